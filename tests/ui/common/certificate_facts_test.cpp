// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/certificate_facts.h"

#include "tests/core/crypto/openssl_tool.h"
#include "tests/core/crypto/test_certificates.h"

#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

QString valueOf(const crypto::Certificate &certificate, const QString &label)
{
    for (const Fact &fact : certificateFacts(certificate))
        if (fact.label == label)
            return fact.value;
    return {};
}

/// The digits after "=" or on the last line that openssl prints, without colons.
QString opensslDigits(const crypto::Certificate &certificate, const QStringList &arguments)
{
    const auto answer = testing::openssl(QStringList{u"x509"_s, u"-noout"_s} + arguments, certificate.toPem());
    const QString text = QString::fromLatin1(answer.output).trimmed().section(u'\n', -1).section(u'=', -1);
    return text.trimmed().remove(u':');
}

crypto::CertificateRequestFields withList()
{
    auto fields = testing::leafFields();
    fields.numbers.serviceProviderCodes = {u"709J"_s};
    fields.numbers.ranges = {{u"12155550000"_s, 100}, {u"0099"_s, 2}};
    fields.numbers.numbers = {u"12155559999"_s};
    return fields;
}

} // namespace

class CertificateFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digestsAreThoseThatOpensslPrints()
    {
        const auto digits = [this](const QString &label) { return valueOf(m_authority.leaf, label).remove(u' '); };
        QCOMPARE(digits(u"SHA-1"_s), opensslDigits(m_authority.leaf, {u"-fingerprint"_s, u"-sha1"_s}));
        QCOMPARE(digits(u"SHA-256"_s), opensslDigits(m_authority.leaf, {u"-fingerprint"_s, u"-sha256"_s}));
        QCOMPARE(digits(u"Serial"_s), opensslDigits(m_authority.leaf, {u"-serial"_s}));
        QCOMPARE(digits(u"SKI"_s), opensslDigits(m_authority.leaf, {u"-ext"_s, u"subjectKeyIdentifier"_s}));
        QCOMPARE(digits(u"AKI"_s),
                 opensslDigits(m_authority.leaf, {u"-ext"_s, u"authorityKeyIdentifier"_s}));
    }

    void listOfNumbersIsReadOut()
    {
        QCOMPARE(numberLines(m_authority.issue(withList())),
                 (QStringList{u"SPC 709J"_s, u"12155550000 to 12155550099 (100 number(s))"_s,
                              u"0099 to 0100 (2 number(s))"_s, u"12155559999"_s}));
        QCOMPARE(numberLines(m_authority.root), QStringList{u"no list of numbers"_s});
    }

    void rolesAndUsesAreNamed()
    {
        QCOMPARE(valueOf(m_authority.leaf, u"Key usage"_s), u"digitalSignature"_s);
        QVERIFY(valueOf(m_authority.intermediate, u"Key usage"_s).contains(u"keyCertSign"_s));
        QVERIFY(valueOf(m_authority.intermediate, u"Role"_s).startsWith(u"authority"_s));
        QCOMPARE(valueOf(m_authority.root, u"Issued by"_s), u"itself (a root)"_s);
        QCOMPARE(valueOf(m_authority.leaf, u"Issued by"_s), m_authority.intermediate.subjectName());
        QVERIFY(valueOf(m_authority.root, u"Speaks for"_s).isEmpty());
    }

private:
    testing::Authority m_authority;
};

QTEST_GUILESS_MAIN(CertificateFactsTest)
#include "certificate_facts_test.moc"
