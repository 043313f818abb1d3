// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/address_range.h"

#include <QTest>

using namespace stir;

class AddressRangeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsNotPublic_data();
    void knowsWhatIsNotPublic();
};

void AddressRangeTest::knowsWhatIsNotPublic_data()
{
    QTest::addColumn<QString>("range"); // empty: public
    const auto row = [](const char *address, const char *range) {
        QTest::newRow(address) << QString::fromLatin1(range);
    };
    row("0.0.0.0", "this network");
    row("0.1.2.3", "this network");
    row("9.255.255.255", "");
    row("10.0.0.0", "private network");
    row("10.255.255.255", "private network");
    row("11.0.0.0", "");
    row("100.63.255.255", "");
    row("100.64.0.1", "carrier-grade NAT");
    row("100.127.255.255", "carrier-grade NAT");
    row("100.128.0.0", "");
    row("127.0.0.1", "loopback");
    row("127.255.255.255", "loopback");
    row("169.254.169.254", "link-local");
    row("172.15.255.255", "");
    row("172.16.0.1", "private network");
    row("172.31.255.255", "private network");
    row("172.32.0.0", "");
    row("192.0.0.8", "protocol assignments");
    row("192.0.2.1", "documentation");
    row("192.88.99.1", "6to4 relay");
    row("192.168.1.1", "private network");
    row("192.169.0.0", "");
    row("198.17.255.255", "");
    row("198.18.0.1", "benchmarking");
    row("198.19.255.255", "benchmarking");
    row("198.51.100.7", "documentation");
    row("203.0.113.7", "documentation");
    row("223.255.255.255", "");
    row("224.0.0.1", "multicast");
    row("240.0.0.1", "reserved");
    row("255.255.255.255", "reserved");
    row("8.8.8.8", "");
    row("::", "this network");
    row("::1", "loopback");
    row("::7f00:1", "this network");
    row("::ffff:127.0.0.1", "loopback");
    row("::ffff:10.1.2.3", "private network");
    row("::ffff:8.8.8.8", "");
    row("64:ff9b::10.0.0.1", "private network");
    row("64:ff9b::8.8.8.8", "");
    row("64:ff9b:1::1", "local NAT64");
    row("100::1", "discard");
    row("2001::1", "protocol assignments");
    row("2001:1ff:ffff::", "protocol assignments");
    row("2001:200::1", "");
    row("2001:db8::1", "documentation");
    row("2002:7f00:1::1", "loopback");
    row("2002:a00:1::1", "private network");
    row("2002:808:808::1", "");
    row("2606:4700::1111", "");
    row("3fff:fff::1", "documentation");
    row("5f00::1", "segment routing");
    row("fc00::1", "private network");
    row("fdff::1", "private network");
    row("fe80::1", "link-local");
    row("fe80::1%lo", "link-local");
    row("febf::1", "link-local");
    row("fec0::1", "site-local");
    row("ff02::1", "multicast");
}

void AddressRangeTest::knowsWhatIsNotPublic()
{
    QFETCH(QString, range);
    const QHostAddress address(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!address.isNull());
    QCOMPARE(fetch::specialRangeOf(address).value_or(QString()), range);
}

QTEST_GUILESS_MAIN(AddressRangeTest)
#include "address_range_test.moc"
