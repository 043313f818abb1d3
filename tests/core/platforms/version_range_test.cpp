// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/version_range.h"

#include <QTest>

using namespace stir::platforms;

class VersionRangeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheVersionInWhatAProgramSays_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<Version>("version");
        // kamailio -v, asterisk -V and opensips -V of Debian, and what Asterisk's own builds say.
        QTest::newRow("kamailio") << QStringLiteral("version: kamailio 5.6.3 (x86_64/linux) ") << Version{5, 6, 3};
        QTest::newRow("asterisk") << QStringLiteral("Asterisk 22.10.1+dfsg+~cs6.17.60671434-1") << Version{22, 10, 1};
        QTest::newRow("asterisk, certified") << QStringLiteral("Asterisk certified/18.9-cert5") << Version{18, 9};
        QTest::newRow("opensips") << QStringLiteral("version: opensips 3.4.2 (x86_64/linux)") << Version{3, 4, 2};
        QTest::newRow("none") << QStringLiteral("Asterisk GIT-master-abc") << Version{};
    }

    void findsTheVersionInWhatAProgramSays()
    {
        QFETCH(QString, words);
        QTEST(versionIn(words).value_or(Version()), "version");
    }

    void knowsEachBranchByItself_data()
    {
        QTest::addColumn<Version>("version");
        QTest::addColumn<bool>("isNew");
        QTest::newRow("18.21") << Version{18, 21, 0} << false;
        QTest::newRow("18.22") << Version{18, 22, 0} << true;
        QTest::newRow("20.6") << Version{20, 6} << false;
        QTest::newRow("20.7.0") << Version{20, 7, 0} << true;
        QTest::newRow("a branch between") << Version{19, 1} << false;
        QTest::newRow("21.1") << Version{21, 1} << false;
        QTest::newRow("a later branch") << Version{22, 0} << true;
        QTest::newRow("an older branch") << Version{16, 30} << false;
    }

    /// Asterisk 18.22.0, 20.7.0 and 21.2.0 brought the new stir_shaken.conf; every later branch has it.
    void knowsEachBranchByItself()
    {
        QFETCH(Version, version);
        QFETCH(bool, isNew);
        const QStringList change{QStringLiteral("18.22"), QStringLiteral("20.7"), QStringLiteral("21.2")};
        QCOMPARE((VersionRange{change, {}}).holds(version), isNew);
        QCOMPARE((VersionRange{{}, change}).holds(version), !isNew);
    }

    void holdsForAllWhenNothingIsSaid()
    {
        QVERIFY(VersionRange().holds({1, 0}));
        QVERIFY(!VersionRange().holds({}));
    }
};

QTEST_GUILESS_MAIN(VersionRangeTest)
#include "version_range_test.moc"
