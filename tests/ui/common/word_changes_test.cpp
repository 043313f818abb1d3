// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/word_changes.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

QStringList wordsIn(const QString &line, const std::vector<TextRange> &ranges)
{
    QStringList words;
    for (const TextRange &range : ranges)
        words.append(line.mid(range.from, range.to - range.from));
    return words;
}

/// What is left of a line: the same on both sides, but for blanks.
QString unchanged(QString line, const std::vector<TextRange> &ranges)
{
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range)
        line.remove(range->from, range->to - range->from);
    return line.remove(u' ');
}

struct GitWords
{
    QStringList removed;
    QStringList added;
};

/// The same question to git, with the same idea of a word.
GitWords askGit(const QString &before, const QString &after)
{
    QTemporaryDir folder;
    for (const auto &[name, line] : {std::pair{u"a"_s, before}, std::pair{u"b"_s, after}}) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(line.toUtf8() + '\n') < 0)
            qFatal("no file for git");
    }
    QProcess git;
    git.setWorkingDirectory(folder.path());
    git.start(u"git"_s, {u"diff"_s, u"--no-index"_s, u"--minimal"_s, u"--word-diff=porcelain"_s,
                         u"--word-diff-regex=[[:alnum:]_-]+|[^[:space:]]"_s, u"a"_s, u"b"_s});
    git.waitForFinished();
    GitWords words;
    const QStringList lines = QString::fromUtf8(git.readAllStandardOutput()).split(u'\n');
    for (qsizetype at = lines.indexOf(QRegularExpression(u"^@@.*"_s)) + 1; at > 0 && at < lines.size(); ++at) {
        if (lines[at].startsWith(u'-'))
            words.removed.append(lines[at].mid(1));
        else if (lines[at].startsWith(u'+'))
            words.added.append(lines[at].mid(1));
    }
    return words;
}

} // namespace

class WordChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksTheWordsThatGitMarks_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("value") << u"#!define URL \"url_to_be_added\""_s
                               << u"#!define URL \"https://a.example/b.pem\""_s;
        QTest::newRow("two places") << u"modparam(\"stirshaken\", \"timeout\", 5)"_s
                                    << u"modparam(\"secsipid\", \"timeout\", 10)"_s;
        QTest::newRow("host and file") << u"x5u = https://certs.example.com/a.pem"_s
                                       << u"x5u = https://certs.example.net/b.pem"_s;
        QTest::newRow("word put in") << u"identity_missing = ALERT"_s << u"identity_missing = PASS ALERT"_s;
        QTest::newRow("word removed") << u"listen=udp:10.0.0.1:5060 advertise sip.example.com"_s
                                      << u"listen=udp:10.0.0.1:5060"_s;
        QTest::newRow("all but the key") << u"prefix = (Unverified)"_s << u"prefix = not checked yet"_s;
        QTest::newRow("umlauts") << u"missing_prefix = (ungeprüft)"_s << u"missing_prefix = (geprüft)"_s;
    }
    void marksTheWordsThatGitMarks()
    {
        if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
            QSKIP("git is not installed");
        QFETCH(QString, before);
        QFETCH(QString, after);
        const WordChanges changes = changedWords(before, after);
        const GitWords git = askGit(before, after);
        QVERIFY(!git.removed.isEmpty() || !git.added.isEmpty());
        QCOMPARE(wordsIn(before, changes.before), git.removed);
        QCOMPARE(wordsIn(after, changes.after), git.added);
    }

    void marksNoMoreThanGit()
    {
        if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
            QSKIP("git is not installed");
        const QStringList vocabulary{u"define"_s, u"URL"_s, u"\""_s,  u"("_s,  u")"_s,
                                     u","_s,      u"5"_s,   u"yes"_s, u"key"_s};
        QRandomGenerator random(1128);
        const auto line = [&] {
            QStringList words{u"first"_s};
            for (int word = 0; word < 12; ++word)
                words.append(vocabulary[random.bounded(static_cast<int>(vocabulary.size()))]);
            return words.join(u' ');
        };
        for (int round = 0; round < 40; ++round) {
            const QString before = line();
            const QString after = line();
            const WordChanges changes = changedWords(before, after);
            const GitWords git = askGit(before, after);
            QCOMPARE(unchanged(before, changes.before), unchanged(after, changes.after));
            const QStringList ours = wordsIn(before, changes.before) + wordsIn(after, changes.after);
            QVERIFY2(ours.join(u' ').split(u' ', Qt::SkipEmptyParts).size() <=
                         (git.removed + git.added).join(u' ').split(u' ', Qt::SkipEmptyParts).size(),
                     qPrintable(before + u'\n' + after));
        }
    }

    void leavesOtherLinesAlone()
    {
        const WordChanges changes = changedWords(u"loadmodule \"tm.so\";"_s, u"# nothing = here"_s);
        QVERIFY(changes.before.empty() && changes.after.empty());
        QVERIFY(changedWords({}, u"a"_s).after.empty());
        QVERIFY(changedWords(u"same = 1"_s, u"same = 1"_s).after.empty());
    }

    void marksBlanksWhereNothingElseChanges()
    {
        const WordChanges changes = changedWords(u"prefix = x"_s, u"prefix =   x "_s);
        QCOMPARE(wordsIn(u"prefix =   x "_s, changes.after), (QStringList{u"   "_s, u" "_s}));
    }

    void isQuickOnLongLines()
    {
        QString before = u"begin"_s;
        QString after = u"begin"_s;
        for (int word = 0; word < 5'000; ++word) {
            before += u" a%1"_s.arg(word);
            after += u" b%1"_s.arg(word);
        }
        const WordChanges changes = changedWords(before + u" end"_s, after + u" end"_s);
        QCOMPARE(changes.before.size(), std::size_t{1});
        QCOMPARE(changes.before.front().from, 6);
    }

    void findsWhichLineBecameWhich()
    {
        using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;
        const QString url = u"#!define URL \"a\""_s;
        QCOMPARE(counterparts({url}, {u"# a comment"_s, u"#!define URL \"b\""_s}), (Pairs{{0, 1}}));
        QCOMPARE(counterparts({u"# a comment"_s, url}, {u"#!define URL \"b\""_s}), (Pairs{{1, 0}}));
        QCOMPARE(counterparts({u"x = 1"_s, u"y = 1"_s}, {u"x = 2"_s, u"y = 2"_s}), (Pairs{{0, 0}, {1, 1}}));
        QVERIFY(counterparts({}, {url}).empty());
    }
};

QTEST_GUILESS_MAIN(WordChangesTest)
#include "word_changes_test.moc"
