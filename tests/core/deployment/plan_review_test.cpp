// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/plan_review.h"

#include "tests/core/deployment/plan_inputs.h"

#include <QTest>

using namespace stir;
using namespace stir::deployment;
using testing::fileWith;

namespace {

const char kamailioCfg[] = "#!KAMAILIO\n"
                           "#!ifdef NOT_THERE\n"
                           "log_stderror=no\n"
                           "#!endif\n"
                           "request_route {\n    exit;\n}\n";

QByteArray lineOf(const ReviewFile &file, int line)
{
    return file.text.split('\n').value(line - 1);
}

} // namespace

class PlanReviewTest : public QObject
{
    Q_OBJECT

private:
    platforms::Platform m_platform;

    static Snapshot snapshotWith(const QByteArray &kamailio, const QByteArray &asterisk)
    {
        Snapshot s;
        s.isRoot = true;
        s.files.insert(QStringLiteral("kamailio.cfg"),
                       fileWith(QStringLiteral("/etc/kamailio/kamailio.cfg"), kamailio));
        s.files.insert(QStringLiteral("stir_shaken.conf"),
                       fileWith(QStringLiteral("/etc/asterisk/stir_shaken.conf"), asterisk));
        for (const char *id : {"kamailio", "asterisk"})
            s.services.insert(
                QLatin1String(id),
                {.running = true, .pid = 10, .startedAt = 200, .user = {}, .arguments = {}, .version = {}});
        return s;
    }

    std::vector<ReviewFile> review(const Snapshot &snapshot, const Intent &intent) const
    {
        return reviewFiles(m_platform, snapshot, makePlan(m_platform, snapshot, intent));
    }

    static Intent intentWith(const std::vector<std::pair<QString, QString>> &settings)
    {
        Intent intent;
        intent.policy = policy::VerificationPolicy{};
        for (const auto &[key, value] : settings)
            (void)intent.policy->set(key, value);
        return intent;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto catalogue = platforms::PlatformCatalogue::load({});
        QVERIFY(catalogue);
        m_platform = *catalogue->platform(QStringLiteral("voipnow"));
    }

    void everyMarkStandsOnTheLineOfItsSettingAlsoWhereLinesWerePutIn_data()
    {
        QTest::addColumn<QByteArray>("conf");
        QTest::newRow("all there") << QByteArray("[identity_check]\nidentity_missing=PASS\nidentity_check_ok=PASS\n"
                                                 "identity_check_failed=PASS\n[alert]\nmissing_prefix=\n");
        QTest::newRow("two missing above others")
            << QByteArray("[identity_check]\nidentity_missing=PASS\n\n[alert]\nmissing_prefix=\nmissing_suffix=x\n");
        QTest::newRow("alert first") << QByteArray(
            "[alert]\nmissing_prefix=x\n\n[identity_check]\nidentity_missing=PASS\n");
        QTest::newRow("no line end") << QByteArray(
            "[alert]\nmissing_prefix=x\n[identity_check]\nidentity_missing=PASS");
        QTest::newRow("CR LF") << QByteArray(
            "[alert]\r\nmissing_prefix=x\r\n[identity_check]\r\nidentity_missing=PASS\r\n");
    }
    void everyMarkStandsOnTheLineOfItsSettingAlsoWhereLinesWerePutIn()
    {
        QFETCH(QByteArray, conf);
        const auto files = review(snapshotWith(kamailioCfg, conf),
                                  intentWith({{QStringLiteral("policy.failed"), QStringLiteral("STOP")},
                                              {QStringLiteral("policy.missing"), QStringLiteral("ALERT")},
                                              {QStringLiteral("alert.missing_prefix"), QStringLiteral("(?)")},
                                              {QStringLiteral("alert.missing_suffix"), QStringLiteral("(!)")}}));
        QCOMPARE(files.size(), std::size_t{1});
        const ReviewFile &reviewed = files.front();
        QVERIFY(reviewed.changes);
        QVERIFY(reviewed.marks.size() >= 4);
        for (const LineMark &mark : reviewed.marks) {
            const platforms::Binding *binding = m_platform.binding(mark.key);
            QVERIFY(binding != nullptr);
            QVERIFY2(lineOf(reviewed, mark.line).startsWith(binding->rule.name + '='),
                     (mark.key.toUtf8() + " on line " + QByteArray::number(mark.line) + " of\n" + reviewed.text)
                         .constData());
        }
        QVERIFY(!reviewed.tokens.empty());
    }

    void findingsStandOnTheirLines()
    {
        const auto files = review(snapshotWith(kamailioCfg, "[identity_check]\nidentity_missing=PASS\nnonsense\n"
                                                            "[alert]\nmissing_prefix=\n"),
                                  intentWith({{QStringLiteral("policy.ok"), QStringLiteral("ALERT")}}));
        QCOMPARE(files.size(), std::size_t{1});
        const auto &findings = files.front().findings;
        const auto nonsense = std::ranges::find_if(
            findings, [](const LineFinding &one) { return one.finding.rule == QStringLiteral("no_equal_sign"); });
        QVERIFY(nonsense != findings.end());
        QCOMPARE(lineOf(files.front(), nonsense->line), QByteArray("nonsense"));
    }

    void anIncludedFileIsReviewedAndItsDefinesCount()
    {
        Snapshot snapshot = snapshotWith(
            "#!KAMAILIO\ninclude_file \"/etc/kamailio/local.cfg\"\n#!ifdef WITH_LOCAL\nlog_stderror=no\n#!endif\n"
            "modparam(\"stirshaken\", \"as_default_key\", \"/k\")\nrequest_route {\n    exit;\n}\n",
            "[identity_check]\nidentity_missing=PASS\n");
        const QString path = QStringLiteral("/etc/kamailio/local.cfg");
        snapshot.includes.insert(path, {path});
        snapshot.included.insert(path, fileWith(path, "#!define WITH_LOCAL\n\n"
                                                      "# Enable/Disable stirshaken signing for outgoing calls\n"
                                                      "#!define WITH_STIRSHAKEN\n"));
        Plan plan;
        for (const auto &[key, where, line] : {std::tuple{"signing.key_path", "/etc/kamailio/kamailio.cfg", 6},
                                               std::tuple{"signing.enabled", "/etc/kamailio/local.cfg", 4}}) {
            PlannedSetting setting;
            setting.key = QLatin1String(key);
            setting.path = QLatin1String(where);
            setting.line = line;
            plan.settings.push_back(setting);
        }
        const auto files = reviewFiles(m_platform, snapshot, plan);
        QCOMPARE(files.size(), std::size_t{2});
        QVERIFY(std::ranges::all_of(files[0].tokens, &server_config::TextToken::isLive));
        QCOMPARE(files[1].path, path);
        QCOMPARE(files[1].marks.size(), std::size_t{1});
        QCOMPARE(lineOf(files[1], files[1].marks[0].line), QByteArray("#!define WITH_STIRSHAKEN"));
    }

    void aFileNobodySpeaksOfIsNotReviewed()
    {
        QVERIFY(review(snapshotWith(kamailioCfg, "[identity_check]\nidentity_missing=PASS\n"), Intent{}).empty());
    }
};

QTEST_GUILESS_MAIN(PlanReviewTest)
#include "plan_review_test.moc"
