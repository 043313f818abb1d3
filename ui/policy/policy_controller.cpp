// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policy/policy_controller.h"

#include "ui/common/workspace.h"

#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

using policy::VerificationPolicy;

PolicyController::PolicyController(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::inventoryChanged, this, &PolicyController::refresh);
    refresh();
}

void PolicyController::refresh()
{
    const auto servers = m_workspace.inventory().servers();
    if (!servers) {
        Q_EMIT failed(servers.error());
        return;
    }
    QSet<QString> found;
    for (const inventory::ManagedServer &server : *servers)
        if (!server.group.isEmpty())
            found.insert(server.group);
    m_groups = QStringList(found.cbegin(), found.cend());
    m_groups.sort(Qt::CaseInsensitive);
    m_groups.prepend(u""_s);
    if (!m_groups.contains(m_group))
        m_group = u""_s;
    loadGroup();
}

void PolicyController::loadGroup()
{
    const auto common = m_workspace.inventory().policy(u""_s);
    const auto own = m_workspace.inventory().policy(m_group);
    if (!common || !own) {
        Q_EMIT failed(common ? own.error() : common.error());
        return;
    }
    m_stored = *own;
    m_inherited = !m_group.isEmpty() && common->has_value();
    m_common = common->value_or(VerificationPolicy());
    m_draft = m_drafts.value(m_group, base());
    findServers();
    Q_EMIT refreshed();
    Q_EMIT draftChanged();
}

void PolicyController::findServers()
{
    m_servers.clear();
    QStringList platforms;
    const auto servers = m_workspace.inventory().servers();
    if (!servers)
        return;
    for (const inventory::ManagedServer &server : *servers) {
        bool isMeant = server.group == m_group;
        if (m_group.isEmpty() && !server.group.isEmpty()) {
            const auto own = m_workspace.inventory().policy(server.group);
            isMeant = own && !own->has_value();
        }
        if (isMeant) {
            m_servers.append(server.name);
            platforms.append(server.platform);
        }
    }
    findPlatforms(std::move(platforms));
}

void PolicyController::findPlatforms(QStringList ids)
{
    m_platforms.clear();
    const auto catalogue = platforms::PlatformCatalogue::load(m_workspace.dataFolder() + u"/platforms"_s);
    if (!catalogue) {
        Q_EMIT failed(catalogue.error());
        return;
    }
    if (ids.isEmpty())
        ids.append(u"voipnow"_s);
    ids.removeDuplicates();
    for (const QString &id : std::as_const(ids))
        if (auto platform = catalogue->platform(id))
            m_platforms.push_back(*std::move(platform));
}

bool PolicyController::hasOutcomes() const
{
    return std::any_of(m_platforms.begin(), m_platforms.end(),
                       [](const auto &platform) { return platform.binding(u"policy.missing"_s) != nullptr; });
}

VerificationPolicy PolicyController::base() const
{
    return m_stored.value_or(m_common);
}

void PolicyController::selectGroup(const QString &group)
{
    if (group == m_group || !m_groups.contains(group))
        return;
    m_group = group;
    loadGroup();
}

void PolicyController::takeDraft(const VerificationPolicy &draft)
{
    m_draft = draft;
    // A draft equal to the stored policy is no change; without a stored one choosing it is.
    if (m_stored && draft == *m_stored)
        m_drafts.remove(m_group);
    else
        m_drafts.insert(m_group, draft);
    Q_EMIT draftChanged();
}

void PolicyController::setDraft(const VerificationPolicy &draft)
{
    if (draft != m_draft)
        takeDraft(draft);
}

void PolicyController::setOwn(const QString &key, const QString &value)
{
    VerificationPolicy draft = m_draft;
    if (value.isEmpty())
        draft.own.remove(key);
    else
        draft.own.insert(key, value);
    setDraft(draft);
}

void PolicyController::applyPreset(Preset preset)
{
    takeDraft(withPreset(m_draft, preset));
}

void PolicyController::discard()
{
    m_drafts.remove(m_group);
    m_draft = base();
    Q_EMIT draftChanged();
}

bool PolicyController::isChanged() const
{
    return m_drafts.contains(m_group);
}

bool PolicyController::hasUnsavedChanges(const QString &group) const
{
    return m_drafts.contains(group);
}

QMap<QString, QString> PolicyController::problems() const
{
    QMap<QString, QString> problems;
    for (const auto &[key, value] : m_draft.settings())
        if (key.startsWith("alert."_L1))
            if (const QString problem = textProblem(key, value); !problem.isEmpty())
                problems.insert(key, problem);
    for (const platforms::Platform &platform : m_platforms)
        for (const platforms::Binding &binding : platform.bindings)
            if (const QString key = QString::fromUtf8(binding.rule.key); m_draft.own.contains(key))
                if (const QString problem = ownProblem(binding, m_draft.own.value(key)); !problem.isEmpty())
                    problems.insert(key, problem);
    return problems;
}

void PolicyController::save()
{
    if (!isChanged() || !problems().isEmpty())
        return;
    if (const Done done = m_workspace.inventory().setPolicy(m_group, m_draft); !done) {
        Q_EMIT failed(done.error());
        return;
    }
    m_drafts.remove(m_group);
    record();
    m_workspace.announceInventoryChange();
    Q_EMIT saved();
}

void PolicyController::record()
{
    inventory::HistoryEntry entry;
    entry.action = u"policy.set"_s;
    entry.result = u"done"_s;
    entry.detail.insert(u"group"_s, m_group);
    for (const auto &[key, value] : m_draft.settings())
        entry.detail.insert(key, value);
    if (const auto recorded = m_workspace.inventory().record(std::move(entry)); !recorded)
        Q_EMIT failed(recorded.error());
}

} // namespace stir::ui
