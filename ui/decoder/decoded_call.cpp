// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/decoded_call.h"

#include "core/wording/wording.h"
#include "ui/common/times.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

/// A context for lupdate, which finds none for a free function.
struct DecoderText
{
    Q_DECLARE_TR_FUNCTIONS(DecoderText)
};

std::ptrdiff_t countOf(const Findings &findings, Judgement result)
{
    return std::count_if(findings.begin(), findings.end(),
                         [&](const Finding &finding) { return finding.result == result; });
}

const Finding *firstOf(const Findings &findings, Judgement result)
{
    const auto found = std::find_if(findings.begin(), findings.end(),
                                    [&](const Finding &finding) { return finding.result == result; });
    return found == findings.end() ? nullptr : &*found;
}

QString attestationMeaning(const QString &level)
{
    if (level == "A"_L1)
        return DecoderText::tr("A full: the caller and the number are known");
    if (level == "B"_L1)
        return DecoderText::tr("B partial: the caller is known, the number is not");
    if (level == "C"_L1)
        return DecoderText::tr("C gateway: only where the call came in is known");
    return level;
}

void addFact(std::vector<Fact> &facts, const QString &label, const QString &value, bool monospace = true)
{
    if (!value.isEmpty())
        facts.push_back({.label = label, .value = value, .monospace = monospace});
}

} // namespace

CallGroup groupOf(const DecodedCall &call)
{
    if (!call.captured.identity)
        return CallGroup::Missing;
    switch (call.report.verdict) {
    case passport::Verdict::Valid:
        return CallGroup::Valid;
    case passport::Verdict::Invalid:
        return CallGroup::Invalid;
    case passport::Verdict::Unverified:
        return CallGroup::Unverified;
    }
    return CallGroup::Unverified;
}

QString groupWord(CallGroup group, int count)
{
    switch (group) {
    case CallGroup::Valid:
        return DecoderText::tr("%n valid", nullptr, count);
    case CallGroup::Invalid:
        return DecoderText::tr("%n invalid", nullptr, count);
    case CallGroup::Unverified:
        return DecoderText::tr("%n not verified", nullptr, count);
    case CallGroup::Missing:
        return DecoderText::tr("%n without identity", nullptr, count);
    }
    return {};
}

Status statusOf(const DecodedCall &call)
{
    switch (groupOf(call)) {
    case CallGroup::Valid:
        return countOf(call.report.checks, Judgement::Warn) > 0 ? Status::Attention : Status::Good;
    case CallGroup::Invalid:
        return Status::Broken;
    case CallGroup::Unverified:
    case CallGroup::Missing:
        return Status::Unknown;
    }
    return Status::Unknown;
}

QString verdictWord(const DecodedCall &call)
{
    const Finding *failed = firstOf(call.report.checks, Judgement::Fail);
    switch (groupOf(call)) {
    case CallGroup::Missing:
        return DecoderText::tr("No identity");
    case CallGroup::Invalid:
        return failed != nullptr ? wording::checkTitle(failed->check) : DecoderText::tr("Invalid");
    case CallGroup::Unverified:
        return DecoderText::tr("Not verified");
    case CallGroup::Valid:
        break;
    }
    const auto warnings = static_cast<int>(countOf(call.report.checks, Judgement::Warn));
    return warnings == 0 ? DecoderText::tr("Valid") : DecoderText::tr("Valid, %n warning(s)", nullptr, warnings);
}

QString verdictSentence(const DecodedCall &call)
{
    switch (groupOf(call)) {
    case CallGroup::Missing:
        return DecoderText::tr("No Identity header: nobody vouches for the caller's number.");
    case CallGroup::Unverified:
        return DecoderText::tr("Well formed, not verified: nothing to check the signature with was chosen.");
    case CallGroup::Valid:
        return countOf(call.report.checks, Judgement::Warn) == 0
                   ? DecoderText::tr("Valid: the signature holds and nothing speaks against the call.")
                   : DecoderText::tr("Valid, yet some verifiers would reject it.");
    case CallGroup::Invalid:
        break;
    }
    const Finding *failed = firstOf(call.report.checks, Judgement::Fail);
    return failed != nullptr ? DecoderText::tr("Invalid: %1").arg(wording::sentence(*failed))
                             : DecoderText::tr("Invalid.");
}

QString verdictHint(const DecodedCall &call)
{
    if (groupOf(call) == CallGroup::Unverified)
        return DecoderText::tr("Choose a certificate or public key under \"Verify with\".");
    const Finding *cause = firstOf(call.report.checks, Judgement::Fail);
    if (cause == nullptr)
        cause = firstOf(call.report.checks, Judgement::Warn);
    QString hint = cause != nullptr ? wording::hint(*cause) : QString();
    const auto others = static_cast<int>(countOf(call.report.checks, Judgement::Fail)) - 1;
    if (others > 0)
        hint = DecoderText::tr("%n more check(s) fail; they stand below.", nullptr, others) + u' ' + hint;
    return hint.trimmed();
}

QString verdictNote(const DecodedCall &call)
{
    QStringList parts;
    if (call.report.response)
        parts.append(u"%1 %2"_s.arg(call.report.response->code).arg(call.report.response->reason));
    if (!call.report.verstat.isEmpty())
        parts.append(call.report.verstat);
    return parts.join(u" · "_s);
}

QDateTime timeOf(const DecodedCall &call)
{
    if (call.captured.context.capturedAt)
        return *call.captured.context.capturedAt;
    if (call.captured.context.date)
        return *call.captured.context.date;
    const auto issued = call.report.token.issuedAt();
    return issued ? QDateTime::fromSecsSinceEpoch(*issued, Qt::UTC) : QDateTime();
}

QString callerOf(const DecodedCall &call)
{
    const auto number = call.report.token.origNumber();
    return number ? *number : call.captured.context.caller.value_or(QString());
}

QString calledOf(const DecodedCall &call)
{
    const auto numbers = call.report.token.destNumbers();
    return numbers ? numbers->join(u", "_s) : call.captured.context.called.value_or(QString());
}

QString attestationOf(const DecodedCall &call)
{
    return call.report.token.claim(u"attest"_s).value_or(u"\u2013"_s);
}

std::vector<Fact> factsOf(const DecodedCall &call, const QDateTime &now)
{
    const passport::PassportToken &token = call.report.token;
    std::vector<Fact> facts;
    if (const auto level = token.claim(u"attest"_s); level)
        addFact(facts, DecoderText::tr("attest"), attestationMeaning(*level), false);
    if (const auto issued = token.issuedAt(); issued) {
        const QDateTime time = QDateTime::fromSecsSinceEpoch(*issued, Qt::UTC);
        facts.push_back({.label = DecoderText::tr("iat"),
                         .value = u"%1 (%2)"_s.arg(exactTime(time), relativeTime(time, now)),
                         .tip = QString::number(*issued)});
    }
    addFact(facts, DecoderText::tr("orig"), token.origNumber().value_or(QString()));
    addFact(facts, DecoderText::tr("dest"), token.destNumbers().value_or(QStringList()).join(u", "_s));
    addFact(facts, DecoderText::tr("x5u"), token.text(u"x5u"_s).value_or(QString()));
    addFact(facts, DecoderText::tr("origid"), token.claim(u"origid"_s).value_or(QString()));
    addFact(facts, DecoderText::tr("info"), QString::fromUtf8(call.report.identity.info.value_or(QByteArray())));
    if (call.captured.identity)
        addFact(facts, DecoderText::tr("type"), token.type());
    addFact(facts, DecoderText::tr("Call-ID"), call.captured.context.callId);
    addFact(facts, DecoderText::tr("From"), call.captured.context.caller.value_or(QString()));
    addFact(facts, DecoderText::tr("To"), call.captured.context.called.value_or(QString()));
    return facts;
}

} // namespace stir::ui
