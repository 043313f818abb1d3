// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace stir;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not readable)");
}

void put(const QString &path, const QByteArray &bytes, mode_t mode = 0600)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    file.close();
    ::chmod(QFile::encodeName(path).constData(), mode);
}

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777U : 0;
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

/// No file of this process grows beyond `bytes` while this lives: what a full disk looks like to a writer.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    rlimit m_before = {};
    void (*m_handler)(int) = nullptr;
};

std::span<const std::byte> bytes(const char *text)
{
    return std::as_bytes(std::span(text, std::strlen(text)));
}

} // namespace

class FilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsWholeFile();
    void saysWhyAFileCannotBeRead_data();
    void saysWhyAFileCannotBeRead();
    void refusesHundredMegabytesWithoutReadingThem();
    void refusesEndlessDevice();
    void readsAFileOfExactlyTheLimit();
    void doesNotWaitForAWriterOfAPipe();
    void readsTheFirstLineOfAPassphraseFile_data();
    void readsTheFirstLineOfAPassphraseFile();
    void refusesPassphraseFileThatOthersCanRead_data();
    void refusesPassphraseFileThatOthersCanRead();
    void readsAPassphraseFromADescriptor();
    void savesWithTheModeAskedFor_data();
    void savesWithTheModeAskedFor();
    void replacesWhatWasThereAndNothingElse();
    void replacesTheFileItselfAndNotItsOldBytes();
    void keepsTheOldFileWhenTheNewOneDoesNotFit();
    void saysThatAFolderIsMissing();
    void savesNothingOverAFolder();
    void makesPrivateFolders();
    void closesAFolderThatWasOpenToOthers();
    void makesNoFolderWhereAFileIs();

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void FilesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void FilesTest::readsWholeFile()
{
    const QByteArray content = QByteArray(200000, 'x') + QByteArray("\0\n\xff", 3);
    put(path("a"), content);
    QCOMPARE(*readFile(path("a")), content);
    const auto secret = readSecretFile(path("a"));
    QVERIFY(secret);
    QVERIFY(std::ranges::equal(secret->view(), bytesOf(content)));
}

void FilesTest::saysWhyAFileCannotBeRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorCode>("code");
    QTest::addRow("missing") << QStringLiteral("missing") << ErrorCode::FileNotFound;
    QTest::addRow("empty") << QStringLiteral("empty") << ErrorCode::FileEmpty;
    QTest::addRow("folder") << QStringLiteral("folder") << ErrorCode::FileNotReadable;
    QTest::addRow("below a file") << QStringLiteral("empty/x") << ErrorCode::FileNotReadable;
    QTest::addRow("too large") << QStringLiteral("large") << ErrorCode::FileTooLarge;
}

void FilesTest::saysWhyAFileCannotBeRead()
{
    QFETCH(QString, name);
    QFETCH(ErrorCode, code);
    put(path("empty"), {});
    put(path("large"), QByteArray(101, 'x'));
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
    const auto read = readFile(m_folder->filePath(name), 100);
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
    QCOMPARE(read.error().subject, m_folder->filePath(name));
    QCOMPARE(readSecretFile(m_folder->filePath(name), 100).error().code, code);
}

void FilesTest::refusesHundredMegabytesWithoutReadingThem()
{
    put(path("huge"), "x");
    QCOMPARE(::truncate(QFile::encodeName(path("huge")).constData(), 100'000'000), 0);
    QCOMPARE(readFile(path("huge")).error().code, ErrorCode::FileTooLarge);
    QCOMPARE(readSecretFile(path("huge")).error().code, ErrorCode::FileTooLarge);
    QCOMPARE(readPassphraseFile(path("huge")).error().code, ErrorCode::FileTooLarge);
}

void FilesTest::refusesEndlessDevice()
{
    QCOMPARE(readFile(QStringLiteral("/dev/zero")).error().code, ErrorCode::FileTooLarge);
    QCOMPARE(readFile(QStringLiteral("/dev/null")).error().code, ErrorCode::FileEmpty);
}

void FilesTest::readsAFileOfExactlyTheLimit()
{
    put(path("a"), QByteArray(100, 'x'));
    QCOMPARE(readFile(path("a"), 100)->size(), 100);
    QCOMPARE(readFile(path("a"), 99).error().code, ErrorCode::FileTooLarge);
}

void FilesTest::doesNotWaitForAWriterOfAPipe()
{
    QCOMPARE(::mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
    QVERIFY(!readFile(path("pipe")));
}

void FilesTest::readsTheFirstLineOfAPassphraseFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addRow("line end") << QByteArray("hunter2\n") << QByteArray("hunter2");
    QTest::addRow("no line end") << QByteArray("hunter2") << QByteArray("hunter2");
    QTest::addRow("CRLF") << QByteArray("hunter2\r\n") << QByteArray("hunter2");
    QTest::addRow("more lines") << QByteArray("hunter2\nignored\n") << QByteArray("hunter2");
    QTest::addRow("blanks stay") << QByteArray(" hunter 2 \n") << QByteArray(" hunter 2 ");
    QTest::addRow("empty line") << QByteArray("\nx") << QByteArray();
    QTest::addRow("UTF-8") << QByteArray("h\xc3\xbcnter\n") << QByteArray("h\xc3\xbcnter");
}

void FilesTest::readsTheFirstLineOfAPassphraseFile()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, passphrase);
    put(path("passphrase"), content, 0400);
    const auto read = readPassphraseFile(path("passphrase"));
    QVERIFY(read);
    QVERIFY(std::ranges::equal(read->view(), bytesOf(passphrase)));
}

void FilesTest::refusesPassphraseFileThatOthersCanRead_data()
{
    QTest::addColumn<uint>("mode");
    for (const uint mode : {0644U, 0640U, 0604U, 0620U, 0602U, 0610U})
        QTest::addRow("%o", mode) << mode;
}

void FilesTest::refusesPassphraseFileThatOthersCanRead()
{
    QFETCH(uint, mode);
    put(path("passphrase"), "hunter2\n", mode);
    const auto read = readPassphraseFile(path("passphrase"));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::FileNotPrivate);
    QCOMPARE(read.error().detail, QString::number(mode, 8));
}

void FilesTest::readsAPassphraseFromADescriptor()
{
    std::array<int, 2> ends = {};
    QCOMPARE(::pipe2(ends.data(), O_CLOEXEC), 0);
    QCOMPARE(::write(ends[1], "hunter2\nrest", 12), ssize_t{12});
    ::close(ends[1]);
    const auto read = readPassphraseFromDescriptor(ends[0]);
    ::close(ends[0]);
    QVERIFY(read);
    QVERIFY(std::ranges::equal(read->view(), bytes("hunter2")));
    QVERIFY(!readPassphraseFromDescriptor(ends[0]));
}

void FilesTest::savesWithTheModeAskedFor_data()
{
    QTest::addColumn<uint>("mask");
    QTest::addRow("usual umask") << 022U;
    QTest::addRow("open umask") << 0U;
    QTest::addRow("closed umask") << 077U;
}

void FilesTest::savesWithTheModeAskedFor()
{
    QFETCH(uint, mask);
    const mode_t before = ::umask(mask);
    const Done secret = saveFileAtomically(path("secret"), bytes("x"), FileVisibility::OwnerOnly);
    const Done common = saveFileAtomically(path("public"), bytes("x"), FileVisibility::Everyone);
    ::umask(before);
    QVERIFY(secret && common);
    QCOMPARE(modeOf(path("secret")), mode_t{0600});
    QCOMPARE(modeOf(path("public")), mode_t{0644});
}

void FilesTest::replacesWhatWasThereAndNothingElse()
{
    put(path("a"), "old and longer", 0644);
    put(path("neighbour"), "same");
    QVERIFY(saveFileAtomically(path("a"), bytes("new"), FileVisibility::OwnerOnly));
    QCOMPARE(contentOf(path("a")), QByteArray("new"));
    QCOMPARE(modeOf(path("a")), mode_t{0600});
    QCOMPARE(namesIn(m_folder->path()), (QStringList{QStringLiteral("a"), QStringLiteral("neighbour")}));
    QVERIFY(saveFileAtomically(path("a"), {}, FileVisibility::OwnerOnly));
    QCOMPARE(contentOf(path("a")), QByteArray());
}

void FilesTest::replacesTheFileItselfAndNotItsOldBytes()
{
    // Whoever has the old file open goes on reading the old bytes: it was never written to.
    put(path("a"), "old");
    QFile open(path("a"));
    QVERIFY(open.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    QVERIFY(saveFileAtomically(path("a"), bytes("new"), FileVisibility::OwnerOnly));
    QCOMPARE(open.readAll(), QByteArray("old"));
}

void FilesTest::keepsTheOldFileWhenTheNewOneDoesNotFit()
{
    put(path("a"), "old");
    const QByteArray large(100000, 'x');
    Done saved;
    {
        const FileSizeLimit limit(4096);
        saved = saveFileAtomically(path("a"), bytesOf(large), FileVisibility::OwnerOnly);
    }
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::FileNotWritable);
    QVERIFY(!saved.error().detail.isEmpty());
    QCOMPARE(contentOf(path("a")), QByteArray("old"));
    QCOMPARE(namesIn(m_folder->path()), QStringList{QStringLiteral("a")});
}

void FilesTest::saysThatAFolderIsMissing()
{
    const Done saved = saveFileAtomically(path("missing/a"), bytes("x"), FileVisibility::OwnerOnly);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(saved.error().subject, path("missing/a"));
}

void FilesTest::savesNothingOverAFolder()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
    QCOMPARE(saveFileAtomically(path("folder"), bytes("x"), FileVisibility::OwnerOnly).error().code,
             ErrorCode::FileNotWritable);
    QCOMPARE(namesIn(m_folder->path()), QStringList{QStringLiteral("folder")});
}

void FilesTest::makesPrivateFolders()
{
    const mode_t before = ::umask(0);
    const Done made = makePrivateFolder(path("a/b/c"));
    ::umask(before);
    QVERIFY(made);
    QCOMPARE(modeOf(path("a/b/c")), mode_t{0700});
    QVERIFY(makePrivateFolder(path("a/b/c")));
}

void FilesTest::closesAFolderThatWasOpenToOthers()
{
    QCOMPARE(::mkdir(QFile::encodeName(path("open")).constData(), 0777), 0);
    QVERIFY(makePrivateFolder(path("open")));
    QCOMPARE(modeOf(path("open")), mode_t{0700});
}

void FilesTest::makesNoFolderWhereAFileIs()
{
    put(path("file"), "x", 0644);
    QVERIFY(!makePrivateFolder(path("file")));
    QVERIFY(!makePrivateFolder(path("file/below")));
    QCOMPARE(modeOf(path("file")), mode_t{0644});
}

QTEST_GUILESS_MAIN(FilesTest)
#include "files_test.moc"
