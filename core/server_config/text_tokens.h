// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the words of a configuration file are to the program that reads it, for whoever shows the file. The kamailio.cfg
// ones come from the lexer that finds the settings, so that colors and plan agree on what is a comment and on which
// branch of an #!ifdef holds. One pass over any bytes. Pure; any thread.

#include "core/server_config/setting_rule.h"

namespace stir::server_config {

enum class TextPart : quint8
{
    Comment,
    String,
    Directive, ///< #!define, #include
    Section,   ///< [alert]
    Keyword,   ///< route, modparam, if
    Name,      ///< of a parameter or variable that is set
    Value,
    Variable, ///< $fU
    Other     ///< only where it is not live
};

struct TextToken
{
    qsizetype begin = 0; ///< bytes; a token may hold line ends
    qsizetype end = 0;
    TextPart part = TextPart::Other;
    bool isLive = true; ///< false: in a branch that the program skips
};

/// In the order of the text, none overlapping another; what is in none is nothing special. `externalDefines` as in
/// parseConfig().
std::vector<TextToken> textTokens(ConfigGrammar grammar, const QByteArray &text,
                                  const std::vector<QByteArray> &externalDefines = {});

} // namespace stir::server_config
