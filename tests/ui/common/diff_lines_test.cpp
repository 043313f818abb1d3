// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/diff_lines.h"

#include <QTest>

using namespace stir::ui;
using namespace Qt::StringLiterals;
using Kind = DiffLine::Kind;

namespace {

const QString example = u"--- /etc/kamailio/kamailio.cfg\n"
                        "+++ /etc/kamailio/kamailio.cfg\n"
                        "@@ -119,3 +119,3 @@\n"
                        " # signing\n"
                        "-##!define WITH_STIRSHAKEN\n"
                        "+#!define WITH_STIRSHAKEN\n"
                        " \n"
                        "@@ -527 +527,2 @@\n"
                        "-#!define STIR_CERT_URL \"url_to_be_added\"\n"
                        "+#!define STIR_CERT_URL \"https://certs.example.net/a.pem\"\n"
                        "+--- a line that looks like a header\n"_s;

QString changed(const DiffLine &line)
{
    return line.text.mid(line.changedFrom, line.changedTo - line.changedFrom);
}

} // namespace

class DiffLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersEveryLineInItsFile()
    {
        const auto lines = parseUnifiedDiff(example);
        QCOMPARE(lines.size(), std::size_t{10});
        QCOMPARE(lines[0].kind, Kind::FileName);
        QCOMPARE(lines[0].text, u"/etc/kamailio/kamailio.cfg"_s);
        QCOMPARE(lines[2].oldNumber, 119);
        QCOMPARE(lines[3].kind, Kind::Removed);
        QCOMPARE(lines[3].oldNumber, 120);
        QCOMPARE(lines[3].newNumber, 0);
        QCOMPARE(lines[4].newNumber, 120);
        QCOMPARE(lines[5].oldNumber, 121);
    }

    void foldsWhatLiesBetweenTheHunks()
    {
        const auto lines = parseUnifiedDiff(example);
        QCOMPARE(lines[1].kind, Kind::Folded);
        QCOMPARE(lines[1].foldedLines, 118);
        QCOMPARE(lines[6].kind, Kind::Folded);
        QCOMPARE(lines[6].foldedLines, 405);
    }

    void marksTheWordsThatChange()
    {
        const auto lines = parseUnifiedDiff(example);
        QCOMPARE(changed(lines[7]), u"url_to_be_added"_s);
        QCOMPARE(changed(lines[8]), u"https://certs.example.net/a.pem"_s);
    }

    void takesALineThatLooksLikeAHeaderForALine()
    {
        const auto lines = parseUnifiedDiff(example);
        QCOMPARE(lines[9].kind, Kind::Added);
        QCOMPARE(lines[9].text, u"--- a line that looks like a header"_s);
        QCOMPARE(lines[9].newNumber, 528);
    }

    void newFileHasItsNameAndNoFold()
    {
        const auto lines = parseUnifiedDiff(u"--- /dev/null\n+++ /etc/anchor.pem\n@@ -0,0 +1,2 @@\n+a\n+b\n"_s);
        QCOMPARE(lines.size(), std::size_t{3});
        QCOMPARE(lines[0].text, u"/etc/anchor.pem"_s);
        QCOMPARE(lines[1].newNumber, 1);
    }

    void nothingInNothingOut()
    {
        QVERIFY(parseUnifiedDiff({}).empty());
        QVERIFY(parseUnifiedDiff(u"no diff at all\n"_s).empty());
    }
};

QTEST_GUILESS_MAIN(DiffLinesTest)
#include "diff_lines_test.moc"
