// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sip/base64url.h"

#include <QTest>

using namespace stir::sip;

class Base64UrlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void refusesWhatIsNotExact_data();
    void refusesWhatIsNotExact();
};

void Base64UrlTest::readsWhatItWrites_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    // RFC 4648 10, without padding
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("f") << QByteArray("f") << QByteArray("Zg");
    QTest::newRow("fo") << QByteArray("fo") << QByteArray("Zm8");
    QTest::newRow("foo") << QByteArray("foo") << QByteArray("Zm9v");
    QTest::newRow("foob") << QByteArray("foob") << QByteArray("Zm9vYg");
    // RFC 7515 C
    QTest::newRow("rfc7515") << QByteArray::fromHex("03ecffe0c1") << QByteArray("A-z_4ME");
}

void Base64UrlTest::readsWhatItWrites()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    QCOMPARE(toBase64Url(bytes), text);
    QVERIFY(fromBase64Url(text).has_value());
    QCOMPARE(*fromBase64Url(text), bytes);
}

void Base64UrlTest::refusesWhatIsNotExact_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("padding") << QByteArray("Zg==");
    QTest::newRow("plus") << QByteArray("A+z_4ME");
    QTest::newRow("slash") << QByteArray("A-z/4ME");
    QTest::newRow("blank") << QByteArray("Zm 9v");
    QTest::newRow("line break") << QByteArray("Zm9v\n");
    QTest::newRow("impossible length") << QByteArray("Zm9vY");
    QTest::newRow("spare bits of two") << QByteArray("Zh");
    QTest::newRow("spare bits of three") << QByteArray("Zm9");
    QTest::newRow("byte above 127") << QByteArray("Zm9\xC3");
    QTest::newRow("zero byte") << QByteArray("Zm9\0", 4);
}

void Base64UrlTest::refusesWhatIsNotExact()
{
    QFETCH(QByteArray, text);
    QVERIFY(!fromBase64Url(text).has_value());
}

QTEST_GUILESS_MAIN(Base64UrlTest)
#include "base64url_test.moc"
