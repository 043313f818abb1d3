// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What must hold for any bytes of a configuration file and any setting that is looked for in them. Used by the property
// tests, by the corpus of real files and by the fuzz targets.

#include "core/server_config/config_document.h"

namespace stir::test {

struct SurgeryRequest
{
    server_config::ConfigGrammar grammar = server_config::ConfigGrammar::Kamailio;
    QByteArray text;
    server_config::ConfigSurroundings surroundings;
    server_config::SettingRule rule;
    QByteArray value;
};

struct SurgeryResult
{
    /// What does not hold; null: everything does.
    const char *broken = nullptr;
    /// What was done; none: nothing was found, or the place cannot hold the value.
    enum class Done
    {
        Nothing,
        Edited,
        Inserted
    } done = Done::Nothing;
    /// The file itself afterwards.
    QByteArray text;
    std::vector<server_config::FileEdit> edits;
};

/// Reads, finds, changes or adds, reads again, changes again, goes back.
SurgeryResult operate(const SurgeryRequest &request);

} // namespace stir::test
