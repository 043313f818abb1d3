// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sip/sip_message.h"

#include <QTest>

using namespace stir::sip;

class SipMessageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRequest_data();
    void readsRequest();
    void readsResponse();
    void stopsAtTheEmptyLine();
    void refusesWhatIsNoMessage_data();
    void refusesWhatIsNoMessage();
    void findsUserOfAddress_data();
    void findsUserOfAddress();
};

void SipMessageTest::readsRequest_data()
{
    QTest::addColumn<QByteArray>("lineEnd");
    QTest::newRow("CRLF") << QByteArray("\r\n");
    QTest::newRow("LF") << QByteArray("\n");
}

void SipMessageTest::readsRequest()
{
    QFETCH(QByteArray, lineEnd);
    const QByteArray text = QByteArray("INVITE sip:12155551213@b.example SIP/2.0\n"
                                       "f: <sip:12155551212@a.example>;tag=1\n"
                                       "To : <sip:12155551213@b.example>\n"
                                       "Y: first\n"
                                       "identity: second\n"
                                       " goes on\n"
                                       "\n")
                                .replace("\n", lineEnd);
    const auto message = SipMessage::parse(text);
    QVERIFY(message.has_value());
    QCOMPARE(message->method, QByteArray("INVITE"));
    QCOMPARE(message->requestUri, QByteArray("sip:12155551213@b.example"));
    QCOMPARE(message->statusCode, 0);
    QCOMPARE(message->values("Identity"), (std::vector<QByteArray>{"first", "second goes on"}));
    QCOMPARE(message->firstValue("FROM").value_or("?"), QByteArray("<sip:12155551212@a.example>;tag=1"));
    QCOMPARE(message->firstValue("To").value_or("?"), QByteArray("<sip:12155551213@b.example>"));
    QVERIFY(!message->firstValue("Date").has_value());
    QCOMPARE(message->headersNamed("Identity").at(1).line, 4);
}

void SipMessageTest::readsResponse()
{
    const auto message = SipMessage::parse("SIP/2.0 428 Use Identity Header\r\nCall-ID: x\r\n\r\n");
    QVERIFY(message.has_value());
    QVERIFY(message->method.isEmpty());
    QCOMPARE(message->statusCode, 428);
    QCOMPARE(message->firstValue("Call-ID").value_or("?"), QByteArray("x"));
}

void SipMessageTest::stopsAtTheEmptyLine()
{
    const auto message = SipMessage::parse("INVITE sip:a@b SIP/2.0\r\nVia: x\r\n\r\nIdentity: body\r\n");
    QVERIFY(message.has_value());
    QVERIFY(message->values("Identity").empty());
}

void SipMessageTest::refusesWhatIsNoMessage_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("words") << QByteArray("hello world");
    QTest::newRow("HTTP") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("no URI") << QByteArray("INVITE SIP/2.0\r\n");
    QTest::newRow("lower-case method") << QByteArray("invite sip:a@b SIP/2.0\r\n");
    QTest::newRow("status without number") << QByteArray("SIP/2.0 OK\r\n");
    QTest::newRow("status cut short") << QByteArray("SIP/2.0 2");
}

void SipMessageTest::refusesWhatIsNoMessage()
{
    QFETCH(QByteArray, text);
    QVERIFY(!SipMessage::parse(text).has_value());
}

void SipMessageTest::findsUserOfAddress_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("user");
    QTest::newRow("name and brackets") << QByteArray("\"Bob\" <sip:+12155551212@a.example;user=phone>;tag=1")
                                       << QByteArray("+12155551212");
    QTest::newRow("display name that says sip:")
        << QByteArray("\"sip:911@x <sip:1@y>\" <sip:222@z>") << QByteArray("222");
    QTest::newRow("no brackets") << QByteArray("sip:333@a.example;tag=1") << QByteArray("333");
    QTest::newRow("tel") << QByteArray("<tel:+1-215-555-1212;phone-context=x>") << QByteArray("+1-215-555-1212");
    QTest::newRow("verstat before the host")
        << QByteArray("<sip:+1631;verstat=TN-Validation-Passed@h>") << QByteArray("+1631");
    QTest::newRow("password") << QByteArray("<sips:bob:secret@h>") << QByteArray("bob");
    QTest::newRow("escaped plus") << QByteArray("<sip:%2B1215@h>") << QByteArray("+1215");
    QTest::newRow("host alone") << QByteArray("<sip:h.example>") << QByteArray();
    QTest::newRow("other scheme") << QByteArray("<mailto:bob@h>") << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void SipMessageTest::findsUserOfAddress()
{
    QFETCH(QByteArray, address);
    QFETCH(QByteArray, user);
    QCOMPARE(userOfAddress(address), user);
}

QTEST_GUILESS_MAIN(SipMessageTest)
#include "sip_message_test.moc"
