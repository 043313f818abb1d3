// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/vault_file.h"

#include "core/credentials/vault.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace stir;
using credentials::Vault;
using credentials::VaultContents;
using credentials::VaultFile;

namespace {

VaultContents sample()
{
    VaultContents contents;
    contents.id = QStringLiteral("0123");
    contents.salt = QByteArray(16, 's');
    contents.wrappedKey = QByteArray(60, 'k');
    contents.entries = {{QStringLiteral("a"), QByteArray(40, '\0')},
                        {QStringLiteral("b/\u00fc\n"), QByteArray("\xff")}};
    return contents;
}

} // namespace

class VaultFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesBackWhatWasWritten();
    void bindsWhatIsSealedToItsPlace();
    void saysThatThereIsNone();
    void keepsTheFilePrivate();
    void refusesDamagedFile_data();
    void refusesDamagedFile();
    void refusesFileMadeCheaperToGuess();
    void refusesFileTooLarge();
    void derivesWithEnoughWork();

private:
    VaultFile file() const { return VaultFile(m_folder->path()); }
    QByteArray content() const
    {
        QFile vault(file().path());
        return vault.open(QIODevice::ReadOnly) ? vault.readAll() : QByteArray();
    }
    void setContent(const QByteArray &bytes) const
    {
        QFile vault(file().path());
        QVERIFY(vault.open(QIODevice::WriteOnly));
        QCOMPARE(vault.write(bytes), bytes.size());
    }
    QJsonObject json() const { return QJsonDocument::fromJson(content()).object(); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void VaultFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void VaultFileTest::givesBackWhatWasWritten()
{
    const VaultContents contents = sample();
    QVERIFY(file().write(contents));
    const auto read = file().read();
    QVERIFY(read && read->has_value());
    QCOMPARE((*read)->id, contents.id);
    QCOMPARE((*read)->cost.n, contents.cost.n);
    QCOMPARE((*read)->salt, contents.salt);
    QCOMPARE((*read)->wrappedKey, contents.wrappedKey);
    QCOMPARE((*read)->entries, contents.entries);
}

void VaultFileTest::bindsWhatIsSealedToItsPlace()
{
    const VaultContents contents = sample();
    VaultContents other = contents;
    other.id = QStringLiteral("4567");
    QVERIFY(contents.entryContext(QStringLiteral("a")) != contents.entryContext(QStringLiteral("b")));
    QVERIFY(contents.entryContext(QStringLiteral("key")) != contents.keyContext());
    QVERIFY(contents.keyContext() != other.keyContext());
    QVERIFY(contents.entryContext(QStringLiteral("a")) != other.entryContext(QStringLiteral("a")));
}

void VaultFileTest::saysThatThereIsNone()
{
    const auto read = file().read();
    QVERIFY(read);
    QVERIFY(!read->has_value());
}

void VaultFileTest::keepsTheFilePrivate()
{
    const mode_t before = ::umask(0);
    const Done written = file().write(sample());
    ::umask(before);
    QVERIFY(written);
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(file().path()).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777U, 0600U);
}

void VaultFileTest::refusesDamagedFile_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("value"); // JSON; empty takes the key away
    QTest::addRow("newer version") << QStringLiteral("version") << QByteArray("2");
    QTest::addRow("no version") << QStringLiteral("version") << QByteArray();
    QTest::addRow("other format") << QStringLiteral("format") << QByteArray("\"x\"");
    QTest::addRow("no id") << QStringLiteral("id") << QByteArray();
    QTest::addRow("no derivation") << QStringLiteral("kdf") << QByteArray();
    QTest::addRow("no vault key") << QStringLiteral("key") << QByteArray();
    QTest::addRow("short vault key") << QStringLiteral("key") << QByteArray("\"AAAA\"");
    QTest::addRow("vault key not base64") << QStringLiteral("key") << QByteArray("\"????\"");
    QTest::addRow("entries are a list") << QStringLiteral("entries") << QByteArray("[]");
    QTest::addRow("not JSON") << QString() << QByteArray("{\"format\":");
    QTest::addRow("garbage") << QString() << QByteArray("\x00\xff\x7f", 3);
    QTest::addRow("empty") << QString() << QByteArray();
    QTest::addRow("a list") << QString() << QByteArray("[1,2]");
    QTest::addRow("deep") << QString() << QByteArray(100000, '[');
}

void VaultFileTest::refusesDamagedFile()
{
    QFETCH(QString, key);
    QFETCH(QByteArray, value);
    QVERIFY(file().write(sample()));
    QJsonObject root = json();
    root.remove(key);
    if (!value.isEmpty() && !key.isEmpty())
        root.insert(key, QJsonDocument::fromJson("[" + value + "]").array().at(0));
    const QByteArray bytes = key.isEmpty() ? value : QJsonDocument(root).toJson();
    setContent(bytes);
    const auto vault = Vault::open(m_folder->path());
    QVERIFY(!vault);
    QCOMPARE(vault.error().code, ErrorCode::VaultDamaged);
    QCOMPARE(vault.error().subject, file().path());
    QCOMPARE(content(), bytes); // left for whoever can mend it
}

void VaultFileTest::refusesFileMadeCheaperToGuess()
{
    QVERIFY(file().write(sample()));
    QVERIFY(file().read());
    QJsonObject root = json();
    for (const double n : {1024.0, 65536.0, 131073.0, 131072.5, 1e18, -1.0, 0.5}) {
        QJsonObject derivation = root.value(u"kdf").toObject();
        derivation.insert(u"n", n);
        root.insert(u"kdf", derivation);
        setContent(QJsonDocument(root).toJson());
        const auto read = file().read();
        QVERIFY2(!read, qPrintable(QString::number(n)));
        QCOMPARE(read.error().code, ErrorCode::VaultDamaged);
    }
}

void VaultFileTest::refusesFileTooLarge()
{
    setContent("{");
    QVERIFY(QFile::resize(file().path(), 100'000'000));
    QCOMPARE(file().read().error().code, ErrorCode::VaultDamaged);
}

void VaultFileTest::derivesWithEnoughWork()
{
    QVERIFY(Vault::open(m_folder->path())->create(SecretBytes::fromText("hunter2")));
    const QJsonObject derivation = json().value(u"kdf").toObject();
    QCOMPARE(derivation.value(u"name").toString(), QStringLiteral("scrypt"));
    QVERIFY(derivation.value(u"n").toInt() >= 131072);
    QCOMPARE(derivation.value(u"r").toInt(), 8);
    QCOMPARE(derivation.value(u"p").toInt(), 1);
    QCOMPARE(QByteArray::fromBase64(derivation.value(u"salt").toString().toLatin1()).size(), 16);
}

QTEST_GUILESS_MAIN(VaultFileTest)
#include "vault_file_test.moc"
