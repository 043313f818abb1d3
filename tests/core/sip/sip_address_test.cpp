// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sip/sip_address.h"

#include <QTest>

using stir::sip::SipAddress;

class SipAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnAddress_data();
    void readsAnAddress();
    void findsNoneInOtherText_data();
    void findsNoneInOtherText();
    void readsTheDisplayName_data();
    void readsTheDisplayName();
    void normalizesAUriAsAClaimHoldsIt();
    void findsAUriOfAnyScheme_data();
    void findsAUriOfAnyScheme();
    void splitsAddressesAtTheCommasBetweenThem_data();
    void splitsAddressesAtTheCommasBetweenThem();
};

void SipAddressTest::readsAnAddress_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("user");
    QTest::addColumn<bool>("telephone");
    QTest::addColumn<QString>("uri");
    const auto row = [](const char *name, const char *value, const char *user, bool telephone, const char *uri) {
        QTest::newRow(name) << QByteArray(value) << QString(QLatin1String(user)) << telephone
                            << QString(QLatin1String(uri));
    };
    row("bare", "sip:alice@example.com", "alice", false, "sip:alice@example.com");
    row("bracketed", "Alice <sip:alice@example.com>;tag=1", "alice", false, "sip:alice@example.com");
    // The examples of RFC 8224 8.1.
    row("user=phone", "<sip:+17005551008@chicago.example.com;user=phone>", "+17005551008", true,
        "sip:+17005551008@chicago.example.com");
    row("tel", "tel:+17005551008", "+17005551008", true, "");
    row("tel with context", "<tel:7042;phone-context=example.com>", "7042", true, "");
    row("plus", "<sip:+12155551212@example.com>", "+12155551212", true, "sip:+12155551212@example.com");
    row("encoded plus", "<sip:%2B12155551212@example.com>", "+12155551212", true, "sip:%2B12155551212@example.com");
    row("digits alone", "<sip:100@example.com>", "100", false, "sip:100@example.com");
    row("user=ip", "<sip:100@example.com;user=ip>", "100", false, "sip:100@example.com");
    row("user=phone in upper case", "<sip:100@example.com;USER=Phone>", "100", true, "sip:100@example.com");
    row("user=phone of a header", "<sip:100@example.com?x=;user=phone>", "100", false, "sip:100@example.com");
    // RFC 8224 8.5 takes away all of these.
    row("port", "sip:alice@Example.COM:5060", "alice", false, "sip:alice@example.com");
    row("password", "sip:alice:secret@example.com", "alice", false, "sip:alice@example.com");
    row("user parameter", "sip:+1212;verstat=TN-Validation-Passed@example.com", "+1212", true, "sip:+1212@example.com");
    row("parameters and headers", "sips:alice@example.com;transport=tcp?subject=x", "alice", false,
        "sips:alice@example.com");
    row("case", "SIP:Alice@EXAMPLE.com", "Alice", false, "sip:alice@example.com");
    row("needless encoding", "sip:%61lice%2d1@example.com", "alice-1", false, "sip:alice-1@example.com");
    row("needed encoding", "sip:a%2fb@example.com", "a/b", false, "sip:a%2Fb@example.com");
    row("cut encoding", "sip:a%2@example.com", "a%2", false, "sip:a%2@example.com");
    row("IPv6", "sip:alice@[2001:DB8::1]:5060", "alice", false, "sip:alice@[2001:db8::1]");
    row("no user", "sip:example.com", "", false, "sip:example.com");
    row("header parameter", "sip:alice@example.com;tag=1", "alice", false, "sip:alice@example.com");
}

void SipAddressTest::readsAnAddress()
{
    QFETCH(QByteArray, value);
    const auto address = SipAddress::parse(value);
    QVERIFY(address.has_value());
    QTEST(address->userText(), "user");
    QTEST(address->saysTelephone(), "telephone");
    QTEST(address->canonicalUri(), "uri");
}

void SipAddressTest::findsNoneInOtherText_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value : {"", "Alice", "<>", "mailto:a@b.example", "sip:", "<sip:>", "tel:", "tel:;x",
                              "\"sip:a@b\"", "\"unclosed <sip:a@b>", "sip:alice@", ":", "<"})
        QTest::newRow(value) << QByteArray(value);
}

void SipAddressTest::findsNoneInOtherText()
{
    QFETCH(QByteArray, value);
    QVERIFY(!SipAddress::parse(value).has_value());
}

void SipAddressTest::readsTheDisplayName_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << QByteArray("<sip:a@b>") << QString();
    QTest::newRow("token") << QByteArray("Bob Smith <sip:a@b>") << QStringLiteral("Bob Smith");
    QTest::newRow("quoted") << QByteArray(R"("(Verified) Bob" <sip:a@b>)") << QStringLiteral("(Verified) Bob");
    QTest::newRow("escapes") << QByteArray(R"("a \"b\" \\ c" <sip:a@b>)") << QStringLiteral(R"(a "b" \ c)");
    QTest::newRow("an address inside") << QByteArray(R"("<sip:x@y>" <sip:a@b>)") << QStringLiteral("<sip:x@y>");
}

void SipAddressTest::readsTheDisplayName()
{
    QFETCH(QByteArray, value);
    const auto address = SipAddress::parse(value);
    QVERIFY(address.has_value());
    QCOMPARE(address->user, QByteArray("a"));
    QTEST(address->displayName, "name");
}

void SipAddressTest::normalizesAUriAsAClaimHoldsIt()
{
    QCOMPARE(SipAddress::canonicalUri(QStringLiteral("SIP:Alice@Example.com:5060")),
             QStringLiteral("sip:alice@example.com"));
    QCOMPARE(SipAddress::canonicalUri(QStringLiteral("URN:Service:sos")), QStringLiteral("urn:service:sos"));
}

void SipAddressTest::findsAUriOfAnyScheme_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("uri");
    QTest::newRow("urn") << QByteArray("urn:service:sos") << QStringLiteral("urn:service:sos");
    QTest::newRow("bracketed") << QByteArray("Help <URN:service:SOS;x=1>;tag=1")
                               << QStringLiteral("urn:service:sos;x=1");
    QTest::newRow("header parameter") << QByteArray("urn:service:sos;tag=1") << QStringLiteral("urn:service:sos");
    QTest::newRow("mail") << QByteArray("<mailto:%41lice@Example.com>") << QStringLiteral("mailto:alice@example.com");
    QTest::newRow("sip") << QByteArray("<sip:Alice@example.com:5060>") << QStringLiteral("sip:alice@example.com");
    QTest::newRow("tel") << QByteArray("<tel:+12155551212>") << QString();
    for (const char *none : {"", "alice", ":", "<>", "urn:", "1a:b", "a b:c", "sip:", "sip:alice@", "tel:", "\xff:a"})
        QTest::newRow(none) << QByteArray(none) << QString();
}

void SipAddressTest::findsAUriOfAnyScheme()
{
    QFETCH(QByteArray, value);
    QTEST(stir::sip::canonicalUriIn(value), "uri");
}

void SipAddressTest::splitsAddressesAtTheCommasBetweenThem_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArrayList>("addresses");
    const auto row = [](const char *value, const QByteArrayList &addresses) {
        QTest::newRow(value) << QByteArray(value) << addresses;
    };
    row("", {});
    row(" , ", {});
    row("<sip:a@b>", {"<sip:a@b>"});
    row("<sip:a@b>, <tel:+1>", {"<sip:a@b>", "<tel:+1>"});
    row("tel:+1,sip:a@b", {"tel:+1", "sip:a@b"});
    row(R"("Doe, \" J" <sip:a,b@c>,<tel:+1>)", {R"("Doe, \" J" <sip:a,b@c>)", "<tel:+1>"});
    row(R"("unclosed, <sip:a@b>)", {R"("unclosed, <sip:a@b>)"});
}

void SipAddressTest::splitsAddressesAtTheCommasBetweenThem()
{
    QFETCH(QByteArray, value);
    const auto addresses = stir::sip::addressesIn(value);
    QTEST(QByteArrayList(addresses.begin(), addresses.end()), "addresses");
}

QTEST_GUILESS_MAIN(SipAddressTest)
#include "sip_address_test.moc"
