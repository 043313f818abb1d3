// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/published_chain.h"

#include "tests/core/crypto/test_certificates.h"

#include <QTest>

using namespace stir;
using verification::readPublishedChain;

namespace {

const QString someUrl = QStringLiteral("https://example.com/cert.pem");

fetch::FetchedDocument published(const QByteArray &body)
{
    fetch::FetchedDocument document;
    document.body = body;
    document.contentType = "application/pem-certificate-chain; charset=us-ascii";
    document.cacheControl = "public, max-age=86400";
    return document;
}

} // namespace

class PublishedChainTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAChainAsItStands();
    void refusesWhatIsNoChain_data();
    void refusesWhatIsNoChain();
    void remarksOnWhatSomeStumbleOver_data();
    void remarksOnWhatSomeStumbleOver();

private:
    testing::Authority m_authority;
};

void PublishedChainTest::takesAChainAsItStands()
{
    const auto read = readPublishedChain(published(toPem(m_authority.chain())), someUrl);
    QVERIFY(read);
    QVERIFY(read->chain == m_authority.chain());
    QVERIFY(read->remarks.empty());
}

void PublishedChainTest::refusesWhatIsNoChain_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("rule");
    const QByteArray leaf = m_authority.leaf.toPem();
    const auto key = m_authority.leafKey.toPem();
    const QByteArray keyText = QByteArray(key->text().data(), static_cast<qsizetype>(key->size()));
    const auto row = [](const char *name, const QByteArray &body, const char *rule) {
        QTest::newRow(name) << body << QString::fromLatin1(rule);
    };
    row("empty", {}, "not_pem");
    row("web page", "<!DOCTYPE html><html>Sign in</html>", "not_pem");
    row("DER", m_authority.leaf.toDer(), "not_pem");
    row("public key", m_authority.leaf.publicKey().toPem(), "not_pem");
    row("private key alone", keyText, "private_key");
    row("private key behind the certificate", leaf + keyText, "private_key");
    row("private key in front", keyText + leaf, "private_key");
    row("encrypted private key", leaf + "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMII", "private_key");
    row("cut short", leaf.left(leaf.size() / 2), "not_readable");
    row("damaged", QByteArray(leaf).replace(60, 4, "!!!!"), "not_readable");
    row("damaged behind a good one", leaf + QByteArray(m_authority.intermediate.toPem()).replace(60, 1, ":"),
        "not_readable");
    row("no certificate between the lines", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        "not_readable");
    row("too many", leaf.repeated(65), "not_readable");
}

void PublishedChainTest::refusesWhatIsNoChain()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, rule);
    const auto read = readPublishedChain(published(body), someUrl);
    QVERIFY(!read);
    QCOMPARE(read.error().check, QStringLiteral("certificate"));
    QCOMPARE(read.error().result, Judgement::Fail);
    QCOMPARE(read.error().rule, rule);
    QCOMPARE(read.error().values.value(QStringLiteral("url")), someUrl);
}

void PublishedChainTest::remarksOnWhatSomeStumbleOver_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("cacheControl");
    QTest::addColumn<QString>("rule"); // empty: none
    const QByteArray leaf = m_authority.leaf.toPem();
    const QByteArray intermediate = m_authority.intermediate.toPem();
    const QByteArray root = m_authority.root.toPem();
    const QByteArray usualType = "application/pem-certificate-chain";
    const QByteArray usualControl = "max-age=86400";
    const auto row = [](const char *name, const QByteArray &body, const QByteArray &type, const QByteArray &control,
                        const char *rule) {
        QTest::newRow(name) << body << type << control << QString::fromLatin1(rule);
    };
    const auto bodyRow = [&](const char *name, const QByteArray &body, const char *rule) {
        row(name, body, usualType, usualControl, rule);
    };
    bodyRow("with the root", leaf + intermediate + root, "");
    bodyRow("leaf alone", leaf, "");
    bodyRow("lines end as on Windows", QByteArray(leaf + intermediate).replace("\n", "\r\n"), "");
    bodyRow("empty lines between", leaf + "\n\n" + intermediate + "\n", "");
    bodyRow("blank in front", "\n" + leaf, "text_around");
    bodyRow("byte order mark", "\xEF\xBB\xBF" + leaf, "text_around");
    bodyRow("names in front", "subject=CN = SHAKEN\n" + leaf, "text_around");
    bodyRow("names between", leaf + "issuer=CN = SHAKEN\n" + intermediate, "text_around");
    bodyRow("text behind", leaf + "bye\n", "text_around");
    bodyRow("issuer in front", intermediate + leaf, "wrong_order");
    bodyRow("root before its child", leaf + root + intermediate, "wrong_order");
    row("another type", leaf, "text/plain", usualControl, "content_type");
    row("no type", leaf, "", usualControl, "content_type_missing");
    row("nothing about keeping", leaf, usualType, "", "no_cache_time");
    row("an hour", leaf, usualType, "max-age=3600", "short_cache");
    row("no-cache", leaf, usualType, "no-cache, max-age=86400", "short_cache");
}

void PublishedChainTest::remarksOnWhatSomeStumbleOver()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, rule);
    fetch::FetchedDocument document = published(body);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, cacheControl);
    document.contentType = type;
    document.cacheControl = cacheControl;
    const auto read = readPublishedChain(document, someUrl);
    QVERIFY(read);
    QCOMPARE(read->remarks.size(), rule.isEmpty() ? 0U : 1U);
    if (!rule.isEmpty()) {
        QCOMPARE(read->remarks.front().rule, rule);
        QVERIFY(!anyFails(read->remarks));
    }
}

QTEST_GUILESS_MAIN(PublishedChainTest)
#include "published_chain_test.moc"
