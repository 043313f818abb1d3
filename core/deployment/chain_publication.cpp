// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/chain_publication.h"

#include "core/crypto/digests.h"
#include "core/deployment/deployment_history.h"
#include "core/deployment/deployment_subject.h"
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
    place.target = place.file.linkTarget.isEmpty() ? root + path : place.file.linkTarget;
    return place;
}

/// Nothing but the very certificates counts.
bool isProof(const Findings &findings)
{
    return !anyFails(findings) && std::any_of(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.check == QLatin1String("match") && finding.result == Judgement::Pass;
    });
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
        if (isProof(report.findings))
            return {};
    }
    const auto failed = std::find_if(report.findings.begin(), report.findings.end(), [](const Finding &finding) {
        return finding.result == Judgement::Fail || finding.check == QLatin1String("match");
    });
    return failure(ErrorCode::ProofFailed, publication.url,
                   failed == report.findings.end() ? QString() : failed->check + u' ' + failed->rule);
}

/// The change of one file, from the lock to the proof.
class Publishing
{
public:
    Publishing(ChangeConnection &connection, const QString &root, const ChainPublication &publication,
               const Clock &clock, StepJournal &journal)
        : m_connection(connection), m_publication(publication), m_clock(clock), m_journal(journal),
          m_pem(crypto::toPem(publication.chain)), m_transaction(connection, root, newChangeId(clock))
    {
    }

    PushReport run(const Place &place)
    {
        PushReport report;
        report.server = m_publication.server;
        report.backupId = m_transaction.id();
        const FileSwap swap = swapFor(place);
        const bool isThere = place.file.exists && place.file.sha256 == swap.sha256After;
        const bool done = isThere ? prove(report) : replace(swap, report);
        report.outcome = !done ? PushOutcome::Refused : isThere ? PushOutcome::Unchanged : PushOutcome::Done;
        if (!done && m_touched)
            report.outcome = m_journal.run(QStringLiteral("restore"), [this] { return putBack(); })
                                 ? PushOutcome::RolledBack
                                 : PushOutcome::Failed;
        if (m_locked)
            m_journal.run(QStringLiteral("unlock"), [&] { return giveLockBack(report.outcome); });
        report.steps = m_journal.steps();
        report.error = m_journal.error();
        report.failedStep = m_journal.failedStep();
        return report;
    }

private:
    FileSwap swapFor(const Place &place) const
    {
        return {.path = place.file.path,
                .target = place.target,
                .source = FileSwap::Source::Bytes,
                .bytes = bytesOf(m_pem),
                .backupFile = {},
                .attributes = place.attributes,
                .sha256After = crypto::sha256Hex(bytesOf(m_pem)),
                .before = FileSwap::Before{place.file.exists, place.file.sha256, place.file.attributes}};
    }

    bool replace(const FileSwap &swap, PushReport &report)
    {
        m_locked = m_journal.run(QStringLiteral("lock"), [this]() -> Done {
            const auto stale = m_transaction.lock(administrator());
            return stale ? Done() : failure(stale.error());
        });
        const bool ready = m_locked &&
                           m_journal.run(QStringLiteral("stage"), [&] { return m_transaction.stage({swap}); }) &&
                           m_journal.run(QStringLiteral("backup"), [&] { return m_transaction.backUp({swap}, {}); });
        if (!ready)
            return false;
        m_connection.shieldFromCancel();
        const bool swapped = m_journal.run(QStringLiteral("swap"), [&] {
            const Done done = m_transaction.swap({swap});
            const bool isUntouched = !done && (done.error().code == ErrorCode::ServerChanged ||
                                               done.error().code == ErrorCode::ServerLocked);
            m_touched = !isUntouched;
            return done;
        });
        return swapped && prove(report);
    }

    bool prove(PushReport &report)
    {
        return m_journal.run(QStringLiteral("proof"), [&] { return fetchBack(m_publication, m_clock, report); });
    }

    Done putBack()
    {
        auto backup = m_transaction.readBackup(m_transaction.id());
        if (!backup && m_connection.reconnect())
            backup = m_transaction.readBackup(m_transaction.id());
        if (!backup)
            return failure(ErrorCode::RollbackFailed, m_publication.server, backup.error().detail);
        const std::vector<FileSwap> swaps = swapsOfBackup(*backup);
        Done done = m_transaction.stage(swaps);
        if (done)
            done = m_transaction.swap(swaps);
        return done ? done : failure(ErrorCode::RollbackFailed, m_publication.server, done.error().detail);
    }

    Done giveLockBack(PushOutcome outcome)
    {
        const bool keepBackup = outcome == PushOutcome::Done || outcome == PushOutcome::Failed;
        Done done = m_transaction.unlock(keepBackup);
        if (!done && m_connection.reconnect())
            done = m_transaction.unlock(keepBackup);
        return done;
    }

    ChangeConnection &m_connection;
    const ChainPublication &m_publication;
    const Clock &m_clock;
    StepJournal &m_journal;
    QByteArray m_pem;
    ServerTransaction m_transaction;
    bool m_locked = false;
    bool m_touched = false;
};

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
    return Publishing(connection, root, publication, clock, journal).run(*place);
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
