// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/vault.h"

#include "core/crypto/private_key.h"
#include "core/foundation/file_lock.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace stir;
using credentials::Vault;

namespace {

SecretBytes words(const char *text)
{
    return SecretBytes::fromText(text);
}

const char *const passphrase = "correct horse battery staple";

} // namespace

class VaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void startsWithoutAFile();
    void givesBackWhatWasStored();
    void opensInAnotherProcessWithThePassphraseAlone();
    void showsNamesWhileLockedAndNothingElse();
    void refusesEverythingWhileLocked();
    void refusesWrongPassphrase();
    void refusesEmptyPassphrase();
    void isNotMadeTwice();
    void changesThePassphraseAndKeepsEveryEntry();
    void keepsItsPassphraseWhenTheOldOneIsWrong();
    void replacesAndRemovesEntries();
    void keepsTheFilePrivate();
    void writesNeitherKeyNorPassphrase();
    void noticesSwappedEntries();
    void noticesChangedEntry();
    void keepsTheOldFileWhenTheDiskIsFull();
    void losesNoEntryWhenTwoWriteAtOnce();
    void seesWhatAnotherStored();
    void opensASecondOneForAnotherThread();
    void doesNotWaitForAWriterThatDied();
    void locksItselfWhenTheFileBecameAnotherVault();

private:
    QString file() const { return m_folder->filePath(QStringLiteral("data/vault.json")); }
    Vault opened() const
    {
        auto vault = Vault::open(m_folder->filePath(QStringLiteral("data")));
        if (!vault)
            qFatal("%s", qPrintable(vault.error().detail));
        return std::move(*vault);
    }
    Vault made() const
    {
        Vault vault = opened();
        if (!vault.create(words(passphrase)))
            qFatal("cannot make a vault");
        return vault;
    }
    Vault unlocked() const
    {
        Vault vault = opened();
        if (!vault.unlock(words(passphrase)))
            qFatal("cannot unlock the vault");
        return vault;
    }
    QByteArray content() const
    {
        QFile vault(file());
        return vault.open(QIODevice::ReadOnly) ? vault.readAll() : QByteArray();
    }
    void setContent(const QByteArray &bytes) const
    {
        QFile vault(file());
        QVERIFY(vault.open(QIODevice::WriteOnly));
        QCOMPARE(vault.write(bytes), bytes.size());
    }
    QJsonObject json() const { return QJsonDocument::fromJson(content()).object(); }
    /// A vault without entries, without the half second that making one takes.
    void putSample() const
    {
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("data")));
        setContent(m_sample);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_sample;
};

void VaultTest::initTestCase()
{
    init();
    QVERIFY(made().isUnlocked());
    m_sample = content();
}

void VaultTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void VaultTest::startsWithoutAFile()
{
    Vault vault = opened();
    QVERIFY(!vault.exists());
    QVERIFY(!vault.isUnlocked());
    QVERIFY(vault.entryNames().isEmpty());
    QCOMPARE(vault.unlock(words(passphrase)).error().code, ErrorCode::VaultMissing);
    QCOMPARE(vault.changePassphrase(words("a"), words("b")).error().code, ErrorCode::VaultMissing);
    QVERIFY(!QFile::exists(file()));
}

void VaultTest::givesBackWhatWasStored()
{
    Vault vault = made();
    QVERIFY(vault.isUnlocked());
    QVERIFY(vault.store(QStringLiteral("a"), words("first")));
    QVERIFY(vault.store(QStringLiteral("b/\u00fc \n"), words("second")));
    QVERIFY(vault.store(QStringLiteral("empty"), SecretBytes()));
    QVERIFY(vault.load(QStringLiteral("a"))->text() == "first");
    QVERIFY(vault.load(QStringLiteral("b/\u00fc \n"))->text() == "second");
    QVERIFY(vault.load(QStringLiteral("empty"))->isEmpty());
    const auto missing = vault.load(QStringLiteral("c"));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::VaultEntryMissing);
    QCOMPARE(missing.error().subject, QStringLiteral("c"));
    QCOMPARE(vault.store(QString(), words("x")).error().code, ErrorCode::InvalidArgument);
}

void VaultTest::opensInAnotherProcessWithThePassphraseAlone()
{
    QVERIFY(made().store(QStringLiteral("a"), words("first")));
    Vault vault = opened();
    QVERIFY(vault.exists());
    QVERIFY(!vault.isUnlocked());
    QVERIFY(vault.unlock(words(passphrase)));
    QVERIFY(vault.load(QStringLiteral("a"))->text() == "first");
}

void VaultTest::showsNamesWhileLockedAndNothingElse()
{
    {
        Vault vault = made();
        QVERIFY(vault.store(QStringLiteral("b"), words("x")));
        QVERIFY(vault.store(QStringLiteral("a"), words("x")));
    }
    const Vault vault = opened();
    QCOMPARE(vault.entryNames(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(vault.load(QStringLiteral("a")).error().code, ErrorCode::VaultLocked);
}

void VaultTest::refusesEverythingWhileLocked()
{
    Vault vault = made();
    QVERIFY(vault.store(QStringLiteral("a"), words("x")));
    const QByteArray before = content();
    vault.lock();
    QVERIFY(!vault.isUnlocked());
    QCOMPARE(vault.store(QStringLiteral("a"), words("y")).error().code, ErrorCode::VaultLocked);
    QCOMPARE(vault.load(QStringLiteral("a")).error().code, ErrorCode::VaultLocked);
    QCOMPARE(vault.remove(QStringLiteral("a")).error().code, ErrorCode::VaultLocked);
    QCOMPARE(content(), before);
}

void VaultTest::refusesWrongPassphrase()
{
    putSample();
    Vault vault = opened();
    for (const char *wrong : {"", "Correct horse battery staple", "correct horse battery staple "}) {
        const Done done = vault.unlock(words(wrong));
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::WrongPassphrase);
        QVERIFY(!vault.isUnlocked());
    }
}

void VaultTest::refusesEmptyPassphrase()
{
    Vault vault = opened();
    QCOMPARE(vault.create(SecretBytes()).error().code, ErrorCode::InvalidArgument);
    QVERIFY(!vault.exists());
    QVERIFY(vault.create(words(passphrase)));
    QCOMPARE(vault.changePassphrase(words(passphrase), SecretBytes()).error().code, ErrorCode::InvalidArgument);
    QVERIFY(opened().unlock(words(passphrase)));
}

void VaultTest::isNotMadeTwice()
{
    Vault early = opened();
    QVERIFY(made().store(QStringLiteral("a"), words("x")));
    const QByteArray before = content();
    QCOMPARE(early.create(words("other")).error().code, ErrorCode::VaultExists);
    QCOMPARE(content(), before);
}

void VaultTest::changesThePassphraseAndKeepsEveryEntry()
{
    Vault vault = made();
    QVERIFY(vault.store(QStringLiteral("a"), words("first")));
    const QJsonObject before = json();
    QVERIFY(vault.changePassphrase(words(passphrase), words("new words")));
    QVERIFY(vault.load(QStringLiteral("a"))->text() == "first");
    QCOMPARE(json().value(u"entries"), before.value(u"entries")); // only the vault key was wrapped again
    QVERIFY(json().value(u"key") != before.value(u"key"));
    QVERIFY(json().value(u"kdf").toObject().value(u"salt") != before.value(u"kdf").toObject().value(u"salt"));

    Vault again = opened();
    QCOMPARE(again.unlock(words(passphrase)).error().code, ErrorCode::WrongPassphrase);
    QVERIFY(again.unlock(words("new words")));
    QVERIFY(again.load(QStringLiteral("a"))->text() == "first");
}

void VaultTest::keepsItsPassphraseWhenTheOldOneIsWrong()
{
    Vault vault = made();
    const QByteArray before = content();
    QCOMPARE(vault.changePassphrase(words("wrong"), words("new words")).error().code, ErrorCode::WrongPassphrase);
    QCOMPARE(content(), before);
}

void VaultTest::replacesAndRemovesEntries()
{
    Vault vault = made();
    QVERIFY(vault.store(QStringLiteral("a"), words("first")));
    QVERIFY(vault.store(QStringLiteral("a"), words("second")));
    QVERIFY(vault.load(QStringLiteral("a"))->text() == "second");
    QVERIFY(vault.remove(QStringLiteral("a")));
    QVERIFY(vault.remove(QStringLiteral("a")));
    QCOMPARE(vault.load(QStringLiteral("a")).error().code, ErrorCode::VaultEntryMissing);
    QVERIFY(opened().entryNames().isEmpty());
}

void VaultTest::keepsTheFilePrivate()
{
    const mode_t before = ::umask(0);
    Vault vault = made();
    const Done stored = vault.store(QStringLiteral("a"), words("x"));
    ::umask(before);
    QVERIFY(stored);
    struct stat status = {};
    for (const char *ending : {"", ".lock"}) {
        QCOMPARE(::stat(QFile::encodeName(file() + QLatin1String(ending)).constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777U, 0600U);
    }
    QCOMPARE(::stat(QFile::encodeName(m_folder->filePath(QStringLiteral("data"))).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777U, 0700U);
    QCOMPARE(QDir(m_folder->filePath(QStringLiteral("data"))).entryList(QDir::Files | QDir::Hidden),
             (QStringList{QStringLiteral("vault.json"), QStringLiteral("vault.json.lock")}));
}

void VaultTest::writesNeitherKeyNorPassphrase()
{
    const auto key = crypto::PrivateKey::generate();
    const auto pem = key->toPem();
    QVERIFY(pem);
    Vault vault = made();
    QVERIFY(vault.store(credentials::keyEntryName(QStringLiteral("main")), *pem));
    const QByteArray bytes = content();
    QVERIFY(!bytes.contains("PRIVATE"));
    QVERIFY(!bytes.contains(passphrase));
    QVERIFY(!bytes.contains(QByteArray(passphrase).toBase64().first(20)));
    QVERIFY(!bytes.contains(QByteArray(passphrase).toHex()));
    const QByteArray text(pem->text().data(), static_cast<qsizetype>(pem->size()));
    QVERIFY(!bytes.contains(text.toBase64().mid(4, 40)));
    for (const QByteArray &line : text.split('\n'))
        QVERIFY(line.isEmpty() || !bytes.contains(line));
    QVERIFY(vault.load(credentials::keyEntryName(QStringLiteral("main")))->text() == pem->text());
}

void VaultTest::noticesSwappedEntries()
{
    Vault vault = made();
    QVERIFY(vault.store(QStringLiteral("a"), words("first")));
    QVERIFY(vault.store(QStringLiteral("b"), words("second")));
    QJsonObject root = json();
    QJsonObject entries = root.value(u"entries").toObject();
    const QJsonValue a = entries.value(u"a");
    entries.insert(u"a", entries.value(u"b"));
    entries.insert(u"b", a);
    root.insert(u"entries", entries);
    setContent(QJsonDocument(root).toJson());
    QCOMPARE(vault.load(QStringLiteral("a")).error().code, ErrorCode::VaultDamaged);
    QCOMPARE(vault.load(QStringLiteral("b")).error().code, ErrorCode::VaultDamaged);
}

void VaultTest::noticesChangedEntry()
{
    Vault vault = made();
    QVERIFY(vault.store(QStringLiteral("a"), words("first")));
    QJsonObject root = json();
    QJsonObject entries = root.value(u"entries").toObject();
    for (const QString &value : {QStringLiteral("AAAA"), QString(), QString(80, u'A')}) {
        entries.insert(u"a", value);
        root.insert(u"entries", entries);
        setContent(QJsonDocument(root).toJson());
        QCOMPARE(vault.load(QStringLiteral("a")).error().code, ErrorCode::VaultDamaged);
    }
}

void VaultTest::keepsTheOldFileWhenTheDiskIsFull()
{
    Vault vault = made();
    QVERIFY(vault.store(QStringLiteral("a"), words("first")));
    const QByteArray before = content();
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &limit), 0);
    const rlimit small{2048, limit.rlim_max}; // room for the lock file, not for the vault
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const Done stored = vault.store(QStringLiteral("b"), SecretBytes(std::size_t{10000}));
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!stored);
    QCOMPARE(stored.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(content(), before);
    QVERIFY(vault.load(QStringLiteral("a"))->text() == "first");
    QVERIFY(vault.store(QStringLiteral("b"), words("second")));
}

void VaultTest::losesNoEntryWhenTwoWriteAtOnce()
{
    putSample();
    Vault one = unlocked();
    Vault other = unlocked();
    const auto fill = [](Vault &vault, const QString &prefix) {
        for (int i = 0; i < 15; ++i) {
            if (!vault.store(prefix + QString::number(i), words("x")))
                return;
        }
    };
    {
        const std::jthread first([&] { fill(one, QStringLiteral("one-")); });
        const std::jthread second([&] { fill(other, QStringLiteral("other-")); });
    }
    QCOMPARE(opened().entryNames().size(), 30);
}

void VaultTest::seesWhatAnotherStored()
{
    putSample();
    Vault one = unlocked();
    Vault other = unlocked();
    QVERIFY(one.store(QStringLiteral("a"), words("first")));
    QVERIFY(other.load(QStringLiteral("a"))->text() == "first");
    QVERIFY(other.changePassphrase(words(passphrase), words("new words")));
    QVERIFY(one.store(QStringLiteral("b"), words("second")));
    Vault third = opened();
    QVERIFY(third.unlock(words("new words")));
    QVERIFY(third.load(QStringLiteral("b"))->text() == "second");
}

void VaultTest::opensASecondOneForAnotherThread()
{
    Vault vault = made();
    QVERIFY(vault.store(QStringLiteral("a"), words("first")));
    Vault second = vault.another();
    vault.lock();
    QVERIFY(second.load(QStringLiteral("a"))->text() == "first");
    QVERIFY(second.store(QStringLiteral("b"), words("second")));
    QCOMPARE(vault.entryNames(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(!vault.another().isUnlocked());
}

void VaultTest::doesNotWaitForAWriterThatDied()
{
    Vault vault = made();
    const pid_t child = ::fork();
    if (child == 0) {
        const auto lock = FileLock::take(file() + QStringLiteral(".lock"), std::chrono::seconds(1));
        ::_exit(lock ? 7 : 1); // dies with the lock in its hand
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(WEXITSTATUS(status), 7);
    QVERIFY(QFile::exists(file() + QStringLiteral(".lock")));
    QVERIFY(vault.store(QStringLiteral("a"), words("x")));
}

void VaultTest::locksItselfWhenTheFileBecameAnotherVault()
{
    Vault vault = made();
    QVERIFY(QFile::remove(file()));
    QCOMPARE(vault.store(QStringLiteral("a"), words("x")).error().code, ErrorCode::VaultMissing);
    Vault another = opened();
    QVERIFY(another.create(words("another")));
    const QByteArray before = content();
    QCOMPARE(vault.store(QStringLiteral("a"), words("x")).error().code, ErrorCode::VaultLocked);
    QCOMPARE(content(), before);
}

QTEST_GUILESS_MAIN(VaultTest)
#include "vault_test.moc"
