// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/signer_search.h"

#include "core/foundation/files.h"
#include "tests/ui/decoder/noon_clock.h"
#include "ui/decoder/call_detail.h"

#include <QTest>

#include <algorithm>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

QByteArray guideFile(const QString &name)
{
    return readFile(QStringLiteral(STIR_TEST_DATA "/voipnow-guide/") + name).value();
}

crypto::PublicKey guideKey()
{
    return crypto::PublicKey::fromBytes(bytesOf(guideFile(u"public.pem"_s)), u"public.pem"_s).value();
}

/// Both tokens of the guide.
SignerSearch guideSearch()
{
    SignerSearch search;
    search.input.text = guideFile(u"identity.txt"_s) + "\n\n" + guideFile(u"asterisk-console.txt"_s);
    search.setup = JudgeSetup::make({.with = {}, .clock = &noon}, {}).value();
    return search;
}

} // namespace

class SignerSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothTokensOfTheGuideAreOfOneKey()
    {
        SignerSearch search = guideSearch();
        search.tokens = std::make_shared<std::atomic<quint64>>(0);
        const auto signers = findSigners(search, {});
        QVERIFY(signers);
        const auto groups = (*signers)->groups();
        QCOMPARE(groups.size(), std::size_t(1));
        QCOMPARE(groups.front().tokens, 2);
        QCOMPARE(crypto::PublicKey::fromCompressed(groups.front().key)->sha256(), guideKey().sha256());
        QCOMPARE(search.tokens->load(), 2U);
    }

    void knownKeyIsNamed()
    {
        SignerSearch search = guideSearch();
        search.keys = {{guideKey(), {verification::KeyOwner::Kind::Identity, u"west"_s}}};
        const auto signers = findSigners(search, {});
        QCOMPARE((*signers)->groups().front().owner.name, u"west"_s);
    }

    void openedCallIsToldWhoseItIs()
    {
        SignerSearch search = guideSearch();
        search.keys = {{guideKey(), {verification::KeyOwner::Kind::Identity, u"west"_s}}};
        const LoadJob job{.input = search.input, .setup = {.clock = &noon}, .report = [](const LoadState &) {}};
        const LoadState state = loadCalls(job, {}).value();
        const auto detail = readDetail({.input = search.input,
                                        .stamp = state.stamp,
                                        .row = state.calls.row(0),
                                        .setup = state.setup,
                                        .signers = findSigners(search, {}).value()},
                                       {});
        QVERIFY(detail);
        QVERIFY(std::any_of(detail->report.checks.begin(), detail->report.checks.end(), [](const Finding &finding) {
            return finding.check == u"signature"_s && finding.values.value(u"name"_s) == u"west"_s;
        }));
    }

    void stopsWhenItIsAskedTo()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = findSigners(guideSearch(), stop.get_token());
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(SignerSearchTest)
#include "signer_search_test.moc"
