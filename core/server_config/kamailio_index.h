// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything of one kamailio.cfg that a search needs, gathered in one pass. Immutable after readKamailio(); any thread.

#include "core/foundation/finding.h"
#include "core/server_config/kamailio_construct.h"

#include <QHash>

namespace stir::server_config {

struct Comment
{
    qsizetype begin = 0;
    qsizetype end = 0;
    Place place;
    qsizetype next = -1;      ///< where the next code begins, conditions left out; -1: none follows
    qsizetype construct = -1; ///< begin of the commented-out construct in it or, in front of `next`, in one behind it
};

struct KamailioIndex
{
    std::vector<Construct> constructs; ///< by begin
    std::vector<Comment> comments;
    QHash<QByteArray, std::vector<std::size_t>> named; ///< defines, substitutions and assignments by their name
    QSet<QByteArray> askedNames;                       ///< that some #!ifdef or #!ifndef asks for
    Findings problems;
};

KamailioIndex readKamailio(const QByteArray &text, const std::vector<QByteArray> &externalDefines);

} // namespace stir::server_config
