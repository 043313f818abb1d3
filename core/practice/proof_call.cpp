// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/proof_call.h"

#include "core/capture/judged_headers.h"
#include "core/practice/test_call.h"
#include "core/sip/telephone_number.h"

#include <algorithm>

namespace stir::practice {

namespace {

Result<TestCall> testCall(const ProofCall &call, const inventory::ManagedServer &server)
{
    const auto orig = sip::TelephoneNumber::parse(call.orig);
    if (!orig)
        return failure(orig.error());
    const auto dest = sip::TelephoneNumber::parse(call.dest);
    if (!dest)
        return failure(dest.error());
    const int port = call.sipPort > 0 ? call.sipPort : server.sipPort;
    if (port == 0)
        return failure(ErrorCode::TestCallUnavailable, server.name);
    return TestCall{.host = server.host, .port = port, .orig = orig->digits(), .dest = dest->digits()};
}

Result<passport::JudgeOptions> judgeOptions(const inventory::ManagedServer &server, const inventory::Inventory &inventory,
                                            const Clock &clock)
{
    passport::JudgeOptions options;
    options.verify = true;
    options.now = clock.now();
    const auto anchors = inventory.anchors();
    if (!anchors)
        return failure(anchors.error());
    for (const credentials::TrustAnchor &anchor : *anchors)
        options.anchors.push_back(anchor.certificate);
    if (server.identity.isEmpty())
        return options;
    const auto identity = inventory.identity(server.identity);
    if (!identity)
        return failure(identity.error());
    options.signer = identity->chain;
    return options;
}

} // namespace

bool ProofCallReport::isValid() const
{
    return std::ranges::any_of(
        reports, [](const passport::PassportReport &report) { return report.verdict == passport::Verdict::Valid; });
}

Result<ProofCallReport> placeProofCall(const ProofCall &call, const inventory::Inventory &inventory, const Clock &clock,
                                       const std::stop_token &stop)
{
    const auto server = inventory.server(call.server);
    if (!server)
        return failure(server.error());
    const auto placement = testCall(call, *server);
    if (!placement)
        return failure(placement.error());
    ProofCallReport report;
    auto invite = placeTestCall(*placement, stop);
    if (!invite)
        return failure(invite.error());
    report.invite = std::move(*invite);
    auto captured = capture::headersInText(report.invite, server->name);
    if (!captured)
        return failure(captured.error());
    report.captured = std::move(*captured);
    const auto options = judgeOptions(*server, inventory, clock);
    if (!options)
        return failure(options.error());
    auto reports = capture::judgeHeaders(report.captured, *options, stop);
    if (!reports)
        return failure(reports.error());
    report.reports = std::move(*reports);
    return report;
}

} // namespace stir::practice
