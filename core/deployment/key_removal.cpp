// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/key_removal.h"

#include "core/deployment/deployment_history.h"
#include "core/deployment/deployment_subject.h"
#include "core/deployment/guarded_change.h"
#include "core/deployment/plan_parts.h"

namespace stir::deployment {

namespace {

FileSwap removalOf(const FileState &file, const QString &root)
{
    return {.path = file.path,
            .target = targetOf(file, root),
            .source = FileSwap::Source::Nothing,
            .bytes = {},
            .backupFile = {},
            .attributes = file.attributes,
            .sha256After = {},
            .before = FileSwap::Before{file.exists, file.sha256, file.attributes}};
}

/// Without a backup of its own: it would hold the very key that is to go. Until the swap nothing is changed, and the
/// swap is one removal.
PushReport carryOut(const FileSwap &swap, ServerLink &link, const Subject &subject, const Clock &clock,
                    StepJournal &journal)
{
    PushReport report;
    report.server = subject.server.name;
    GuardedChange change(link, subject.server.name, subject.server.root, newChangeId(clock), administrator());
    change.carryOut({[&] { return change.swap({swap}, journal); },
                     [&swap]() -> Done { return failure(ErrorCode::RollbackFailed, swap.path); }},
                    journal, report);
    return report;
}

} // namespace

Done removeOldKey(const OldKey &old, const DeploymentEnvironment &environment, const tasks::JobControl &job)
{
    auto subject = subjectOf(old.server, environment);
    if (!subject)
        return failure(subject.error());
    if (subject->platform.key.path == old.path)
        return failure(ErrorCode::InUse, old.path, old.server);
    subject->platform.key.path = old.path; // what the snapshot looks at
    ServerLink link(targetOf(subject->server, environment), environment.login, job.stop);
    StepJournal journal(job);
    const auto observed = observe(link, *subject, journal);
    if (!observed)
        return failure(observed.error());
    const KeyState &there = observed->snapshot.key;
    if (!there.file.exists || (there.publicKey && !(*there.publicKey == old.key)))
        return {};
    if (!there.publicKey)
        return failure(ErrorCode::NotAPrivateKey, old.path);
    const PushReport report =
        carryOut(removalOf(there.file, subject->server.root), link, *subject, environment.clock, journal);
    const auto noted = recorded(subject->inventory, QStringLiteral("key.remove"), report, nullptr);
    if (report.error)
        return failure(*report.error);
    return noted ? Done() : failure(noted.error());
}

} // namespace stir::deployment
