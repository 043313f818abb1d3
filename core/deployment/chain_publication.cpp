// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/chain_publication.h"

#include "core/crypto/digests.h"
#include "core/deployment/deployment_history.h"
#include "core/deployment/deployment_subject.h"
#include "core/deployment/plan_parts.h"
#include "core/deployment/server_script.h"
#include "core/deployment/snapshot_records.h"
#include "core/deployment/snapshot_script.h"
#include "core/verification/x5u_inspection.h"

#include <algorithm>
#include <thread>

namespace stir::deployment {

namespace {

constexpr quint32 publicMode = 0644;
// A web server may keep what it served for a moment (open_file_cache).
constexpr int proofTries = 3;
constexpr std::chrono::milliseconds proofPause{1000};

struct Place
{
    FileState file;
    FileAttributes attributes; ///< of the file that is to be there
    QString target;            ///< where a symbolic link leads
};

Done requirePath(const QString &path)
{
    const bool isPlain = path.startsWith(u'/') && !path.endsWith(u'/') && !path.contains(QChar(0)) &&
                         !path.contains(u'\n') && !path.split(u'/').contains(QStringLiteral(".."));
    if (!isPlain)
        return failure(ErrorCode::InvalidArgument, path, QStringLiteral("an absolute path of a file is needed"));
    return {};
}

/// A path that was mistyped must not cost the file that lies there.
Done requireReplaceable(const FileState &file)
{
    if (!file.exists)
        return {};
    if (!file.regular)
        return failure(ErrorCode::InvalidArgument, file.path, QStringLiteral("something other than a file is there"));
    if (file.content.contains("PRIVATE KEY-----"))
        return failure(ErrorCode::InvalidArgument, file.path, QStringLiteral("a private key is in that file"));
    if (file.size > 0 && !file.content.contains("-----BEGIN CERTIFICATE-----"))
        return failure(ErrorCode::InvalidArgument, file.path, QStringLiteral("a file without certificates is there"));
    return {};
}

Result<Place> lookAt(const QString &path, const QString &root, remote::RemoteShell &shell)
{
    const QByteArray script = scriptPrelude(root) + observationFunctions() +
                              "printf 'login %s\\n' \"$(word \"$(id -un):$(id -gn)\")\"\nemit_file published " +
                              remote::quoted(root + path) + " 1\n";
    const auto answer = runOrFail(shell, {.text = script, .input = {}}, path);
    if (!answer)
        return failure(answer.error());
    const Records records(answer->output);
    const auto fields = records.first("file");
    if (!fields)
        return failure(ErrorCode::CommandFailed, path, QString::fromUtf8(answer->errors.trimmed()));
    Place place;
    place.file = fileStateFrom(*fields, path);
    if (const Done replaceable = requireReplaceable(place.file); !replaceable)
        return failure(replaceable.error());
    const QString login = fieldText(records.first("login").value_or(QList<QByteArray>()).value(0));
    place.attributes = place.file.exists
                           ? place.file.attributes
                           : FileAttributes{login.section(u':', 0, 0), login.section(u':', 1), publicMode};
    place.target = targetOf(place.file, root);
    return place;
}

Done fetchBack(const ChainPublication &publication, const Clock &clock, PushReport &report)
{
    const auto url = fetch::FetchUrl::parse(publication.url);
    if (!url)
        return failure(ErrorCode::X5uNotHttps, publication.url, fetch::faultName(url.error().fault));
    fetch::HttpsClient client(publication.https);
    for (int tries = 0; tries < proofTries; ++tries) {
        if (tries > 0)
            std::this_thread::sleep_for(proofPause);
        report.findings = verification::inspectX5u(publication.url, client.exchange(*url, fetch::certificateSizeLimit),
                                                   {publication.chain.front(), std::nullopt}, clock.now());
        if (verification::servesTheSigner(report.findings))
            return {};
    }
    const auto failed = std::find_if(report.findings.begin(), report.findings.end(), [](const Finding &finding) {
        return finding.result == Judgement::Fail || finding.check == QLatin1String("match");
    });
    return failure(ErrorCode::ProofFailed, publication.url,
                   failed == report.findings.end() ? QString() : failed->check + u' ' + failed->rule);
}

FileSwap swapFor(const Place &place, const QByteArray &pem)
{
    return {.path = place.file.path,
            .target = place.target,
            .source = FileSwap::Source::Bytes,
            .bytes = bytesOf(pem),
            .backupFile = {},
            .attributes = place.attributes,
            .sha256After = crypto::sha256Hex(bytesOf(pem)),
            .before = FileSwap::Before{place.file.exists, place.file.sha256, place.file.attributes}};
}

void record(inventory::Inventory &inventory, const ChainPublication &publication, PushReport &report)
{
    inventory::HistoryEntry entry;
    entry.who = administrator();
    entry.server = report.server;
    entry.action = QStringLiteral("x5u.publish");
    entry.result = pushOutcomeName(report.outcome);
    entry.detail = {{QStringLiteral("url"), publication.url},
                    {QStringLiteral("path"), publication.path},
                    {QStringLiteral("certificate"), publication.chain.front().sha256()}};
    if (report.outcome == PushOutcome::Done)
        entry.detail.insert(QStringLiteral("published_backup"), report.backupId);
    if (report.error) {
        entry.detail.insert(QStringLiteral("step"), report.failedStep);
        entry.detail.insert(QStringLiteral("error"), errorName(report.error->code));
        entry.detail.insert(QStringLiteral("words"), report.error->detail);
    }
    // The server is as the report says even if this machine's disk is full.
    if (const auto written = inventory.record(entry))
        report.historyId = written->id;
}

} // namespace

Result<PushReport> publishThrough(ChangeConnection &connection, const QString &root,
                                  const ChainPublication &publication, const Clock &clock, StepJournal &journal)
{
    if (const Done path = requirePath(publication.path); !path)
        return failure(path.error());
    Result<Place> place = failure(ErrorCode::InternalFault, publication.path);
    const bool seen = journal.run(QStringLiteral("snapshot"), [&]() -> Done {
        place = lookAt(publication.path, root, connection);
        return place ? Done() : failure(place.error());
    });
    if (!seen)
        return failure(place.error());
    PushReport report;
    report.server = publication.server;
    const auto prove = [&] {
        return journal.run(QStringLiteral("proof"), [&] { return fetchBack(publication, clock, report); });
    };
    const QByteArray pem = crypto::toPem(publication.chain);
    const FileSwap swap = swapFor(*place, pem);
    if (place->file.exists && place->file.sha256 == swap.sha256After) {
        report.outcome = prove() ? PushOutcome::Unchanged : PushOutcome::Refused;
        report.steps = journal.steps();
        report.error = journal.error();
        report.failedStep = journal.failedStep();
        return report;
    }
    GuardedChange change(connection, publication.server, root, newChangeId(clock), administrator());
    const auto replace = [&] {
        return journal.run(QStringLiteral("stage"), [&] { return change.files().stage({swap}); }) &&
               journal.run(QStringLiteral("backup"), [&] { return change.files().backUp({swap}, {}); }) &&
               change.swap({swap}, journal) && prove();
    };
    change.carryOut({replace, [&change] { return change.putFilesBack(); }}, journal, report);
    return report;
}

Result<PushReport> publishChain(const ChainPublication &publication, const DeploymentEnvironment &environment,
                                const tasks::JobControl &job)
{
    auto subject = subjectOf(publication.server, environment);
    if (!subject)
        return failure(subject.error());
    ServerLink link(targetOf(subject->server, environment), environment.login, job.stop);
    StepJournal journal(job);
    if (!journal.run(QStringLiteral("connect"), [&link] { return link.connect(); }))
        return failure(*journal.error());
    auto report = publishThrough(link, subject->server.root, publication, environment.clock, journal);
    if (report)
        record(subject->inventory, publication, *report);
    return report;
}

} // namespace stir::deployment
