// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/revocation_lookup.h"

#include "tests/core/verification/openssl_authority.h"
#include "tests/core/verification/web_trust.h"

#include <QTest>

using namespace stir;
using namespace stir::testing;
using crypto::Certificate;
using verification::GivenRevocations;
using verification::RevocationLookup;

namespace {

const QDateTime afterRevocation = instant("2026-04-01T00:00:00Z");

QByteArray listFile(const char *name)
{
    return dataFile(QStringLiteral("crl/") + QString::fromLatin1(name));
}

Certificate stored(const char *name)
{
    return required(Certificate::fromBytes(bytesOf(listFile(name)), QString::fromLatin1(name)));
}

GivenRevocations given(const QByteArray &text)
{
    return required(GivenRevocations::fromBytes(bytesOf(text), QStringLiteral("given")));
}

/// "fail revoked; warn revocation_stale".
QString shortly(const Findings &findings)
{
    QStringList parts;
    for (const Finding &finding : findings) {
        if (finding.check != QLatin1String("chain"))
            return QStringLiteral("of another check: ") + finding.check;
        parts.append(judgementName(finding.result) + u' ' + finding.rule);
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace

class RevocationLookupTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void asksGivenLists_data();
    void asksGivenLists();
    void asksTheDistributionPoint_data();
    void asksTheDistributionPoint();
    void fetchesAListOnce();
    void looksAtTheWholePathButTheAnchor();
    void readsListsAndSignersFromOneFile();

private:
    Findings ask(const GivenRevocations &lists, const crypto::CertificateChain &path, const QDateTime &at,
                 bool offline = false)
    {
        fetch::FetchOptions options = fetchingFrom(m_server);
        options.offline = offline;
        fetch::DocumentFetcher fetcher(options, m_clock);
        return RevocationLookup(lists, fetcher, {}).revocationOf(path, at);
    }

    TemporaryWebServer m_server;
    TestClock m_clock;
    OpensslAuthority m_authority;
    OpensslAuthority m_impostor; ///< another key under the same name
};

void RevocationLookupTest::initTestCase()
{
    QVERIFY2(m_server.start({{QStringLiteral("/list"), m_authority.list({QStringLiteral("1001")})},
                             {QStringLiteral("/stale"), m_authority.list({}, "260201000000Z")},
                             {QStringLiteral("/forged"), m_impostor.list({QStringLiteral("1001")})},
                             {QStringLiteral("/foreign"), listFile("direct-a.pem")},
                             {QStringLiteral("/page"), "<html></html>"},
                             {QStringLiteral("/once"), m_authority.list({})}}),
             qPrintable(m_server.errorText()));
}

void RevocationLookupTest::asksGivenLists_data()
{
    QTest::addColumn<QByteArray>("lists");
    QTest::addColumn<QByteArray>("leaf");
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<QString>("findings");
    const QByteArray signedList = listFile("indirect.pem") + listFile("list-signer.pem");
    const QDateTime after = afterRevocation;
    const QDateTime before = instant("2026-02-01T00:00:00Z");
    const auto row = [](const char *name, const QByteArray &lists, const char *leaf, const QDateTime &at,
                        const char *findings) {
        QTest::newRow(name) << lists << QByteArray(leaf) << at << QString::fromLatin1(findings);
    };
    row("revoked", signedList, "a-1001.pem", after, "fail revoked");
    row("revoked, issuer carried over", signedList, "a-1002.pem", after, "fail revoked");
    row("revoked at this second", signedList, "a-1001.pem", instant("2026-03-04T05:06:07Z"), "fail revoked");
    row("revoked after the call", signedList, "a-1001.pem", before, "warn revoked_later");
    row("the serial of another's", signedList, "a-1003.pem", after, "");
    row("signer not at hand", listFile("indirect.pem"), "a-1003.pem", after, "warn revocation_unsigned");
    row("revoked, signer not at hand", listFile("indirect.pem"), "a-1001.pem", after,
        "fail revoked; warn revocation_unsigned");
    row("old", signedList, "a-1003.pem", instant("2027-01-01T00:00:00Z"), "warn revocation_stale");
    row("signed by the issuer", listFile("direct-a.pem"), "a-1001.pem", after, "fail revoked");
    row("forged", listFile("forged-a.pem"), "a-1003.pem", after,
        "warn revocation_unknown; warn revocation_bad_signature; note dns");
    row("forged, and it would be revoked", listFile("forged-a.pem"), "a-1001.pem", after,
        "warn revocation_unknown; warn revocation_bad_signature; note dns");
    row("forged beside a good one", listFile("forged-a.pem") + listFile("direct-a-empty.pem"), "a-1001.pem", after,
        "warn revocation_bad_signature");
}

void RevocationLookupTest::asksGivenLists()
{
    QFETCH(QByteArray, lists);
    QFETCH(QByteArray, leaf);
    QFETCH(QDateTime, at);
    QFETCH(QString, findings);
    // Its distribution point is a name that nobody has.
    const auto found = ask(given(lists), {stored(leaf.constData()), stored("ca-a.pem"), stored("ca-a.pem")}, at);
    Findings ofLeaf;
    std::copy_if(found.begin(), found.end(), std::back_inserter(ofLeaf), [](const Finding &finding) {
        return !finding.values.value(QStringLiteral("subject")).contains(QLatin1String("SHAKEN CA"));
    });
    QCOMPARE(shortly(ofLeaf), findings.replace(QLatin1String("note dns"), QLatin1String("warn dns")));
}

void RevocationLookupTest::asksTheDistributionPoint_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("serial");
    QTest::addColumn<QString>("findings");
    const auto row = [](const char *name, const QString &url, const char *serial, const char *findings) {
        QTest::newRow(name) << url << QString::fromLatin1(serial) << QString::fromLatin1(findings);
    };
    const auto page = [this](const char *path) { return m_server.url(QString::fromLatin1(path)); };
    row("revoked", page("/list"), "1001", "fail revoked");
    row("not revoked", page("/list"), "1002", "");
    row("old", page("/stale"), "1002", "warn revocation_stale");
    row("forged", page("/forged"), "1001", "warn revocation_unknown; warn revocation_bad_signature");
    row("of somebody else", page("/foreign"), "1001", "warn revocation_unknown; warn revocation_other_scope");
    row("no list", page("/page"), "1001", "warn revocation_unknown; warn revocation_unreadable");
    row("not there", page("/none"), "1001", "warn revocation_unknown; warn status");
    row("http", QStringLiteral("http://example.com/list"), "1001", "warn revocation_unknown; warn not_https");
    row("at the second one", page("/none") + QStringLiteral(",URI:") + page("/list"), "1001",
        "fail revoked; note status");
    row("not revoked, says the second one", page("/none") + QStringLiteral(",URI:") + page("/list"), "1002",
        "note status");
    row("the first of somebody else", page("/foreign") + QStringLiteral(",URI:") + page("/list"), "1002",
        "note revocation_other_scope");
    row("the first no list", page("/page") + QStringLiteral(",URI:") + page("/list"), "1002",
        "note revocation_unreadable");
    row("offline", page("/list"), "1001", "note revocation_offline");
    row("none named", QString(), "1001", "");
}

void RevocationLookupTest::asksTheDistributionPoint()
{
    QFETCH(QString, url);
    QFETCH(QString, serial);
    const bool offline = QByteArray(QTest::currentDataTag()) == "offline";
    const auto found = ask({}, {m_authority.issue(serial, url), m_authority.certificate()}, afterRevocation, offline);
    QTEST(shortly(found), "findings");
}

void RevocationLookupTest::fetchesAListOnce()
{
    fetch::DocumentFetcher fetcher(fetchingFrom(m_server), m_clock);
    RevocationLookup lookup({}, fetcher, {});
    const QString url = m_server.url(QStringLiteral("/once"));
    for (const char *serial : {"1001", "1002"}) {
        const auto leaf = m_authority.issue(QString::fromLatin1(serial), url);
        QCOMPARE(shortly(lookup.revocationOf({leaf, m_authority.certificate()}, afterRevocation)), QString());
    }
    QTRY_COMPARE(m_server.requests(QStringLiteral("/once")), 1);
}

void RevocationLookupTest::looksAtTheWholePathButTheAnchor()
{
    const auto list = given(m_authority.list({QStringLiteral("1001")}));
    const Certificate revoked = m_authority.issue(QStringLiteral("1001"), {});
    const Certificate good = m_authority.issue(QStringLiteral("1002"), {});
    const Certificate anchor = m_authority.certificate();
    QCOMPARE(shortly(ask(list, {good, revoked, anchor}, afterRevocation)), QStringLiteral("fail revoked"));
    QCOMPARE(shortly(ask(list, {good, anchor, revoked}, afterRevocation)), QString());
    QCOMPARE(shortly(ask(list, {revoked}, afterRevocation)), QString());
    QCOMPARE(shortly(ask(list, {}, afterRevocation)), QString());
}

void RevocationLookupTest::readsListsAndSignersFromOneFile()
{
    const auto both = given(listFile("list-signer.pem") + listFile("indirect.pem") + listFile("direct-a.pem"));
    QCOMPARE(both.lists.size(), 2U);
    QCOMPARE(both.signers.size(), 1U);
    QVERIFY(given(listFile("indirect.der")).signers.empty());
    const auto none = GivenRevocations::fromBytes(bytesOf(listFile("root.pem")), QStringLiteral("root.pem"));
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::NotARevocationList);
}

QTEST_GUILESS_MAIN(RevocationLookupTest)
#include "revocation_lookup_test.moc"
