// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/plain_judge.h"

#include "core/passport/check_findings.h"
#include "core/passport/credential_cache.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <span>

namespace stir::passport {

namespace {

// Whoever sends a million different certificate URLs must not fill the memory.
constexpr qsizetype familyLimit = 256;
constexpr std::size_t kindLimit = 64; // of one family
// A certificate may be replaced or revoked while a long capture is read.
constexpr std::chrono::seconds signerHolds{10};

/// Bits of a relation.
enum Relation : quint32
{
    Stale = 1U << 0U,
    Future = 1U << 1U,
    Ahead = 1U << 2U,
    HasDate = 1U << 3U,
    ByCapture = 1U << 4U,
    ClockAssumed = 1U << 5U,
    InMessage = 1U << 6U,
    CallerKnown = 1U << 7U,
    CalledKnown = 1U << 8U,
    TargetKnown = 1U << 9U
};

QByteArrayView digitsOf(QByteArrayView number)
{
    return number.startsWith('+') ? number.sliced(1) : number;
}

/// Differs for most texts that differ. Far cheaper than a hash that nobody may foresee, which this need not be: an
/// equal figure only means that the bytes are compared.
quint64 figureOf(QByteArrayView text)
{
    const auto wordAt = [&text](qsizetype at) {
        quint64 word = 0;
        std::memcpy(&word, text.data() + at, sizeof(word));
        return word;
    };
    // Two at a time: a multiplication need not wait for the one before.
    constexpr qsizetype step = 2 * sizeof(quint64);
    quint64 even = static_cast<quint64>(text.size());
    quint64 odd = 0;
    for (qsizetype at = 0; at + step <= text.size(); at += step) {
        even = (even ^ wordAt(at)) * 0x9E3779B97F4A7C15U;
        odd = (odd ^ wordAt(at + step / 2)) * 0xC2B2AE3D27D4EB4FU;
    }
    return (even ^ odd) >> 32U;
}

quint32 flag(bool isSet, Relation relation)
{
    return isSet ? relation : 0U;
}

bool has(const PassportReport &report, QLatin1String check, Judgement result)
{
    return std::any_of(report.checks.begin(), report.checks.end(),
                       [&](const Finding &finding) { return finding.check == check && finding.result == result; });
}

} // namespace

const PlainJudgement *PlainJudge::judge(QByteArrayView value, const PlainContext &context)
{
    m_toLearn.reset();
    m_judgement.shaken = m_reader.read(value);
    if (!m_judgement.shaken)
        return nullptr;
    const auto relation = relationOf(context);
    if (!relation)
        return nullptr;
    const Family &family = familyOf(*m_judgement.shaken);
    const auto known = std::find_if(family.known.begin(), family.known.end(), [&](const auto &each) {
        return each->relation == *relation && each->holdsAt(m_reference);
    });
    if (known == family.known.end()) {
        m_toLearn = relation;
        return nullptr;
    }
    m_judgement.kind = &(*known)->kind;
    return !(*known)->signer || isSigned(*(*known)->signer) ? &m_judgement : nullptr;
}

/// Whether nothing was found out in the meantime, and no certificate begins or ends to be valid in between.
bool PlainJudge::Known::holdsAt(qint64 reference) const
{
    return !signer || (std::chrono::steady_clock::now() < signer->until &&
                       (!signer->credential || signer->credential->window.contains(reference)));
}

bool PlainJudge::isSigned(const Signer &signer) const
{
    const PlainShaken &shaken = *m_judgement.shaken;
    const CredentialJudgement *credential = signer.credential.get();
    const bool comparesNumbers = credential != nullptr && credential->list && namesNumbers(*credential->list);
    const bool speaksForIt = !comparesNumbers || credential->coverage.covers(QString::fromLatin1(shaken.orig));
    return speaksForIt &&
           (!signer.verifier ||
            signer.verifier->verifies(std::as_bytes(std::span(shaken.signedPart.data(), shaken.signedPart.size())),
                                      std::as_bytes(std::span(shaken.signature.data(), shaken.signature.size()))));
}

/// Everything besides the header itself that decides what is found; no value when the header must be judged in full.
std::optional<quint32> PlainJudge::relationOf(const PlainContext &context)
{
    const bool byDate = !m_options.at && context.date;
    const bool byCapture = !m_options.at && !context.date && context.captured;
    m_reference = byDate      ? *context.date * 1000
                  : byCapture ? *context.captured
                              : m_options.at.value_or(m_options.now).toMSecsSinceEpoch();
    if (m_reference < 0)
        return std::nullopt;
    const qint64 limit = m_options.maxAge.count();
    m_judgement.reference = m_reference / 1000;
    m_judgement.age = m_judgement.reference - m_judgement.shaken->issuedAt;
    const quint32 time = flag(m_judgement.age > limit, Stale) | flag(m_judgement.age < -limit, Future) |
                         flag(m_judgement.age < 0, Ahead) | flag(context.date.has_value(), HasDate) |
                         flag(byCapture, ByCapture) | flag(context.captureClockAssumed, ClockAssumed) |
                         flag(context.isMessage, InMessage);
    if (!m_options.verify)
        return time;
    // A Date header that the capture contradicts is a finding.
    const bool isDateOff = byDate && context.captured && std::abs(*context.captured - m_reference) > limit * 1000;
    const auto parties = relationToParties(context);
    return parties && !isDateOff ? std::optional(time | *parties) : std::nullopt;
}

/// No value when a number of the message is another one than the token's, which is a finding.
std::optional<quint32> PlainJudge::relationToParties(const PlainContext &context)
{
    const PlainShaken &shaken = *m_judgement.shaken;
    m_judgement.caller = digitsOf(context.caller);
    m_judgement.called = context.called;
    m_judgement.target = context.target;
    for (const QByteArrayView number : {context.caller, context.called, context.target}) {
        // What a country code makes of a number that may lack one is not known here.
        if (!number.isEmpty() && !m_options.countryCode.isEmpty() && !number.startsWith('+'))
            return std::nullopt;
    }
    const bool isSame = (context.caller.isEmpty() || m_judgement.caller == shaken.orig) &&
                        (context.called.isEmpty() || digitsOf(context.called) == shaken.dest) &&
                        (context.target.isEmpty() || digitsOf(context.target) == shaken.dest);
    if (!isSame)
        return std::nullopt;
    return flag(!context.caller.isEmpty(), CallerKnown) | flag(!context.called.isEmpty(), CalledKnown) |
           flag(!context.target.isEmpty(), TargetKnown);
}

PlainJudge::Family &PlainJudge::familyOf(const PlainShaken &shaken)
{
    Family *&recent = m_recent[(figureOf(shaken.headerPart) ^ figureOf(shaken.parameters)) % m_recent.size()];
    m_family = recent;
    if (m_family && m_family->headerPart == shaken.headerPart && m_family->parameters == shaken.parameters)
        return *m_family;
    m_key.resize(0);
    m_key.append(shaken.headerPart);
    m_key.append(shaken.parameters); // begins with ';', which is none of base64url
    auto known = m_families.find(m_key);
    if (known == m_families.end()) {
        if (m_families.size() >= familyLimit) {
            m_families.clear();
            m_recent.fill(nullptr);
        }
        const auto family = std::make_shared<Family>();
        family->headerPart = shaken.headerPart.toByteArray();
        family->parameters = shaken.parameters.toByteArray();
        known = m_families.insert(m_key, family);
    }
    recent = known->get();
    m_family = recent;
    return *m_family;
}

void PlainJudge::learn(const PassportReport &report)
{
    if (!m_toLearn || !mayLearn(report))
        return;
    auto known = std::make_unique<Known>();
    known->relation = *m_toLearn;
    known->kind = {++m_lastId, report, report.token.text(QStringLiteral("x5u")).value_or(QString()).toUtf8()};
    known->signer = m_options.verify ? signerFor(report) : std::nullopt;
    // Who does not come to the report's own conclusion must not be asked.
    if (m_options.verify && (!known->signer || !known->holdsAt(m_reference) || !isSigned(*known->signer)))
        return;
    const auto isOver = [this, now = std::chrono::steady_clock::now()](const std::unique_ptr<Known> &each) {
        return each->relation == *m_toLearn && each->signer && each->signer->until <= now;
    };
    auto &all = m_family->known;
    all.erase(std::remove_if(all.begin(), all.end(), isOver), all.end());
    if (all.size() >= kindLimit)
        all.clear();
    all.push_back(std::move(known));
}

/// What the full judge took; no value when that cannot be told, or when more than the signature has to be looked at.
std::optional<PlainJudge::Signer> PlainJudge::signerFor(const PassportReport &report) const
{
    const auto until = std::chrono::steady_clock::now() + signerHolds;
    if (has(report, QLatin1String("signature"), Judgement::Skip) &&
        has(report, QLatin1String("certificate"), Judgement::Skip))
        return Signer{std::nullopt, nullptr, until};
    if (!has(report, QLatin1String("signature"), Judgement::Pass))
        return std::nullopt;
    if (const auto *key = std::get_if<crypto::PublicKey>(&m_options.signer))
        return Signer{crypto::Es256Verifier(*key), nullptr, until};
    const auto credential = credentialFor(report.token.text(QStringLiteral("x5u")).value_or(QString()));
    if (!credential || credential->chain.empty())
        return std::nullopt;
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(m_reference, Qt::UTC);
    auto judgement = m_options.cache
                         ? m_options.cache->judgementOf(*credential, m_options, at)
                         : std::make_shared<const CredentialJudgement>(judgeCredential(*credential, m_options, at));
    // A certificate that constrains claims takes a look at all of them.
    if (!judgement->enforced.empty())
        return std::nullopt;
    return Signer{crypto::Es256Verifier(judgement->key), judgement, until};
}

std::optional<Credential> PlainJudge::credentialFor(const QString &x5u) const
{
    if (const auto *chain = std::get_if<crypto::CertificateChain>(&m_options.signer))
        return Credential{*chain, Credential::Origin::Given, {}, {}};
    if (!m_options.credentials)
        return std::nullopt;
    auto found = m_options.credentials->credentialFor(x5u);
    return found ? std::optional(*std::move(found)) : std::nullopt;
}

bool PlainJudge::mayLearn(const PassportReport &report) const
{
    // A folded value is shown unfolded.
    const bool isAsCaptured = report.identity.value == m_judgement.shaken->value;
    return report.verdict != Verdict::Invalid && isAsCaptured && report.token.type() == QLatin1String("shaken") &&
           std::all_of(report.checks.begin(), report.checks.end(),
                       [this](const Finding &finding) { return !isVaried(finding.check) || saysTheSame(finding); });
}

/// Whether the values this judge would give are those of the report.
bool PlainJudge::saysTheSame(const Finding &finding) const
{
    const auto timeOf = [](qint64 seconds) { return timeText(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)); };
    const auto textOf = [](QByteArrayView text) { return QString::fromLatin1(text); };
    const PlainShaken &shaken = *m_judgement.shaken;
    const QMap<QString, QString> ours{
        {QStringLiteral("iat"), timeOf(shaken.issuedAt)},
        {QStringLiteral("reference"), timeOf(m_judgement.reference)},
        {QStringLiteral("age"), QString::number(m_judgement.age)},
        {QStringLiteral("limit"), QString::number(m_options.maxAge.count())},
        {QStringLiteral("claim"), textOf(finding.check == QLatin1String("orig") ? shaken.orig : shaken.dest)},
        {QStringLiteral("caller"), textOf(m_judgement.caller)},
        {QStringLiteral("called"), textOf(m_judgement.called)},
        {QStringLiteral("target"), textOf(m_judgement.target)}};
    return std::all_of(finding.values.keyValueBegin(), finding.values.keyValueEnd(), [&ours](const auto &value) {
        const auto our = ours.constFind(value.first);
        // Where the reference came from is part of the relation.
        return our == ours.constEnd() ? value.first == QLatin1String("source") : *our == value.second;
    });
}

bool isVaried(const QString &check)
{
    return check == QLatin1String("freshness") || check == QLatin1String("orig") || check == QLatin1String("dest");
}

} // namespace stir::passport
