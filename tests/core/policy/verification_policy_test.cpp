// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/verification_policy.h"

#include <QTest>

using namespace stir;
using namespace stir::policy;

class VerificationPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsNineSettingsInOrder();
    void givesBackEachValueThatWasSet();
    void setsActionsInAnyCase();
    void refusesUnknownKeysAndActions_data();
    void refusesUnknownKeysAndActions();
    void refusesTextAsteriskWouldChange_data();
    void refusesTextAsteriskWouldChange();
    void takesQuotesLiterally();
    void showsTheNameAsThePolicySays();
};

void VerificationPolicyTest::listsNineSettingsInOrder()
{
    QStringList keys;
    for (const auto &[key, value] : VerificationPolicy().settings())
        keys.append(key);
    QCOMPARE(keys.join(u' '), QStringLiteral("policy.missing policy.ok policy.failed alert.missing_prefix "
                                             "alert.missing_suffix alert.check_ok_prefix alert.check_ok_suffix "
                                             "alert.check_failed_prefix alert.check_failed_suffix"));
    QCOMPARE(VerificationPolicy().settings().front().second, QStringLiteral("PASS"));
}

void VerificationPolicyTest::givesBackEachValueThatWasSet()
{
    VerificationPolicy policy;
    const QStringList values{QStringLiteral("ALERT"), QStringLiteral("PASS"), QStringLiteral("STOP"),
                             QStringLiteral("a"),     QStringLiteral("b"),    QStringLiteral("c"),
                             QStringLiteral("d"),     QStringLiteral("e"),    QStringLiteral("(x)")};
    qsizetype at = 0;
    for (const auto &[key, unused] : VerificationPolicy().settings())
        QVERIFY2(policy.set(key, values.at(at++)).has_value(), qPrintable(key));
    QStringList stored;
    for (const auto &[key, value] : policy.settings())
        stored.append(value);
    QCOMPARE(stored, values);
    QCOMPARE(policy.failed.action, Action::Stop);
    QCOMPARE(policy.ok.suffix, QStringLiteral("d"));
}

void VerificationPolicyTest::setsActionsInAnyCase()
{
    VerificationPolicy policy;
    QVERIFY(policy.set(QStringLiteral("policy.ok"), QStringLiteral("alert")).has_value());
    QCOMPARE(policy.ok.action, Action::Alert);
}

void VerificationPolicyTest::refusesUnknownKeysAndActions_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("unknown key") << QStringLiteral("policy.maybe") << QStringLiteral("PASS");
    QTest::newRow("key of another kind") << QStringLiteral("signing.x5u") << QStringLiteral("x");
    QTest::newRow("unknown action") << QStringLiteral("policy.ok") << QStringLiteral("DROP");
    QTest::newRow("empty action") << QStringLiteral("policy.ok") << QString();
}

void VerificationPolicyTest::refusesUnknownKeysAndActions()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    VerificationPolicy policy;
    const Done done = policy.set(key, value);
    QVERIFY(!done.has_value());
    QCOMPARE(done.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(done.error().subject, key);
    QVERIFY(policy == VerificationPolicy());
}

void VerificationPolicyTest::refusesTextAsteriskWouldChange_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("trailing blank") << QStringLiteral("[?] ");
    QTest::newRow("leading blank") << QStringLiteral(" [?]");
    QTest::newRow("comment") << QStringLiteral("a;b");
    QTest::newRow("line feed") << QStringLiteral("a\nb");
    QTest::newRow("carriage return") << QStringLiteral("a\rb");
    QTest::newRow("zero") << QStringLiteral("a").append(QChar(u'\0'));
    QTest::newRow("arrow") << QStringLiteral(">x");
    QTest::newRow("longer than a line") << QString(8192, u'x');
}

void VerificationPolicyTest::refusesTextAsteriskWouldChange()
{
    QFETCH(QString, value);
    VerificationPolicy policy;
    const Done done = policy.set(QStringLiteral("alert.missing_prefix"), value);
    QVERIFY(!done.has_value());
    QCOMPARE(done.error().code, ErrorCode::InvalidArgument);
    QVERIFY(policy.missing.prefix.isEmpty());
}

void VerificationPolicyTest::takesQuotesLiterally()
{
    VerificationPolicy policy;
    QVERIFY(policy.set(QStringLiteral("alert.check_ok_prefix"), QStringLiteral("\"ok\" ✓")).has_value());
    QCOMPARE(policy.ok.prefix, QStringLiteral("\"ok\" ✓"));
}

void VerificationPolicyTest::showsTheNameAsThePolicySays()
{
    const QString name = QStringLiteral("Bob");
    QCOMPARE(*shownName({Action::Pass, QStringLiteral("<"), QStringLiteral(">")}, name), name);
    QCOMPARE(*shownName({Action::Alert, QStringLiteral("<"), QStringLiteral(">")}, name), QStringLiteral("<Bob>"));
    QVERIFY(!shownName({Action::Stop, {}, {}}, name).has_value());
}

QTEST_GUILESS_MAIN(VerificationPolicyTest)
#include "verification_policy_test.moc"
