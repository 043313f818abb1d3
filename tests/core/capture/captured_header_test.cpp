// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/captured_header.h"

#include "tests/core/capture/captured_texts.h"

#include <QTest>

using namespace stir;
using capture::CapturedHeader;

namespace {

std::vector<CapturedHeader> headersIn(const QByteArray &text)
{
    auto found = capture::headersInText(text, QStringLiteral("test"));
    return found ? *found : std::vector<CapturedHeader>();
}

} // namespace

class CapturedHeaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsOneValueInEveryForm_data();
    void findsOneValueInEveryForm();
    void readsTheGuidesConsoleLines();
    void readsTheGuidesHeaderLine();
    void readsConsoleLineWithoutIdentity();
    void takesContextFromTheMessage();
    void tellsAnUnreadableDateFromNone();
    void prefersAssertedIdentityToFrom();
    void listsInviteWithoutIdentity();
    void leavesOtherMessagesWithoutIdentityOut();
    void keepsHeadersOfOneMessageTogether();
    void findsManyMessagesWithJunkBetween_data();
    void findsManyMessagesWithJunkBetween();
    void joinsFoldedHeaderOfRfc8224();
    void joinsValueBrokenByTheTerminal();
    void keepsTokensOnLinesOfTheirOwnApart();
    void findsNothingInOtherText_data();
    void findsNothingInOtherText();
    void staysQuickOnEndlessContinuations();
    void refusesEmptyAndHugeInput();
};

void CapturedHeaderTest::findsOneValueInEveryForm_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    const QByteArray value = baseToken() + ";info=<https://www.example.com/cert.cer>;alg=ES256";
    QTest::newRow("value alone") << value << 1;
    QTest::newRow("value with blanks around") << "\n\n  " + value + " \r\n" << 3;
    QTest::newRow("header line") << "Identity: " + value + "\n" << 1;
    QTest::newRow("other case") << "IDENTITY :" + value << 1;
    QTest::newRow("compact name") << "y: " + value << 1;
    QTest::newRow("folded") << "Identity: " + baseToken() +
                                   "\r\n ;info=<https://www.example.com/cert.cer>\r\n ;alg=ES256\r\n"
                            << 1;
    QTest::newRow("message") << inviteWith("Identity: " + value + "\r\n") << 6;
    QTest::newRow("message with LF") << inviteWith("Identity: " + value + "\r\n").replace("\r\n", "\n") << 6;
    QTest::newRow("message with compact name") << inviteWith("y:" + value + "\r\n") << 6;
    QTest::newRow("Kamailio log") << "Nov 15 15:27:48 voip kamailio[77]: INFO: <script>: added Identity: " + value +
                                         " (call 1)\n"
                                  << 1;
    QTest::newRow("quoted in a log") << "NOTICE: identity [" + value + "] checked" << 1;
}

void CapturedHeaderTest::findsOneValueInEveryForm()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    const auto found = headersIn(text);
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY(found[0].identity.has_value());
    QCOMPARE(found[0].identity->token, baseToken());
    QCOMPARE(found[0].identity->info.value_or("?"), QByteArray("https://www.example.com/cert.cer"));
    QCOMPARE(found[0].identity->alg.value_or("?"), QByteArray("ES256"));
    QVERIFY(found[0].identity->damage.empty());
    QCOMPARE(found[0].line, line);
}

void CapturedHeaderTest::readsTheGuidesConsoleLines()
{
    const auto found = headersIn(dataFile("voipnow-guide/asterisk-console.txt"));
    QCOMPARE(found.size(), std::size_t(1));
    const sip::IdentityHeader &identity = *found[0].identity;
    QVERIFY(identity.token.endsWith("_fsjb8fsgA"));
    QVERIFY(identity.value.endsWith(";info=<>;alg=ES256;ppt=shaken"));
    QVERIFY(identity.info.has_value() && identity.info->isEmpty());
    QCOMPARE(found[0].context.caller.value_or(QString()), QStringLiteral("5555555"));
    QCOMPARE(found[0].context.called.value_or(QString()), QStringLiteral("626262"));
}

void CapturedHeaderTest::readsTheGuidesHeaderLine()
{
    const auto found = headersIn(dataFile("voipnow-guide/identity.txt"));
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY(found[0].identity->token.endsWith("MqBrtp7Ds9A"));
    QCOMPARE(found[0].identity->ppt.value_or("?"), QByteArray("shaken"));
}

void CapturedHeaderTest::readsConsoleLineWithoutIdentity()
{
    const auto found = headersIn("    -- Executing [s@macro-stir-call:1] VerifyIdentity(\"SIP/chan4-00000000\", "
                                 "\",\"5555555\",\"626262\"\") in new stack\n");
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY(!found[0].identity.has_value());
    QCOMPARE(found[0].context.caller.value_or(QString()), QStringLiteral("5555555"));
    QCOMPARE(found[0].context.called.value_or(QString()), QStringLiteral("626262"));
}

void CapturedHeaderTest::takesContextFromTheMessage()
{
    const auto found = headersIn(inviteWith("Identity: " + baseToken() + "\r\n"));
    QCOMPARE(found.size(), std::size_t(1));
    const passport::MessageContext &context = found[0].context;
    QCOMPARE(context.method, QStringLiteral("INVITE"));
    QCOMPARE(context.callId, QStringLiteral("call-1"));
    QVERIFY(context.date.has_value());
    QCOMPARE(context.date->toSecsSinceEpoch(), 1443208345);
    QCOMPARE(context.caller.value_or(QString()), QStringLiteral("12155551212"));
    QCOMPARE(context.called.value_or(QString()), QStringLiteral("12155551213"));
    QCOMPARE(context.requestTarget.value_or(QString()), QStringLiteral("+12155551213"));
}

void CapturedHeaderTest::tellsAnUnreadableDateFromNone()
{
    const auto contextWith = [](const QByteArray &date) {
        const auto headers = headersIn("INVITE sip:12155551213@b.example SIP/2.0\r\n" + date +
                                       "Call-ID: 1\r\nCSeq: 1 INVITE\r\nContent-Length: 0\r\n\r\n");
        return headers.empty() ? passport::MessageContext() : headers.front().context;
    };
    QVERIFY(contextWith("Date: Tue, 15 Nov 2022 15:27:48 GMT\r\n").date);
    const auto unreadable = contextWith("Date: Tue, 15 Nov 2022 15:27:48 +0000\r\n");
    QVERIFY(!unreadable.date && unreadable.dateUnreadable);
    const auto none = contextWith({});
    QVERIFY(!none.date && !none.dateUnreadable);
}

void CapturedHeaderTest::prefersAssertedIdentityToFrom()
{
    const auto found =
        headersIn(inviteWith("P-Asserted-Identity: <tel:+12155550000>\r\nIdentity: " + baseToken() + "\r\n"));
    QCOMPARE(found.at(0).context.caller.value_or(QString()), QStringLiteral("+12155550000"));
}

void CapturedHeaderTest::listsInviteWithoutIdentity()
{
    const auto found = headersIn(inviteWith({}));
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY(!found[0].identity.has_value());
    QCOMPARE(found[0].context.callId, QStringLiteral("call-1"));
}

void CapturedHeaderTest::leavesOtherMessagesWithoutIdentityOut()
{
    QVERIFY(headersIn("ACK sip:1@b SIP/2.0\r\nCall-ID: x\r\n\r\n").empty());
    QVERIFY(headersIn("SIP/2.0 200 OK\r\nCSeq: 1 INVITE\r\n\r\n").empty());
}

void CapturedHeaderTest::keepsHeadersOfOneMessageTogether()
{
    const QByteArray two =
        "Identity: " + baseToken() + "\r\nIdentity: " + dataFile("rfc8946/div.token").trimmed() + "\r\n";
    const auto found = headersIn(inviteWith(two) + "\r\n" + inviteWith(two));
    QCOMPARE(found.size(), std::size_t(4));
    QCOMPARE(found[0].message, found[1].message);
    QVERIFY(found[1].message != found[2].message);
    QCOMPARE(found[3].index, 3);
    QCOMPARE(found[1].line, 7);
}

void CapturedHeaderTest::findsManyMessagesWithJunkBetween_data()
{
    QTest::addColumn<QByteArray>("junk");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("empty lines") << QByteArray("\r\n\r\n");
    QTest::newRow("sngrep") << QByteArray("2022/11/15 15:27:48.000123 10.0.0.1:5060 -> 10.0.0.2:5060\n");
    QTest::newRow("Asterisk") << QByteArray("<------------->\n--- (13 headers 0 lines) ---\n"
                                            "<--- Received SIP request (913 bytes) from UDP:10.0.0.1:5060 --->\n");
}

void CapturedHeaderTest::findsManyMessagesWithJunkBetween()
{
    QFETCH(QByteArray, junk);
    QByteArray text;
    for (int i = 0; i < 50; ++i)
        text += junk + inviteWith(i % 2 == 0 ? "Identity: " + baseToken() + "\r\n" : QByteArray());
    const auto found = headersIn(text);
    QCOMPARE(found.size(), std::size_t(50));
    for (const CapturedHeader &header : found)
        QCOMPARE(header.identity.has_value(), header.index % 2 == 0);
}

void CapturedHeaderTest::joinsFoldedHeaderOfRfc8224()
{
    const auto found = headersIn(dataFile("rfc8224/compact-invite.sip"));
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY(found[0].identity->token.startsWith("..rq3pjT1hoRwak"));
    QCOMPARE(found[0].identity->info.value_or("?"), QByteArray("https://cert.example.org/passport.cer"));
    QVERIFY(found[0].identity->damage.empty());
}

void CapturedHeaderTest::joinsValueBrokenByTheTerminal()
{
    const QByteArray value = baseToken() + ";info=<https://www.example.com/cert.cer>";
    QByteArray broken;
    for (qsizetype i = 0; i < value.size(); i += 80)
        broken += value.mid(i, 80) + '\n';
    const auto found = headersIn(broken);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].identity->token, baseToken());
    QCOMPARE(found[0].identity->damage, (std::vector<QByteArray>{"blank_in_token"}));
}

void CapturedHeaderTest::keepsTokensOnLinesOfTheirOwnApart()
{
    const auto found = headersIn((baseToken() + '\n').repeated(3));
    QCOMPARE(found.size(), std::size_t(3));
    QCOMPARE(found[2].identity->token, baseToken());
    QCOMPARE(found[2].line, 3);
}

void CapturedHeaderTest::findsNothingInOtherText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("prose") << QByteArray("The Identity header is missing.\nyes: no\ny: 3\n");
    QTest::newRow("blank lines") << QByteArray("\n\r\n \n");
    QTest::newRow("version numbers") << QByteArray("1.2.3;4\nwww.example.com\n");
    QTest::newRow("binary") << QByteArray::fromHex("00ff1002650079004a0a0d00");
    QTest::newRow("header without value") << QByteArray("Identity:\n");
}

void CapturedHeaderTest::findsNothingInOtherText()
{
    QFETCH(QByteArray, text);
    const auto found = capture::headersInText(text, QStringLiteral("test"));
    QVERIFY(found.has_value());
    QVERIFY(found->empty());
}

void CapturedHeaderTest::staysQuickOnEndlessContinuations()
{
    const QByteArray text = "Identity: eyJ\n" + QByteArray("AAAA\n").repeated(1000000);
    const auto found = headersIn(text);
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY(found[0].identity->value.size() < 1024);
}

void CapturedHeaderTest::refusesEmptyAndHugeInput()
{
    const auto empty = capture::headersInText({}, QStringLiteral("a.txt"));
    QVERIFY(!empty.has_value());
    QCOMPARE(empty.error().code, ErrorCode::FileEmpty);
    QCOMPARE(empty.error().subject, QStringLiteral("a.txt"));
    const QByteArray huge(capture::textLimit + 1, '\n');
    const auto refused = capture::headersInText(huge, QStringLiteral("b.txt"));
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::FileTooLarge);
}

QTEST_GUILESS_MAIN(CapturedHeaderTest)
#include "captured_header_test.moc"
