// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/identities/identity_files.h"
#include "tests/ui/test_workspace.h"
#include "ui/common/message_banner.h"
#include "ui/common/status.h"
#include "ui/common/table_view.h"
#include "ui/identities/identities_page.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;

} // namespace

/// From the key in the vault to the authority's answer; openssl(1) is the authority.
class CertificateRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_test.clock.time = QDateTime::currentDateTimeUtc();
        bool isOpen = false;
        m_test.workspace.createVault(SecretBytes::fromText("vault words"), &m_test.workspace,
                                     [&isOpen](const Done &done) { isOpen = done.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(isOpen, patience);
        const QByteArray pem = m_files.read(m_files.key(u"key.pem"_s));
        QVERIFY(m_test.workspace.storeSecret(credentials::keyEntryName(u"ordered"_s),
                                             SecretBytes::fromText(pem.constData())));
        m_page = std::make_unique<IdentitiesPage>(m_test.workspace);
        m_page->resize(1300, 1000);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        find<QPushButton>("identities.order")->click();
        QVERIFY(find<QWidget>("identities.request")->isVisible());
    }

    void init()
    {
        for (const char *field : {"code", "numbers", "organization", "country", "commonName"})
            type(field, {});
    }

    void emptyFieldsAreNamedBeforeTheVaultIsAskedFor()
    {
        find<QPushButton>("identities.request.make")->click();
        QVERIFY(note("code").contains(u"service provider code"_s));
        QVERIFY(!note("organization").isEmpty());
        QVERIFY(!find<QPushButton>("identities.request.copy")->isVisible());
    }

    void whatCannotBeRequestedIsSaidAtItsField_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("a code in small letters") << QByteArray("code") << u"70 9j"_s;
        QTest::newRow("a country in full") << QByteArray("country") << u"USA"_s;
        QTest::newRow("a number with a plus in front") << QByteArray("numbers") << u"+12155550100"_s;
        QTest::newRow("a range without a count") << QByteArray("numbers") << u"12155550100+"_s;
        QTest::newRow("a long organization") << QByteArray("organization") << QString(65, u'x');
        QTest::newRow("a long name") << QByteArray("commonName") << QString(65, u'x');
    }
    void whatCannotBeRequestedIsSaidAtItsField()
    {
        QFETCH(const QByteArray, field);
        QFETCH(const QString, text);
        type("code", u"709J"_s);
        type("organization", u"Example Telecom"_s);
        type("country", u"US"_s);
        if (field == "numbers")
            type("code", {});
        type(field.constData(), text);
        find<QPushButton>("identities.request.make")->click();
        auto *edit = find<QLineEdit>("identities.request." + field);
        QTRY_VERIFY_WITH_TIMEOUT(edit->property("invalid").toBool(), patience);
        QVERIFY(find<QPlainTextEdit>("identities.request.pem")->isHidden());
    }

    void opensslReadsWhatWasRequested()
    {
        const QByteArray pem = made();
        const QByteArray read =
            IdentityFiles::openssl({u"req"_s, u"-verify"_s, u"-noout"_s, u"-subject"_s, u"-text"_s}, pem);
        QVERIFY2(read.contains("C = US, O = Example Telecom, CN = SHAKEN 709J"), read.constData());
        QVERIFY(read.contains("1.3.6.1.5.5.7.1.26"));
        find<QPushButton>("identities.request.copy")->click();
        QCOMPARE(QGuiApplication::clipboard()->text().toLatin1(), pem);
    }

    void savedFileReplacesNone()
    {
        const QByteArray pem = made();
        const QString file = m_files.path(u"request.pem"_s);
        saveAs(file);
        QCOMPARE(m_files.read(file), pem);
        const QString key = m_files.path(u"key.pem"_s);
        const QByteArray before = m_files.read(key);
        saveAs(key);
        QCOMPARE(m_files.read(key), before);
        QVERIFY(find<MessageBanner>("identities.request.banner")->sentence().contains(key));
    }

    void whatWasMadeIsGoneOnceSomethingElseIsTyped()
    {
        QVERIFY(!made().isEmpty());
        type("code", u"709K"_s);
        QVERIFY(!find<QPushButton>("identities.request.copy")->isVisible());
    }

    void answerFindsItsKey()
    {
        const QString request = m_files.write(u"csr.pem"_s, made());
        const QString authorityKey = m_files.key(u"authority.key"_s);
        const QString authority = m_files.certificate(u"authority.pem"_s, authorityKey);
        const QString answer = m_files.path(u"answer.pem"_s);
        IdentityFiles::openssl({u"x509"_s, u"-req"_s, u"-in"_s, request, u"-CA"_s, authority, u"-CAkey"_s, authorityKey,
                                u"-CAcreateserial"_s, u"-copy_extensions"_s, u"copyall"_s, u"-days"_s, u"90"_s,
                                u"-out"_s, answer});
        find<QPushButton>("identities.add")->click();
        find<QLineEdit>("identities.new.name")->setText(u"carrier"_s);
        find<QLineEdit>("identities.new.chain")->setText(answer);
        find<QLineEdit>("identities.new.x5u")->setText(u"https://certs.example.com/shaken.pem"_s);
        QTRY_VERIFY_WITH_TIMEOUT(find<StatusBadge>("identities.match.verdict")->status() == Status::Good, patience);
        find<QPushButton>("identities.new.save")->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_test.workspace.inventory().identity(u"carrier"_s).has_value(), patience);
        const auto identity = m_test.workspace.inventory().identity(u"carrier"_s);
        QCOMPARE(identity->chain.front().tnAuthorizationList()->serviceProviderCodes, QStringList{u"709J"_s});
    }

private:
    template <typename T>
    T *find(const QByteArray &name) const
    {
        auto *found = m_page->findChild<T *>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("no %s", name.constData());
        return found;
    }
    void type(const char *field, const QString &text) const
    {
        find<QLineEdit>(QByteArray("identities.request.") + field)->setText(text);
    }
    QString note(const char *field) const
    {
        return find<QLabel>(QByteArray("identities.request.") + field + ".note")->text();
    }
    QByteArray made() const
    {
        type("code", u"709J"_s);
        type("organization", u"Example Telecom"_s);
        type("country", u"US"_s);
        find<QPushButton>("identities.request.make")->click();
        auto *pem = find<QPlainTextEdit>("identities.request.pem");
        if (!QTest::qWaitFor([pem] { return !pem->isHidden(); }, patience))
            return {};
        return pem->toPlainText().toLatin1() + '\n';
    }
    void saveAs(const QString &file) const
    {
        find<QPushButton>("identities.request.save")->click();
        auto *dialog = find<QFileDialog>("identities.request.dialog");
        Q_EMIT dialog->fileSelected(file);
        dialog->reject();
        QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
    }

    TestWorkspace m_test;
    IdentityFiles m_files;
    std::unique_ptr<IdentitiesPage> m_page;
};

QTEST_MAIN(CertificateRequestTest)
#include "certificate_request_test.moc"
