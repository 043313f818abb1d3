// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/expiry_notices.h"

#include "core/tasks/when_finished.h"
#include "ui/common/workspace.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace stir::ui {

using credentials::ExpiryStage;
using inventory::Ending;
using inventory::EndingKind;
using inventory::ToldEnding;

namespace {

constexpr std::chrono::minutes checkInterval(15);
const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;

struct DueEnding
{
    Ending ending;
    ExpiryStage stage;
};

/// Authorities live for many years: the first stage of theirs is nothing to disturb anybody with.
bool isWorthTelling(const DueEnding &due)
{
    return due.stage > ExpiryStage::Early ||
           (due.stage == ExpiryStage::Early && due.ending.kind == EndingKind::Identity);
}

QString summaryOf(const DueEnding &due, const QDateTime &now)
{
    const QString &name = due.ending.owner;
    const int days = static_cast<int>(credentials::wholeDays(now, due.ending.validity.ends));
    const bool isOver = due.stage == ExpiryStage::Expired;
    switch (due.ending.kind) {
    case EndingKind::Identity:
        return isOver ? ExpiryNotices::tr("The certificate of %1 has expired").arg(name)
                      : ExpiryNotices::tr("The certificate of %1 expires in %n day(s)", nullptr, days).arg(name);
    case EndingKind::Issuer:
        return isOver
                   ? ExpiryNotices::tr("An authority in the chain of %1 has expired").arg(name)
                   : ExpiryNotices::tr("An authority in the chain of %1 expires in %n day(s)", nullptr, days).arg(name);
    case EndingKind::Anchor:
        return isOver ? ExpiryNotices::tr("The trust anchor of %1 has expired").arg(name)
                      : ExpiryNotices::tr("The trust anchor of %1 expires in %n day(s)", nullptr, days).arg(name);
    case EndingKind::TrustedList:
        return isOver ? ExpiryNotices::tr("The trusted list of %1 has expired").arg(name)
                      : ExpiryNotices::tr("The trusted list of %1 expires in %n day(s)", nullptr, days).arg(name);
    }
    Q_UNREACHABLE();
}

QString adviceFor(const DueEnding &due)
{
    switch (due.ending.kind) {
    case EndingKind::Identity:
    case EndingKind::Issuer:
        return due.stage == ExpiryStage::Expired ? ExpiryNotices::tr("Verifiers reject the calls signed with it.")
                                                 : ExpiryNotices::tr("Order its successor and put it on the servers.");
    case EndingKind::Anchor:
        return ExpiryNotices::tr("Ask the authority for its next root.");
    case EndingKind::TrustedList:
        return ExpiryNotices::tr("Take over the newest list.");
    }
    Q_UNREACHABLE();
}

QString pageOf(EndingKind kind)
{
    return kind == EndingKind::Identity || kind == EndingKind::Issuer ? u"identities"_s : u"trust"_s;
}

/// What is due and was not told. Nothing when the inventory cannot be read: the pages say why.
std::vector<DueEnding> untoldIn(const QString &folder, const Clock &clock)
{
    const auto inventory = inventory::Inventory::open(folder, clock);
    const auto thresholds = inventory ? inventory->expiryThresholds() : failure(inventory.error());
    const auto endings = inventory ? endingsOf(*inventory) : failure(inventory.error());
    const auto told = inventory ? inventory->toldEndings() : failure(inventory.error());
    if (!thresholds || !endings || !told)
        return {};
    std::set<ToldEnding> known(told->begin(), told->end());
    std::vector<DueEnding> due;
    for (const Ending &ending : *endings) {
        DueEnding one{ending, thresholds->stageOf(ending.validity, clock.now())};
        if (isWorthTelling(one) && known.insert({ending.key(), credentials::stageName(one.stage)}).second)
            due.push_back(std::move(one));
    }
    return due;
}

ToldEnding toldOf(const DueEnding &due)
{
    return {due.ending.key(), credentials::stageName(due.stage)};
}

} // namespace

ExpiryNotices::ExpiryNotices(Workspace &workspace, QDBusConnection session, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_session(std::move(session))
{
    if (!m_session.isConnected())
        return;
    m_session.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(noteAction(uint, QString)));
    connect(&m_timer, &QTimer::timeout, this, &ExpiryNotices::check);
    m_timer.start(checkInterval);
    check();
}

std::vector<ExpiryNotices::Notice> ExpiryNotices::noticesIn(const QString &folder, const Clock &clock)
{
    const std::vector<DueEnding> due = untoldIn(folder, clock);
    std::vector<Notice> notices;
    if (due.size() > singleLimit) {
        Notice all;
        for (const DueEnding &one : due)
            all.told.push_back(toldOf(one));
        all.summary = tr("%n certificates end soon or have expired", nullptr, static_cast<int>(due.size()));
        all.body = tr("The first: %1").arg(summaryOf(due.front(), clock.now()));
        all.page = u"overview"_s;
        all.subject = u"expiry"_s;
        return {all};
    }
    for (const DueEnding &one : due)
        notices.push_back(
            {{toldOf(one)}, summaryOf(one, clock.now()), adviceFor(one), pageOf(one.ending.kind), one.ending.owner});
    return notices;
}

void ExpiryNotices::check()
{
    if (m_busy || m_waiting > 0 || !m_session.isConnected())
        return;
    m_busy = true;
    m_told = 0;
    auto notices = QtConcurrent::run(
        &m_workspace.pools().local(),
        [folder = m_workspace.dataFolder(), &clock = m_workspace.clock()] { return noticesIn(folder, clock); });
    tasks::whenFinished(std::move(notices), this, [this](const std::vector<Notice> &found) {
        m_busy = false;
        m_waiting = static_cast<int>(found.size());
        for (const Notice &notice : found)
            send(notice);
        if (found.empty())
            Q_EMIT checked(0);
    });
}

void ExpiryNotices::send(const Notice &notice)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, u"Notify"_s);
    // Bodies may be read as markup, summaries never are (Desktop Notifications Specification 1.2).
    call << u"STIR Console"_s << uint(0) << u"stirconsole"_s << notice.summary << notice.body.toHtmlEscaped()
         << QStringList{u"default"_s, tr("Open")} << QVariantMap{{u"desktop-entry"_s, u"stirconsole"_s}} << -1;
    auto *answer = new QDBusPendingCallWatcher(m_session.asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, notice](QDBusPendingCallWatcher *watcher) {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        noteAnswer(notice, reply.isError() ? std::nullopt : std::optional(reply.value()));
    });
}

void ExpiryNotices::noteAnswer(const Notice &notice, std::optional<uint> id)
{
    --m_waiting;
    if (id) {
        m_places.insert(*id, {notice.page, notice.subject});
        // What cannot be remembered is told again: better twice than never.
        if (m_workspace.inventory().rememberTold(notice.told))
            m_told += static_cast<int>(notice.told.size());
    }
    if (m_waiting == 0)
        Q_EMIT checked(m_told);
}

void ExpiryNotices::noteAction(uint id, const QString &action)
{
    const auto place = m_places.constFind(id);
    if (place == m_places.cend() || action != "default"_L1)
        return;
    m_workspace.requestPage(place->first, place->second);
    Q_EMIT opened();
}

} // namespace stir::ui
