// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything of a kamailio.cfg and the files it includes that a search needs, gathered in one pass. Immutable after
// readKamailio(); any thread.

#include "core/foundation/finding.h"
#include "core/server_config/config_surroundings.h"
#include "core/server_config/finding_place.h"
#include "core/server_config/kamailio_construct.h"
#include "core/server_config/spliced_text.h"

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
    QSet<QByteArray> outsideNames;                     ///< defined by the service's own options, or built in
    Findings problems;
};

/// Follows the includes: `sources` grows by their texts.
KamailioIndex readKamailio(SplicedText &sources, const ConfigSurroundings &surroundings);

/// The place of `at` in its own file, for a finding.
FindingPlace findingPlace(const SplicedText &sources, const Place &place, qsizetype at);

} // namespace stir::server_config
