// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The three signing rules of the VoipNow descriptor, and short ways to ask a document.

#include "core/server_config/config_document.h"

#include <QFile>

namespace stir::server_config::test {

inline SettingRule enabledRule()
{
    SettingRule rule;
    rule.key = "signing.enabled";
    rule.kind = SettingKind::Switch;
    rule.commentAnchor = "Enable/Disable stirshaken signing for outgoing calls";
    rule.defines = {"WITH_STIRSHAKEN"};
    return rule;
}

inline SettingRule keyRule()
{
    SettingRule rule;
    rule.key = "signing.key_path";
    rule.module = "stirshaken";
    rule.parameter = "as_default_key";
    return rule;
}

inline SettingRule x5uRule()
{
    SettingRule rule;
    rule.key = "signing.x5u";
    rule.commentAnchor = "This is the url where the public certificate can be retrieved";
    rule.placeholder = "url_to_be_added";
    rule.calls = {"stirshaken_add_identity", "stirshaken_add_identity_with_key"};
    rule.callArgument = 0;
    return rule;
}

inline SettingRule ruleFor(const QByteArray &key)
{
    return key == "enabled" ? enabledRule() : key == "key" ? keyRule() : x5uRule();
}

inline std::unique_ptr<ConfigDocument> parse(const QByteArray &text, const std::vector<QByteArray> &defines = {})
{
    auto document = parseConfig(ConfigGrammar::Kamailio, text, {defines, {}, {}});
    return document ? std::move(*document) : nullptr;
}

inline bool hasRule(const Findings &findings, const char *rule)
{
    return std::ranges::any_of(findings, [&](const Finding &one) { return one.rule == QLatin1String(rule); });
}

/// Kamailio's packaged default configuration.
inline QByteArray packagedDefault()
{
    QFile file(QStringLiteral(STIR_TEST_DATA "/kamailio/kamailio-5.6.3-debian.cfg"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the packaged default is missing");
    return file.readAll();
}

} // namespace stir::server_config::test
