// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/finding_view.h"

namespace stir::ctl {

namespace {

using credentials::ExpiryStage;
using credentials::ExpiryThresholds;
using inventory::Ending;
using inventory::EndingKind;

struct NoOptions
{
};

struct ThresholdOptions
{
    std::vector<std::string> thresholds;
};

void declareNothing(CLI::App &, NoOptions &) {}

void declareThresholds(CLI::App &app, ThresholdOptions &options)
{
    app.add_option("THRESHOLD", options.thresholds,
                   Ctl::tr("Three parts of the lifetime that are left, each smaller than the one before: 1/3 or 33%")
                       .toStdString())
        ->required()
        ->expected(3);
}

QJsonObject endingJson(const Ending &ending, ExpiryStage stage, const QDateTime &now)
{
    const auto left = credentials::percentLeft(ending.validity, now);
    return {{QStringLiteral("kind"), inventory::endingKindName(ending.kind)},
            {QStringLiteral("name"), ending.owner},
            {QStringLiteral("subject"), orNull(ending.subject)},
            {QStringLiteral("sha256"), orNull(ending.sha256)},
            {QStringLiteral("not_before"), orNull(timeText(ending.validity.begins))},
            {QStringLiteral("not_after"), timeText(ending.validity.ends)},
            {QStringLiteral("days_left"), credentials::wholeDays(now, ending.validity.ends)},
            {QStringLiteral("percent_left"), left ? QJsonValue(*left) : QJsonValue::Null},
            {QStringLiteral("stage"), credentials::stageName(stage)}};
}

QString stageMark(ExpiryStage stage)
{
    switch (stage) {
    case ExpiryStage::Fine:
        return judgementMark(Judgement::Pass);
    case ExpiryStage::Early:
    case ExpiryStage::Due:
    case ExpiryStage::Urgent:
        return judgementMark(Judgement::Warn);
    case ExpiryStage::Expired:
        return judgementMark(Judgement::Fail);
    }
    Q_UNREACHABLE();
}

QString leftText(const Ending &ending, const QDateTime &now)
{
    const int days = static_cast<int>(credentials::wholeDays(now, ending.validity.ends));
    if (days < 0)
        return Ctl::tr("expired");
    const auto percent = credentials::percentLeft(ending.validity, now);
    return percent ? Ctl::tr("days left: %1 (%2 %)").arg(days).arg(*percent) : Ctl::tr("days left: %1").arg(days);
}

QString kindText(const Ending &ending)
{
    switch (ending.kind) {
    case EndingKind::Identity:
        return Ctl::tr("signing identity %1").arg(ending.owner);
    case EndingKind::Issuer:
        return Ctl::tr("authority above signing identity %1").arg(ending.owner);
    case EndingKind::Anchor:
        return Ctl::tr("trust anchor of %1").arg(ending.owner);
    case EndingKind::TrustedList:
        return Ctl::tr("list of trusted authorities of %1").arg(ending.owner);
    }
    Q_UNREACHABLE();
}

QString endingText(const Ending &ending, ExpiryStage stage, const QDateTime &now)
{
    const QString first =
        QStringLiteral("%1 %2  %3  ").arg(stageMark(stage), timeText(ending.validity.ends), leftText(ending, now)) +
        kindText(ending);
    return ending.subject.isEmpty() ? first : first + QStringLiteral("\n    ") + ending.subject;
}

ExitCode show(const NoOptions &, Session &session)
{
    const auto inventory = session.inventory();
    if (!inventory)
        return session.fail(inventory.error());
    const auto thresholds = inventory->expiryThresholds();
    if (!thresholds)
        return session.fail(thresholds.error());
    const auto endings = inventory::endingsOf(*inventory);
    if (!endings)
        return session.fail(endings.error());
    const QDateTime now = session.clock.now();
    ExitCode code = Good;
    for (const Ending &ending : *endings) {
        const ExpiryStage stage = thresholds->stageOf(ending.validity, now);
        session.out.object(endingJson(ending, stage, now));
        session.out.text(endingText(ending, stage, now));
        if (stage == ExpiryStage::Expired)
            code = Bad;
    }
    if (endings->empty())
        session.out.note(Ctl::tr("There is nothing yet that ends: no signing identity and no trust anchor."));
    session.out.note(Ctl::tr("Warnings begin when this much of a lifetime is left: %1")
                         .arg(thresholds->texts().join(QStringLiteral(", "))));
    return code;
}

ExitCode set(const ThresholdOptions &options, Session &session)
{
    const auto thresholds = ExpiryThresholds::fromTexts(qt(options.thresholds));
    if (!thresholds)
        return session.fail(thresholds.error(),
                            Ctl::tr("Give three parts of the lifetime, each smaller than the one before, as in: "
                                    "stirctl expiry set 1/3 1/6 1/20"));
    auto inventory = session.inventory();
    if (!inventory)
        return session.fail(inventory.error());
    if (const Done done = inventory->setExpiryThresholds(*thresholds); !done)
        return session.fail(done.error());
    const QJsonObject told{{QStringLiteral("thresholds"), QJsonArray::fromStringList(thresholds->texts())}};
    if (const Done noted = remember(*inventory, QStringLiteral("expiry.set"), {}, told); !noted)
        return session.fail(noted.error());
    session.out.object(told);
    session.out.text(Ctl::tr("Warnings begin when this much of a lifetime is left: %1")
                         .arg(thresholds->texts().join(QStringLiteral(", "))));
    return Good;
}

} // namespace

void addExpiry(CommandLine &line)
{
    CLI::App &expiry = line.add<NoOptions>(
        line.root(),
        {"expiry",
         Ctl::tr("List what ends: certificates, trust anchors and lists of them, what ends first at the top"),
         {QStringLiteral("expiry"), QStringLiteral("expiry --json"), QStringLiteral("expiry set 1/3 1/6 1/20")}},
        declareNothing, show);
    line.add<ThresholdOptions>(expiry,
                               {"set",
                                Ctl::tr("Say when warnings begin: at which parts of a lifetime left"),
                                {QStringLiteral("expiry set 1/3 1/6 1/20"), QStringLiteral("expiry set 50% 25% 10%")}},
                               declareThresholds, set);
}

} // namespace stir::ctl
