// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How to find one setting in a server's own file. A rule is data out of a platform descriptor; it says every sign by
// which the line may be known, since vendors change the line and keep the comment. Plain values: any thread.

#include <QByteArray>

#include <optional>
#include <vector>

namespace stir::server_config {

enum class ConfigGrammar
{
    Kamailio,
    Asterisk
};

enum class SettingKind
{
    Switch, ///< on or off: a #!define commented in or out, a parameter 0/1 or yes/no. Values are "yes" and "no".
    Text,   ///< a string literal or the text after "="
    Number  ///< digits; a new modparam gets them without quotes
};

struct SettingRule
{
    QByteArray key; ///< binding key: "signing.x5u"
    SettingKind kind = SettingKind::Text;
    bool isInverted = false; ///< a switch of Asterisk that says "off": "global_disable = yes" is "no"

    // kamailio.cfg
    QByteArray module; ///< modparam("module", "parameter", ...)
    QByteArray parameter;
    QByteArray commentAnchor;        ///< words of the comment in front of the line, compared without case and blanks
    QByteArray placeholder;          ///< the value shipped by the vendor: "url_to_be_added"
    std::vector<QByteArray> defines; ///< names such a #!define is known to have: "WITH_STIRSHAKEN"
    std::vector<QByteArray> calls;   ///< functions that take it: "stirshaken_add_identity"
    int callArgument = -1;           ///< which argument, from 0

    // Asterisk .conf
    QByteArray section;     ///< by its name; empty with sectionType
    QByteArray sectionType; ///< by its "type = ..."; whatever it is called
    QByteArray name;
    bool lastWins = false; ///< of a name that stands there twice the last is read (sorcery), not the first (AST_CONFIG)

    /// Where the administrator pointed: the line's text, and its number to choose among equal lines.
    struct PointedLine
    {
        QByteArray text;
        int line = 0;
        QByteArray file{}; ///< path of an included file; empty: the document's own
    };
    std::optional<PointedLine> pointed;
};

} // namespace stir::server_config
