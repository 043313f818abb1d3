// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/sip_recognition.h"

#include <QTest>

using namespace stir;

class SipRecognitionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsAStartLine_data();
    void knowsAStartLine();
    void findsTheBody_data();
    void findsTheBody();
    void readsContentLength_data();
    void readsContentLength();
    void tellsWhatIsWorthJudging_data();
    void tellsWhatIsWorthJudging();
};

void SipRecognitionTest::knowsAStartLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isStart");
    QTest::newRow("request") << QByteArray("INVITE sip:a@b SIP/2.0\r\n") << true;
    QTest::newRow("request with bare line feed") << QByteArray("BYE sip:a@b SIP/2.0\n") << true;
    QTest::newRow("method of an extension") << QByteArray("X-NEW_ONE sip:a@b SIP/2.0\r\n") << true;
    QTest::newRow("tel URI") << QByteArray("INVITE tel:+12155551212 SIP/2.0\r\nTo: b") << true;
    QTest::newRow("response") << QByteArray("SIP/2.0 200 OK\r\n") << true;
    QTest::newRow("response without a phrase") << QByteArray("SIP/2.0 302\r\n") << true;
    QTest::newRow("no line end") << QByteArray("INVITE sip:a@b SIP/2.0") << false;
    QTest::newRow("response without line end") << QByteArray("SIP/2.0 200 OK") << false;
    QTest::newRow("other version") << QByteArray("INVITE sip:a@b SIP/3.0\r\n") << false;
    QTest::newRow("HTTP") << QByteArray("GET / HTTP/1.1\r\n") << false;
    QTest::newRow("RTSP") << QByteArray("SETUP rtsp://a/b RTSP/1.0\r\n") << false;
    QTest::newRow("code out of range") << QByteArray("SIP/2.0 700 No\r\n") << false;
    QTest::newRow("code of letters") << QByteArray("SIP/2.0 2xx OK\r\n") << false;
    QTest::newRow("header line") << QByteArray("Via: SIP/2.0/UDP a SIP/2.0\r\n") << false;
    QTest::newRow("lower case") << QByteArray("invite sip:a@b SIP/2.0\r\n") << false;
    QTest::newRow("method without an end") << QByteArray(40, 'A') + " sip:a@b SIP/2.0\r\n" << false;
    QTest::newRow("longest line") << "INVITE sip:" + QByteArray(8000, 'a') + " SIP/2.0\r\n" << true;
    QTest::newRow("beyond it") << "INVITE sip:" + QByteArray(9000, 'a') + " SIP/2.0\r\n" << false;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("empty line") << QByteArray("\r\n") << false;
}

void SipRecognitionTest::knowsAStartLine()
{
    QFETCH(QByteArray, bytes);
    QTEST(capture::beginsWithStartLine(bytes), "isStart");
}

void SipRecognitionTest::findsTheBody_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<int>("start");
    QTest::newRow("CR LF") << QByteArray("A\r\nB\r\n\r\nbody") << 8;
    QTest::newRow("LF") << QByteArray("A\nB\n\nbody") << 5;
    QTest::newRow("mixed") << QByteArray("A\nB\n\r\nbody") << 6;
    QTest::newRow("not yet") << QByteArray("A\r\nB\r\n\r") << -1;
    QTest::newRow("nothing") << QByteArray() << -1;
}

void SipRecognitionTest::findsTheBody()
{
    QFETCH(QByteArray, message);
    QFETCH(int, start);
    QCOMPARE(capture::bodyStart(message).has_value(), start >= 0);
    QCOMPARE(int(capture::bodyStart(message).value_or(-1)), start);
    QVERIFY(!capture::bodyStart(message, message.size()));
}

void SipRecognitionTest::readsContentLength_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<qint64>("length");
    QTest::newRow("usual") << QByteArray("Content-Length: 142") << qint64(142);
    QTest::newRow("compact, blanks") << QByteArray("L \t:  7 ") << qint64(7);
    QTest::newRow("any case") << QByteArray("CONTENT-length:0") << qint64(0);
    QTest::newRow("absent") << QByteArray("Content-Type: a/b") << qint64(-1);
    QTest::newRow("longer name") << QByteArray("Content-Length-X: 5") << qint64(-1);
    QTest::newRow("negative") << QByteArray("Content-Length: -5") << qint64(-1);
    QTest::newRow("words") << QByteArray("Content-Length: five") << qint64(-1);
    QTest::newRow("beyond reason") << QByteArray("Content-Length: 99999999999999999999") << qint64(-1);
    QTest::newRow("in the body") << QByteArray("X: y\r\n\r\nContent-Length: 5") << qint64(-1);
}

void SipRecognitionTest::readsContentLength()
{
    QFETCH(QByteArray, line);
    QTEST(capture::contentLength("BYE sip:b SIP/2.0\r\nTo: b\r\n" + line + "\r\n\r\n").value_or(-1), "length");
}

void SipRecognitionTest::tellsWhatIsWorthJudging_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("isWorth");
    QTest::newRow("request") << QByteArray("BYE sip:b SIP/2.0\r\n\r\n") << true;
    QTest::newRow("response") << QByteArray("SIP/2.0 200 OK\r\nTo: b\r\n\r\n") << false;
    QTest::newRow("response with Identity") << QByteArray("SIP/2.0 302 Moved\r\nTo: b\r\nIDENTITY: x\r\n\r\n") << true;
    QTest::newRow("compact") << QByteArray("SIP/2.0 302 Moved\ny:x\n\n") << true;
    QTest::newRow("another header") << QByteArray("SIP/2.0 302 Moved\r\nIdentity-Info: x\r\nyy: x\r\n\r\n") << false;
    QTest::newRow("in the body") << QByteArray("SIP/2.0 200 OK\r\n\r\nIdentity: x\r\n") << false;
}

void SipRecognitionTest::tellsWhatIsWorthJudging()
{
    QFETCH(QByteArray, message);
    QTEST(capture::isWorthJudging(message), "isWorth");
}

QTEST_GUILESS_MAIN(SipRecognitionTest)
#include "sip_recognition_test.moc"
