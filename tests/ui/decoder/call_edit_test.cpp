// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/call_edit.h"

#include "core/foundation/files.h"

#include <QTest>

#include <algorithm>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

const QByteArray guideIdentity =
    readFile(QStringLiteral(STIR_TEST_DATA "/voipnow-guide/identity.txt")).value().trimmed().mid(10);

passport::JudgeOptions guideOptions()
{
    const QString path = QStringLiteral(STIR_TEST_DATA "/voipnow-guide/public.pem");
    passport::JudgeOptions options;
    options.verify = true;
    options.now = QDateTime(QDate(2022, 11, 15), QTime(15, 27, 50), Qt::UTC);
    options.signer = crypto::PublicKey::fromBytes(bytesOf(readFile(path).value()), path).value();
    return options;
}

CallDetail guideCall()
{
    CallDetail detail;
    detail.report = passport::judge(sip::IdentityHeader::parse(guideIdentity), {}, guideOptions());
    return detail;
}

const Finding *findingOf(const CallDetail &detail, const QString &check)
{
    const auto found = std::find_if(detail.report.checks.begin(), detail.report.checks.end(),
                                    [&](const Finding &finding) { return finding.check == check; });
    return found == detail.report.checks.end() ? nullptr : &*found;
}

ClaimEdit attestEdit(const QByteArray &json)
{
    return {TokenPart::Payload, u"attest"_s, json};
}

} // namespace

class CallEditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guidesSignatureHoldsAsCaptured() { QCOMPARE(findingOf(guideCall(), u"signature"_s)->result, Judgement::Pass); }

    void editedTokenIsNeverCalledSigned_data()
    {
        QTest::addColumn<bool>("verifies");
        QTest::newRow("with a key to verify with") << true;
        QTest::newRow("with nothing to verify with") << false;
    }
    void editedTokenIsNeverCalledSigned()
    {
        QFETCH(const bool, verifies);
        passport::JudgeOptions options = guideOptions();
        if (!verifies) {
            options.verify = false;
            options.signer = {};
        }
        const CallDetail edited = judgeEdited(guideCall(), {.claims = {attestEdit("\"A\"")}, .at = {}}, options);
        QCOMPARE(edited.report.token.claim(u"attest"_s), u"A"_s);
        const Finding *signature = findingOf(edited, u"signature"_s);
        QCOMPARE(signature->result, Judgement::Fail);
        QCOMPARE(signature->rule, u"edited"_s);
        QCOMPARE(edited.report.verdict, passport::Verdict::Invalid);
        QCOMPARE(edited.report.outcome, passport::Outcome::Failed);
    }

    void anotherTimeKeepsTheSignature()
    {
        const QDateTime later(QDate(2022, 11, 15), QTime(15, 40, 0), Qt::UTC);
        const CallDetail edited = judgeEdited(guideCall(), {.claims = {}, .at = later}, guideOptions());
        QCOMPARE(findingOf(edited, u"signature"_s)->result, Judgement::Pass);
        QCOMPARE(findingOf(edited, u"freshness"_s)->rule, u"stale"_s);
    }

    void otherBytesOfTheTokenStayAsTheyAre()
    {
        const QByteArray value = editedValue(guideCall(), {attestEdit("\"C\"")});
        const auto before = passport::decodeToken(sip::IdentityHeader::parse(guideIdentity).token).token;
        const auto after = passport::decodeToken(sip::IdentityHeader::parse(value).token).token;
        QCOMPARE(after.headerText, before.headerText);
        QCOMPARE(after.signature, before.signature);
        QCOMPARE(QByteArray(after.payloadText).replace("\"attest\":\"C\"", "\"attest\":\"B\""), before.payloadText);
        QVERIFY(value.endsWith(guideIdentity.sliced(guideIdentity.indexOf(';'))));
    }

    void whatIsTypedBecomesJson_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("text") << u"A"_s << u"\"B\""_s << QByteArray("\"A\"");
        QTest::newRow("text with a quote") << u"a\"b"_s << u"\"B\""_s << QByteArray("\"a\\\"b\"");
        QTest::newRow("number") << u"1668526000"_s << u"1668526068"_s << QByteArray("1668526000");
        QTest::newRow("no number any more") << u"soon"_s << u"1668526068"_s << QByteArray("\"soon\"");
        QTest::newRow("caller") << u"1"_s << u"{\"tn\":\"2\"}"_s << QByteArray("{\"tn\":\"1\"}");
        QTest::newRow("called") << u"1, 3"_s << u"{\"tn\":[\"2\"]}"_s << QByteArray("{\"tn\":[\"1\",\"3\"]}");
        QTest::newRow("nobody called") << u""_s << u"{\"tn\":[\"2\"]}"_s << QByteArray("{\"tn\":[]}");
        QTest::newRow("address") << u"{\"uri\":\"sip:a@b\"}"_s << u"{\"uri\":\"sip:c@d\"}"_s
                                 << QByteArray("{\"uri\":\"sip:a@b\"}");
        QTest::newRow("object") << u"{\"tn\":\"1\"}"_s << u"{\"tn\":\"2\"}"_s << QByteArray("{\"tn\":\"1\"}");
        QTest::newRow("broken object") << u"{\"tn\""_s << u"{\"uri\":\"2\"}"_s << QByteArray("\"{\\\"tn\\\"\"");
        QTest::newRow("two values") << u"1,2"_s << u"1"_s << QByteArray("\"1,2\"");
        QTest::newRow("nothing") << u""_s << u"1"_s << QByteArray("\"\"");
    }
    void whatIsTypedBecomesJson()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, before);
        QFETCH(const QByteArray, json);
        QCOMPARE(jsonFor(typed, before), json);
    }
};

QTEST_GUILESS_MAIN(CallEditTest)
#include "call_edit_test.moc"
