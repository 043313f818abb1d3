// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Servers, signing identities, trust anchors, policies and history, in inventory.sqlite of the data folder (mode 0600).
// One object belongs to the thread that opened it; open another elsewhere, they see each other's commits.

#include "core/credentials/rotation.h"
#include "core/credentials/trust_anchor.h"
#include "core/credentials/trusted_list.h"
#include "core/foundation/clock.h"
#include "core/foundation/result.h"
#include "core/inventory/endings.h"
#include "core/inventory/managed_server.h"
#include "core/policy/verification_policy.h"

#include <QJsonObject>

#include <memory>

namespace stir::inventory {

struct HistoryEntry
{
    QString id;
    QDateTime time; ///< UTC
    QString who;    ///< user@machine of the administrator
    QString server;
    QString action;     ///< "push", "rollback", "server.add", "identity.add", ...
    QString result;     ///< "done", "unchanged", "refused", "rolled_back", "failed"
    QJsonObject detail; ///< diff, steps, backup id; never a secret
    QString prev;       ///< hash of the entry before
    QString hash;       ///< SHA-256 over prev and every other field: a changed or removed entry shows
};

/// What became of a list of trusted authorities.
struct ListTakeover
{
    std::vector<credentials::TrustAnchor> added;
    int known = 0; ///< anchors of the list that were there already
    /// Anchors that came with the list before and are not in this one: still trusted, until somebody removes them.
    std::vector<credentials::TrustAnchor> dropped;
};

/// What an identity becomes when its servers begin to be switched to a new key.
struct IdentitySwitch
{
    credentials::Rotation rotation;
    credentials::SigningIdentity identity; ///< the new one, under the old name
    credentials::KeptCertificate kept;
    QMap<QString, QString> keyPaths; ///< where the new key goes, by server; others keep their path
};

class Inventory
{
public:
    /// Makes the file when it is missing. Fails with InventoryDamaged or FileNotWritable.
    static Result<Inventory> open(const QString &dataFolder, const Clock &clock);
    Inventory(Inventory &&) noexcept;
    Inventory &operator=(Inventory &&) noexcept;
    ~Inventory();

    Result<std::vector<ManagedServer>> servers() const;      ///< by name
    Result<ManagedServer> server(const QString &name) const; ///< ServerUnknown
    Done addServer(const ManagedServer &server);             ///< NameTaken, IdentityUnknown, InvalidArgument
    Done updateServer(const QString &name, const ManagedServer &server); ///< ServerUnknown, and those of addServer
    Done removeServer(const QString &name);                              ///< ServerUnknown

    Result<std::vector<credentials::SigningIdentity>> identities() const;
    /// In the same order; without a look at their certificates, of which there may be thousands.
    Result<QStringList> identityNames() const;
    Result<credentials::SigningIdentity> identity(const QString &name) const; ///< IdentityUnknown
    Done addIdentity(const credentials::SigningIdentity &identity);           ///< NameTaken
    Done removeIdentity(const QString &name); ///< IdentityUnknown; InUse (detail: the server) when one has it

    /// Those under way, by identity.
    Result<std::vector<credentials::Rotation>> rotations() const;
    Result<std::optional<credentials::Rotation>> rotation(const QString &identity) const;
    Done saveRotation(const credentials::Rotation &rotation); ///< IdentityUnknown
    Done dropRotation(const QString &identity);               ///< of what is not there is done already
    /// All of it or nothing. Fails with IdentityUnknown or ServerUnknown.
    Done switchIdentity(const IdentitySwitch &change);

    Result<std::vector<credentials::KeptCertificate>> keptCertificates() const;
    Done saveKept(const credentials::KeptCertificate &kept);
    Done dropKept(const QString &sha256); ///< of what is not there is done already

    Result<std::vector<credentials::TrustAnchor>> anchors() const;
    Done addAnchor(const credentials::TrustAnchor &anchor); ///< NameTaken when that certificate is there already
    Done removeAnchors(const QString &company);             ///< AnchorUnknown

    /// The lists that were taken over, by authority.
    Result<std::vector<credentials::TrustedListRecord>> trustedLists() const;
    /// Adds the anchors that are not there yet and keeps the record, both or neither.
    Result<ListTakeover> takeOverList(const credentials::TrustedListRecord &record,
                                      const std::vector<credentials::TrustAnchor> &anchors);

    /// What takeOverList would do; changes nothing.
    Result<ListTakeover> previewList(const credentials::TrustedListRecord &record,
                                     const std::vector<credentials::TrustAnchor> &anchors) const;

    /// The policy of a group; of all servers for an empty group. No value when none was set.
    Result<std::optional<policy::VerificationPolicy>> policy(const QString &group) const;
    Done setPolicy(const QString &group, const policy::VerificationPolicy &policy);
    /// What holds for a group's servers: its own policy, else the one for all.
    Result<std::optional<policy::VerificationPolicy>> policyInForce(const QString &group) const;

    /// Where the warnings about the end of a certificate begin.
    Result<credentials::ExpiryThresholds> expiryThresholds() const;
    Done setExpiryThresholds(const credentials::ExpiryThresholds &thresholds);
    /// Which stages of which endings somebody was told about.
    Result<std::vector<ToldEnding>> toldEndings() const;
    Done rememberTold(const std::vector<ToldEnding> &told);

    /// Completes id (a number that counts up), time, who, prev and hash.
    Result<HistoryEntry> record(HistoryEntry entry);
    /// Newest first, at most `limit`.
    Result<std::vector<HistoryEntry>> history(int limit = 1000) const;
    Result<std::optional<HistoryEntry>> historyEntry(const QString &id) const;
    /// The id of the first entry whose hash does not hold or that is missing at the end; no value when the chain is
    /// whole.
    Result<std::optional<QString>> firstBrokenEntry() const;

private:
    struct Private;
    explicit Inventory(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace stir::inventory
