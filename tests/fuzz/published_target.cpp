// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/published_chain.h"
#include "tests/fuzz/fuzz_target.h"

#include <algorithm>

namespace stir::fuzz {

namespace {

bool has(const Findings &findings, const char *rule)
{
    return std::ranges::any_of(findings, [rule](const Finding &one) { return one.rule == QLatin1String(rule); });
}

} // namespace

void tryInput(QByteArrayView input)
{
    fetch::FetchedDocument document;
    document.body = input.toByteArray();
    const auto read = verification::readPublishedChain(document, QStringLiteral("https://example.com/"));
    const bool holdsKey = document.body.contains("PRIVATE KEY-----");
    require(holdsKey == (!read && read.error().rule == QLatin1String("private_key")), "a private key is always seen");
    if (!read) {
        require(read.error().result == Judgement::Fail && !read.error().rule.isEmpty(), "a refusal says why");
        return;
    }
    require(!read->chain.empty(), "what is read is no empty chain");
    require(!anyFails(read->remarks), "remarks do not fail");
    const bool strict = !has(read->remarks, "text_around");
    require(!strict || document.body.startsWith("-----BEGIN CERTIFICATE-----"), "strict begins with a certificate");
    const auto count = static_cast<std::size_t>(document.body.count("-----BEGIN CERTIFICATE-----"));
    require(!strict || read->chain.size() == count, "strict holds nothing else");
}

} // namespace stir::fuzz
