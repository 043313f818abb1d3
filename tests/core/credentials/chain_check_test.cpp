// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/chain_check.h"

#include "tests/core/crypto/test_certificates.h"

#include <QTest>

using namespace stir;
using namespace stir::credentials;
using crypto::CertificateChain;

namespace {

QStringList rulesOf(const CertificateChain &given)
{
    const crypto::SortedCertificates sorted = crypto::sortedByIssue(given);
    QStringList rules;
    for (const Finding &finding : orderFindings(sorted))
        rules.append(finding.rule);
    if (const auto end = endFinding(sorted.chains.front()))
        rules.append(end->rule);
    return rules;
}

QStringList list(const char *words)
{
    return QString::fromLatin1(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

class ChainCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsToBeSaidOfAFile()
    {
        const testing::Authority a;
        const testing::Authority b;
        QCOMPARE(rulesOf({a.leaf, a.intermediate, a.root}), list(""));
        QCOMPARE(rulesOf({a.leaf, a.intermediate}), list("ends_below"));
        QCOMPARE(rulesOf({a.root, a.intermediate, a.leaf}), list("reordered"));
        QCOMPARE(rulesOf({a.leaf}), list("issuer_missing"));
        QCOMPARE(rulesOf({a.leaf, a.intermediate, a.leaf}), list("duplicate ends_below"));
        QCOMPARE(rulesOf({a.leaf, a.intermediate, b.root}), list("stranger ends_below"));
        QCOMPARE(rulesOf({a.leaf, a.root}), list("stranger issuer_missing"));
        QCOMPARE(rulesOf({a.root, b.root}), list(""));
    }

    void namesTheMissingIssuerByNameAndKey()
    {
        const testing::Authority a;
        const auto end = endFinding(crypto::sortedByIssue({a.leaf}).chains.front());
        QCOMPARE(end->result, Judgement::Warn);
        QCOMPARE(end->values.value(QStringLiteral("issuer")), a.intermediate.subjectName());
        // Twenty bytes as openssl prints them, "AB:CD:...".
        QCOMPARE(end->values.value(QStringLiteral("key_id")).size(), 59);
    }
};

QTEST_GUILESS_MAIN(ChainCheckTest)
#include "chain_check_test.moc"
