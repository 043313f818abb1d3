// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/x5u_check.h"

#include "core/deployment/x5u_from_server.h"
#include "core/verification/x5u_inspection.h"

#include <algorithm>

namespace stir::ui {

namespace {

X5uPlace judged(X5uPlace place, const X5uTarget &target, const fetch::FetchExchange &seen, const QDateTime &now)
{
    const verification::ExpectedSigner expected{target.certificate, target.certificate.publicKey()};
    place.findings = verification::inspectX5u(target.url, seen, expected, now);
    place.took = seen.facts.took;
    return place;
}

X5uPlace unasked(X5uPlace place, const Error &error)
{
    place.error = error;
    return place;
}

fetch::FetchExchange exchangeOf(const QString &address, fetch::HttpsOptions options, const std::stop_token &stop)
{
    const auto url = fetch::FetchUrl::parse(address);
    if (!url)
        return {tl::unexpected<fetch::FetchFailure>(url.error()), {}};
    return fetch::HttpsClient(std::move(options)).exchange(*url, fetch::certificateSizeLimit, stop);
}

/// The worse the later.
int weight(Status status)
{
    switch (status) {
    case Status::Good:
        return 0;
    case Status::Unknown:
        return 1;
    case Status::Attention:
        return 2;
    case Status::Broken:
        return 3;
    case Status::Running:
        return 4;
    }
    return 0;
}

} // namespace

Status X5uPlace::status() const
{
    if (isRunning)
        return Status::Running;
    if (error)
        return Status::Unknown;
    if (anyFails(findings))
        return Status::Broken;
    return std::ranges::find(findings, Judgement::Warn, &Finding::result) == findings.end() ? Status::Good
                                                                                            : Status::Attention;
}

bool X5uCheck::isRunning() const
{
    return std::ranges::any_of(places, &X5uPlace::isRunning);
}

Status X5uCheck::status() const
{
    Status worst = places.empty() ? Status::Unknown : Status::Good;
    for (const X5uPlace &place : places)
        if (weight(place.status()) > weight(worst))
            worst = place.status();
    return worst;
}

X5uPlace askFromHere(const X5uTarget &target, const WebAccess &web, const QDateTime &now, const std::stop_token &stop)
{
    auto options = httpsOptions(web);
    if (!options)
        return unasked({}, options.error());
    const auto seen = exchangeOf(target.url, *std::move(options), stop);
    if (stop.stop_requested())
        return unasked({}, {ErrorCode::Cancelled, target.url, {}});
    return judged({}, target, seen, now);
}

X5uPlace askFromServer(const X5uTarget &target, const QString &server, const AccessToServer &access,
                       const std::stop_token &stop)
{
    X5uPlace place{.server = server};
    tasks::JobControl job;
    job.stop = stop;
    const auto seen = deployment::askFromServer(server, target.url, access.environment(), job);
    return seen ? judged(std::move(place), target, *seen, access.clock->now())
                : unasked(std::move(place), seen.error());
}

} // namespace stir::ui
