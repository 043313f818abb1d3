// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sip/identity_header.h"
#include "tests/fuzz/fuzz_target.h"

#include <algorithm>
#include <string_view>

namespace stir::fuzz {

namespace {

bool holdsAnyOf(const QByteArray &text, std::string_view characters)
{
    return std::ranges::any_of(text, [characters](char c) { return characters.find(c) != std::string_view::npos; });
}

bool same(const sip::IdentityHeader &a, const sip::IdentityHeader &b)
{
    return a.value == b.value && a.token == b.token && a.info == b.info && a.alg == b.alg && a.ppt == b.ppt &&
           a.pptQuoted == b.pptQuoted && a.otherParameters == b.otherParameters && a.damage == b.damage;
}

} // namespace

void tryInput(QByteArrayView input)
{
    const auto header = sip::IdentityHeader::parse(input);
    require(header.value.size() <= input.size(), "unfolding makes no value longer");
    require(!holdsAnyOf(header.value, "\r\n"), "a value is one line");
    require(!holdsAnyOf(header.token, " \t\r\n;"), "a token has neither blanks nor parameters");
    require(!header.pptQuoted || header.ppt.has_value(), "only a ppt that is there can be quoted");
    require(header.otherParameters.size() <= 64, "parameters are limited");
    require(header.damage.size() <= 3, "each kind of damage is said once");
    require(same(header, sip::IdentityHeader::parse(header.value)), "reading what was kept gives the same again");
}

} // namespace stir::fuzz
