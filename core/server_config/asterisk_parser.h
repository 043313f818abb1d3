// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sections and variables of an Asterisk .conf and the files it includes, as main/config.c reads them, each with its
// place in the bytes. One thread.

#include "core/foundation/finding.h"
#include "core/server_config/config_surroundings.h"
#include "core/server_config/finding_place.h"
#include "core/server_config/spliced_text.h"

namespace stir::server_config {

/// Offsets are those of the whole SplicedText.
struct AsteriskVariable
{
    QByteArray name;
    QByteArray value;
    int file = 0;
    int line = 0;
    qsizetype lineBegin = 0;
    qsizetype begin = 0; ///< bytes of the value
    qsizetype end = 0;
    bool isAppended = false; ///< "+=" that adds to an earlier one
    bool isTrimmed = false;  ///< blanks behind it that Asterisk drops
    bool isCut = false;      ///< a ";" right behind it takes the rest for a comment
};

/// A "[name]" line and what stands below it.
struct AsteriskSection
{
    QByteArray name;
    int file = 0;
    int line = 0;
    qsizetype lineBegin = 0;
    std::size_t category = 0;
    std::vector<std::size_t> variables;
    int lastLine = 0;
    qsizetype lastOffset = 0; ///< somewhere in the last line with content
};

struct AsteriskEntry
{
    std::size_t variable = 0;
    bool isInherited = false; ///< copied from the section that [name](section) names
};

/// What Asterisk holds under one name: [name](+) adds to an earlier one, [name] begins another.
struct AsteriskCategory
{
    QByteArray name;
    bool isTemplate = false; ///< [name](!): nobody reads it by its name
    std::size_t section = 0; ///< that it begins with
    std::vector<AsteriskEntry> entries;
};

struct AsteriskFile
{
    std::vector<AsteriskSection> sections;
    std::vector<AsteriskVariable> variables;
    std::vector<AsteriskCategory> categories;
    Findings problems;
    bool endsInComment = false; ///< the first file
};

/// Follows the includes: `sources` grows by their texts.
AsteriskFile parseAsterisk(SplicedText &sources, const ConfigSurroundings &surroundings);

} // namespace stir::server_config
