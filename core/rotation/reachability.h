// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether a certificate can be fetched where calls will say it is: by this machine and by each server that signs with
// it. No call may be signed with a key before that. Blocking; in worker jobs.

#include "core/deployment/server_deployment.h"
#include "core/fetch/https_client.h"

#include <functional>

namespace stir::rotation {

/// How to log in to a server of the inventory; of an empty name, what all share. Called on the job's thread.
using EnvironmentOf = std::function<deployment::DeploymentEnvironment(const QString &server)>;

/// What one machine met at an address.
struct Reach
{
    QString server; ///< empty: this machine
    Findings findings;
    std::optional<Error> error; ///< the server could not be asked

    /// The very certificate is there, and verifiers stumble over nothing.
    bool isProof() const;
};

struct PublishedPlace
{
    QString url;
    crypto::CertificateChain chain; ///< what is to be there, leaf first
};

Reach reachFromHere(const PublishedPlace &place, const fetch::HttpsOptions &https, const Clock &clock);
Reach reachFromServer(const PublishedPlace &place, const QString &server,
                      const deployment::DeploymentEnvironment &environment, const tasks::JobControl &job);

/// From this machine, then from each of the servers.
std::vector<Reach> reachFromAll(const PublishedPlace &place, const QStringList &servers,
                                const fetch::HttpsOptions &https, const EnvironmentOf &environments,
                                const tasks::JobControl &job);

/// The first that is no proof, as an Error that says from where and what; no value when all are.
std::optional<Error> firstGap(const PublishedPlace &place, const std::vector<Reach> &all);

} // namespace stir::rotation
