// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What must hold of every report of the judge, whatever it was given.

#include "core/passport/passport_judge.h"
#include "core/passport/plain_shaken.h"
#include "core/sip/base64url.h"
#include "tests/fuzz/fuzz_target.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace stir::fuzz {

inline bool isSaid(const passport::PassportReport &report, QLatin1String check, Judgement result)
{
    return std::ranges::any_of(
        report.checks, [&](const Finding &finding) { return finding.check == check && finding.result == result; });
}

inline void requireChecks(const passport::PassportReport &report)
{
    QSet<QString> seen;
    QString current;
    for (const Finding &finding : report.checks) {
        require(!finding.check.isEmpty(), "a finding names its check");
        require(finding.rule.isEmpty() == (finding.result == Judgement::Pass), "a pass has no rule, the others do");
        if (finding.check == current)
            continue;
        require(!seen.contains(finding.check), "what one check found stands together");
        seen.insert(finding.check);
        current = finding.check;
    }
    for (const char *check : {"syntax", "typ", "alg", "ppt", "x5u", "params", "claims", "signature"})
        require(seen.contains(QLatin1String(check)), "each check says something");
}

inline void requireVerdict(const passport::PassportReport &report, const crypto::PublicKey &key)
{
    const bool fails = anyFails(report.checks);
    require(fails == (report.verdict == passport::Verdict::Invalid), "invalid is what fails a check");
    require(fails == report.response.has_value(), "what is invalid has a response");
    require(fails == (report.outcome == passport::Outcome::Failed), "the outcome follows the verdict");
    if (report.verdict != passport::Verdict::Valid)
        return;
    require(isSaid(report, QLatin1String("signature"), Judgement::Pass), "nothing is valid without its signature");
    require(key.verifiesEs256(bytesOf(report.token.signedBytes), bytesOf(report.token.signature)),
            "the signature is one by the given key");
    require(report.outcome == passport::Outcome::Ok, "the outcome follows the verdict");
}

/// Numbers alike whether Qt keeps them as integers or not: above 2^53 its own reader and its values do so differently.
inline bool isSame(const QJsonValue &a, const QJsonValue &b)
{
    if (a.isDouble() && b.isDouble())
        return a.toDouble() == b.toDouble();
    if (a.isArray() && b.isArray()) {
        const QJsonArray some = a.toArray();
        const QJsonArray others = b.toArray();
        return std::equal(some.begin(), some.end(), others.begin(), others.end(), isSame);
    }
    if (!a.isObject() || !b.isObject())
        return a == b;
    const QJsonObject some = a.toObject();
    const QJsonObject others = b.toObject();
    return some.keys() == others.keys() && std::equal(some.begin(), some.end(), others.begin(), others.end(), isSame);
}

/// Another program's reader of JSON finds the same in it.
inline void requireSameJson(const QByteArray &text, const QJsonObject &object)
{
    QJsonParseError error;
    // Qt drops a byte order mark at the front of a string, unless it is written out; and it takes no number that is too
    // small for it, which reads as 0 here.
    const QByteArray written = QByteArray(text).replace("\xEF\xBB\xBF", "\\ufeff");
    const QJsonDocument other = QJsonDocument::fromJson(written, &error);
    if (error.error != QJsonParseError::IllegalNumber)
        require(other.isObject() && isSame(other.object(), object), "Qt reads the same object");
}

/// What the quick reader recognises needs no careful one: that would find nothing in its payload, and read the same.
inline void requirePlainShaken(const passport::PassportReport &report)
{
    passport::PlainShakenReader reader;
    const passport::PlainShaken *plain = reader.read(report.identity.value);
    // It does not look into the header part, which may even hold blanks.
    if (plain == nullptr || !sip::fromBase64Url(plain->headerPart))
        return;
    const passport::PassportToken &token = report.token;
    require(plain->signedPart == token.signedBytes && plain->payload == token.payloadText &&
                plain->signature == token.signature,
            "what is plain is the same token");
    const auto text = [](QByteArrayView bytes) { return std::optional(QString::fromLatin1(bytes)); };
    require(token.claim(QStringLiteral("attest")) == text(plain->attest) &&
                token.claim(QStringLiteral("origid")) == text(plain->originId) &&
                token.origNumber() == text(plain->orig) && token.destNumbers() == QStringList{*text(plain->dest)} &&
                token.issuedAt() == plain->issuedAt,
            "what is plain has the same claims");
    for (const Finding &finding : report.checks)
        require(finding.values.value(QStringLiteral("part")) != QLatin1String("payload"), "its payload is in order");
    if (token.type() == QLatin1String("shaken"))
        require(isSaid(report, QLatin1String("claims"), Judgement::Pass), "its claims are in order");
}

} // namespace stir::fuzz
