// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the command line says about how headers are judged, and what the judge needs for it.

#include "app/ctl/session.h"
#include "app/ctl/web_access.h"
#include "core/policy/verification_policy.h"
#include "core/verification/signer_groups.h"
#include "core/verification/verification_service.h"

#include <QTimeZone>

#include <stop_token>

namespace CLI {
class App;
}

namespace stir::ctl {

struct JudgingChoice
{
    bool verify = false;
    std::string certificate;
    std::vector<std::string> trust;
    std::string revocations;
    std::string at;
    int maxAgeSeconds = 60;
    bool offline = false;
    WebAccess web;
    int patienceSeconds = 60; ///< see fetch::FetchOptions
    std::string countryCode;
    bool namesSigners = false; ///< wanted even when nothing is verified
};

void declareJudging(CLI::App &app, JudgingChoice &choice);
/// The same without --verify, for what verifies anyway.
void declareVerifying(CLI::App &app, JudgingChoice &choice);

/// The zone of the clocks of logs; an invalid one for no name. Fails with InvalidArgument.
Result<QTimeZone> logZone(const std::string &name);

/// Lives as long as anything is judged with it.
struct Judging
{
    std::unique_ptr<verification::VerificationService> service; ///< null: nothing is verified
    passport::JudgeOptions options;
    /// Who signed what, with the given key and the identities of the inventory by name; null when nobody asks.
    std::shared_ptr<verification::SignerGroups> signers;
    std::optional<policy::VerificationPolicy> policy; ///< for all servers; no value: none was decided
};

/// Fails when a file cannot be read or a time not understood.
Result<Judging> judgingFor(const JudgingChoice &choice, Session &session, std::stop_token stop);

} // namespace stir::ctl
