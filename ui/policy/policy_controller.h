// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Behaviour of the policy page: one draft for each group of servers, kept while others are looked at, stored on save().
// Window's thread.

#include "core/foundation/error.h"
#include "core/platforms/platform.h"
#include "ui/policy/policy_advice.h"

#include <QMap>
#include <QObject>

namespace stir::ui {

class Workspace;

class PolicyController : public QObject
{
    Q_OBJECT
public:
    explicit PolicyController(Workspace &workspace, QObject *parent = nullptr);

    /// Groups that exist among the servers, sorted; the empty one (all servers) first.
    const QStringList &groups() const { return m_groups; }
    const QString &group() const { return m_group; }
    void selectGroup(const QString &group);

    const policy::VerificationPolicy &draft() const { return m_draft; }
    /// Texts that the server could not store are taken too: save() refuses them.
    void setDraft(const policy::VerificationPolicy &draft);
    /// One of a platform's own; an empty value leaves it as the servers have it.
    void setOwn(const QString &key, const QString &value);
    void applyPreset(Preset preset);
    /// Back to what is stored.
    void discard();

    /// The group shown has a policy of its own in the inventory.
    bool isStored() const { return m_stored.has_value(); }
    /// It has none, and the policy for all servers holds for it.
    bool isInherited() const { return !m_stored && m_inherited; }
    bool isChanged() const;
    bool hasUnsavedChanges(const QString &group) const;
    /// The servers this policy holds for: those of the group; for all, those of groups without one of their own.
    const QStringList &servers() const { return m_servers; }
    /// What these servers run on, each once; VoipNow while there is none.
    const std::vector<platforms::Platform> &platforms() const { return m_platforms; }
    /// Whether one of them knows the three outcomes.
    bool hasOutcomes() const;

    /// By binding key: why the text cannot be stored.
    QMap<QString, QString> problems() const;
    /// Stores nothing while there are problems.
    void save();

Q_SIGNALS:
    /// The groups, what is stored, or which group is shown.
    void refreshed();
    void draftChanged();
    void saved();
    void failed(const stir::Error &error);

private:
    void refresh();
    void loadGroup();
    void findServers();
    void findPlatforms(QStringList ids);
    void takeDraft(const policy::VerificationPolicy &draft);
    policy::VerificationPolicy base() const;
    void record();

    Workspace &m_workspace;
    QStringList m_groups;
    QString m_group = QStringLiteral("");
    std::optional<policy::VerificationPolicy> m_stored;
    bool m_inherited = false;
    policy::VerificationPolicy m_common; ///< for all servers
    policy::VerificationPolicy m_draft;
    QMap<QString, policy::VerificationPolicy> m_drafts; ///< unsaved ones, by group
    QStringList m_servers;
    std::vector<platforms::Platform> m_platforms;
};

} // namespace stir::ui
