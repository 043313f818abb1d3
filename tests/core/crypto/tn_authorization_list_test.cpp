// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/tn_authorization_list.h"

#include "core/foundation/secret_bytes.h"

#include <QTest>

using stir::bytesOf;
using stir::crypto::TnAuthorizationList;

Q_DECLARE_METATYPE(stir::crypto::TnAuthorizationList)

namespace {

TnAuthorizationList listOf(const char *hex)
{
    return TnAuthorizationList::fromDer(bytesOf(QByteArray::fromHex(hex)));
}

TnAuthorizationList withRange(const char *start, qint64 count)
{
    TnAuthorizationList list;
    list.ranges.push_back({QString::fromLatin1(start), count});
    return list;
}

} // namespace

class TnAuthorizationListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheCodesOfOthers_data();
    void readsTheCodesOfOthers();
    void readsRangesAndNumbers();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void flagsWhatIsMalformed_data();
    void flagsWhatIsMalformed();
    void stillShowsTheCodeOfAMalformedList();
    void survivesEveryCutAndEveryChangedByte();
    void encompassesADelegatesPart_data();
    void encompassesADelegatesPart();
    void encompassesALargeListInALargeList_data();
    void encompassesALargeListInALargeList();
};

void TnAuthorizationListTest::readsTheCodesOfOthers_data()
{
    QTest::addColumn<QByteArray>("base64");
    QTest::addColumn<QString>("code");
    // RFC 8226's encoding of 709J, and the ACME tkvalue that peeringhub.io documents for 818H.
    QTest::addRow("709J") << QByteArray("MAigBhYENzA5Sg==") << QStringLiteral("709J");
    QTest::addRow("818H") << QByteArray("MAigBhYEODE4SA==") << QStringLiteral("818H");
}

void TnAuthorizationListTest::readsTheCodesOfOthers()
{
    QFETCH(QByteArray, base64);
    QFETCH(QString, code);
    const auto list = TnAuthorizationList::fromDer(bytesOf(QByteArray::fromBase64(base64)));
    QVERIFY(!list.malformed);
    QCOMPARE(list.serviceProviderCodes, QStringList{code});
    QCOMPARE(list.toDer().toBase64(), base64);
}

void TnAuthorizationListTest::readsRangesAndNumbers()
{
    // SEQUENCE { [1] { SEQUENCE { "12155550000", 100 } }, [2] { "12155551212" } }
    const auto list = listOf("3023a1123010160b3132313535353530303030020164a20d160b3132313535353531323132");
    QVERIFY(!list.malformed);
    QCOMPARE(list.ranges.size(), std::size_t{1});
    QCOMPARE(list.ranges.front().start, QStringLiteral("12155550000"));
    QCOMPARE(list.ranges.front().count, qint64{100});
    QCOMPARE(list.numbers, QStringList{QStringLiteral("12155551212")});
}

void TnAuthorizationListTest::writesWhatItReads_data()
{
    QTest::addColumn<TnAuthorizationList>("list");
    QTest::addRow("code") << TnAuthorizationList{{QStringLiteral("709J")}, {}, {}, false};
    QTest::addRow("numbers with signs") << TnAuthorizationList{{}, {}, {QStringLiteral("*123#")}, false};
    QTest::addRow("count with a leading one bit") << withRange("12155550000", 200);
    QTest::addRow("large count") << withRange("100000000000000", 899999999999999);
    TnAuthorizationList many;
    for (int i = 0; i < 500; ++i)
        many.numbers.append(QString::number(12155550000 + i));
    QTest::addRow("long") << many;
}

void TnAuthorizationListTest::writesWhatItReads()
{
    QFETCH(TnAuthorizationList, list);
    const auto again = TnAuthorizationList::fromDer(bytesOf(list.toDer()));
    QVERIFY(!again.malformed);
    QCOMPARE(again.serviceProviderCodes, list.serviceProviderCodes);
    QCOMPARE(again.numbers, list.numbers);
    QCOMPARE(again.ranges.size(), list.ranges.size());
    QCOMPARE(again.toDer(), list.toDer());
}

void TnAuthorizationListTest::flagsWhatIsMalformed_data()
{
    QTest::addColumn<QByteArray>("der");
    const auto row = [](const char *name, const QByteArray &hex) {
        QTest::addRow("%s", name) << QByteArray::fromHex(hex);
    };
    row("nothing", "");
    row("empty list", "3000");
    row("in the wild: PrintableString without [0]", "3006130436303258");
    row("libstirshaken: bare IA5String", "160431323334");
    row("wrong base64 copied from a web page", "3008a0c716043831384 8");
    row("code as UTF8String", "3008a0060c0437303 94a");
    row("implicit tag", "3006800437303 94a");
    row("empty code", "3004a0021600");
    row("code that is no ASCII", "3005a0031601ff");
    row("unknown choice", "3008a306160437303 94a");
    row("bytes behind the list", "3008a006160437303 94a00");
    row("bytes behind the code", "3009a0071604373039 4a00");
    row("length beyond the end", "3009a006160437303 94a");
    row("indefinite length", "3080a006160437303 94a0000");
    row("length not in its shortest form", "308108a0061604373039 4a");
    row("huge length", "3084ffffffff");
    row("letters in a number", "3005a203160141");
    row("number of 16 digits", "3014a212161031323334353637383930313233343536");
    QTest::addRow("range of one") << withRange("12155550000", 1).toDer();
    QTest::addRow("range of none") << withRange("12155550000", 0).toDer();
    QTest::addRow("range beyond its digits") << withRange("99", 2).toDer();
    QTest::addRow("range with signs") << withRange("*12", 2).toDer();
    QTest::addRow("range without start") << withRange("", 2).toDer();
    row("negative count", "300aa1083006160131 0201ff");
    row("count of eight bytes", "3011a10f300d160131 02087fffffffffffffff");
    row("range without count", "3007a1053003160131");
}

void TnAuthorizationListTest::flagsWhatIsMalformed()
{
    QFETCH(QByteArray, der);
    QVERIFY(TnAuthorizationList::fromDer(bytesOf(der)).malformed);
}

void TnAuthorizationListTest::stillShowsTheCodeOfAMalformedList()
{
    QCOMPARE(listOf("3006130436303258").serviceProviderCodes, QStringList{QStringLiteral("602X")});
    QCOMPARE(listOf("160431323334").serviceProviderCodes, QStringList{QStringLiteral("1234")});
    const auto mixed = listOf("300ea00616043730394aa2041602414 1");
    QVERIFY(mixed.malformed);
    QCOMPARE(mixed.serviceProviderCodes, QStringList{QStringLiteral("709J")});
}

void TnAuthorizationListTest::survivesEveryCutAndEveryChangedByte()
{
    auto list = withRange("12155550000", 100);
    list.serviceProviderCodes = {QStringLiteral("709J")};
    list.numbers = {QStringLiteral("12155551212")};
    const QByteArray whole = list.toDer();
    QVERIFY(!TnAuthorizationList::fromDer(bytesOf(whole)).malformed);
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY(TnAuthorizationList::fromDer(bytesOf(whole.first(size))).malformed);
    for (qsizetype at = 0; at < whole.size(); ++at) {
        for (int value = 0; value < 256; ++value) {
            QByteArray changed = whole;
            changed[at] = static_cast<char>(value);
            const auto read = TnAuthorizationList::fromDer(bytesOf(changed));
            // What is not malformed is DER: written back it has the same length, at most in another order.
            if (!read.malformed)
                QCOMPARE(read.toDer().size(), changed.size());
        }
    }
}

void TnAuthorizationListTest::encompassesADelegatesPart_data()
{
    QTest::addColumn<TnAuthorizationList>("parent");
    QTest::addColumn<TnAuthorizationList>("part");
    QTest::addColumn<bool>("expected");
    const auto codes = [](const QStringList &all) {
        TnAuthorizationList list;
        list.serviceProviderCodes = all;
        return list;
    };
    const auto numbers = [](const QStringList &all) {
        TnAuthorizationList list;
        list.numbers = all;
        return list;
    };
    const QString code = QStringLiteral("709J");
    // The example of RFC 9060 4.
    const auto thousand = withRange("12125551000", 1000);
    QTest::newRow("range of RFC 9060") << thousand << withRange("12125551500", 100) << true;
    QTest::newRow("number of RFC 9060") << thousand << numbers({QStringLiteral("12125551824")}) << true;
    QTest::newRow("itself") << thousand << thousand << true;
    QTest::newRow("one too many") << thousand << withRange("12125551999", 2) << false;
    QTest::newRow("one too early") << thousand << withRange("12125550999", 2) << false;
    QTest::newRow("other length") << thousand << withRange("2125551500", 100) << false;
    QTest::newRow("number outside") << thousand << numbers({QStringLiteral("12125552000")}) << false;
    QTest::newRow("code of none") << thousand << codes({code}) << false;
    QTest::newRow("code") << codes({code, QStringLiteral("818H")}) << codes({code}) << true;
    QTest::newRow("other code") << codes({code}) << codes({QStringLiteral("818H")}) << false;
    QTest::newRow("numbers of a code") << codes({code}) << thousand << true;
    QTest::newRow("a number in a number")
        << numbers({QStringLiteral("911*")}) << numbers({QStringLiteral("911*")}) << true;
    auto joined = withRange("12125551000", 500);
    joined.ranges.push_back({QStringLiteral("12125551501"), 499});
    QTest::newRow("a gap") << joined << thousand << false;
    joined.numbers = {QStringLiteral("12125551500")};
    QTest::newRow("the gap filled by a number") << joined << thousand << true;
}

void TnAuthorizationListTest::encompassesADelegatesPart()
{
    QFETCH(TnAuthorizationList, parent);
    QFETCH(TnAuthorizationList, part);
    QFETCH(bool, expected);
    QCOMPARE(parent.encompasses(part), expected);
}

void TnAuthorizationListTest::encompassesALargeListInALargeList_data()
{
    // Comparing each entry with each would take longer than the test may: a certificate must not be able to ask for it.
    constexpr int size = 400'000;
    QTest::addColumn<TnAuthorizationList>("list");
    QTest::addColumn<TnAuthorizationList>("beyond"); // the same, and one more
    TnAuthorizationList codes;
    TnAuthorizationList numbers;
    TnAuthorizationList ranges;
    for (int i = 0; i < size; ++i) {
        const QString entry = QString::number(12125550000 + 3 * i);
        codes.serviceProviderCodes.append(entry);
        numbers.numbers.append(entry);
        ranges.ranges.push_back({entry, 2});
    }
    const auto row = [](const char *name, const TnAuthorizationList &list, auto grow) {
        TnAuthorizationList beyond = list;
        grow(beyond);
        QTest::newRow(name) << list << beyond;
    };
    row("codes", codes, [](auto &list) { list.serviceProviderCodes.append(QStringLiteral("709J")); });
    row("numbers", numbers, [](auto &list) { list.numbers.append(QStringLiteral("12125550001")); });
    row("ranges", ranges, [](auto &list) { list.ranges.push_back({QStringLiteral("12125550001"), 2}); });
}

void TnAuthorizationListTest::encompassesALargeListInALargeList()
{
    QFETCH(TnAuthorizationList, list);
    QFETCH(TnAuthorizationList, beyond);
    QVERIFY(list.encompasses(list));
    QVERIFY(beyond.encompasses(list));
    QVERIFY(!list.encompasses(beyond));
}

QTEST_GUILESS_MAIN(TnAuthorizationListTest)
#include "tn_authorization_list_test.moc"
