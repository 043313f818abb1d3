// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/strict_json.h"

#include <QJsonArray>
#include <QTest>

using namespace stir::passport;

class StrictJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKindOfValue();
    void keepsLargeIntegersExactly();
    void namesDuplicateKeyAtAnyDepth_data();
    void namesDuplicateKeyAtAnyDepth();
    void namesTheFirstKeyOutOfOrder();
    void seesBlanksOnlyOutsideStrings();
    void namesNumberThatIsNoInteger();
    void saysWhereANumberIsTooLarge();
    void refuses_data();
    void refuses();
};

void StrictJsonTest::readsEveryKindOfValue()
{
    const auto json = StrictJson::read(R"({"a":null,"b":true,"c":-3,"d":"\u00e9\n","e":[1,{"x":[]}],"f":{}})", 16);
    QCOMPARE(json.fault, StrictJson::Fault::None);
    QVERIFY(json.object.value(u"a").isNull());
    QCOMPARE(json.object.value(u"b").toBool(), true);
    QCOMPARE(json.object.value(u"c").toInteger(), -3);
    QCOMPARE(json.object.value(u"d").toString(), QStringLiteral("é\n"));
    QCOMPARE(json.object.value(u"e").toArray().at(1).toObject().value(u"x").isArray(), true);
    QVERIFY(!json.duplicateKey && !json.unsortedKey && !json.oddNumber && !json.hasBlanks);
}

void StrictJsonTest::keepsLargeIntegersExactly()
{
    const auto json = StrictJson::read(R"({"n":9007199254740993})", 16);
    QCOMPARE(json.object.value(u"n").toInteger(), Q_INT64_C(9007199254740993));
}

void StrictJsonTest::namesDuplicateKeyAtAnyDepth_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("top") << QByteArray(R"({"dup":1,"dup":2})");
    QTest::newRow("apart") << QByteArray(R"({"dup":1,"x":2,"dup":1})");
    QTest::newRow("inner") << QByteArray(R"({"x":{"dup":1,"dup":1}})");
    QTest::newRow("in an array") << QByteArray(R"({"x":[{"dup":1,"dup":1}]})");
    QTest::newRow("escaped") << QByteArray(R"({"dup":1,"d\u0075p":2})");
}

void StrictJsonTest::namesDuplicateKeyAtAnyDepth()
{
    QFETCH(QByteArray, text);
    QCOMPARE(StrictJson::read(text, 16).duplicateKey.value_or(QString()), QStringLiteral("dup"));
}

void StrictJsonTest::namesTheFirstKeyOutOfOrder()
{
    QCOMPARE(StrictJson::read(R"({"a":1,"c":1,"b":1,"a2":1})", 16).unsortedKey.value_or(QString()),
             QStringLiteral("b"));
    QVERIFY(!StrictJson::read(R"({"a":{"z":1},"b":{"a":1}})", 16).unsortedKey.has_value());
}

void StrictJsonTest::seesBlanksOnlyOutsideStrings()
{
    QVERIFY(!StrictJson::read(R"({"a b":"c \" d"})", 16).hasBlanks);
    QVERIFY(StrictJson::read(R"({"a": 1})", 16).hasBlanks);
    QVERIFY(StrictJson::read("{\"a\":1}\n", 16).hasBlanks);
}

void StrictJsonTest::namesNumberThatIsNoInteger()
{
    QCOMPARE(StrictJson::read(R"({"a":1.5})", 16).oddNumber.value_or(QString()), QStringLiteral("1.5"));
    QCOMPARE(StrictJson::read(R"({"a":1e3})", 16).oddNumber.value_or(QString()), QStringLiteral("1e3"));
    QVERIFY(!StrictJson::read(R"({"a":-15})", 16).oddNumber.has_value());
}

void StrictJsonTest::saysWhereANumberIsTooLarge()
{
    QCOMPARE(StrictJson::read(R"({"a":1e999,"b":1})", 16).faultOffset, 6);
    QCOMPARE(StrictJson::read(R"({"a": -1e999 })", 16).faultOffset, 7);
    QCOMPARE(StrictJson::read("{\"a\":[1," + QByteArray(400, '9') + "]}", 16).faultOffset, 9);
}

void StrictJsonTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("fault");
    const int malformed = static_cast<int>(StrictJson::Fault::Malformed);
    const int large = static_cast<int>(StrictJson::Fault::NumberTooLarge);
    const int other = static_cast<int>(StrictJson::Fault::NotAnObject);
    const int deep = static_cast<int>(StrictJson::Fault::TooDeep);
    QTest::newRow("empty") << QByteArray() << malformed;
    QTest::newRow("RFC 8443 4.1") << QByteArray(R"({"dest":{["tn":"12155551213"]}})") << malformed;
    QTest::newRow("NUL and more behind it") << QByteArray("{}\0{}", 5) << malformed;
    QTest::newRow("NUL behind it") << QByteArray("{}\0", 3) << malformed;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{}") << malformed;
    QTest::newRow("more behind it") << QByteArray("{}{}") << malformed;
    QTest::newRow("comma at the end") << QByteArray(R"({"a":1,})") << malformed;
    QTest::newRow("single quotes") << QByteArray("{'a':1}") << malformed;
    QTest::newRow("no UTF-8") << QByteArray("{\"a\":\"\xff\"}") << malformed;
    QTest::newRow("lone surrogate") << QByteArray(R"({"a":"\ud800"})") << malformed;
    QTest::newRow("number too large") << QByteArray(R"({"a":1e999})") << large;
    QTest::newRow("too large below nothing") << QByteArray(R"({"a":-1e999})") << large;
    QTest::newRow("too many digits") << "{\"a\":" + QByteArray(400, '9') + '}' << large;
    QTest::newRow("array") << QByteArray("[1]") << other;
    QTest::newRow("string") << QByteArray("\"x\"") << other;
    QTest::newRow("null") << QByteArray("null") << other;
    QTest::newRow("deep") << "{\"a\":" + QByteArray(100000, '[') << deep;
}

void StrictJsonTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, fault);
    const auto json = StrictJson::read(text, 16);
    QCOMPARE(static_cast<int>(json.fault), fault);
    QVERIFY(json.object.isEmpty());
}

QTEST_GUILESS_MAIN(StrictJsonTest)
#include "strict_json_test.moc"
