// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/call_sanity.h"

#include "tests/core/passport/test_authority.h"

#include <QTest>

using namespace stir;
using namespace stir::capture;

namespace {

QByteArray inviteFrom(const QByteArray &headers)
{
    return "INVITE sip:12155551213@b.example SIP/2.0\r\n" + headers +
           "To: <sip:12155551213@b.example>\r\nCall-ID: 1\r\nCSeq: 1 INVITE\r\nIdentity: " + passport::goodValue() +
           "\r\nContent-Length: 0\r\n\r\n";
}

/// Shows each call to `look`, as the judge lends it.
template <typename Look>
void forEachCall(const QByteArrayList &messages, const passport::JudgeOptions &options, CallLane lane, Look look)
{
    MessageBatch batch;
    for (const QByteArray &message : messages) {
        CapturedMessage &captured = batch.messages.emplace_back();
        captured.bytes = message;
    }
    CallJudge judge(options, lane);
    judge.open(batch);
    while (const CallView *call = judge.next())
        look(*call);
}

} // namespace

Q_DECLARE_METATYPE(CallLane)

class CallSanityTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsHeadersAndCallersInBothLanes_data();
    void countsHeadersAndCallersInBothLanes();
    void countsWhoIsOutsideTheCertificate();
};

void CallSanityTest::countsHeadersAndCallersInBothLanes_data()
{
    QTest::addColumn<CallLane>("lane");
    QTest::newRow("fastest") << CallLane::Fastest;
    QTest::newRow("careful") << CallLane::Careful;
}

void CallSanityTest::countsHeadersAndCallersInBothLanes()
{
    QFETCH(CallLane, lane);
    passport::CaptureSanity sanity({{QStringLiteral("(Verified)")}, {}});
    const QByteArray eve = inviteFrom("From: \"(Verified) Eve\" <sip:1@example.com>\r\n");
    const QByteArray asserted = inviteFrom("From: \"(Verified) Eve\" <sip:1@example.com>\r\n"
                                           "P-Asserted-Identity: \"Eve\" <sip:1@example.com>\r\n");
    const passport::JudgeOptions options = passport::verifyWithKey();
    forEachCall(QByteArrayList(20, eve), options, lane, [&sanity](const CallView &call) {
        QCOMPARE(call.headers.size(), std::size_t(1));
        noticeHeader(call.headers.front(), call.headers.front().claims(), sanity);
    });
    forEachCall({eve}, options, lane, [&sanity](const CallView &call) { noticeCaller(call, sanity); });
    Findings findings = sanity.findings();
    QCOMPARE(findings.size(), std::size_t(2));
    QCOMPARE(findings[0].rule, QStringLiteral("faked_mark"));
    QCOMPARE(findings[1].rule, QStringLiteral("all_full"));
    forEachCall({asserted}, options, lane, [&sanity](const CallView &call) { noticeCaller(call, sanity); });
    findings = sanity.findings();
    QCOMPARE(findings[0].values.value(QStringLiteral("count")), QStringLiteral("1"));
    QCOMPARE(findings[0].values.value(QStringLiteral("total")), QStringLiteral("2"));
}

void CallSanityTest::countsWhoIsOutsideTheCertificate()
{
    const passport::Authority authority;
    auto wanted = passport::fields(QStringLiteral("Delegate"), false);
    wanted.numbers.numbers = {QStringLiteral("13035550000")};
    const passport::JudgeOptions options = passport::withChain(authority, {authority.leaf(wanted)});
    passport::CaptureSanity sanity;
    forEachCall(
        {inviteFrom("From: <sip:+12155551212@example.com>\r\n")}, options, CallLane::Fastest,
        [&sanity](const CallView &call) { noticeHeader(call.headers.front(), call.headers.front().claims(), sanity); });
    const Findings findings = sanity.findings();
    QCOMPARE(findings.size(), std::size_t(1));
    QCOMPARE(findings[0].rule, QStringLiteral("outside_list"));
}

QTEST_GUILESS_MAIN(CallSanityTest)
#include "call_sanity_test.moc"
