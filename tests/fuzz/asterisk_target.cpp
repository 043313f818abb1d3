// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz_target.h"
#include "tests/support/surgery_properties.h"

using namespace stir::server_config;

/// An Asterisk .conf; behind the byte 0x1e the file /a that it may include.
void stir::fuzz::tryInput(QByteArrayView input)
{
    const qsizetype cut = input.indexOf('\x1e');
    const QByteArray text = (cut < 0 ? input : input.first(cut)).toByteArray();
    auto files = std::make_shared<FilesByPath>();
    files->add("/a", cut < 0 ? QByteArray() : input.sliced(cut + 1).toByteArray());
    SettingRule rule;
    rule.key = "alert.missing_prefix";
    rule.section = "s";
    rule.name = "n";
    for (const char *value : {"STOP", "", "[?] a", "a;b", " blank", "blank ", "=>", "\\;", ";--", "a,b\\", "!x"}) {
        for (const ConfigSurroundings &surroundings : {ConfigSurroundings{}, {{}, "/x.conf", files}}) {
            const auto result = stir::test::operate({ConfigGrammar::Asterisk, text, surroundings, rule, value});
            require(result.broken == nullptr, result.broken == nullptr ? "" : result.broken);
        }
    }
}
