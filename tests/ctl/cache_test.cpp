// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/verification_service.h"
#include "tests/ctl/program.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace stir;
using test::Program;

namespace {

const QStringList show{QStringLiteral("cache"), QStringLiteral("show"), QStringLiteral("--json")};
const QStringList clear{QStringLiteral("cache"), QStringLiteral("clear"), QStringLiteral("--json")};

QString folderOf(const Program &program)
{
    return verification::fetchCacheFolder(program.path(QStringLiteral("data")));
}

Done keep(const Program &program, const QString &url)
{
    fetch::FetchedDocument document;
    document.body = QByteArray(1000, 'x');
    document.fetchedAt = QDateTime::currentDateTimeUtc();
    document.lifetime = std::chrono::hours(1);
    return fetch::DocumentCache(folderOf(program)).store(url, document);
}

} // namespace

class CacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsKeptAndRemovesIt()
    {
        const Program program;
        QVERIFY(keep(program, QStringLiteral("https://certificates.example.org/1.pem")));
        QVERIFY(keep(program, QStringLiteral("https://certificates.example.org/2.pem")));
        const auto shown = program.run(show);
        QCOMPARE(shown.exitCode, 0);
        QCOMPARE(shown.object().keys(),
                 (QStringList{QStringLiteral("bytes"), QStringLiteral("entries"), QStringLiteral("folder")}));
        QCOMPARE(shown.object().value(QStringLiteral("folder")).toString(), folderOf(program));
        QCOMPARE(shown.object().value(QStringLiteral("entries")), QJsonValue(2));
        const auto bytes = shown.object().value(QStringLiteral("bytes"));
        QVERIFY(bytes.toInteger() > 2000);

        const auto cleared = program.run(clear);
        QCOMPARE(cleared.exitCode, 0);
        QCOMPARE(cleared.object(), (QJsonObject{{QStringLiteral("folder"), folderOf(program)},
                                                {QStringLiteral("removed"), 2},
                                                {QStringLiteral("bytes"), bytes}}));
        QCOMPARE(program.run(show).object().value(QStringLiteral("entries")), QJsonValue(0));
    }

    void findsNothingWhereNothingWasFetched()
    {
        const Program program;
        QCOMPARE(program.run(show).object().value(QStringLiteral("entries")), QJsonValue(0));
        const auto cleared = program.run(clear);
        QCOMPARE(cleared.exitCode, 0);
        QCOMPARE(cleared.object().value(QStringLiteral("removed")), QJsonValue(0));
        QVERIFY2(!QFileInfo::exists(program.path(QStringLiteral("data"))), "asking makes no folder");
    }

    void saysItInWords()
    {
        const Program program;
        QVERIFY(keep(program, QStringLiteral("https://certificates.example.org/1.pem")));
        const auto cleared = program.run({QStringLiteral("cache"), QStringLiteral("clear")});
        QCOMPARE(cleared.exitCode, 0);
        QVERIFY(cleared.output.contains("documents removed: 1 ("));
    }

    void failsWhereTheFolderIsNone()
    {
        const Program program;
        QVERIFY(keep(program, QStringLiteral("https://certificates.example.org/1.pem")));
        QVERIFY(QDir(folderOf(program)).removeRecursively());
        program.write(QStringLiteral("data/fetched"), "no folder");
        const auto failed = program.run(clear);
        QCOMPARE(failed.exitCode, 3);
        QCOMPARE(failed.error().value(QStringLiteral("code")).toString(), QStringLiteral("file_not_readable"));
    }
};

QTEST_GUILESS_MAIN(CacheTest)
#include "cache_test.moc"
