// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The files of a plan as they would be, with what is to be said of their lines: for who reads the whole file before a
// push. Pure; any thread, and made for a worker (it takes the text apart).

#include "core/deployment/server_deployment.h"
#include "core/server_config/text_tokens.h"

namespace stir::deployment {

/// Where a setting stands.
struct LineMark
{
    int line = 0;
    QString key;
    bool changes = false;
    bool isCandidate = false; ///< one of several lines that could be meant
};

struct LineFinding
{
    int line = 0;
    Finding finding;
};

struct ReviewFile
{
    QString path;
    server_config::ConfigGrammar grammar = server_config::ConfigGrammar::Kamailio;
    bool changes = false;
    QByteArray text; ///< after the push
    std::vector<server_config::TextToken> tokens;
    std::vector<LineMark> marks;       ///< by line
    std::vector<LineFinding> findings; ///< by line
};

/// Every configuration file of the platform that the plan speaks of, in the platform's order, and then what they
/// include.
std::vector<ReviewFile> reviewFiles(const platforms::Platform &platform, const Snapshot &snapshot, const Plan &plan);

} // namespace stir::deployment
