// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything of one kamailio.cfg that a search needs, gathered in one pass. Immutable after readKamailio(); any thread.

#include "core/foundation/finding.h"
#include "core/server_config/kamailio_construct.h"

namespace stir::server_config {

struct Comment
{
    qsizetype begin = 0;
    qsizetype end = 0;
    Place place;
    qsizetype next = -1;      ///< where the next code begins, conditions left out; -1: none follows
    qsizetype construct = -1; ///< begin of the commented-out construct it holds
};

struct KamailioIndex
{
    std::vector<Construct> constructs; ///< by begin
    std::vector<Comment> comments;
    QSet<QByteArray> askedNames; ///< that some #!ifdef or #!ifndef asks for
    Findings problems;
};

KamailioIndex readKamailio(const QByteArray &text, const std::vector<QByteArray> &externalDefines);

} // namespace stir::server_config
