// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What verifiers meet at an identity's x5u, asked from this machine and from servers. Plain values; the functions that
// ask run in a worker.

#include "core/credentials/signing_identity.h"
#include "ui/common/status.h"
#include "ui/common/server_access.h"
#include "ui/identities/web_access.h"

#include <stop_token>

namespace stir::ui {

/// One place that was asked from.
struct X5uPlace
{
    QString server = {}; ///< empty: this machine
    bool isRunning = false;
    std::optional<Error> error = std::nullopt; ///< it could not be asked from there
    Findings findings = {};
    std::chrono::milliseconds took{0};

    Status status() const;
};

struct X5uCheck
{
    QDateTime at; ///< begun
    std::vector<X5uPlace> places;

    bool isRunning() const;
    /// Of the worst place; Running while one is under way.
    Status status() const;
};

/// What is to be found at the address.
struct X5uTarget
{
    QString url;
    crypto::Certificate certificate;
};

X5uPlace askFromHere(const X5uTarget &target, const WebAccess &web, const QDateTime &now, const std::stop_token &stop);
X5uPlace askFromServer(const X5uTarget &target, const QString &server, const AccessToServer &access,
                       const std::stop_token &stop);

} // namespace stir::ui
