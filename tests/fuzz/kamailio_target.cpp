// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz_target.h"
#include "tests/support/surgery_properties.h"

using namespace stir::server_config;

namespace {

SettingRule switchRule()
{
    SettingRule rule;
    rule.key = "signing.enabled";
    rule.kind = SettingKind::Switch;
    rule.commentAnchor = "signing";
    rule.defines = {"S"};
    return rule;
}

SettingRule parameterRule()
{
    SettingRule rule;
    rule.key = "signing.key_path";
    rule.module = "stirshaken";
    rule.parameter = "as_default_key";
    return rule;
}

SettingRule argumentRule()
{
    SettingRule rule;
    rule.key = "signing.x5u";
    rule.commentAnchor = "url";
    rule.placeholder = "u";
    rule.defines = {"U"};
    rule.calls = {"stirshaken_add_identity"};
    rule.callArgument = 0;
    return rule;
}

void change(const QByteArray &text, const ConfigSurroundings &surroundings, const SettingRule &rule,
            const QByteArray &value)
{
    const auto result = stir::test::operate({ConfigGrammar::Kamailio, text, surroundings, rule, value});
    stir::fuzz::require(result.broken == nullptr, result.broken == nullptr ? "" : result.broken);
}

} // namespace

/// A kamailio.cfg; behind the byte 0x1e the file /a that it may include.
void stir::fuzz::tryInput(QByteArrayView input)
{
    const qsizetype cut = input.indexOf('\x1e');
    const QByteArray text = (cut < 0 ? input : input.first(cut)).toByteArray();
    auto files = std::make_shared<FilesByPath>();
    files->add("/a", cut < 0 ? QByteArray() : input.sliced(cut + 1).toByteArray());
    const ConfigSurroundings surroundings{{"KAMAILIO_6", "X=1"}, "/kamailio.cfg", files};
    for (const char *value : {"yes", "no"})
        change(text, surroundings, switchRule(), value);
    change(text, surroundings, parameterRule(), "/new/key.pem");
    for (const char *value : {"https://new.example/a.pem", "", "a\\b\"c'd$e;f#g!h"})
        change(text, surroundings, argumentRule(), value);
    change(text, {}, parameterRule(), "S");
}
