// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a push would change on one server: a pure function of platform, snapshot and intent. Holds no secret: a key is its
// fingerprint. Plain values; any thread.

#include "core/deployment/intent.h"
#include "core/deployment/snapshot.h"
#include "core/foundation/finding.h"
#include "core/server_config/config_document.h"

namespace stir::deployment {

struct PlannedSetting
{
    QString key;
    std::optional<QString> from; ///< what the server has; no value: not found
    QString to;
    QString path;
    int line = 0;
    QString form;    ///< settingFormName
    QString foundBy; ///< foundByName; "inserted" for a new line
    bool changes = false;                            ///< the push would write it
    bool resolved = true;                            ///< false: nobody said where it is; the plan is not complete
    std::vector<server_config::FoundSetting> candidates; ///< lines to point at when it is not resolved
    std::vector<server_config::InsertionOffer> offers;
};

enum class ChangeKind { Text, Key, Anchor, Attributes };
QString changeKindName(ChangeKind kind); ///< "text", "key", "anchor", "attributes"

struct PlannedChange
{
    QString path;   ///< absolute on the server, before --root
    QString target; ///< the file that is replaced: --root put before it, symbolic links followed
    ChangeKind kind = ChangeKind::Text;
    bool existed = true;
    QString sha256Before; ///< empty when it did not exist
    QByteArray before;    ///< text and anchors
    QByteArray after;     ///< empty for a key: its bytes come from the vault at push time
    FileAttributes attributesBefore;
    FileAttributes attributesAfter;
    QString keyBefore; ///< SHA-256 of the public key, for a key; empty: none or not readable
    QString keyAfter;
    QString diff;      ///< unified diff; for keys and attributes one "-" and one "+" line that name them
};

enum class ActionKind { RefreshAnchors, Reload, Restart };

struct PlannedAction
{
    ActionKind kind = ActionKind::Restart;
    QString service;
    QString title; ///< the service's own name
    QString command;
    QString reason; ///< "changed", "newer_than_process" or "not_running"
    QString cost;   ///< Service::restartCost, for a restart
};
QString actionName(const PlannedAction &action); ///< "restart kamailio", "reload asterisk", "refresh trust anchors"

struct Plan
{
    QString id; ///< digest of snapshot and intent: the same state gives the same id
    QString server;
    QString snapshotDigest; ///< the observed state it was made from; "server_state" of the JSON contract
    std::vector<PlannedSetting> settings;
    std::vector<PlannedChange> changes;
    std::vector<PlannedAction> actions;
    Findings findings;

    bool isEmpty() const { return changes.empty() && actions.empty(); }
    /// False while a setting is unresolved or a finding fails: such a plan cannot be pushed.
    bool isComplete() const;
    bool needsPrivateKey() const;
};

Plan makePlan(const platforms::Platform &platform, const Snapshot &snapshot, const Intent &intent);

/// Lines of `before` and `after` as a unified diff with three lines around; empty when equal.
QString unifiedDiff(const QString &path, const QByteArray &before, const QByteArray &after);

} // namespace stir::deployment
