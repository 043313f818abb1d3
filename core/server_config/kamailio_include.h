// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Follows one include_file or import_file as sr_push_yy_state() of src/core/cfg.lex does. Plain function; one thread.

#include "core/foundation/finding.h"
#include "core/server_config/config_surroundings.h"
#include "core/server_config/kamailio_lexer.h"
#include "core/server_config/spliced_text.h"

namespace stir::server_config {

struct IncludeRequest
{
    QByteArray name;      ///< as written, escapes worked out
    QByteArray includer;  ///< path of the file it stands in
    qsizetype at = 0;     ///< where its text goes
    bool isNeeded = true; ///< include_file: Kamailio does not start without it
};

struct IncludeAnswer
{
    Included included;
    const char *rule = nullptr; ///< what is to be said about it
    Judgement judgement = Judgement::Fail;
};

IncludeAnswer takeIn(const IncludeRequest &request, SplicedText &sources, const ConfigSurroundings &surroundings);

} // namespace stir::server_config
