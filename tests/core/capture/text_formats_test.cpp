// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/captured_header.h"

#include "tests/core/capture/captured_texts.h"

#include <QTest>

using namespace stir;
using capture::CapturedHeader;

namespace {

QByteArray captured(const QString &name)
{
    return dataFile(qPrintable(QStringLiteral("text-captures/") + name));
}

std::vector<CapturedHeader> headersIn(const QByteArray &text)
{
    const capture::LogClock clock{{}, QDateTime({2026, 12, 1}, {12, 0}, Qt::UTC)};
    auto found = capture::headersInText(text, QStringLiteral("test"), clock);
    return found ? *found : std::vector<CapturedHeader>();
}

QByteArray guideToken()
{
    return sip::IdentityHeader::parse(dataFile("voipnow-guide/identity.txt").mid(10)).token;
}

} // namespace

class TextFormatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheCall_data();
    void readsTheCall();
    void putsTheServersVerdictBesideTheGuidesCall();
    void keepsCallsApartWhoseLinesAlternate();
    void readsAConsoleInColors();
    void readsJsonThatEscapesItsSlashes();
    void endsACallWhereItsChannelServesAnother();
    void takesNoMessageOutOfProse_data();
    void takesNoMessageOutOfProse();
    void givesEachMessageItsOwnTime();
};

void TextFormatsTest::readsTheCall_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("headers"); // Kamailio logged the header and then the message
    QTest::addColumn<QString>("time");
    QTest::addColumn<bool>("assumed");
    QTest::addColumn<bool>("contiguous");
    const auto row = [](const char *file, int headers, const char *time, bool assumed, bool contiguous) {
        QTest::newRow(file) << QString::fromLatin1(file) << headers << QString::fromLatin1(time) << assumed
                            << contiguous;
    };
    row("sngrep.txt", 1, "2026-11-27T18:12:37.739Z", true, true);
    row("ngrep.txt", 1, "2026-11-27T18:12:37.739Z", true, false);
    row("tcpdump-A.txt", 1, "2026-11-27T18:12:37.739Z", true, true);
    row("kamailio-stderr.txt", 2, "", false, true);
    row("kamailio-syslog-traditional.txt", 2, "2026-11-27T18:13:51.000Z", true, false);
    row("kamailio-syslog-iso.txt", 2, "2026-11-27T18:13:51.612Z", false, false);
    row("journalctl-short.txt", 2, "2026-11-27T18:13:51.000Z", true, false);
    row("journalctl-short-iso.txt", 2, "2026-11-27T18:13:51.000Z", false, false);
    row("journalctl-short-iso-precise.txt", 2, "2026-11-27T18:13:51.614Z", false, false);
    row("journalctl-short-full.txt", 2, "2026-11-27T18:13:51.000Z", false, false);
    row("journalctl-short-unix.txt", 2, "2026-11-27T18:13:51.614Z", false, false);
    row("asterisk-pjsip-logger.txt", 1, "2022-11-15T15:27:48.000Z", true, true);
    row("asterisk-chan-sip-debug.txt", 1, "2026-11-15T15:27:48.000Z", true, true);
    row("asterisk-console-timestamps.txt", 1, "2026-11-15T15:27:48.000Z", true, false);
    row("homer.txt", 1, "2022-11-15T15:27:48.123Z", false, true);
    row("json-lines.txt", 1, "", false, false);
}

void TextFormatsTest::readsTheCall()
{
    QFETCH(QString, file);
    QFETCH(int, headers);
    QFETCH(QString, time);
    QFETCH(bool, assumed);
    QFETCH(bool, contiguous);
    const QByteArray text = captured(file);
    QVERIFY(!text.isEmpty());
    const auto found = headersIn(text);
    QCOMPARE(static_cast<int>(found.size()), headers);
    for (const CapturedHeader &header : found) {
        QVERIFY(header.identity.has_value());
        QCOMPARE(header.identity->token, guideToken());
        QCOMPARE(header.identity->ppt.value_or("?"), QByteArray("shaken"));
        QVERIFY(header.identity->damage.empty());
    }
    const CapturedHeader &message = found.back();
    QCOMPARE(message.context.method, QStringLiteral("INVITE"));
    QCOMPARE(message.context.caller.value_or(QString()), QStringLiteral("5555555"));
    QCOMPARE(message.context.called.value_or(QString()), QStringLiteral("626262"));
    QCOMPARE(message.context.date.value_or(QDateTime()), QDateTime({2022, 11, 15}, {15, 27, 48}, Qt::UTC));
    QCOMPARE(message.place.contiguous, contiguous);
    QVERIFY(text.mid(message.place.offset, message.place.length).contains("INVITE sip:626262@127.0.0.1:250"));
    QCOMPARE(message.context.capturedAt.value_or(QDateTime()).toString(Qt::ISODateWithMs), time);
    QCOMPARE(message.context.captureClockAssumed, assumed);
}

void TextFormatsTest::putsTheServersVerdictBesideTheGuidesCall()
{
    const auto found = headersIn(dataFile("voipnow-guide/asterisk-console.txt"));
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].server.action, QStringLiteral("PASS"));
    QCOMPARE(found[0].server.prefix, QStringLiteral("(Verified)"));
    QCOMPARE(found[0].server.suffix, QString());
    QCOMPARE(found[0].server.state, QStringLiteral("AVAILABLE_PASS"));
}

void TextFormatsTest::keepsCallsApartWhoseLinesAlternate()
{
    const auto found = headersIn(captured(QStringLiteral("asterisk-full-interleaved.txt")));
    QCOMPARE(found.size(), std::size_t(2));
    QVERIFY(found[0].identity.has_value());
    QCOMPARE(found[0].server.prefix, QStringLiteral("(Verified)"));
    QCOMPARE(found[0].server.state, QStringLiteral("AVAILABLE_PASS"));
    QCOMPARE(found[0].context.capturedAt.value_or(QDateTime()), QDateTime({2026, 11, 15}, {15, 27, 48}, Qt::UTC));
    QVERIFY(!found[1].identity.has_value());
    QCOMPARE(found[1].context.caller.value_or(QString()), QStringLiteral("5555556"));
    QCOMPARE(found[1].server.action, QStringLiteral("ALERT"));
    QCOMPARE(found[1].server.prefix, QStringLiteral("(Unknown)"));
    QCOMPARE(found[1].server.state, QStringLiteral("MISSING_ALERT"));
}

void TextFormatsTest::readsAConsoleInColors()
{
    // As Asterisk's pbx.c colours them: the application, and each string of its arguments.
    QByteArray text = dataFile("voipnow-guide/asterisk-console.txt");
    for (const QByteArray &application : QByteArrayList{"VerifyIdentity", "Set", "GotoIf", "Goto"})
        text.replace(application + "(\"", "\x1b[1;36m" + application + "\x1b[0m(\"");
    text.replace("\"SIP/chan4-00000000\"", "\"\x1b[1;35mSIP/chan4-00000000\x1b[0m\"");
    text.replace("(Verified)", "(Verified)\x1b[0m");
    const auto found = headersIn(text);
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY(found[0].identity->token.endsWith("_fsjb8fsgA"));
    QVERIFY(text.mid(found[0].place.offset, found[0].place.length).startsWith(found[0].identity->token));
    QCOMPARE(found[0].server.prefix, QStringLiteral("(Verified)"));
    QCOMPARE(found[0].server.state, QStringLiteral("AVAILABLE_PASS"));
}

void TextFormatsTest::readsJsonThatEscapesItsSlashes()
{
    const QByteArray plain = captured(QStringLiteral("json-lines.txt"));
    const auto expected = headersIn(plain);
    const auto found = headersIn(QByteArray(plain).replace("/", "\\/"));
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].identity->value, expected[0].identity->value);
    QCOMPARE(found[0].context.method, expected[0].context.method);
    QCOMPARE(found[0].context.targetAddress, expected[0].context.targetAddress);

    const auto without = headersIn(R"({"raw":"INVITE sip:b SIP\/2.0\r\nFrom: <sip:1@a>\r\n\r\n"})");
    QCOMPARE(without.size(), std::size_t(1));
    QVERIFY(!without[0].identity);

    const auto value =
        headersIn(R"({"identity":")" + guideToken() + R"(;info=<https:\/\/a.example\/b.pem>;alg=ES256"})");
    QCOMPARE(value.size(), std::size_t(1));
    QCOMPARE(value[0].identity->info.value_or("?"), QByteArray("https://a.example/b.pem"));
    QVERIFY(!value[0].place.contiguous);
}

void TextFormatsTest::endsACallWhereItsChannelServesAnother()
{
    const QByteArray call = R"(VerifyIdentity("SIP/a", ","1","2"") in new stack)"
                            "\n";
    const QByteArray step = R"(    -- Executing [s@m:2] Set("SIP/a", "LOCAL(action)=STOP") in new stack)"
                            "\n";
    const auto found = headersIn(call + call + step);
    QCOMPARE(found.size(), std::size_t(2));
    QCOMPARE(found[0].server.action, QString());
    QCOMPARE(found[1].server.action, QStringLiteral("STOP"));
    QCOMPARE(headersIn(call + R"(Goto("SIP/a", "check_end"))" + "\n" + step).at(0).server.action, QString());
}

void TextFormatsTest::takesNoMessageOutOfProse_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("mentioned") << QByteArray("10:00 got INVITE sip:1@b SIP/2.0\n10:01 gone\n");
    QTest::newRow("at the end") << QByteArray("10:00 got INVITE sip:1@b SIP/2.0");
    QTest::newRow("other lines with colons") << QByteArray("[a] INVITE sip:1@b SIP/2.0\n[b] c: d\n");
    QTest::newRow("no URI") << QByteArray("the INVITE request SIP/2.0\nVia: x\n");
    QTest::newRow("other method") << QByteArray("a DANCE sip:1@b SIP/2.0\nVia: x\n");
    QTest::newRow("Via only") << QByteArray("Via: SIP/2.0/UDP 10.0.0.1\n");
}

void TextFormatsTest::takesNoMessageOutOfProse()
{
    QFETCH(QByteArray, text);
    QVERIFY(headersIn(text).empty());
}

void TextFormatsTest::givesEachMessageItsOwnTime()
{
    const QByteArray frame = "2026/11/27 12:00:0%1.000000 10.0.0.1:5060 -> 10.0.0.2:5060\n";
    const QByteArray invite = inviteWith({});
    const auto found = headersIn(QByteArray(frame).replace("%1", "1") + invite + "\n\n" +
                                 QByteArray(frame).replace("%1", "2") + invite + invite);
    QCOMPARE(found.size(), std::size_t(3));
    QCOMPARE(found[0].context.capturedAt.value_or(QDateTime()).time().second(), 1);
    QCOMPARE(found[1].context.capturedAt.value_or(QDateTime()).time().second(), 2);
    QVERIFY(!found[2].context.capturedAt.has_value());
}

QTEST_GUILESS_MAIN(TextFormatsTest)
#include "text_formats_test.moc"
