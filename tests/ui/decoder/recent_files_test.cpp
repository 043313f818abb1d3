// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/recent_files.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

class RecentFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestStandsFirstAndIsKept()
    {
        QTemporaryDir folder;
        {
            RecentFiles files(folder.path());
            QVERIFY(files.paths().isEmpty());
            QVERIFY(files.add(u"/captures/a.pcap"_s));
            QVERIFY(files.add(u"/captures/b.pcap"_s));
            QVERIFY(files.add(u"/captures/a.pcap"_s));
        }
        const RecentFiles files(folder.path());
        QCOMPARE(files.paths(), (QStringList{u"/captures/a.pcap"_s, u"/captures/b.pcap"_s}));
        const auto mode = QFileInfo(folder.filePath(u"recent-captures.json"_s)).permissions();
        QVERIFY((mode & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    }

    void onlySomeAreKept()
    {
        QTemporaryDir folder;
        RecentFiles files(folder.path());
        for (int i = 0; i < 30; ++i)
            QVERIFY(files.add(u"/captures/%1.pcap"_s.arg(i)));
        QCOMPARE(files.paths().size(), RecentFiles::kept);
        QCOMPARE(files.paths().first(), u"/captures/29.pcap"_s);
    }

    void areForgotten()
    {
        QTemporaryDir folder;
        RecentFiles files(folder.path());
        QVERIFY(files.add(u"/captures/a.pcap"_s));
        QVERIFY(files.clear());
        QVERIFY(RecentFiles(folder.path()).paths().isEmpty());
    }

    void damagedListIsAnEmptyOne()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"recent-captures.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[1,{},\"/a\"");
        file.close();
        QVERIFY(RecentFiles(folder.path()).paths().isEmpty());
    }

    void folderThatCannotBeWrittenIsSaid()
    {
        RecentFiles files(u"/proc/nowhere"_s);
        const Done added = files.add(u"/captures/a.pcap"_s);
        QVERIFY(!added);
    }
};

QTEST_GUILESS_MAIN(RecentFilesTest)
#include "recent_files_test.moc"
