// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/rotation_command.h"
#include "app/ctl/header_view.h"
#include "app/ctl/interruption.h"
#include "app/ctl/plan_view.h"
#include "app/ctl/push_view.h"
#include "app/ctl/rotation_view.h"
#include "app/ctl/web_access.h"
#include "core/rotation/key_switch.h"
#include "core/rotation/retirement.h"

#include <thread>

namespace stir::ctl {

namespace {

constexpr std::chrono::seconds pauseBetweenTries{5};

struct ReachOptions
{
    std::string identity;
    WebAccess web;
    bool onlyFromHere = false;
    int wait = 0;
};

void declareReach(CLI::App &app, ReachOptions &options)
{
    declareRotationName(app, options.identity);
    declareWebAccess(app, options.web);
    app.add_flag("--only-from-here", options.onlyFromHere,
                 Ctl::tr("Do not ask the servers: they have neither curl nor wget, or no way out").toStdString());
}

void declareCheck(CLI::App &app, ReachOptions &options)
{
    declareReach(app, options);
    app.add_option("--wait", options.wait, Ctl::tr("Try again for so long").toStdString())
        ->type_name("SECONDS")
        ->check(CLI::Range(0, 86400));
}

class Reaching
{
public:
    Reaching(const ReachOptions &options, Session &session) : m_options(options), m_session(session)
    {
        m_job.stop = m_interruption.token();
    }

    ExitCode check()
    {
        const auto inventory = m_session.inventory();
        const auto rotation =
            inventory ? rotation::rotationOf(qt(m_options.identity), *inventory) : failure(inventory.error());
        const auto place = rotation ? rotation::newPlace(*rotation) : failure(rotation.error());
        const auto servers = place ? rotation::serversOf(rotation->identity, *inventory) : failure(place.error());
        if (!servers)
            return m_session.fail(servers.error());
        const auto https = httpsOptions(m_options.web);
        const auto environment = https ? m_session.environment({}) : failure(https.error());
        if (!environment)
            return m_session.fail(environment.error());
        const QDateTime end = m_session.clock.now().addSecs(m_options.wait);
        while (true) {
            const auto reaches = rotation::reachFromAll(
                *place, m_options.onlyFromHere ? QStringList() : *servers, *https,
                [&environment](const QString &) { return *environment; }, m_job);
            const bool isProven = !rotation::firstGap(*place, reaches);
            if (isProven || m_session.clock.now() >= end || m_job.stop.stop_requested()) {
                printReaches(place->url, reaches, m_session);
                return isProven ? Good : Bad;
            }
            std::this_thread::sleep_for(pauseBetweenTries);
        }
    }

private:
    const ReachOptions &m_options;
    Session &m_session;
    Interruption m_interruption;
    tasks::JobControl m_job;
};

ExitCode check(const ReachOptions &options, Session &session)
{
    return Reaching(options, session).check();
}

struct SwitchOptions
{
    ReachOptions reach;
    std::string orig;
    std::string dest;
    bool yes = false;
};

void declareSwitch(CLI::App &app, SwitchOptions &options)
{
    declareReach(app, options.reach);
    CLI::Option *orig = app.add_option("--orig", options.orig,
                                       Ctl::tr("Calling number of the call that proves each server").toStdString())
                            ->type_name("TN");
    app.add_option("--dest", options.dest, Ctl::tr("Called number of that call").toStdString())
        ->type_name("TN")
        ->needs(orig);
    orig->needs("--dest");
    app.add_flag("--yes", options.yes, Ctl::tr("Do it without asking").toStdString());
}

/// A call that was not valid is told in full.
void printCall(const rotation::SwitchedServer &server, const Session &session)
{
    if (!server.call) {
        session.out.note(Ctl::tr("No test call was placed through %1: it takes --orig and --dest, and a SIP port for "
                                 "test calls in the server's entry.")
                             .arg(server.server));
        return;
    }
    for (std::size_t i = 0; i < server.call->captured.size(); ++i) {
        const auto &captured = server.call->captured[i];
        session.out.text(headerText({.index = captured.index, .line = captured.line}, server.call->reports[i]));
    }
}

ExitCode report(const rotation::SwitchReport &report, const SwitchOptions &options, Session &session)
{
    ExitCode code = Good;
    for (const rotation::SwitchedServer &server : report.servers) {
        if (server.push)
            code = worse(code, reportPush(*server.push, session));
        if (server.isSwitched())
            printCall(server, session);
        else if (!server.push || !server.push->error)
            code = worse(code, session.failOnServer(server.server, *server.error));
    }
    const QString identity = qt(options.reach.identity);
    session.out.object({{QStringLiteral("identity"), identity}, {QStringLiteral("switched"), report.isComplete}});
    session.out.text(report.isComplete
                         ? Ctl::tr("Every server signs %1 with the new key. See what is kept of the old one: stirctl "
                                   "rotation show %1")
                               .arg(identity)
                         : Ctl::tr("Not every server is switched; those that are not sign on with the old key. Go on "
                                   "with: stirctl rotation switch %1")
                               .arg(identity));
    return report.isComplete ? code : worse(code, Bad);
}

ExitCode switchOver(const SwitchOptions &options, Session &session)
{
    if (!options.yes && !inputIsTerminal())
        return session.fail({ErrorCode::NotConfirmed, qt(options.reach.identity), {}});
    auto https = httpsOptions(options.reach.web);
    const auto environment = https ? session.environment({}) : failure(https.error());
    if (!environment)
        return session.fail(environment.error());
    auto vault = session.unlockedVault();
    if (!vault)
        return session.fail(vault.error());
    const Interruption interruption;
    tasks::JobControl job;
    job.stop = interruption.token();
    job.report = liveSteps(session.out);
    rotation::SwitchOrder order{qt(options.reach.identity), *std::move(https)};
    order.onlyFromHere = options.reach.onlyFromHere;
    if (!options.orig.empty())
        order.numbers = rotation::ProofNumbers{qt(options.orig), qt(options.dest)};
    if (!options.yes) {
        order.consent = [&session](const deployment::Plan &plan) {
            session.out.note(planText(plan));
            return confirmed(Ctl::tr("Push this to %1?").arg(plan.server));
        };
    }
    const auto switched = rotation::switchServers(
        order, *vault, [&environment](const QString &) { return *environment; }, job);
    if (!switched)
        return session.fail(switched.error());
    return report(*switched, options, session);
}

struct RetireOptions
{
    std::string identity;
};

ExitCode retireAll(const std::vector<credentials::KeptCertificate> &expired, credentials::Vault &vault,
                   Session &session)
{
    const auto environment = session.environment({});
    if (!environment)
        return session.fail(environment.error());
    const Interruption interruption;
    tasks::JobControl job;
    job.stop = interruption.token();
    ExitCode code = Good;
    for (const credentials::KeptCertificate &kept : expired) {
        const auto retired = rotation::retire(
            kept, vault, [&environment](const QString &) { return *environment; }, job);
        if (!retired)
            return session.fail(retired.error());
        for (auto failed = retired->failed.begin(); failed != retired->failed.end(); ++failed)
            code = worse(code, session.failOnServer(failed.key(), *failed));
        const crypto::Certificate &leaf = kept.chain.front();
        session.out.object({{QStringLiteral("identity"), kept.identity},
                            {QStringLiteral("sha256"), leaf.sha256()},
                            {QStringLiteral("retired"), retired->isOver}});
        session.out.text(
            retired->isOver
                ? Ctl::tr("The private key of %1 is gone from the vault and from the servers. Take the "
                          "file at %2 away when you like.")
                      .arg(leaf.subjectName(), kept.x5u)
                : Ctl::tr("Some servers still have the private key of %1. Try again later.").arg(leaf.subjectName()));
    }
    return code;
}

ExitCode retire(const RetireOptions &options, Session &session)
{
    const auto inventory = session.inventory();
    const auto all = inventory ? inventory->keptCertificates() : failure(inventory.error());
    if (!all)
        return session.fail(all.error());
    const QString identity = qt(options.identity);
    std::vector<credentials::KeptCertificate> expired;
    bool isKnown = false;
    for (const credentials::KeptCertificate &kept : *all) {
        if (kept.identity != identity)
            continue;
        isKnown = true;
        if (session.clock.now() > kept.chain.front().notAfter())
            expired.push_back(kept);
        else
            printKept(kept, session);
    }
    if (!isKnown)
        return session.fail({ErrorCode::RotationUnknown, identity, {}});
    if (expired.empty())
        return Good;
    auto vault = session.unlockedVault();
    return vault ? retireAll(expired, *vault, session) : session.fail(vault.error());
}

} // namespace

void addRotationSwitch(CommandLine &line, CLI::App &group)
{
    line.add<ReachOptions>(group,
                           {"check",
                            Ctl::tr("Whether this machine and every server can fetch the new certificate"),
                            {QStringLiteral("rotation check main --wait 600")}},
                           declareCheck, check);
    line.add<SwitchOptions>(group,
                            {"switch",
                             Ctl::tr("Bring every server to the new key, one after the other, each proven; goes on "
                                     "where it was interrupted"),
                             {QStringLiteral("rotation switch main --orig 12155550100 --dest 12155550101")}},
                            declareSwitch, switchOver);
    line.add<RetireOptions>(
        group,
        {"retire",
         Ctl::tr("Remove the keys of old certificates that have expired"),
         {QStringLiteral("rotation retire main")}},
        [](CLI::App &app, RetireOptions &options) { declareRotationName(app, options.identity); }, retire);
}

} // namespace stir::ctl
