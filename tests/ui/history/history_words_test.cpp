// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_words.h"

#include "core/deployment/server_deployment.h"
#include "ui/common/diff_lines.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

class HistoryWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOutcomeOfAPushHasWordAndStatus()
    {
        using deployment::PushOutcome;
        for (const PushOutcome outcome : {PushOutcome::Done, PushOutcome::Unchanged, PushOutcome::Refused,
                                          PushOutcome::RolledBack, PushOutcome::Failed}) {
            inventory::HistoryEntry entry;
            entry.action = u"push"_s;
            entry.server = u"west"_s;
            entry.result = deployment::pushOutcomeName(outcome);
            QVERIFY(statusOfResult(entry.result) != Status::Unknown);
            QVERIFY(resultWord(entry.result) != u"rolled_back"_s);
            QVERIFY(entrySentence(entry).contains(u"west"_s));
        }
    }

    void resultAndActionOfANewerProgramStayAsTheyAre()
    {
        QCOMPARE(actionWord(u"key.rotate"_s), u"key.rotate"_s);
        QCOMPARE(resultWord(u"half"_s), u"half"_s);
        QCOMPARE(statusOfResult(u"half"_s), Status::Unknown);
    }

    void errorKeepsItsCodeSubjectAndWords()
    {
        const auto error = errorOf(
            {{u"error"_s, u"check_refused"_s}, {u"subject"_s, u"west"_s}, {u"words"_s, u"parse error in line 7"_s}});
        QVERIFY(error.has_value());
        QCOMPARE(error->code, ErrorCode::CheckRefused);
        QCOMPARE(error->subject, u"west"_s);
        QCOMPARE(error->detail, u"parse error in line 7"_s);
        QVERIFY(!errorOf({}).has_value());
        QCOMPARE(errorOf({{u"error"_s, u"from_the_future"_s}})->subject, u"from_the_future"_s);
    }

    void diffOfFilesAndKeysIsOneThatTheViewCanRead()
    {
        const QJsonObject detail{
            {u"changes"_s,
             QJsonArray{QJsonObject{{u"path"_s, u"/a"_s}, {u"diff"_s, u"--- a/a\n+++ b/a\n@@ -1,1 +1,1 @@\n-x\n+y"_s}},
                        QJsonObject{{u"path"_s, u"/key"_s}, {u"diff"_s, u"-no key\n+key 9f\n"_s}}}}};
        const auto lines = parseUnifiedDiff(diffOf(detail));
        QCOMPARE(std::ranges::count(lines, DiffLine::Kind::FileName, &DiffLine::kind), 2);
        QCOMPARE(std::ranges::count(lines, DiffLine::Kind::Added, &DiffLine::kind), 2);
        QVERIFY(diffOf({}).isEmpty());
    }

    void aNewKeyDoesNotTakeInTheFileBehindIt()
    {
        const QJsonObject detail{
            {u"changes"_s,
             QJsonArray{QJsonObject{{u"path"_s, u"/key"_s}, {u"diff"_s, u"+key 9f\n"_s}},
                        QJsonObject{{u"path"_s, u"/a"_s}, {u"diff"_s, u"--- a/a\n+++ b/a\n@@ -1 +1 @@\n-x\n+y"_s}}}}};
        const auto lines = parseUnifiedDiff(diffOf(detail));
        QCOMPARE(std::ranges::count(lines, DiffLine::Kind::FileName, &DiffLine::kind), 2);
    }

    void policyKeysAreFactsWithTheirTitles()
    {
        inventory::HistoryEntry entry;
        entry.action = u"policy.set"_s;
        entry.detail = {{u"policy.failed"_s, u"STOP"_s}, {u"group"_s, QString()}};
        const auto facts = factsOf(entry);
        const auto fact = std::ranges::find(facts, u"STOP"_s, &Fact::value);
        QVERIFY(fact != facts.end());
        QVERIFY(fact->label != u"policy.failed"_s);
        QVERIFY(std::ranges::find(facts, u"Group"_s, &Fact::label) == facts.end());
    }

    void serverIsToldInWords()
    {
        inventory::HistoryEntry entry;
        entry.action = u"server.add"_s;
        entry.server = u"west"_s;
        entry.detail = {{u"name"_s, u"west"_s}, {u"signing"_s, true}, {u"sudo"_s, false}, {u"ssh_key"_s, u"/k"_s}};
        const auto facts = factsOf(entry);
        QCOMPARE(std::ranges::count(facts, u"west"_s, &Fact::value), 1);
        for (const auto &[label, value] : {std::pair{u"Signing"_s, u"yes"_s}, std::pair{u"Root with sudo"_s, u"no"_s},
                                           std::pair{u"Key file"_s, u"/k"_s}}) {
            const auto fact = std::ranges::find(facts, label, &Fact::label);
            QVERIFY2(fact != facts.end(), qPrintable(label));
            QCOMPARE(fact->value, value);
        }
    }
};

QTEST_GUILESS_MAIN(HistoryWordsTest)
#include "history_words_test.moc"
