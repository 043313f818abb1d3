// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/identities_page.h"

#include "tests/ui/identities/identity_files.h"
#include "tests/ui/test_workspace.h"
#include "tests/ui/unread_page.h"
#include "ui/common/path_field.h"
#include "ui/common/table_view.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

struct Fixture
{
    Fixture()
    {
        test.clock.time = QDateTime::currentDateTimeUtc();
        page.resize(1100, 760);
        page.show();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("the page does not become the active window");
        if (!settle())
            qFatal("the page does not read its list");
    }

    template <typename T>
    T *find(const QString &name)
    {
        T *widget = page.findChild<T *>(name);
        if (widget == nullptr)
            qFatal("no %s", qPrintable(name));
        return widget;
    }
    void click(const QString &name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    void type(const QString &name, const QString &text)
    {
        auto *edit = find<QLineEdit>(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    QString note(const QString &field) { return find<QLabel>(field + u".note"_s)->text(); }
    QString verdict() { return find<StatusBadge>(u"identities.match.verdict"_s)->word(); }
    void drop(const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &file : paths)
            urls.append(QUrl::fromLocalFile(file));
        data.setUrls(urls);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&page, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&page, &event);
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return page.isSettled(); }, 20000);
    }
    void createVault(const QString &prompt)
    {
        type(prompt + u".vault.passphrase"_s, u"vault words"_s);
        type(prompt + u".vault.repeat"_s, u"vault words"_s);
        click(prompt + u".vault.open"_s);
    }
    QStringList names()
    {
        QStringList found;
        const auto identities = test.workspace.inventory().identities();
        for (const auto &identity : *identities)
            found.append(identity.name);
        return found;
    }

    TestWorkspace test;
    IdentityFiles files;
    IdentitiesPage page{test.workspace};
};

} // namespace

class IdentitiesPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeWayByKeyboardFromTheEmptyPage()
    {
        Fixture f;
        const QString key = f.files.key(u"key.pem"_s);
        const QString certificate = f.files.certificate(u"cert.pem"_s, key);
        f.click(u"identities.empty.action"_s);
        f.type(u"identities.new.name"_s, u"carrier"_s);
        f.type(u"identities.new.keyFile"_s, key);
        f.type(u"identities.new.chain"_s, certificate);
        QVERIFY(f.settle());
        QVERIFY2(f.verdict().startsWith(u"Match"_s), qPrintable(f.verdict()));
        f.type(u"identities.new.x5u"_s, u"https://certs.example.com/shaken.pem"_s);
        QVERIFY(f.settle());
        QTest::keyClick(f.find<QLineEdit>(u"identities.new.x5u"_s), Qt::Key_Return);
        f.createVault(u"identities.new"_s);
        QTRY_COMPARE_WITH_TIMEOUT(f.names(), QStringList{u"carrier"_s}, 20000);
        QTRY_COMPARE(f.find<TableView>(u"identities.table"_s)->currentKey(), u"carrier"_s);
        QVERIFY(f.find<QWidget>(u"identities.details"_s)->isVisible());
        QVERIFY(!f.find<QWidget>(u"identities.new"_s)->isVisible());
    }

    void mismatchIsSaidAtOnceBesideTheKey()
    {
        Fixture f;
        const QString certificate = f.files.certificate(u"cert.pem"_s, f.files.key(u"key.pem"_s));
        f.click(u"identities.add"_s);
        f.find<PathField>(u"identities.new.keyFile"_s)->setText(f.files.key(u"other.pem"_s));
        f.find<PathField>(u"identities.new.chain"_s)->setText(certificate);
        QVERIFY(f.settle());
        QVERIFY2(f.verdict().startsWith(u"Do not match"_s), qPrintable(f.verdict()));
        QVERIFY(f.note(u"identities.new.keyFile"_s).contains(u"do not belong together"_s));
        f.type(u"identities.new.name"_s, u"carrier"_s);
        f.type(u"identities.new.x5u"_s, u"https://certs.example.com/shaken.pem"_s);
        QVERIFY(f.settle());
        f.click(u"identities.new.save"_s);
        QVERIFY(!f.find<QWidget>(u"identities.new.vault"_s)->isVisible());
        QVERIFY(f.names().isEmpty());
    }

    void passphraseIsAskedForOnlyWhenTheKeyNeedsOne()
    {
        Fixture f;
        const QString key = f.files.key(u"key.pem"_s);
        const QString encrypted = f.files.encryptedKey(key, u"open sesame"_s);
        f.click(u"identities.add"_s);
        auto *passphrase = f.find<QLineEdit>(u"identities.new.passphrase"_s);
        f.find<PathField>(u"identities.new.keyFile"_s)->setText(key);
        QVERIFY(f.settle());
        QVERIFY(!passphrase->isVisible());
        f.find<PathField>(u"identities.new.keyFile"_s)->setText(encrypted);
        QVERIFY(f.settle());
        QVERIFY(passphrase->isVisible());
        f.type(u"identities.new.passphrase"_s, u"open sesame"_s);
        QTest::keyClick(passphrase, Qt::Key_Return);
        QVERIFY(passphrase->text().isEmpty());
        QVERIFY(f.settle());
        QVERIFY(!passphrase->isVisible());
        QVERIFY(f.note(u"identities.new.keyFile"_s).startsWith(u"PEM"_s));
    }

    void droppedFilesFillThePanelByWhatTheyAre()
    {
        Fixture f;
        const QString key = f.files.key(u"key.pem"_s);
        const auto chain = f.files.chainFor(key);
        f.drop({f.files.write(u"above"_s, {chain[1]}), key, f.files.write(u"leaf"_s, {chain[0]})});
        QVERIFY(f.settle());
        QVERIFY(f.find<QWidget>(u"identities.new"_s)->isVisible());
        QCOMPARE(f.find<PathField>(u"identities.new.keyFile"_s)->path(), key);
        QCOMPARE(f.find<PathField>(u"identities.new.chain"_s)->paths().size(), 2);
        QVERIFY2(f.verdict().startsWith(u"Match"_s), qPrintable(f.verdict()));

        const QString bundle = f.files.pkcs12(u"bundle.p12"_s, key, f.files.write(u"chain"_s, chain), u"open sesame"_s);
        f.drop({bundle});
        QVERIFY(f.settle());
        QVERIFY(f.find<QLineEdit>(u"identities.new.passphrase"_s)->isVisible());
        f.type(u"identities.new.passphrase"_s, u"open barley"_s);
        f.click(u"identities.new.openKey"_s);
        QVERIFY(f.settle());
        QVERIFY(f.note(u"identities.new.passphrase"_s).contains(u"wrong"_s));
        f.type(u"identities.new.passphrase"_s, u"open sesame"_s);
        f.click(u"identities.new.openKey"_s);
        QVERIFY(f.settle());
        QVERIFY2(f.verdict().startsWith(u"Match"_s), qPrintable(f.verdict()));
        QVERIFY(!f.find<QLineEdit>(u"identities.new.chainPassphrase"_s)->isVisible());
    }

    void keyInTheLockedVaultIsFoundOnceItIsOpen()
    {
        Fixture f;
        const QString key = f.files.key(u"key.pem"_s);
        bool isOpen = false;
        f.test.workspace.createVault(SecretBytes::fromText("vault words"), &f.page,
                                     [&isOpen](const Done &done) { isOpen = done.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(isOpen, 20000);
        QVERIFY(f.test.workspace.storeSecret(credentials::keyEntryName(u"ordered"_s),
                                             SecretBytes::fromText(f.files.read(key).constData())));
        f.test.workspace.lockVault();
        f.drop({f.files.write(u"answer.pem"_s, f.files.chainFor(key))});
        QVERIFY(f.settle());
        f.click(u"identities.new.findKey"_s);
        f.type(u"identities.new.vault.passphrase"_s, u"vault words"_s);
        f.click(u"identities.new.vault.open"_s);
        QTRY_VERIFY_WITH_TIMEOUT(f.verdict().startsWith(u"Match"_s), 20000);
        QVERIFY(!f.find<QPushButton>(u"identities.new.findKey"_s)->isVisible());
    }

    void keyThatStaysIsNamedByItsFile()
    {
        Fixture f;
        const QString key = f.files.key(u"key.pem"_s);
        f.click(u"identities.add"_s);
        f.type(u"identities.new.name"_s, u"carrier"_s);
        auto *source = f.find<QComboBox>(u"identities.new.source"_s);
        source->setFocus();
        QTest::keyClick(source, Qt::Key_Down);
        QTest::keyClick(source, Qt::Key_Down);
        f.type(u"identities.new.keyFile"_s, key);
        f.find<PathField>(u"identities.new.chain"_s)->setText(f.files.write(u"chain"_s, f.files.chainFor(key)));
        f.type(u"identities.new.x5u"_s, u"https://certs.example.com/shaken.pem"_s);
        QVERIFY(f.settle());
        f.click(u"identities.new.save"_s);
        QTRY_COMPARE_WITH_TIMEOUT(f.names(), QStringList{u"carrier"_s}, 20000);
        QCOMPARE(f.test.workspace.inventory().identity(u"carrier"_s)->keyPlace, key);
        QVERIFY(!f.find<QWidget>(u"identities.new.vault"_s)->isVisible());
        QVERIFY(f.settle());
        f.click(u"identities.remove"_s);
        f.click(u"identities.removal.banner.confirm"_s);
        QVERIFY(f.names().isEmpty());
        QVERIFY(!f.find<QWidget>(u"identities.vault"_s)->isVisible());
        QVERIFY(QFile::exists(key));
    }

    void keyMadeHereIsOfferedUntilItsCertificateComes()
    {
        Fixture f;
        f.click(u"identities.add"_s);
        f.type(u"identities.new.name"_s, u"fresh"_s);
        auto *source = f.find<QComboBox>(u"identities.new.source"_s);
        source->setFocus();
        QTest::keyClick(source, Qt::Key_Down);
        QVERIFY(f.find<QPushButton>(u"identities.new.makeKey"_s)->isVisible());
        f.click(u"identities.new.makeKey"_s);
        f.createVault(u"identities.new"_s);
        QTRY_VERIFY_WITH_TIMEOUT(source->currentText().contains(u"fresh"_s), 20000);
        QVERIFY(f.settle());
        QVERIFY(f.find<QPushButton>(u"identities.new.copyKey"_s)->isVisible());
    }

    void practiceCertificateByMouse()
    {
        Fixture f;
        QVERIFY(!f.find<QPushButton>(u"identities.practice"_s)->isVisible());
        inventory::ManagedServer server;
        server.name = u"practice"_s;
        server.host = u"127.0.0.1"_s;
        server.platform = u"practice"_s;
        QVERIFY(f.test.workspace.inventory().addServer(server));
        f.test.workspace.announceInventoryChange();
        QVERIFY(f.settle());
        f.click(u"identities.practice"_s);
        f.createVault(u"identities"_s);
        QTRY_COMPARE_WITH_TIMEOUT(f.names(), QStringList{u"practice-signer"_s}, 20000);
        QVERIFY(f.settle());
        // Cards in a low window keep the height that their words ask for.
        const auto squeezed = [&f] {
            QString words;
            for (const auto *label : f.find<QWidget>(u"identities.details"_s)->findChildren<QLabel *>())
                if (label->isVisible() && label->hasHeightForWidth() &&
                    label->height() < label->heightForWidth(label->width()))
                    words = label->text();
            return words;
        };
        QTRY_COMPARE(squeezed(), QString());
        QSignalSpy lead(&f.test.workspace, &Workspace::pageRequested);
        f.click(u"identities.banner.use"_s);
        QCOMPARE(lead.front(), (QList<QVariant>{u"servers"_s, u"practice"_s}));
        QCOMPARE(f.test.workspace.inventory().server(u"practice"_s)->identity, u"practice-signer"_s);

        // In use: removal explains itself and offers no way.
        QVERIFY(f.settle());
        f.click(u"identities.remove"_s);
        QVERIFY(f.page.findChild<QPushButton *>(u"identities.removal.banner.confirm"_s) == nullptr);
        server.identity.clear();
        QVERIFY(f.test.workspace.inventory().updateServer(u"practice"_s, server));
        f.test.workspace.announceInventoryChange();
        QVERIFY(f.settle());
        f.click(u"identities.remove"_s);
        f.click(u"identities.removal.banner.confirm"_s);
        QVERIFY(f.names().isEmpty());
    }

    void saysNothingAboutIdentitiesBeforeItHasRead()
    {
        requireNothingSaidBeforeRead<IdentitiesPage>(u"identities.empty.action"_s);
    }

    void remembersWhatToShowUntilItHasRead()
    {
        TestWorkspace test;
        const IdentityFiles files;
        const auto chain = files.chainFor(files.key(u"key.pem"_s));
        for (const QString &name : {u"east"_s, u"west"_s})
            QVERIFY(test.workspace.inventory().addIdentity({name, chain, u"https://a.example/c.pem"_s, {}}));
        IdentitiesPage page(test.workspace);
        page.showSubject(u"west"_s);
        QTRY_COMPARE(page.findChild<TableView *>(u"identities.table"_s)->currentKey(), u"west"_s);
    }

    void escapeClosesTheFormAndKeepsWhatWasTyped()
    {
        Fixture f;
        f.click(u"identities.add"_s);
        f.type(u"identities.new.name"_s, u"carrier"_s);
        QTest::keyClick(f.find<QLineEdit>(u"identities.new.name"_s), Qt::Key_Escape);
        QVERIFY(!f.find<QWidget>(u"identities.new"_s)->isVisible());
        f.click(u"identities.add"_s);
        QCOMPARE(f.find<QLineEdit>(u"identities.new.name"_s)->text(), u"carrier"_s);
        f.click(u"identities.new.cancel"_s);
        f.click(u"identities.add"_s);
        QVERIFY(f.find<QLineEdit>(u"identities.new.name"_s)->text().isEmpty());
    }

    void everyInteractiveWidgetHasItsNames()
    {
        Fixture f;
        f.click(u"identities.add"_s);
        QList<QWidget *> widgets;
        for (auto *button : f.page.findChildren<QPushButton *>())
            widgets.append(button);
        for (auto *box : f.page.findChildren<QComboBox *>())
            widgets.append(box);
        for (auto *edit : f.page.findChildren<QLineEdit *>())
            widgets.append(edit);
        QVERIFY(widgets.size() > 15);
        for (const QWidget *widget : widgets)
            QVERIFY2(!widget->objectName().isEmpty() && !widget->accessibleName().isEmpty(),
                     qPrintable(widget->objectName()));
    }
};

QTEST_MAIN(IdentitiesPageTest)
#include "identities_page_test.moc"
