// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/anchor_import.h"

#include "core/tasks/when_finished.h"
#include "ui/common/workspace.h"

#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

AnchorImport::AnchorImport(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {}

AnchorImport::~AnchorImport()
{
    m_stop.request_stop();
}

void AnchorImport::read(const QStringList &paths)
{
    if (m_busy || paths.isEmpty())
        return;
    m_busy = true;
    m_stop = std::stop_source();
    auto files = QtConcurrent::run(&m_workspace.pools().local(),
                                   [paths, now = m_workspace.clock().now(), stop = m_stop.get_token()] {
                                       return readAnchorFiles(paths, now, stop);
                                   });
    tasks::whenFinished(std::move(files), this, [this, stop = m_stop.get_token()](AnchorFiles read) {
        m_busy = false;
        if (!stop.stop_requested())
            offer(std::move(read));
    });
}

void AnchorImport::offer(AnchorFiles files)
{
    QSet<QString> known;
    if (const auto anchors = m_workspace.inventory().anchors())
        for (const credentials::TrustAnchor &anchor : *anchors)
            known.insert(anchor.certificate.sha256());
    QSet<QString> offeredAlready;
    for (const AnchorCandidate &candidate : m_candidates)
        offeredAlready.insert(candidate.anchor.certificate.sha256());
    for (AnchorCandidate &candidate : files.candidates) {
        const QString digest = candidate.anchor.certificate.sha256();
        if (offeredAlready.contains(digest))
            continue;
        candidate.isKnown = known.contains(digest);
        candidate.isWanted = candidate.isWanted && candidate.canBeTaken();
        m_candidates.push_back(std::move(candidate));
    }
    Q_EMIT offered();
    if (!files.errors.empty())
        Q_EMIT failed(files.errors.front());
}

int AnchorImport::wantedCount() const
{
    return static_cast<int>(std::ranges::count_if(m_candidates, &AnchorCandidate::isWanted));
}

void AnchorImport::setWanted(std::size_t place, bool isWanted)
{
    if (place >= m_candidates.size())
        return;
    m_candidates[place].isWanted = isWanted && m_candidates[place].canBeTaken();
    Q_EMIT choiceChanged();
}

void AnchorImport::setCompany(std::size_t place, const QString &company)
{
    if (place >= m_candidates.size())
        return;
    m_candidates[place].anchor.company = company.trimmed();
    Q_EMIT choiceChanged();
}

bool AnchorImport::isComplete() const
{
    return wantedCount() > 0 && std::ranges::all_of(m_candidates, [](const AnchorCandidate &candidate) {
               return !candidate.isWanted || !candidate.anchor.company.isEmpty();
           });
}

void AnchorImport::take()
{
    if (!isComplete())
        return;
    int count = 0;
    std::optional<Error> error;
    for (const AnchorCandidate &candidate : m_candidates) {
        if (!candidate.isWanted)
            continue;
        const Done done = m_workspace.inventory().addAnchor(candidate.anchor);
        // Somebody else (stirctl) may have added it meanwhile: it is there, which is what was wanted.
        if (!done && done.error().code != ErrorCode::NameTaken) {
            error = done.error();
            break;
        }
        if (done)
            record(candidate.anchor);
        ++count;
    }
    m_candidates.clear();
    m_workspace.announceInventoryChange();
    Q_EMIT taken(count);
    if (error)
        Q_EMIT failed(*error);
}

void AnchorImport::clear()
{
    m_stop.request_stop();
    m_candidates.clear();
    Q_EMIT offered();
}

void AnchorImport::record(const credentials::TrustAnchor &anchor)
{
    inventory::HistoryEntry entry;
    entry.action = u"trust.import"_s;
    entry.result = u"done"_s;
    entry.detail = QJsonObject{{u"company"_s, anchor.company}, {u"sha256"_s, anchor.certificate.sha256()}};
    if (const auto recorded = m_workspace.inventory().record(std::move(entry)); !recorded)
        Q_EMIT failed(recorded.error());
}

} // namespace stir::ui
