// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/trust_anchor.h"

#include "tests/core/crypto/test_certificates.h"

#include <QTest>

using namespace stir;
using namespace stir::testing;
using credentials::anchorFileName;
using credentials::TrustAnchor;

namespace {

const QDateTime during = instant("2026-01-20T00:00:00Z");

QStringList judged(const TrustAnchor &anchor, const QDateTime &now)
{
    QStringList all;
    for (const Finding &finding : healthOf(anchor, now))
        all.append((finding.check + u' ' + judgementName(finding.result) + u' ' + finding.rule).trimmed());
    return all;
}

} // namespace

class TrustAnchorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesFileNamesThatAreSafe_data();
    void makesFileNamesThatAreSafe();
    void keepsCompaniesWithoutLatinLettersApart();
    void findsNothingWrongWithARoot();
    void failsWhenExpiredOrNotYetValid();
    void notesThenWarnsThatTheEndIsNear();
    void failsWhenItIsNoCa();
    void warnsAboutAnIntermediate();
};

void TrustAnchorTest::makesFileNamesThatAreSafe_data()
{
    QTest::addColumn<QString>("company");
    QTest::addColumn<QString>("name");
    QTest::addRow("usual") << QStringLiteral("Example Telecom, Inc.") << QStringLiteral("example-telecom-inc.pem");
    QTest::addRow("guide") << QStringLiteral("Comcast") << QStringLiteral("comcast.pem");
    QTest::addRow("path") << QStringLiteral("../../etc/passwd") << QStringLiteral("etc-passwd.pem");
    QTest::addRow("dot file") << QStringLiteral(".hidden") << QStringLiteral("hidden.pem");
    QTest::addRow("shell") << QStringLiteral("a; rm -rf $HOME `x`") << QStringLiteral("a-rm-rf-home-x.pem");
    QTest::addRow("option") << QStringLiteral("--help") << QStringLiteral("help.pem");
    QTest::addRow("umlaut") << QStringLiteral("M\u00fcller Telefon") << QStringLiteral("muller-telefon.pem");
    QTest::addRow("line break and zero") << QStringLiteral("a\n\u0000b") << QStringLiteral("a-b.pem");
    QTest::addRow("long") << QString(300, u'x') << QString(QString(64, u'x') + QStringLiteral(".pem"));
    QTest::addRow("cut at a dash") << QString(QString(63, u'x') + QStringLiteral(" y"))
                                   << QString(QString(63, u'x') + QStringLiteral(".pem"));
}

void TrustAnchorTest::makesFileNamesThatAreSafe()
{
    QFETCH(QString, company);
    QFETCH(QString, name);
    QCOMPARE(anchorFileName(company), name);
}

void TrustAnchorTest::keepsCompaniesWithoutLatinLettersApart()
{
    const QString one = anchorFileName(QStringLiteral("\u65e5\u672c"));
    const QString other = anchorFileName(QStringLiteral("\u97d3\u56fd"));
    QVERIFY(one != other);
    for (const QString &name : {one, other, anchorFileName(QString()), anchorFileName(QStringLiteral("..."))}) {
        QVERIFY2(name.startsWith(QLatin1String("anchor-")), qPrintable(name));
        QVERIFY(name.endsWith(QLatin1String(".pem")));
    }
}

void TrustAnchorTest::findsNothingWrongWithARoot()
{
    const TrustAnchor anchor{QStringLiteral("Example"), Authority().root};
    QCOMPARE(judged(anchor, during), QStringList{QStringLiteral("anchor pass")});
    QCOMPARE(healthOf(anchor, during).front().values.value(QStringLiteral("company")), QStringLiteral("Example"));
}

void TrustAnchorTest::failsWhenExpiredOrNotYetValid()
{
    const TrustAnchor anchor{QStringLiteral("Example"), Authority().root};
    QCOMPARE(judged(anchor, anchor.certificate.notAfter()), QStringList{QStringLiteral("anchor warn expires_urgent")});
    QCOMPARE(judged(anchor, anchor.certificate.notAfter().addSecs(1)),
             QStringList{QStringLiteral("anchor fail expired")});
    QCOMPARE(judged(anchor, anchor.certificate.notBefore().addSecs(-1)),
             QStringList{QStringLiteral("anchor fail not_yet_valid")});
}

void TrustAnchorTest::notesThenWarnsThatTheEndIsNear()
{
    const TrustAnchor anchor{QStringLiteral("Example"), Authority().root}; // from 2026 to 2036
    QCOMPARE(judged(anchor, instant("2033-01-01T00:00:00Z")), QStringList(QStringLiteral("anchor note expires_early")));
    QCOMPARE(judged(anchor, instant("2034-12-01T00:00:00Z")), QStringList(QStringLiteral("anchor warn expires_soon")));
    QCOMPARE(judged(anchor, instant("2035-12-01T00:00:00Z")),
             QStringList(QStringLiteral("anchor warn expires_urgent")));
}

void TrustAnchorTest::failsWhenItIsNoCa()
{
    const Authority authority;
    QCOMPARE(judged({QStringLiteral("Example"), authority.leaf}, during),
             QStringList{QStringLiteral("anchor fail not_a_ca")});
}

void TrustAnchorTest::warnsAboutAnIntermediate()
{
    const Authority authority;
    QCOMPARE(judged({QStringLiteral("Example"), authority.intermediate}, during),
             QStringList{QStringLiteral("anchor warn not_a_root")});
}

QTEST_GUILESS_MAIN(TrustAnchorTest)
#include "trust_anchor_test.moc"
