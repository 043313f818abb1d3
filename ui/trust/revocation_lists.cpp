// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/revocation_lists.h"

#include "core/tasks/when_finished.h"
#include "core/verification/verification_service.h"
#include "ui/common/workspace.h"

#include <algorithm>

namespace stir::ui {

namespace {

using verification::RevocationPoint;
using Points = std::vector<RevocationPoint>;

struct ListJob
{
    QString folder;
    fetch::FetchOptions fetching;
    const Clock &clock;
    std::stop_token stop;
};

Result<Points> runJob(const ListJob &job)
{
    const auto inventory = inventory::Inventory::open(job.folder, job.clock);
    if (!inventory)
        return failure(inventory.error());
    fetch::DocumentFetcher fetcher(job.fetching, job.clock);
    return verification::revocationPoints(*inventory, fetcher, job.clock.now(), job.stop);
}

bool hasResult(const RevocationPoint &point, Judgement result)
{
    if (point.notFetched && point.notFetched->result == result)
        return true;
    return std::ranges::any_of(point.findings, [result](const Finding &finding) { return finding.result == result; });
}

bool isNamedByTheSame(const RevocationPoint &one, const RevocationPoint &other)
{
    return std::ranges::equal(one.namedBy, other.namedBy, [](const auto &left, const auto &right) {
        return left.owner == right.owner && left.certificate.sha256() == right.certificate.sha256();
    });
}

/// Where asking brought nothing, what was known before still is, also what may not be kept beyond this run.
void keepWhatWasLearned(Points &points, const Points &before)
{
    for (RevocationPoint &point : points) {
        const auto known = std::ranges::find(before, point.url, &RevocationPoint::url);
        if (!point.notFetched || known == before.end() || !isNamedByTheSame(point, *known))
            continue;
        point.fetchedAt = known->fetchedAt;
        point.lists = known->lists;
        point.findings = known->findings;
        if (point.notFetched->rule == fetch::faultName(fetch::FetchFault::Offline))
            point.notFetched = known->notFetched;
    }
}

} // namespace

RevocationLists::RevocationLists(Workspace &workspace, fetch::HttpsOptions web, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_web(std::move(web))
{
    connect(&workspace, &Workspace::inventoryChanged, this, &RevocationLists::refresh);
    refresh();
}

RevocationLists::~RevocationLists()
{
    m_stop.request_stop();
}

int RevocationLists::needingAttention() const
{
    return static_cast<int>(std::ranges::count_if(m_points, [](const RevocationPoint &point) {
        const Status status = statusOf(point);
        return status == Status::Broken || status == Status::Attention;
    }));
}

void RevocationLists::refresh()
{
    if (isBusy())
        m_isOutdated = true;
    else
        run(Reach::Kept);
}

void RevocationLists::fetch()
{
    if (m_isFetching)
        return;
    // What is being read now would come after, and be older.
    m_stop.request_stop();
    run(Reach::Network);
}

void RevocationLists::cancel()
{
    m_stop.request_stop();
}

void RevocationLists::run(Reach reach)
{
    m_isReading = reach == Reach::Kept;
    m_isFetching = reach == Reach::Network;
    m_isOutdated = false;
    m_stop = std::stop_source();
    Q_EMIT changed();
    ListJob job{m_workspace.dataFolder(), {}, m_workspace.clock(), m_stop.get_token()};
    job.fetching.offline = reach == Reach::Kept;
    job.fetching.anew = reach == Reach::Network;
    job.fetching.https = m_web;
    job.fetching.cacheFolder = verification::fetchCacheFolder(job.folder);
    const QDateTime now = job.clock.now();
    auto &pool = m_isFetching ? m_workspace.pools().remote() : m_workspace.pools().local();
    auto points = QtConcurrent::run(&pool, [job = std::move(job)] { return runJob(job); });
    tasks::whenFinished(std::move(points), this, [this, now, stop = m_stop](Result<Points> found) {
        if (stop == m_stop)
            accept(std::move(found), now);
    });
}

void RevocationLists::accept(Result<Points> points, const QDateTime &judgedAt)
{
    m_isReading = m_isFetching = false;
    if (points) {
        keepWhatWasLearned(*points, m_points);
        m_points = *std::move(points);
        m_judgedAt = judgedAt;
    }
    Q_EMIT changed();
    if (!points)
        Q_EMIT failed(points.error());
    if (m_isOutdated)
        refresh();
}

Status statusOf(const RevocationPoint &point)
{
    if (hasResult(point, Judgement::Fail))
        return Status::Broken;
    if (hasResult(point, Judgement::Warn))
        return Status::Attention;
    return point.fetchedAt ? Status::Good : Status::Unknown;
}

} // namespace stir::ui
