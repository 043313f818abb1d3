// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/digests.h"
#include "core/deployment/server_transaction.h"

#include <algorithm>

namespace stir::deployment {

namespace {

bool isKeyOf(const Plan &plan, const QString &path)
{
    return std::any_of(plan.changes.begin(), plan.changes.end(), [&path](const PlannedChange &change) {
        return change.kind == ChangeKind::Key && change.path == path;
    });
}

} // namespace

std::vector<FileSwap> swapsOfPlan(const Plan &plan, std::span<const std::byte> privateKeyPem)
{
    std::vector<FileSwap> swaps;
    for (const PlannedChange &change : plan.changes) {
        FileSwap swap{.path = change.path,
                      .target = change.target,
                      .source = FileSwap::Source::Bytes,
                      .bytes = {},
                      .backupFile = {},
                      .attributes = change.attributesAfter,
                      .sha256After = {},
                      .before = FileSwap::Before{change.existed, change.sha256Before, change.attributesBefore}};
        switch (change.kind) {
        case ChangeKind::Text:
        case ChangeKind::Anchor:
            swap.bytes = bytesOf(change.after);
            break;
        case ChangeKind::Key:
            swap.bytes = privateKeyPem;
            break;
        case ChangeKind::Attributes:
            swap.source = FileSwap::Source::InPlace;
            break;
        }
        if (swap.source == FileSwap::Source::Bytes)
            swap.sha256After = crypto::sha256Hex(swap.bytes);
        swaps.push_back(std::move(swap));
    }
    // A key lies in its place before the configuration that names it: a service that is restarted by somebody else in
    // between finds what it is told to read.
    std::stable_partition(swaps.begin(), swaps.end(),
                          [&](const FileSwap &swap) { return isKeyOf(plan, swap.path); });
    return swaps;
}

std::vector<FileSwap> swapsOfBackup(const Backup &backup)
{
    std::vector<FileSwap> swaps;
    for (const BackedUpFile &file : backup.files) {
        swaps.push_back({.path = file.path,
                         .target = file.target,
                         .source = file.existed ? FileSwap::Source::Backup : FileSwap::Source::Nothing,
                         .bytes = {},
                         .backupFile = file.backupFile,
                         .attributes = file.attributes,
                         .sha256After = file.sha256,
                         .before = {}});
    }
    return swaps;
}

} // namespace stir::deployment
