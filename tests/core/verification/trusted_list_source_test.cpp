// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/trusted_list_source.h"

#include "tests/core/verification/signed_list.h"
#include "tests/core/verification/web_trust.h"

#include <QTemporaryDir>
#include <QTest>

using namespace stir;
using namespace stir::testing;
using credentials::TrustedListRecord;
using verification::TrustedListSource;

class TrustedListSourceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fetchesTheListAndTheCertificateItIsSignedWith();
    void opensAFileOnlyForAnAuthorityThatSomebodyNamed();
    void takesTheCertificateThatWasGiven();
    void refusesWhatIsNotToBeTrusted_data();
    void refusesWhatIsNotToBeTrusted();
    void saysWhatIsNoList_data();
    void saysWhatIsNoList();
    void noticesAnotherSigner();
    void keepsWhatTheListBeforeHad();

private:
    QString url(const char *path) const { return m_server.url(QString::fromLatin1(path)); }
    tl::expected<verification::OpenedList, Finding> open(const TrustedListSource &source,
                                                         const std::vector<TrustedListRecord> &before = {}) const
    {
        fetch::HttpsClient client(fetchingFrom(m_server).https);
        return verification::openTrustedList(source, before, client, m_clock.time);
    }
    TrustedListRecord recordOf(qint64 sequence) const
    {
        return {QStringLiteral("localhost"), sequence, m_contents.expires, m_signer.certificate().publicKey().sha256()};
    }

    TemporaryWebServer m_server;
    ListSigner m_signer;
    ListSigner m_otherSigner;
    Authority m_authority;
    TestClock m_clock;
    ListContents m_contents;
};

void TrustedListSourceTest::initTestCase()
{
    m_clock.time = QDateTime::currentDateTimeUtc();
    const bool started = m_server.start({{QStringLiteral("/signer.pem"), m_signer.certificate().toPem()},
                                         {QStringLiteral("/other.pem"), m_otherSigner.certificate().toPem()},
                                         {QStringLiteral("/ca-list"), {}}});
    QVERIFY2(started, qPrintable(m_server.errorText()));
    m_contents.x5u = url("/signer.pem");
    m_contents.expires = m_clock.time.addDays(30);
    m_contents.roots = {m_authority.root.toPem(), Authority().root.toPem()};
    m_server.setBody(QStringLiteral("/ca-list"),
                     "{\"status\":\"success\",\"caList\":\"" + m_signer.list(m_contents) + "\"}");
}

void TrustedListSourceTest::fetchesTheListAndTheCertificateItIsSignedWith()
{
    const auto opened = open({.bytes = {}, .url = url("/ca-list"), .authority = {}, .signer = {}});
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().rule));
    QCOMPARE(opened->findings.size(), std::size_t(1));
    QCOMPARE(opened->findings.front().result, Judgement::Pass);
    QCOMPARE(opened->list.sequence(), m_contents.sequence);
    QCOMPARE(opened->list.roots().size(), std::size_t(2));
    QCOMPARE(opened->list.roots().front().sha256(), m_authority.root.sha256());
    QCOMPARE(opened->list.record(opened->signer).signerKey, m_signer.certificate().publicKey().sha256());
}

void TrustedListSourceTest::opensAFileOnlyForAnAuthorityThatSomebodyNamed()
{
    TrustedListSource source;
    source.bytes = m_signer.list(m_contents);
    const auto unnamed = open(source);
    QVERIFY(!unnamed);
    QCOMPARE(unnamed.error().rule, QStringLiteral("authority_unknown"));
    QVERIFY(open(source, {recordOf(1)}));
    source.authority = QStringLiteral("localhost");
    QVERIFY(open(source));
    source.authority = QStringLiteral("sti-pa.example");
    const auto elsewhere = open(source);
    QVERIFY(!elsewhere);
    QCOMPARE(elsewhere.error().rule, QStringLiteral("signer_elsewhere"));
}

void TrustedListSourceTest::takesTheCertificateThatWasGiven()
{
    TrustedListSource source;
    ListContents contents = m_contents;
    contents.x5u = QStringLiteral("https://nowhere.invalid/signer.pem");
    source.bytes = m_signer.list(contents);
    source.signer = {m_signer.certificate()};
    const auto opened = open(source);
    QVERIFY(opened);
    QCOMPARE(opened->findings.front().result, Judgement::Pass);
}

void TrustedListSourceTest::refusesWhatIsNotToBeTrusted_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, const QByteArray &list, const char *rule) {
        QTest::newRow(name) << list << QString::fromLatin1(rule);
    };
    const auto changed = [this](auto change) {
        ListContents contents = m_contents;
        change(contents);
        return m_signer.list(contents);
    };
    row("another signer", m_otherSigner.list(m_contents), "signature");
    QByteArray tampered = m_signer.list(m_contents);
    tampered.replace(tampered.split('.')[1], changed([](ListContents &c) { c.sequence = 99; }).split('.')[1]);
    row("changed since", tampered, "signature");
    row("expired", changed([this](ListContents &c) { c.expires = m_clock.time.addSecs(-1); }), "expired");
    row("older than before", changed([](ListContents &c) { c.sequence = 6; }), "older");
    row("the same again", changed([](ListContents &c) { c.sequence = 7; }), "");
}

void TrustedListSourceTest::refusesWhatIsNotToBeTrusted()
{
    QFETCH(QByteArray, list);
    TrustedListSource source;
    source.bytes = list;
    const auto opened = open(source, {recordOf(7)});
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().rule));
    QTEST(opened->findings.front().rule, "rule");
    QCOMPARE(anyFails(opened->findings), !opened->findings.front().rule.isEmpty());
}

void TrustedListSourceTest::saysWhatIsNoList_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QByteArray &bytes, const char *said) {
        QTest::newRow(name) << bytes << QString::fromLatin1(said);
    };
    const auto changed = [this](auto change) {
        ListContents contents = m_contents;
        change(contents);
        return m_signer.list(contents);
    };
    row("empty", "", "malformed JWS");
    row("a certificate", m_authority.root.toPem(), "malformed JWS");
    row("JSON without a list", "{}", "malformed JWS");
    row("two parts", "e30.e30", "malformed JWS");
    row("no JSON", "eA.e30.eA", "malformed header");
    row("none", changed([](ListContents &c) { c.algorithm = "none"; }), "algorithm ");
    row("RS256", changed([](ListContents &c) { c.algorithm = "RS256"; }), "algorithm ");
    row("http", changed([](ListContents &c) { c.x5u = QStringLiteral("http://localhost/signer.pem"); }), "signer_url ");
    row("no roots", changed([](ListContents &c) { c.roots.clear(); }), "malformed trustList");
    row("a root that is none", changed([](ListContents &c) { c.roots.append("x"); }), "root_unreadable ");
    row("very many roots", changed([](ListContents &c) { c.roots = QByteArrayList(1001, c.roots.front()); }),
        "too_many ");
    row("too large", QByteArray(4 * 1024 * 1024 + 1, 'x'), "too_large ");
}

void TrustedListSourceTest::saysWhatIsNoList()
{
    QFETCH(QByteArray, bytes);
    const auto list = credentials::TrustedList::fromBytes(bytesOf(bytes));
    QVERIFY(!list);
    QTEST(list.error().rule + u' ' + list.error().values.value(QStringLiteral("part")), "said");
}

void TrustedListSourceTest::noticesAnotherSigner()
{
    TrustedListSource source;
    ListContents contents = m_contents;
    contents.x5u = url("/other.pem");
    source.bytes = m_otherSigner.list(contents);
    const auto opened = open(source, {recordOf(1)});
    QVERIFY(opened);
    QCOMPARE(opened->findings.front().rule, QStringLiteral("signer_changed"));
    QVERIFY(!anyFails(opened->findings));
}

void TrustedListSourceTest::keepsWhatTheListBeforeHad()
{
    QTemporaryDir folder;
    auto inventory = inventory::Inventory::open(folder.path(), m_clock);
    QVERIFY(inventory);
    const credentials::TrustAnchor own{QStringLiteral("By hand"), Authority().root};
    const credentials::TrustAnchor first{QStringLiteral("First"), m_authority.root};
    const credentials::TrustAnchor second{QStringLiteral("Second"), Authority().root};
    QVERIFY(inventory->addAnchor(own));
    const auto begun = inventory->takeOverList(recordOf(1), {first, second, first});
    QVERIFY(begun);
    QCOMPARE(begun->added.size(), std::size_t(2));
    const auto next = inventory->takeOverList(recordOf(2), {second, own});
    QVERIFY(next);
    QCOMPARE(next->known, 2);
    QVERIFY(next->added.empty());
    QCOMPARE(next->dropped.size(), std::size_t(1));
    QCOMPARE(next->dropped.front().company, QStringLiteral("First"));
    QCOMPARE(inventory->anchors()->size(), std::size_t(3));
    const auto lists = inventory->trustedLists();
    QCOMPARE(lists->size(), std::size_t(1));
    QCOMPARE(lists->front().sequence, 2);
}

QTEST_GUILESS_MAIN(TrustedListSourceTest)
#include "trusted_list_source_test.moc"
