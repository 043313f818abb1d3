// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/treatment_card.h"

#include <QLabel>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

policy::VerificationPolicy marking()
{
    policy::VerificationPolicy policy;
    policy.ok = {policy::Action::Alert, u"(Verified) "_s, {}};
    policy.failed.action = policy::Action::Stop;
    return policy;
}

CallDetail callWith(passport::Outcome outcome, const ServerWords &server = {})
{
    CallDetail detail;
    detail.context.caller = u"12025550123"_s;
    detail.report.outcome = outcome;
    detail.server = server;
    return detail;
}

QStringList wordsOf(const TreatmentCard &card)
{
    QStringList words;
    for (const auto *label : card.findChildren<QLabel *>())
        if (!label->isHidden())
            words.append(label->text());
    for (const auto *badge : card.findChildren<StatusBadge *>())
        if (!badge->isHidden())
            words.append(badge->word());
    return words;
}

} // namespace

class TreatmentCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheCalleeSees_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<QString>("words");
        QTest::newRow("good") << static_cast<int>(passport::Outcome::Ok) << u"(Verified) 12025550123"_s;
        QTest::newRow("bad") << static_cast<int>(passport::Outcome::Failed) << u"nothing: the call is stopped"_s;
        QTest::newRow("without identity") << static_cast<int>(passport::Outcome::Missing) << u"12025550123"_s;
        QTest::newRow("not verified") << static_cast<int>(passport::Outcome::Unknown)
                                      << u"Depends on whether the signature holds, which was not checked."_s;
    }
    void saysWhatTheCalleeSees()
    {
        QFETCH(const int, outcome);
        QFETCH(const QString, words);
        TreatmentCard card;
        card.show(callWith(static_cast<passport::Outcome>(outcome)), marking());
        QVERIFY2(wordsOf(card).contains(words), qPrintable(wordsOf(card).join(u'|')));
    }

    void comparesWithWhatTheServerDid_data()
    {
        QTest::addColumn<ServerWords>("server");
        QTest::addColumn<bool>("agrees");
        QTest::newRow("the same") << ServerWords{u"ALERT"_s, u"(Verified) "_s, {}, {}} << true;
        QTest::newRow("another action") << ServerWords{u"PASS"_s, u"(Verified) "_s, {}, {}} << false;
        QTest::newRow("another mark") << ServerWords{u"ALERT"_s, u"(Failed) "_s, {}, {}} << false;
    }
    void comparesWithWhatTheServerDid()
    {
        QFETCH(const ServerWords, server);
        QFETCH(const bool, agrees);
        TreatmentCard card;
        card.show(callWith(passport::Outcome::Ok, server), marking());
        const auto *badge = card.findChild<StatusBadge *>();
        QVERIFY(!badge->isHidden());
        QCOMPARE(badge->status(), agrees ? Status::Good : Status::Attention);
    }

    void withoutAPolicyThereIsNothingToCompareWith()
    {
        TreatmentCard card;
        card.show(callWith(passport::Outcome::Ok, {u"PASS"_s, {}, {}, {}}), std::nullopt);
        QVERIFY(card.findChild<StatusBadge *>()->isHidden());
    }
};

QTEST_MAIN(TreatmentCardTest)
#include "treatment_card_test.moc"
