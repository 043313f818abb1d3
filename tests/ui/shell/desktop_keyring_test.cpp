// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desktop_keyring.h"

#include "tests/support/private_bus.h"
#include "tests/ui/test_workspace.h"
#include "ui/common/form_field.h"
#include "ui/common/secret_field.h"
#include "ui/common/vault_prompt.h"
#include "ui/shell/status_line.h"

#include <QCheckBox>
#include <QDBusConnectionInterface>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <signal.h>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;

/// While it lives, the process is there and does nothing.
class Paused
{
public:
    explicit Paused(qint64 process) : m_process(static_cast<pid_t>(process)) { ::kill(m_process, SIGSTOP); }
    ~Paused() { ::kill(m_process, SIGCONT); }
    Paused(const Paused &) = delete;
    Paused &operator=(const Paused &) = delete;

private:
    pid_t m_process;
};

} // namespace

/// The real secret service of GNOME on a bus of the test's own, with a keyring in a folder of the test's own.
class DesktopKeyringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty())
            QSKIP("gnome-keyring is not installed");
        QVERIFY(m_bus.start());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toLatin1());
        // libsecret is what is tried, not KWallet.
        qputenv("XDG_CURRENT_DESKTOP", "GNOME");
        startService();
        m_session = std::make_unique<QDBusConnection>(m_bus.connection(u"keyring"_s));
        bool isMade = false;
        m_test.workspace.createVault(SecretBytes::fromText("correct horse"), this,
                                     [&](const Done &done) { isMade = done.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(isMade, patience);
        m_test.workspace.lockVault();
        m_keyring = std::make_unique<DesktopKeyring>(m_test.workspace.dataFolder(), *m_session);
        QVERIFY(m_keyring->isOffered());
        m_test.workspace.setPassphraseKeeper(m_keyring.get());
        m_prompt = std::make_unique<VaultPrompt>(m_test.workspace, u"test"_s);
    }

    void cleanupTestCase()
    {
        m_prompt.reset();
        m_service.terminate();
        m_service.waitForFinished(5000);
    }

    void cleanup() { m_test.workspace.lockVault(); }

    void isNotAskedUnlessSomebodyWantedIt()
    {
        m_prompt->ask(u"for a test"_s);
        QVERIFY(!find<QCheckBox>("test.vault.remember")->isChecked());
        QVERIFY(find<QLabel>("test.vault.keyring")->isHidden());
        type("correct horse");
        QVERIFY(!m_keyring->remembers());
    }

    void keepsThePassphraseThatOpenedTheVault()
    {
        m_prompt->ask(u"for a test"_s);
        find<QCheckBox>("test.vault.remember")->setChecked(true);
        type("correct horse");
        QTRY_VERIFY_WITH_TIMEOUT(m_keyring->remembers(), patience);
    }

    void opensTheVaultWithoutTyping()
    {
        const QSignalSpy opened(m_prompt.get(), &VaultPrompt::opened);
        m_prompt->ask(u"for a test"_s);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, patience);
        QCOMPARE(m_test.workspace.vaultState(), VaultState::Unlocked);
    }

    void leavesNoPassphraseInAFileOfOurs()
    {
        for (const QString &name : QDir(m_test.workspace.dataFolder()).entryList(QDir::Files | QDir::Hidden)) {
            QFile file(m_test.workspace.dataFolder() + u'/' + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("correct horse"), qPrintable(name));
        }
    }

    void forgetsWhatDoesNotOpenTheVaultAnyMore()
    {
        auto vault = credentials::Vault::open(m_test.workspace.dataFolder());
        QVERIFY(
            vault->changePassphrase(SecretBytes::fromText("correct horse"), SecretBytes::fromText("battery staple")));
        m_prompt->ask(u"for a test"_s);
        auto *note = find<QLabel>("test.vault.keyring");
        QTRY_VERIFY2_WITH_TIMEOUT(note->text().contains(u"was forgotten"_s), qPrintable(note->text()), patience);
        QVERIFY(!m_keyring->remembers());
        QVERIFY(!m_prompt->isHidden());
        // And gets the new one at once, for the box is still ticked.
        type("battery staple");
        QTRY_VERIFY_WITH_TIMEOUT(m_keyring->remembers(), patience);
        m_test.workspace.lockVault();
        const QSignalSpy opened(m_prompt.get(), &VaultPrompt::opened);
        m_prompt->ask(u"for a test"_s);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, patience);
    }

    void forgetsItWhenTheBoxIsCleared()
    {
        m_prompt->ask(u"for a test"_s);
        find<QCheckBox>("test.vault.remember")->setChecked(false);
        QTRY_COMPARE_WITH_TIMEOUT(m_test.workspace.vaultState(), VaultState::Unlocked, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_keyring->remembers(), patience);
        bool isEmpty = false;
        m_keyring->read(this,
                        [&](const KeeperAnswer &answer) { isEmpty = !answer.passphrase && answer.refusal.isEmpty(); });
        QTRY_VERIFY_WITH_TIMEOUT(isEmpty, patience);
    }

    void forgetsItFromTheFootOfTheWindow()
    {
        StatusLine line(m_test.workspace);
        auto *forget = line.findChild<QPushButton *>(u"statusBar.forget"_s);
        QVERIFY(forget->isHidden());
        m_prompt->ask(u"for a test"_s);
        find<QCheckBox>("test.vault.remember")->setChecked(true);
        type("battery staple");
        QTRY_VERIFY_WITH_TIMEOUT(m_keyring->remembers(), patience);
        m_test.workspace.lockVault();
        QVERIFY(!forget->isHidden());
        forget->click();
        QTRY_VERIFY_WITH_TIMEOUT(forget->isHidden(), patience);
        QVERIFY(!m_keyring->remembers());
    }

    void isNotForgottenWhenTheVaultItselfCannotBeRead()
    {
        remember();
        QFile file(credentials::VaultFile(m_test.workspace.dataFolder()).path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray whole = file.readAll();
        QVERIFY(file.resize(whole.size() / 2));
        file.close();
        m_prompt->ask(u"for a test"_s);
        const auto isSaid = [this] {
            const auto fields = m_prompt->findChildren<FormField *>();
            return std::any_of(fields.begin(), fields.end(), [](const FormField *field) { return field->hasError(); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(), patience);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(whole) == whole.size());
        file.close();
        QVERIFY(m_keyring->remembers());
        const QSignalSpy opened(m_prompt.get(), &VaultPrompt::opened);
        m_prompt->ask(u"for a test"_s);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, patience);
    }

    void isTypedWhenTheServiceNeverAnswers()
    {
        remember();
        const auto hurried =
            std::make_unique<DesktopKeyring>(m_test.workspace.dataFolder(), *m_session, std::chrono::milliseconds(300));
        m_test.workspace.setPassphraseKeeper(hurried.get());
        const Paused paused(m_service.processId());
        m_prompt->ask(u"for a test"_s);
        auto *note = find<QLabel>("test.vault.keyring");
        QVERIFY(note->text().contains(u"You can type it here"_s));
        QTRY_VERIFY2_WITH_TIMEOUT(note->text().contains(u"no answer within"_s), qPrintable(note->text()), patience);
        type("battery staple");
        m_test.workspace.setPassphraseKeeper(m_keyring.get());
    }

    void doesNotUseAnAnswerThatCameTooLate()
    {
        DesktopKeyring hurried(m_test.workspace.dataFolder(), *m_session, std::chrono::milliseconds(1));
        std::vector<QString> refusals;
        {
            const Paused paused(m_service.processId());
            hurried.read(this, [&](const KeeperAnswer &answer) { refusals.push_back(answer.refusal); });
            QTRY_COMPARE_WITH_TIMEOUT(refusals.size(), std::size_t(1), patience);
        }
        // The service answers one after the other: when it has answered this, it has answered the one before.
        bool isThere = false;
        m_keyring->read(this, [&](const KeeperAnswer &answer) { isThere = answer.passphrase.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(isThere, patience);
        QCOMPARE(refusals.size(), std::size_t(1));
        QVERIFY(!refusals.front().isEmpty());
    }

    void isTypedWhenTheServiceIsGone()
    {
        remember();
        m_service.kill();
        QVERIFY(m_service.waitForFinished(5000));
        m_prompt->ask(u"for a test"_s);
        auto *note = find<QLabel>("test.vault.keyring");
        QTRY_VERIFY2_WITH_TIMEOUT(note->text().contains(u"Type it"_s), qPrintable(note->text()), patience);
        type("battery staple");
    }

    void isTypedWhileTheKeyringIsLocked()
    {
        startService(Locked);
        QVERIFY(m_keyring->remembers());
        m_prompt->ask(u"for a test"_s);
        auto *note = find<QLabel>("test.vault.keyring");
        QTRY_VERIFY2_WITH_TIMEOUT(note->text().contains(u"Type it"_s), qPrintable(note->text()), patience);
        QCOMPARE(m_test.workspace.vaultState(), VaultState::Locked);
        type("battery staple");
        QVERIFY(m_keyring->remembers()); // nobody wanted it forgotten
    }

private:
    enum Keyring
    {
        Unlocked,
        Locked
    };
    void startService(Keyring keyring = Unlocked)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            environment.insert(QLatin1String(name), m_home.path());
        m_service.setProcessEnvironment(environment);
        QStringList arguments{u"--foreground"_s, u"--components=secrets"_s};
        if (keyring == Unlocked)
            arguments.append(u"--unlock"_s);
        m_service.start(u"gnome-keyring-daemon"_s, arguments);
        QVERIFY(m_service.waitForStarted());
        if (keyring == Unlocked)
            m_service.write("of the login"); // what opens the keyring itself
        m_service.closeWriteChannel();
        const QDBusConnection look = m_bus.connection(u"look"_s);
        QTRY_VERIFY_WITH_TIMEOUT(look.interface()->isServiceRegistered(u"org.freedesktop.secrets"_s).value(), patience);
    }
    void remember()
    {
        m_prompt->ask(u"for a test"_s);
        find<QCheckBox>("test.vault.remember")->setChecked(true);
        type("battery staple");
        QTRY_VERIFY_WITH_TIMEOUT(m_keyring->remembers(), patience);
        m_test.workspace.lockVault();
    }
    template <typename T>
    T *find(const char *name) const
    {
        T *found = m_prompt->findChild<T *>(QLatin1String(name));
        if (found == nullptr)
            qFatal("no %s", name);
        return found;
    }
    void type(const char *passphrase)
    {
        find<SecretField>("test.vault.passphrase")->setText(QLatin1String(passphrase));
        find<QPushButton>("test.vault.open")->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_test.workspace.vaultState(), VaultState::Unlocked, patience);
    }

    testing::PrivateBus m_bus;
    QTemporaryDir m_home;
    QProcess m_service;
    TestWorkspace m_test;
    std::unique_ptr<QDBusConnection> m_session;
    std::unique_ptr<DesktopKeyring> m_keyring;
    std::unique_ptr<VaultPrompt> m_prompt;
};

QTEST_MAIN(DesktopKeyringTest)
#include "desktop_keyring_test.moc"
