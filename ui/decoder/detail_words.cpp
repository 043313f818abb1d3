// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/detail_words.h"

#include "core/wording/wording.h"
#include "ui/common/times.h"
#include "ui/decoder/call_words.h"
#include "ui/decoder/captured_rows.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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
        return DecoderText::tr("full: the signer knows the caller and that the number is theirs");
    if (level == "B"_L1)
        return DecoderText::tr("partial: the signer knows the caller, not whether the number is theirs");
    if (level == "C"_L1)
        return DecoderText::tr("gateway: the signer knows only where the call came in");
    return DecoderText::tr("not A, B or C: no verifier knows what it means");
}

QJsonValue jsonOf(const QString &text)
{
    return QJsonDocument::fromJson('[' + text.toUtf8() + ']').array().first();
}

/// "tn" or "uri" of orig and dest, numbers with commas.
QString numbersOf(const QJsonObject &object, const QString &otherwise)
{
    QStringList numbers;
    for (const auto &value : object) {
        if (value.isString())
            numbers.append(value.toString());
        for (const auto &one : value.toArray())
            numbers.append(one.toString());
    }
    return numbers.isEmpty() ? otherwise : numbers.join(u", "_s);
}

QString timeReference(const QString &source)
{
    if (source == "at"_L1)
        return DecoderText::tr("the time you gave");
    if (source == "date"_L1)
        return DecoderText::tr("the Date header");
    if (source == "capture"_L1)
        return DecoderText::tr("the capture's clock");
    return DecoderText::tr("the clock of this machine");
}

} // namespace

Status statusOf(const CallDetail &detail)
{
    return statusOf(groupOf(detail.report));
}

QString verdictSentence(const CallDetail &detail)
{
    switch (groupOf(detail.report)) {
    case CallGroup::Missing:
        return DecoderText::tr("No Identity header: nobody vouches for the caller's number.");
    case CallGroup::Unverified:
        return DecoderText::tr("Well formed, not verified: nothing to check the signature with was chosen.");
    case CallGroup::Valid:
        return DecoderText::tr("Valid: the signature holds and nothing speaks against the call.");
    case CallGroup::Warned:
        return DecoderText::tr("Valid, yet some verifiers would reject it.");
    case CallGroup::Invalid:
        break;
    }
    const Finding *failed = firstOf(detail.report.checks, Judgement::Fail);
    return failed != nullptr ? DecoderText::tr("Invalid: %1").arg(wording::sentence(*failed))
                             : DecoderText::tr("Invalid.");
}

QString verdictHint(const CallDetail &detail)
{
    const Findings &checks = detail.report.checks;
    if (groupOf(detail.report) == CallGroup::Unverified)
        return DecoderText::tr("Choose under \"Verify with\" what to check the signature with.");
    const Finding *cause = firstOf(checks, Judgement::Fail);
    if (cause == nullptr)
        cause = firstOf(checks, Judgement::Warn);
    QString hint = cause != nullptr ? wording::hint(*cause) : QString();
    const auto others = static_cast<int>(countOf(checks, Judgement::Fail)) - 1;
    if (others > 0)
        hint += u' ' + DecoderText::tr("%n more check(s) fail; they stand below.", nullptr, others);
    return hint.trimmed();
}

QString verdictNote(const CallDetail &detail)
{
    QStringList parts;
    if (detail.report.response)
        parts.append(u"%1 %2"_s.arg(detail.report.response->code).arg(detail.report.response->reason));
    if (!detail.report.verstat.isEmpty())
        parts.append(detail.report.verstat);
    return parts.join(u" · "_s);
}

QString claimValue(const ClaimPlace &claim, const QDateTime &now)
{
    const QJsonValue value = jsonOf(claim.json);
    if (claim.name == "iat"_L1 && (value.isDouble() || value.isString())) {
        bool isNumber = false;
        const qint64 seconds = value.isString() ? value.toString().toLongLong(&isNumber) : value.toInteger(-1);
        constexpr qint64 lastSecond = 253402300799;
        if (seconds < 0 || seconds > lastSecond)
            return claim.json;
        const QDateTime time = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
        // Long ago it would be the date once more.
        constexpr qint64 nearDays = 60;
        return qAbs(time.daysTo(now)) < nearDays ? u"%1 (%2)"_s.arg(exactTime(time), relativeTime(time, now))
                                                 : exactTime(time);
    }
    if ((claim.name == "orig"_L1 || claim.name == "dest"_L1) && value.isObject())
        return numbersOf(value.toObject(), claim.json);
    return value.isString() ? value.toString() : claim.json;
}

QString claimMeaning(const ClaimPlace &claim)
{
    if (claim.name == "attest"_L1)
        return attestationMeaning(jsonOf(claim.json).toString());
    static const QHash<QString, const char *> meanings{
        {u"alg"_s, QT_TRANSLATE_NOOP("DecoderText", "how it is signed; ES256 is the only one allowed")},
        {u"typ"_s, QT_TRANSLATE_NOOP("DecoderText", "that it is a PASSporT")},
        {u"ppt"_s, QT_TRANSLATE_NOOP("DecoderText", "which extension the claims follow")},
        {u"x5u"_s, QT_TRANSLATE_NOOP("DecoderText", "where verifiers fetch the signer's certificate")},
        {u"orig"_s, QT_TRANSLATE_NOOP("DecoderText", "the caller whom the signer vouches for")},
        {u"dest"_s, QT_TRANSLATE_NOOP("DecoderText", "where the call was meant to go")},
        {u"iat"_s, QT_TRANSLATE_NOOP("DecoderText", "when it was signed")},
        {u"origid"_s, QT_TRANSLATE_NOOP("DecoderText", "the signer's own mark to trace the call by")},
        {u"div"_s, QT_TRANSLATE_NOOP("DecoderText", "from where the call was diverted")},
        {u"rph"_s, QT_TRANSLATE_NOOP("DecoderText", "the priority that the signer vouches for")},
        {u"rcd"_s, QT_TRANSLATE_NOOP("DecoderText", "name, logo and card of the caller")},
        {u"rcdi"_s, QT_TRANSLATE_NOOP("DecoderText", "digests of the caller's name, logo and card")},
        {u"crn"_s, QT_TRANSLATE_NOOP("DecoderText", "the reason for the call")},
        {u"mky"_s, QT_TRANSLATE_NOOP("DecoderText", "keys of the call's media")},
        {u"opt"_s, QT_TRANSLATE_NOOP("DecoderText", "the original token of a diverted call")},
        {u"nam"_s, QT_TRANSLATE_NOOP("DecoderText", "the caller's name")},
    };
    const auto known = meanings.constFind(claim.name);
    return known == meanings.cend() ? QString() : DecoderText::tr(*known);
}

QString judgedAt(const CallDetail &detail)
{
    for (const Finding &finding : detail.report.checks) {
        const QString source = finding.values.value(u"source"_s);
        if (finding.check != "freshness"_L1 || source.isEmpty())
            continue;
        const QDateTime time = QDateTime::fromString(finding.values.value(u"reference"_s), Qt::ISODate);
        return time.isValid() ? DecoderText::tr("Judged at %1, by %2.").arg(exactTime(time), timeReference(source))
                              : QString();
    }
    return {};
}

} // namespace stir::ui
