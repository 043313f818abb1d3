// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The switch of a rotation: the identity becomes the new one, and each server that signs with it is pushed and proven.
// In worker jobs.

#include "core/practice/proof_call.h"
#include "core/rotation/identity_rotation.h"

namespace stir::rotation {

/// A call that proves a switched server, by its numbers; placed where the inventory knows a SIP port for test calls.
struct ProofNumbers
{
    QString orig;
    QString dest;
};

struct SwitchOrder
{
    QString identity;
    fetch::HttpsOptions https;
    std::optional<ProofNumbers> numbers = {}; ///< no value: no call is placed
    /// Servers have neither curl nor wget, or may not reach the web: only this machine fetches the certificate.
    bool onlyFromHere = false;
    /// Asked before a server is pushed; false leaves it as it is and ends the switch. Called on the job's thread.
    std::function<bool(const deployment::Plan &)> consent = [](const deployment::Plan &) { return true; };
};

struct SwitchedServer
{
    QString server;
    std::optional<Error> error; ///< why it is not switched, or not proven
    std::optional<deployment::PushReport> push;
    std::optional<practice::ProofCallReport> call; ///< no value: none was placed

    bool isSwitched() const { return !error; }
};

struct SwitchReport
{
    std::vector<Reach> reaches; ///< of the new certificate, before anything was changed
    std::vector<SwitchedServer> servers;
    bool isComplete = false; ///< every server signs with the new key; the rotation is over
};

/// Goes through the servers one after the other and ends at the first that fails: it signs on with the old key, whose
/// certificate stays where it is. Fails with RotationUnknown, RotationOutOfStep, or ProofFailed when the certificate
/// cannot be fetched from everywhere; nothing was changed then.
Result<SwitchReport> switchServers(const SwitchOrder &order, credentials::Vault &vault,
                                   const EnvironmentOf &environments, const tasks::JobControl &job);

} // namespace stir::rotation
