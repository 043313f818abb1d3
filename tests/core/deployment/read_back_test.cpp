// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/read_back.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace stir;
using namespace stir::deployment;

namespace {

QByteArray said(const QString &name)
{
    QFile file(QStringLiteral(STIR_TEST_DATA "/asterisk-22/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As the script answers.
QByteArray shown(const char *section, const QByteArray &words)
{
    return QByteArray("shown b:") + QByteArray(section).toBase64() + " b:" + words.toBase64() + '\n';
}

PlannedSetting setting(const char *key, const char *value)
{
    PlannedSetting setting;
    setting.key = QString::fromLatin1(key);
    setting.to = QString::fromLatin1(value);
    return setting;
}

QStringList rulesOf(const Findings &findings)
{
    QStringList rules;
    for (const Finding &finding : findings)
        rules.append(finding.rule + u' ' + finding.values.value(QStringLiteral("key")));
    return rules;
}

} // namespace

class ReadBackTest final : public QObject
{
    Q_OBJECT

private:
    platforms::Platform m_asterisk;

    Findings judged(const std::vector<PlannedSetting> &settings, const QByteArray &answer) const
    {
        return judgeReadBack(m_asterisk, m_asterisk.services.front(), settings, answer);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto catalogue = platforms::PlatformCatalogue::load({});
        QVERIFY(catalogue);
        m_asterisk = *catalogue->platform(QStringLiteral("asterisk"));
    }

    void findsEverySettingAsItWasMeant()
    {
        const Findings findings =
            judged({setting("signing.enabled", "yes"), setting("signing.x5u", "https://cert.example.org/shaken.pem"),
                    setting("asterisk.attest_level", "B"), setting("asterisk.max_iat_age", "15"),
                    setting("asterisk.failure_action", "continue")},
                   shown("attestation", said(QStringLiteral("show-attestation.txt"))) +
                       shown("verification", said(QStringLiteral("show-verification.txt"))));
        QCOMPARE(rulesOf(findings), QStringList{QStringLiteral("as_meant ")});
        QCOMPARE(findings.front().values[QStringLiteral("count")], QStringLiteral("5"));
    }

    void namesWhatTheServerDidNotTake()
    {
        const Findings findings = judged({setting("asterisk.attest_level", "A"), setting("signing.enabled", "no"),
                                          setting("signing.key_path", "/etc/asterisk/keys/k.pem")},
                                         shown("attestation", said(QStringLiteral("show-attestation.txt"))));
        QCOMPARE(rulesOf(findings),
                 (QStringList{QStringLiteral("differs asterisk.attest_level"),
                              QStringLiteral("differs signing.enabled"), QStringLiteral("as_meant ")}));
        QCOMPARE(findings[0].result, Judgement::Fail);
        QCOMPARE(findings[0].values[QStringLiteral("words")], QStringLiteral("B"));
    }

    void saysOnceThatASectionIsNotInForce()
    {
        const Findings findings =
            judged({setting("asterisk.max_iat_age", "15"), setting("asterisk.failure_action", "continue")},
                   shown("verification", said(QStringLiteral("show-verification-refused.txt"))));
        QCOMPARE(rulesOf(findings), QStringList{QStringLiteral("section_not_shown ")});
        QVERIFY(findings[0].values[QStringLiteral("words")].contains(QLatin1String("failed")));
    }

    void saysSoWhenThereIsNoAnswerAtAll()
    {
        QCOMPARE(rulesOf(judged({setting("asterisk.max_iat_age", "15")}, {})),
                 QStringList{QStringLiteral("section_not_shown ")});
    }

    void asksForTheSectionsThatThePlanHas()
    {
        const platforms::Service &service = m_asterisk.services.front();
        const QByteArray both =
            readBackScript(m_asterisk, service, {setting("signing.x5u", "x"), setting("asterisk.max_iat_age", "15")});
        QVERIFY(both.contains("show attestation") && both.contains("show verification"));
        const QByteArray one = readBackScript(m_asterisk, service, {setting("signing.x5u", "x")});
        QVERIFY(one.contains("show attestation") && !one.contains("show verification"));
        QVERIFY(readBackScript(m_asterisk, service, {}).isEmpty());
        PlannedSetting open = setting("signing.x5u", "x");
        open.resolved = false;
        QVERIFY(readBackScript(m_asterisk, service, {open}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ReadBackTest)
#include "read_back_test.moc"
