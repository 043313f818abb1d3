// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/document_cache.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace stir;
using fetch::DocumentCache;
using fetch::FetchedDocument;

namespace {

const QString someUrl = QStringLiteral("https://example.com/cert.pem");
const QDateTime fetchTime = QDateTime::fromString(QStringLiteral("2026-11-27T10:00:00Z"), Qt::ISODate);

FetchedDocument document(const QByteArray &body, int lifetime = 3600)
{
    FetchedDocument made;
    made.body = body;
    made.contentType = "application/pem-certificate-chain";
    made.cacheControl = "max-age=3600";
    made.fetchedAt = fetchTime;
    made.lifetime = std::chrono::seconds(lifetime);
    return made;
}

unsigned modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777U : 0U;
}

QStringList filesOf(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

class DocumentCacheTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsADocumentForItsLifetime();
    void keepsNothingThatMayNotBeKept();
    void keepsFilesToTheirOwner();
    void doesNotMixRealms();
    void makesRoomByDroppingTheOldest();
    void readsNothingOutOfADamagedFile_data();
    void readsNothingOutOfADamagedFile();
    void saysWhatItHolds();
    void saysThatAFolderIsNone();
    void canBeEmptied();
    void isNothingWithoutAFolder();
};

void DocumentCacheTest::keepsADocumentForItsLifetime()
{
    QTemporaryDir folder;
    const DocumentCache cache(folder.filePath(QStringLiteral("cache")));
    const QByteArray body("line\n\0\r\nline", 12);
    QVERIFY(cache.store(someUrl, document(body)));
    const auto kept = cache.load(someUrl, fetchTime.addSecs(3599));
    QVERIFY(kept);
    QCOMPARE(kept->body, body);
    QCOMPARE(kept->contentType, QByteArray("application/pem-certificate-chain"));
    QCOMPARE(kept->cacheControl, QByteArray("max-age=3600"));
    QVERIFY(kept->cached);
    QVERIFY(cache.load(someUrl, fetchTime));
    QVERIFY(!cache.load(someUrl, fetchTime.addSecs(3600)));
    QVERIFY2(!cache.load(someUrl, fetchTime.addSecs(-1)), "the clock was set back");
    QVERIFY(!cache.load(someUrl + u'x', fetchTime));
}

void DocumentCacheTest::keepsNothingThatMayNotBeKept()
{
    QTemporaryDir folder;
    const DocumentCache cache(folder.path());
    QVERIFY(cache.store(someUrl, document("body", 0)));
    QVERIFY(filesOf(folder.path()).isEmpty());
}

void DocumentCacheTest::keepsFilesToTheirOwner()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("data/cache"));
    QVERIFY(DocumentCache(path).store(someUrl, document("body")));
    QCOMPARE(modeOf(path), 0700U);
    const QStringList files = filesOf(path);
    QCOMPARE(files.size(), 1);
    QCOMPARE(modeOf(path + u'/' + files.first()), 0600U);
}

void DocumentCacheTest::doesNotMixRealms()
{
    QTemporaryDir folder;
    QVERIFY(DocumentCache(folder.path(), "private").store(someUrl, document("body")));
    QVERIFY(!DocumentCache(folder.path()).load(someUrl, fetchTime));
    QVERIFY(DocumentCache(folder.path(), "private").load(someUrl, fetchTime));
}

void DocumentCacheTest::makesRoomByDroppingTheOldest()
{
    QTemporaryDir folder;
    const DocumentCache cache(folder.path(), {}, 4000);
    const auto url = [](int number) { return someUrl + QString::number(number); };
    for (int number = 0; number < 10; ++number) {
        QVERIFY(cache.store(url(number), document(QByteArray(900, 'x'))));
        // Older by an hour each, as if they had been kept at different times.
        const QStringList files = filesOf(folder.path());
        for (const QString &name : files) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadWrite));
            const QDateTime before = file.fileTime(QFileDevice::FileModificationTime);
            QVERIFY(file.setFileTime(before.addSecs(-3600), QFileDevice::FileModificationTime));
        }
    }
    QVERIFY(cache.load(url(9), fetchTime));
    QVERIFY(cache.load(url(8), fetchTime));
    QVERIFY(!cache.load(url(0), fetchTime));
    QVERIFY(filesOf(folder.path()).size() <= 4);
    QVERIFY(cache.store(someUrl, document(QByteArray(5000, 'x'))));
    QVERIFY2(!cache.load(someUrl, fetchTime), "larger than the whole cache");
    QVERIFY(cache.load(url(9), fetchTime));
}

void DocumentCacheTest::readsNothingOutOfADamagedFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no head") << QByteArray("body without a head");
    QTest::newRow("head is no JSON") << QByteArray("{\"url\n body");
    QTest::newRow("head of another URL") << QByteArray(
        R"({"url":"https://example.org/","fetched_at":"2026-11-27T10:00:00Z","lifetime":3600})"
        "\nbody");
    QTest::newRow("no time") << QByteArray(R"({"url":"https://example.com/cert.pem","lifetime":3600})"
                                           "\nbody");
}

void DocumentCacheTest::readsNothingOutOfADamagedFile()
{
    QFETCH(QByteArray, text);
    QTemporaryDir folder;
    const DocumentCache cache(folder.path());
    QVERIFY(cache.store(someUrl, document("body")));
    QFile file(folder.filePath(filesOf(folder.path()).first()));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(text);
    file.close();
    QVERIFY(!cache.load(someUrl, fetchTime));
}

void DocumentCacheTest::saysWhatItHolds()
{
    QTemporaryDir folder;
    const DocumentCache cache(folder.filePath(QStringLiteral("cache")));
    const auto none = cache.contents();
    QVERIFY2(none && none->entries == 0 && none->bytes == 0, "a folder that is not there holds nothing");
    QVERIFY(cache.store(someUrl, document(QByteArray(1000, 'x'))));
    QVERIFY(cache.store(someUrl + u'2', document(QByteArray(2000, 'x'))));
    const auto both = cache.contents();
    QVERIFY(both);
    QCOMPARE(both->entries, 2);
    QVERIFY(both->bytes > 3000 && both->bytes < 4000);
}

void DocumentCacheTest::saysThatAFolderIsNone()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("cache")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const DocumentCache cache(file.fileName());
    const auto contents = cache.contents();
    QVERIFY(!contents && contents.error().code == ErrorCode::FileNotReadable);
    QVERIFY(!cache.clear());
    QVERIFY(file.exists());
}

void DocumentCacheTest::canBeEmptied()
{
    QTemporaryDir folder;
    QVERIFY(DocumentCache(folder.path(), "private").store(someUrl, document("body")));
    QVERIFY(DocumentCache(folder.path()).store(someUrl, document("body")));
    const auto contents = DocumentCache(folder.path()).contents();
    const auto removed = DocumentCache(folder.path()).clear();
    QVERIFY(contents && removed);
    QCOMPARE(removed->entries, 2);
    QCOMPARE(removed->bytes, contents->bytes);
    QVERIFY(filesOf(folder.path()).isEmpty());
    const auto again = DocumentCache(folder.filePath(QStringLiteral("none"))).clear();
    QVERIFY2(again && again->entries == 0, "nothing there is empty already");
}

void DocumentCacheTest::isNothingWithoutAFolder()
{
    const DocumentCache cache{QString()};
    QVERIFY(cache.store(someUrl, document("body")));
    QVERIFY(!cache.load(someUrl, fetchTime));
    QVERIFY(cache.contents());
    QVERIFY(cache.clear());
}

QTEST_GUILESS_MAIN(DocumentCacheTest)
#include "document_cache_test.moc"
