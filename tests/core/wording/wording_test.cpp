// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/wording.h"

#include "core/wording/words.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace stir;

namespace {

const Error someError{ErrorCode::KeyMismatch, QStringLiteral("priv-key.pem"), QStringLiteral("said so")};

int highestPlaceholder(const char *text)
{
    int highest = 0;
    for (const char *at = text; *at; ++at) {
        if (at[0] == '%' && at[1] >= '1' && at[1] <= '9')
            highest = std::max(highest, at[1] - '0');
    }
    return highest;
}

std::vector<std::span<const wording::FindingWords>> findingTables()
{
    return {wording::tokenWords(),      wording::verificationWords(), wording::extensionWords(), wording::fetchWords(),
            wording::signerWords(),     wording::serverWords(),       wording::configWords(),    wording::profileWords(),
            wording::x5uWords(),        wording::credentialWords(),   wording::trustedListWords(), wording::crlWords()};
}

/// check, result, rule of every row of a table such as core/passport/rules.md holds; check may name several.
struct Rule
{
    QString checks;
    QString result;
    QString rule;
};

std::vector<Rule> rulesOf(const QString &file)
{
    QFile opened(QStringLiteral(STIR_SOURCE_DIR) + QLatin1Char('/') + file);
    std::vector<Rule> rules;
    if (!opened.open(QIODevice::ReadOnly))
        return rules;
    static const QRegularExpression row(
        QStringLiteral("^\\| ([a-z0-9_ ]+) \\| (pass|fail|warn|note|skip) \\|(?: `([a-z0-9_]+)`)? \\|"));
    for (const QString &line : QString::fromUtf8(opened.readAll()).split(QLatin1Char('\n'))) {
        const auto match = row.match(line);
        if (match.hasMatch())
            rules.push_back({match.captured(1), match.captured(2), match.captured(3)});
    }
    return rules;
}

/// Rules as the sources of a folder write them: beside a judgement, or into a finding's field.
QSet<QString> rulesInSources(const QString &folder)
{
    static const QRegularExpression named(QStringLiteral(
        "(?:Judgement::\\w+,\\s*(?:QStringLiteral\\()?|\\.rule = [^;,\\n]*?QStringLiteral\\()\"([a-z0-9_]+)\""));
    QSet<QString> rules;
    QDirIterator files(QStringLiteral(STIR_SOURCE_DIR "/core/") + folder, {QStringLiteral("*.cpp")}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto found = named.globalMatch(QString::fromUtf8(file.readAll()));
        while (found.hasNext())
            rules.insert(found.next().captured(1));
    }
    return rules;
}

bool isWorded(const QString &rule)
{
    for (const auto &table : findingTables()) {
        if (std::ranges::any_of(table, [&rule](const auto &words) { return rule == QLatin1String(words.rule); }))
            return true;
    }
    return false;
}

/// Turns every text around, as no language does.
class Reversing final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *, int) const override
    {
        return qstrcmp(context, "Wording") == 0 ? QStringLiteral("§ ") + QString::fromUtf8(text) : QString();
    }
};

} // namespace

class WordingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasASentenceForEveryError_data()
    {
        QTest::addColumn<int>("code");
        for (int code = 0; code <= static_cast<int>(ErrorCode::TestCallFailed); ++code)
            QTest::newRow(qPrintable(errorName(static_cast<ErrorCode>(code)))) << code;
    }

    void hasASentenceForEveryError()
    {
        QFETCH(int, code);
        for (const QString &subject : {QString(), QStringLiteral("the-subject")}) {
            const Error error{static_cast<ErrorCode>(code), subject, {}};
            const QString sentence = wording::sentence(error);
            QVERIFY(sentence.size() > 10);
            QVERIFY2(sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
            QVERIFY2(!sentence.contains(QLatin1Char('!')), qPrintable(sentence));
            QVERIFY2(!sentence.contains(QLatin1Char('%')), qPrintable(sentence));
            QVERIFY2(!sentence.startsWith(QLatin1Char(':')), qPrintable(sentence));
            QVERIFY2(!sentence.contains(QLatin1String("()")), qPrintable(sentence));
            if (static_cast<ErrorCode>(code) != ErrorCode::Cancelled)
                QVERIFY(!wording::hint(error).isEmpty());
        }
    }

    void namesTheSubject()
    {
        QVERIFY(wording::sentence(someError).startsWith(QLatin1String("priv-key.pem: ")));
        const Error unknownHost{ErrorCode::HostKeyUnknown, QStringLiteral("192.0.2.7:22"),
                                QStringLiteral("SHA256:abc")};
        QVERIFY(wording::sentence(unknownHost).contains(QLatin1String("192.0.2.7:22")));
        QVERIFY(wording::sentence(unknownHost).contains(QLatin1String("SHA256:abc")));
    }

    void keepsAPlaceholderInsideAValueAsItIs()
    {
        const Error error{ErrorCode::InUse, QStringLiteral("%2"), QStringLiteral("edge")};
        QVERIFY(wording::sentence(error).contains(QStringLiteral("“%2” is in use by edge")));
    }

    void hasItsOwnSentenceForEveryRuleOfThePassportJudge()
    {
        const auto rules = rulesOf(QStringLiteral("core/passport/rules.md"));
        QVERIFY(rules.size() > 90);
        QStringList missing;
        for (const Rule &rule : rules) {
            for (const QString &check : rule.checks.split(QLatin1Char(' '))) {
                if (!wording::wordsFor({.check = check, .result = {}, .rule = rule.rule, .values = {}, .section = {}}))
                    missing.append(check + QLatin1Char('/') + rule.rule);
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char(' '))));
    }

    void hasItsOwnSentenceForEveryRuleOfTheCertificateProfile()
    {
        QStringList missing;
        int count = 0;
        for (const Rule &rule : rulesOf(QStringLiteral("core/credentials/profile_rules.md"))) {
            ++count;
            const Finding finding{.check = rule.checks, .result = {}, .rule = rule.rule, .values = {}, .section = {}};
            if (!wording::wordsFor(finding) || wording::hint(finding).isEmpty())
                missing.append(rule.checks + QLatin1Char('/') + rule.rule);
            if (wording::checkTitle(rule.checks) == rule.checks)
                missing.append(rule.checks);
        }
        QVERIFY(count > 35);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char(' '))));
    }

    void hasItsOwnSentenceForEveryRuleAtAnAddress_data()
    {
        QTest::addColumn<QString>("rules");
        QTest::newRow("of a certificate") << QStringLiteral("core/verification/x5u_rules.md");
        QTest::newRow("of a list of revocations") << QStringLiteral("core/verification/crl_rules.md");
    }

    void hasItsOwnSentenceForEveryRuleAtAnAddress()
    {
        QFETCH(QString, rules);
        QStringList missing;
        int count = 0;
        for (const Rule &rule : rulesOf(rules)) {
            ++count;
            const Finding finding{.check = rule.checks, .result = {}, .rule = rule.rule, .values = {}, .section = {}};
            const bool needsHint = rule.result != QLatin1String("pass");
            if (!wording::wordsFor(finding) || (needsHint && wording::hint(finding).isEmpty()))
                missing.append(rule.checks + QLatin1Char('/') + rule.rule);
            if (wording::checkTitle(rule.checks) == rule.checks)
                missing.append(rule.checks);
        }
        QVERIFY(count > 8);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char(' '))));
    }

    void namesInEveryWarningWhichVerifiersReject()
    {
        static const QRegularExpression verifier(QStringLiteral("\\b(Asterisk|Kamailio|OpenSIPS|secsipid)\\b"));
        QStringList silent;
        int warnings = 0;
        for (const Rule &rule : rulesOf(QStringLiteral("core/passport/rules.md"))) {
            if (rule.result != QLatin1String("warn"))
                continue;
            for (const QString &check : rule.checks.split(QLatin1Char(' '))) {
                const Finding finding{
                    .check = check, .result = Judgement::Warn, .rule = rule.rule, .values = {}, .section = {}};
                ++warnings;
                if (!verifier.match(wording::sentence(finding) + wording::hint(finding)).hasMatch())
                    silent.append(check + QLatin1Char('/') + rule.rule);
            }
        }
        QVERIFY(warnings > 30);
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(QLatin1Char(' '))));
    }

    void hasASentenceForEveryRuleNamedInTheSources()
    {
        QStringList missing;
        int count = 0;
        for (const char *folder : {"credentials", "server_config", "deployment", "practice"}) {
            for (const QString &rule : rulesInSources(QLatin1String(folder))) {
                ++count;
                if (!isWorded(rule))
                    missing.append(QLatin1String(folder) + QLatin1Char('/') + rule);
            }
        }
        QVERIFY(count > 40);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char(' '))));
    }

    void saysEveryRuleOnceAndWithTheValuesItHas()
    {
        QSet<QString> seen;
        for (const auto &table : findingTables()) {
            for (const wording::FindingWords &words : table) {
                const QString name = QLatin1String(words.check) + QLatin1Char('/') + QLatin1String(words.rule);
                QVERIFY2(!seen.contains(name), qPrintable(name));
                seen.insert(name);
                const auto values =
                    QString::fromLatin1(words.values).split(QLatin1Char(' '), Qt::SkipEmptyParts).size();
                QVERIFY2(highestPlaceholder(words.sentence) <= values, qPrintable(name));
                QVERIFY2(highestPlaceholder(words.hint) <= values, qPrintable(name));
                QVERIFY2(QByteArrayView(words.sentence).endsWith('.'), qPrintable(name));
                QVERIFY2(!QByteArray(words.sentence).replace("#!", "").contains('!'), qPrintable(name));
            }
        }
    }

    void namesTheSettingInASentenceThatManySettingsShare()
    {
        const Finding finding{.check = QStringLiteral("signing.x5u"),
                              .result = Judgement::Warn,
                              .rule = QStringLiteral("overridden"),
                              .values = {{QStringLiteral("line"), QStringLiteral("17")},
                                         {QStringLiteral("path"), QStringLiteral("/etc/kamailio/kamailio.cfg")}},
                              .section = {}};
        QCOMPARE(wording::sentence(finding),
                 QStringLiteral("Certificate address: line 17 of /etc/kamailio/kamailio.cfg is "
                                "not in force, another line overrides it."));
    }

    void listsTheValuesOfARuleNobodyWroteASentenceFor()
    {
        const Finding finding{.check = QStringLiteral("moon"),
                              .result = Judgement::Fail,
                              .rule = QStringLiteral("too_bright"),
                              .values = {{QStringLiteral("lux"), QStringLiteral("12")}},
                              .section = {}};
        QCOMPARE(wording::sentence(finding), QStringLiteral("moon: too_bright (lux=12)."));
        const Finding passed{
            .check = QStringLiteral("moon"), .result = Judgement::Pass, .rule = {}, .values = {}, .section = {}};
        QCOMPARE(wording::sentence(passed), QStringLiteral("moon: in order."));
    }

    void hasATitleForEveryStep()
    {
        for (const auto *step :
             {"connect", "snapshot", "lock", "unchanged", "stage", "check", "backup", "recheck", "swap", "anchors",
              "services", "proof", "restore", "unlock", "layout", "keys", "sshd", "kamailio"})
            QVERIFY2(wording::stepTitle(QLatin1String(step)) != QLatin1String(step), step);
        QVERIFY(wording::restartCost(QStringLiteral("transactions")).endsWith(QLatin1Char('.')));
        QVERIFY(wording::restartCost(QStringLiteral("calls")).endsWith(QLatin1Char('.')));
    }

    void speaksTheLanguageOfTheTranslator()
    {
        Reversing reversing;
        QCoreApplication::installTranslator(&reversing);
        const QString sentence = wording::sentence(someError);
        const QString title = wording::checkTitle(QStringLiteral("signature"));
        QCoreApplication::removeTranslator(&reversing);
        QVERIFY2(sentence.startsWith(QStringLiteral("§ priv-key.pem")), qPrintable(sentence));
        QCOMPARE(title, QStringLiteral("§ Signature"));
    }
};

QTEST_GUILESS_MAIN(WordingTest)
#include "wording_test.moc"
