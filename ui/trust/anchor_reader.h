// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Certificates out of files that somebody wants to import: what runs in the worker. No state: any thread.

#include "core/credentials/trust_anchor.h"
#include "core/foundation/result.h"

#include <QStringList>

#include <stop_token>

namespace stir::ui {

/// A certificate on offer.
struct AnchorCandidate
{
    credentials::TrustAnchor anchor; ///< its company: the O= of the subject, else the CN
    QString file;                    ///< where it was read
    Findings findings;
    bool isKnown = false; ///< the console has it already
    bool isWanted = false;

    /// Only an authority can be a trust anchor.
    bool canBeTaken() const { return !isKnown && anchor.certificate.isCa(); }
};

struct AnchorFiles
{
    std::vector<AnchorCandidate> candidates; ///< each certificate once
    std::vector<Error> errors;               ///< files that could not be read or hold none
};

/// PEM with one or several certificates, DER, or folders with such files.
AnchorFiles readAnchorFiles(const QStringList &paths, const QDateTime &now, std::stop_token stop);

} // namespace stir::ui
