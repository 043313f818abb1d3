// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The tokens of a kamailio.cfg that are in force, in their order, each with the text it stands for: a define's for a
// word, after #!subst for a string. Pure; any thread.

#include "core/server_config/kamailio_lexer.h"

#include <optional>

namespace stir::practice {

struct LiveToken
{
    server_config::TokenKind kind = server_config::TokenKind::Other;
    bool isDirective = false; ///< a whole #! line; `kind` says nothing then
    qsizetype begin = 0;
    qsizetype end = 0;
    std::optional<QByteArray> text; ///< of a string, and of a word that a define makes one
};

/// `defines`: names that are built into the service or given to it by -A, which may carry "=value".
std::vector<LiveToken> liveTokens(const QByteArray &text, const std::vector<QByteArray> &defines);

} // namespace stir::practice
