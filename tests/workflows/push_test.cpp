// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/captured_header.h"
#include "core/practice/test_call.h"
#include "tests/workflows/practice_world.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <sys/stat.h>

using namespace stir;
using namespace stir::deployment;
using tests::wordsOf;

/// The main job, end to end on the real parts: sshd, Kamailio, sipp.
class PushTest : public QObject
{
    Q_OBJECT

private:
    tests::PracticeWorld m_world;
    QMap<QString, QByteArray> m_filesBefore;

    passport::PassportReport callAndJudge() const
    {
        const auto invite = practice::placeTestCall({.host = m_world.status().host, .port = m_world.status().sipPort,
                                                     .orig = QStringLiteral("12025550123"), .dest = QStringLiteral("13035550100")},
                                                    {});
        if (!invite)
            return {};
        const auto headers = capture::headersInText(*invite, QStringLiteral("call"));
        if (!headers || headers->empty() || !headers->front().identity)
            return passport::judgeMissing({});
        passport::JudgeOptions options;
        options.verify = true;
        options.now = QDateTime::currentDateTimeUtc();
        options.signer = m_world.certificate().publicKey();
        return passport::judge(*headers->front().identity, headers->front().context, options);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString failed = m_world.start();
        QVERIFY2(failed.isEmpty(), qPrintable(failed));
        m_filesBefore = m_world.serverFiles();
    }

    void leavesCallsUnsignedBeforeThePush()
    {
        QCOMPARE(callAndJudge().outcome, passport::Outcome::Missing);
    }

    void previewsWithoutTouchingTheServer()
    {
        const auto planned = m_world.plan();
        QVERIFY2(planned, planned ? "" : qPrintable(planned.error().detail));
        QVERIFY(planned->plan.isComplete());
        QCOMPARE(planned->plan.changes.size(), 4U); // kamailio.cfg, stir_shaken.conf, the key, the anchor
        QCOMPARE(m_world.serverFiles(), m_filesBefore);
    }

    void pushesAndProvesIt()
    {
        const auto report = m_world.push();
        QVERIFY2(report && report->outcome == PushOutcome::Done, wordsOf(report).constData());
        QVERIFY(!report->historyId.isEmpty());
        struct stat status = {};
        const QString key = m_world.serverFile(QStringLiteral("/etc/voipnow/certs/sip/priv-key.pem"));
        QCOMPARE(::stat(QFile::encodeName(key).constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777U, 0600U);
        const QString healthy = QStringLiteral("healthy_line");
        QVERIFY2(std::ranges::any_of(report->findings, [&](const Finding &f) { return f.rule == healthy; }), wordsOf(report).constData());
        QVERIFY(QDir(m_world.serverFile(QStringLiteral("/etc/stir-console"))).entryList(QDir::AllEntries | QDir::NoDotAndDotDot)
                == QStringList{QStringLiteral("backups")});
    }

    void signsTheNextCallWithThePushedKeyAndUrl()
    {
        const passport::PassportReport report = callAndJudge();
        QCOMPARE(report.verdict, passport::Verdict::Valid);
        QCOMPARE(report.token.text(QStringLiteral("x5u")), QLatin1String(tests::PracticeWorld::x5u));
        QCOMPARE(report.token.origNumber(), QStringLiteral("12025550123"));
    }

    void plansNothingRightAfterThePush()
    {
        const auto planned = m_world.plan();
        QVERIFY(planned);
        QVERIFY(planned->plan.isEmpty());
        const auto report = m_world.push();
        QVERIFY2(report && report->outcome == PushOutcome::Unchanged, wordsOf(report).constData());
    }

    void restartsKamailioWhenItsKeyIsNewerThanItsProcess()
    {
        QVERIFY(m_world.onServer("cp -p etc/voipnow/certs/sip/priv-key.pem k; mv k etc/voipnow/certs/sip/priv-key.pem"));
        const auto planned = m_world.plan();
        QVERIFY(planned);
        QCOMPARE(planned->plan.changes.size(), 0U);
        QCOMPARE(planned->plan.actions.size(), 1U);
        QCOMPARE(planned->plan.actions.at(0).reason, QStringLiteral("newer_than_process"));
        const auto report = m_world.push();
        QVERIFY2(report && report->outcome == PushOutcome::Done, wordsOf(report).constData());
    }

    void bringsBackEveryFileOfThePush()
    {
        const auto store = m_world.inventory();
        const auto entries = store.history();
        QVERIFY(entries);
        const auto first = std::ranges::find_if(*entries, [](const inventory::HistoryEntry &entry) {
            return entry.action == QStringLiteral("push") && entry.detail.value(QStringLiteral("changes")).toArray().size() == 4
                   && entry.result == QStringLiteral("done");
        });
        QVERIFY(first != entries->end());
        const auto report = rollbackServer(QLatin1String(tests::PracticeWorld::server), first->id, m_world.environment(), {});
        QVERIFY2(report && report->outcome == PushOutcome::Done, wordsOf(report).constData());
        QCOMPARE(m_world.serverFiles(), m_filesBefore);
        QCOMPARE(callAndJudge().outcome, passport::Outcome::Missing);
    }

    void undoesTheRollbackToo()
    {
        const auto report = m_world.rollback();
        QVERIFY2(report && report->outcome == PushOutcome::Done, wordsOf(report).constData());
        QCOMPARE(callAndJudge().verdict, passport::Verdict::Valid);
        QVERIFY(!*m_world.inventory().firstBrokenEntry());
    }
};

QTEST_GUILESS_MAIN(PushTest)
#include "push_test.moc"
