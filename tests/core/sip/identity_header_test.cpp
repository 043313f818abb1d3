// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sip/identity_header.h"

#include <QTest>

using namespace stir::sip;

namespace {

bool hasDamage(const IdentityHeader &header, const char *damage)
{
    return std::find(header.damage.begin(), header.damage.end(), QByteArray(damage)) != header.damage.end();
}

} // namespace

class IdentityHeaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTokenAndParameters();
    void readsTokenAlone();
    void readsEmptyInfo();
    void keepsSemicolonInsideTheUrl();
    void notesMissingSemicolonAndReadsOn();
    void notesQuotedPpt();
    void notesUrlWithoutBrackets();
    void joinsFoldedValue();
    void takesBlanksOutOfTheToken();
    void keepsOtherParameters();
    void takesTheFirstOfTwoEqualNames();
    void namesWhatIsRepeated();
    void survivesAnything_data();
    void survivesAnything();
};

void IdentityHeaderTest::readsTokenAndParameters()
{
    const auto header = IdentityHeader::parse(" a.b.c;info=<https://x.example/c.pem>;alg=ES256;ppt=shaken ");
    QCOMPARE(header.token, QByteArray("a.b.c"));
    QCOMPARE(header.info.value_or("?"), QByteArray("https://x.example/c.pem"));
    QCOMPARE(header.alg.value_or("?"), QByteArray("ES256"));
    QCOMPARE(header.ppt.value_or("?"), QByteArray("shaken"));
    QVERIFY(!header.pptQuoted);
    QVERIFY(header.damage.empty());
    QCOMPARE(header.value, QByteArray("a.b.c;info=<https://x.example/c.pem>;alg=ES256;ppt=shaken"));
}

void IdentityHeaderTest::readsTokenAlone()
{
    const auto header = IdentityHeader::parse("a.b.c");
    QCOMPARE(header.token, QByteArray("a.b.c"));
    QVERIFY(!header.info && !header.alg && !header.ppt);
    QVERIFY(header.damage.empty());
}

void IdentityHeaderTest::readsEmptyInfo()
{
    const auto header = IdentityHeader::parse("a.b.c;info=<>;alg=ES256;ppt=shaken");
    QVERIFY(header.info.has_value());
    QVERIFY(header.info->isEmpty());
    QCOMPARE(header.alg.value_or("?"), QByteArray("ES256"));
}

void IdentityHeaderTest::keepsSemicolonInsideTheUrl()
{
    const auto header = IdentityHeader::parse("a.b.c;info=<https://x.example/c;v=1>;ppt=shaken");
    QCOMPARE(header.info.value_or("?"), QByteArray("https://x.example/c;v=1"));
    QCOMPARE(header.ppt.value_or("?"), QByteArray("shaken"));
}

void IdentityHeaderTest::notesMissingSemicolonAndReadsOn()
{
    const auto header = IdentityHeader::parse("a.b.c;info=<https://x.example/c>alg=ES256;ppt=shaken");
    QVERIFY(hasDamage(header, "missing_semicolon"));
    QCOMPARE(header.alg.value_or("?"), QByteArray("ES256"));
    QCOMPARE(header.ppt.value_or("?"), QByteArray("shaken"));
}

void IdentityHeaderTest::notesQuotedPpt()
{
    const auto header = IdentityHeader::parse("a.b.c;info=<u>;alg=ES256;ppt=\"div-o\"");
    QCOMPARE(header.ppt.value_or("?"), QByteArray("div-o"));
    QVERIFY(header.pptQuoted);
}

void IdentityHeaderTest::notesUrlWithoutBrackets()
{
    for (const char *value :
         {"a.b.c;info=https://x.example/c;alg=ES256", "a.b.c;info=<https://x.example/c;alg=ES256"}) {
        const auto header = IdentityHeader::parse(value);
        QVERIFY(hasDamage(header, "info_unbracketed"));
        QCOMPARE(header.alg.value_or("?"), QByteArray("ES256"));
    }
}

void IdentityHeaderTest::joinsFoldedValue()
{
    const auto header = IdentityHeader::parse("a.b.c\r\n ;info=<u>\r\n\t; alg = ES256");
    QCOMPARE(header.token, QByteArray("a.b.c"));
    QCOMPARE(header.info.value_or("?"), QByteArray("u"));
    QCOMPARE(header.alg.value_or("?"), QByteArray("ES256"));
    QVERIFY(header.damage.empty());
    QVERIFY(!header.value.contains('\n'));
}

void IdentityHeaderTest::takesBlanksOutOfTheToken()
{
    const auto header = IdentityHeader::parse("a.b\r\n .c;info=<u>");
    QCOMPARE(header.token, QByteArray("a.b.c"));
    QVERIFY(hasDamage(header, "blank_in_token"));
}

void IdentityHeaderTest::keepsOtherParameters()
{
    const auto header = IdentityHeader::parse("a.b.c;info=<u>;canon=x;flag");
    QCOMPARE(header.otherParameters, (std::vector<QByteArray>{"canon=x", "flag"}));
}

void IdentityHeaderTest::takesTheFirstOfTwoEqualNames()
{
    const auto header = IdentityHeader::parse("a.b.c;ppt=shaken;ppt=div");
    QCOMPARE(header.ppt.value_or("?"), QByteArray("shaken"));
    QCOMPARE(header.otherParameters.size(), std::size_t(1));
}

void IdentityHeaderTest::namesWhatIsRepeated()
{
    const auto header = IdentityHeader::parse("a.b.c;info=<x>;INFO=<y>;alg=ES256;canon;Canon=1;ppt=div;info=<z>;;");
    QCOMPARE(header.repeatedParameters, (std::vector<QByteArray>{"info", "canon"}));
    QVERIFY(IdentityHeader::parse("a.b.c;info=<x;info=y>;alg=ES256;;ppt=shaken").repeatedParameters.empty());
    QByteArray many = "a.b.c";
    for (int i = 0; i < 1000; ++i)
        many += ";p" + QByteArray::number(i % 500);
    QVERIFY(IdentityHeader::parse(many).repeatedParameters.size() <= 64);
}

void IdentityHeaderTest::survivesAnything_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("blanks") << QByteArray(" \r\n ") << QByteArray();
    QTest::newRow("semicolons") << QByteArray(";;;") << QByteArray();
    QTest::newRow("equal sign alone") << QByteArray("x;=") << QByteArray("x");
    QTest::newRow("open bracket") << QByteArray("x;info=<") << QByteArray("x");
    QTest::newRow("open quote") << QByteArray("x;ppt=\"") << QByteArray("x");
    QTest::newRow("zero bytes") << QByteArray("\0\0;", 3) << QByteArray("\0\0", 2);
    QTest::newRow("many parameters") << "x" + QByteArray(";a").repeated(100000) << QByteArray("x");
}

void IdentityHeaderTest::survivesAnything()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, token);
    const auto header = IdentityHeader::parse(value);
    QCOMPARE(header.token, token);
    QVERIFY(header.otherParameters.size() <= 64);
}

QTEST_GUILESS_MAIN(IdentityHeaderTest)
#include "identity_header_test.moc"
