// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/list_import.h"

#include "core/foundation/files.h"
#include "core/tasks/when_finished.h"
#include "core/verification/trusted_list_source.h"
#include "ui/common/workspace.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace stir::ui {

struct ListImport::Job
{
    ListPlace place;
    fetch::HttpsOptions web;
    QString folder;
    const Clock &clock;
    std::stop_token stop;
};

ListImport::ListImport(Workspace &workspace, fetch::HttpsOptions web, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_web(std::move(web))
{
}

ListImport::~ListImport()
{
    m_stop.request_stop();
}

Result<ListOffer> ListImport::read(const Job &job)
{
    verification::TrustedListSource source;
    source.url = job.place.url;
    source.authority = job.place.authority;
    if (source.url.isEmpty()) {
        auto bytes = readFile(job.place.file, credentials::TrustedList::sizeLimit);
        if (!bytes)
            return failure(bytes.error());
        if (bytes->isEmpty())
            return failure(ErrorCode::FileEmpty, job.place.file);
        source.bytes = *std::move(bytes);
    }
    auto inventory = inventory::Inventory::open(job.folder, job.clock);
    if (!inventory)
        return failure(inventory.error());
    const auto before = inventory->trustedLists();
    if (!before)
        return failure(before.error());
    fetch::HttpsClient client(job.web);
    auto opened = verification::openTrustedList(source, *before, client, job.clock.now(), job.stop);
    ListOffer offer;
    if (!opened) {
        offer.findings = {std::move(opened.error())};
        return offer;
    }
    offer.findings = std::move(opened->findings);
    offer.record = opened->list.record(opened->signer);
    offer.signer = opened->signer.front().subjectName();
    for (const crypto::Certificate &root : opened->list.roots())
        offer.anchors.push_back({credentials::companyOf(root), root});
    auto change = inventory->previewList(offer.record, offer.anchors);
    if (!change)
        return failure(change.error());
    offer.change = *std::move(change);
    return offer;
}

void ListImport::open(const ListPlace &place)
{
    if (m_busy)
        return;
    m_busy = true;
    m_offer.reset();
    m_stop = std::stop_source();
    Q_EMIT changed();
    auto offer = QtConcurrent::run(&m_workspace.pools().remote(),
                                   [job = Job{place, m_web, m_workspace.dataFolder(), m_workspace.clock(),
                                              m_stop.get_token()}] { return read(job); });
    tasks::whenFinished(std::move(offer), this, [this, stop = m_stop.get_token()](Result<ListOffer> read) {
        m_busy = false;
        if (read && !stop.stop_requested())
            m_offer = *std::move(read);
        Q_EMIT changed();
        if (!read && !stop.stop_requested())
            Q_EMIT failed(read.error());
    });
}

void ListImport::take()
{
    if (!m_offer || !m_offer->canBeTaken())
        return;
    const ListOffer offer = *std::exchange(m_offer, std::nullopt);
    inventory::Inventory &inventory = m_workspace.inventory();
    const auto takeover = inventory.takeOverList(offer.record, offer.anchors);
    Q_EMIT changed();
    if (!takeover) {
        Q_EMIT failed(takeover.error());
        return;
    }
    inventory::HistoryEntry entry;
    entry.action = u"trust.list"_s;
    entry.result = u"done"_s;
    entry.detail = QJsonObject{{u"authority"_s, offer.record.authority},
                               {u"sequence"_s, offer.record.sequence},
                               {u"added"_s, static_cast<int>(takeover->added.size())}};
    const auto recorded = inventory.record(std::move(entry));
    m_workspace.announceInventoryChange();
    Q_EMIT taken(static_cast<int>(takeover->added.size()), static_cast<int>(takeover->dropped.size()));
    if (!recorded)
        Q_EMIT failed(recorded.error());
}

void ListImport::clear()
{
    m_stop.request_stop();
    m_offer.reset();
    Q_EMIT changed();
}

} // namespace stir::ui
