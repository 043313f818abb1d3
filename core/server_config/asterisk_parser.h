// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sections and variables of an Asterisk .conf as main/config.c reads them, each with its place in the bytes. The text
// is borrowed during the call. Any thread.

#include "core/foundation/finding.h"

#include <QByteArray>

#include <vector>

namespace stir::server_config {

struct AsteriskVariable
{
    QByteArray name;
    QByteArray value;
    int line = 0;
    qsizetype lineBegin = 0;
    qsizetype begin = 0; ///< bytes of the value
    qsizetype end = 0;
    bool isAppended = false; ///< "+="
    bool isTrimmed = false;  ///< blanks behind it that Asterisk drops
};

struct AsteriskSection
{
    QByteArray name;
    int line = 0;
    bool isTemplate = false; ///< [name](!): nobody reads it by its name
    bool isAddition = false; ///< [name](+): belongs to the one before
    std::vector<AsteriskVariable> variables;
    int lastLine = 0;
    qsizetype lastOffset = 0; ///< somewhere in the last line with content
};

struct AsteriskFile
{
    std::vector<AsteriskSection> sections;
    Findings problems;
    bool endsInComment = false;
};

AsteriskFile parseAsterisk(const QByteArray &text);

} // namespace stir::server_config
