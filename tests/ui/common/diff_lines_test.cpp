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
    QStringList words;
    for (const TextRange &range : line.changed)
        words.append(line.text.mid(range.from, range.to - range.from));
    return words.join(u'|');
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

    void foldsTheRestOfAFileWhoseOldTextIsKnown()
    {
        QByteArray text;
        for (int line = 1; line <= 600; ++line)
            text += "line " + QByteArray::number(line) + "\n";
        const FileTexts texts{{u"/etc/kamailio/kamailio.cfg"_s, text}};
        const auto lines = parseUnifiedDiff(example, texts);
        QCOMPARE(lines.back().kind, Kind::Folded);
        QCOMPARE(lines.back().oldNumber, 528);
        QCOMPARE(lines.back().newNumber, 529);
        QCOMPARE(lines.back().foldedLines, 73);
        const auto opened = unfolded(lines.back(), texts);
        QCOMPARE(opened.size(), std::size_t{73});
        QCOMPARE(opened.front().text, u"line 528"_s);
        QCOMPARE(opened.front().oldNumber, 528);
        QCOMPARE(opened.back().newNumber, 601);
        QVERIFY(unfolded(lines.back(), {}).empty());
    }

    void saysThatALastLineHasNoEnd()
    {
        const auto lines =
            parseUnifiedDiff(u"--- a\n+++ a\n@@ -1 +1 @@\n-same\n\\ No newline at end of file\n+same\n"_s);
        QCOMPARE(lines.size(), std::size_t{4});
        QCOMPARE(lines[2].kind, Kind::NoLineEnd);
        QCOMPARE(lines[3].kind, Kind::Added);
        QVERIFY(lines[3].changed.empty());
    }

    void showsALineEndOnlyWhereItChanges()
    {
        const auto lines = parseUnifiedDiff(u"--- a\n+++ a\n@@ -1,2 +1,2 @@\n two\r\n-one\r\n+one\n"_s);
        QCOMPARE(lines[1].text, u"two"_s);
        QCOMPARE(lines[2].text, u"one␍"_s);
        QCOMPARE(changed(lines[2]), u"␍"_s);
        QCOMPARE(lines[3].text, u"one"_s);
    }

    void aLineThatWasPutInFrontDoesNotHideWhatChanged()
    {
        const auto lines = parseUnifiedDiff(u"--- a\n+++ a\n@@ -1 +1,2 @@\n-timeout = 5\n+# by hand\n+timeout = 9\n"_s);
        QVERIFY(lines[2].changed.empty());
        QCOMPARE(changed(lines[3]), u"9"_s);
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
