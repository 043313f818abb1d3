// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/expiry.h"

#include <QRegularExpression>

#include <algorithm>

namespace stir::credentials {

namespace {

constexpr qint64 secondsADay = 24 * 60 * 60;
constexpr int largestNumber = 1'000'000;
constexpr std::array stagesBetween{ExpiryStage::Early, ExpiryStage::Due, ExpiryStage::Urgent};

std::optional<qint64> lifetimeOf(const Validity &validity)
{
    if (!validity.begins.isValid() || validity.begins >= validity.ends)
        return std::nullopt;
    return validity.begins.secsTo(validity.ends);
}

std::optional<LifetimeFraction> fractionOf(int numerator, int denominator)
{
    if (numerator <= 0 || numerator >= denominator || denominator > largestNumber)
        return std::nullopt;
    return LifetimeFraction(numerator, denominator);
}

} // namespace

Validity validityOf(const crypto::Certificate &certificate)
{
    return {certificate.notBefore(), certificate.notAfter()};
}

qint64 wholeDays(const QDateTime &from, const QDateTime &to)
{
    const qint64 seconds = from.secsTo(to);
    return seconds >= 0 ? seconds / secondsADay : -((-seconds + secondsADay - 1) / secondsADay);
}

std::optional<int> percentLeft(const Validity &validity, const QDateTime &now)
{
    const auto lifetime = lifetimeOf(validity);
    if (!lifetime)
        return std::nullopt;
    const qint64 left = std::clamp<qint64>(now.secsTo(validity.ends), 0, *lifetime);
    return static_cast<int>(left * 100 / *lifetime);
}

QString stageName(ExpiryStage stage)
{
    switch (stage) {
    case ExpiryStage::Fine:
        return QStringLiteral("fine");
    case ExpiryStage::Early:
        return QStringLiteral("early");
    case ExpiryStage::Due:
        return QStringLiteral("due");
    case ExpiryStage::Urgent:
        return QStringLiteral("urgent");
    case ExpiryStage::Expired:
        return QStringLiteral("expired");
    }
    Q_UNREACHABLE();
}

std::optional<LifetimeFraction> LifetimeFraction::fromText(const QString &text)
{
    static const QRegularExpression parts(QStringLiteral("^\\s*([0-9]{1,7})\\s*/\\s*([0-9]{1,7})\\s*$"));
    static const QRegularExpression percent(QStringLiteral("^\\s*([0-9]{1,2})(?:[.,]([0-9]{1,2}))?\\s*%\\s*$"));
    if (const auto match = parts.match(text); match.hasMatch())
        return fractionOf(match.captured(1).toInt(), match.captured(2).toInt());
    const auto match = percent.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString decimals = match.captured(2);
    const int scale = decimals.isEmpty() ? 1 : decimals.size() == 1 ? 10 : 100;
    return fractionOf(match.captured(1).toInt() * scale + decimals.toInt(), 100 * scale);
}

QString LifetimeFraction::text() const
{
    for (const int scale : {1, 10, 100}) {
        if (m_denominator == 100 * scale)
            return QString::number(double(m_numerator) / scale) + QLatin1Char('%');
    }
    return QStringLiteral("%1/%2").arg(m_numerator).arg(m_denominator);
}

qint64 LifetimeFraction::of(qint64 seconds) const
{
    return (seconds * m_numerator + m_denominator - 1) / m_denominator;
}

Result<ExpiryThresholds> ExpiryThresholds::fromTexts(const QStringList &texts)
{
    ExpiryThresholds thresholds;
    if (texts.size() != static_cast<qsizetype>(thresholds.m_fractions.size()))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("thresholds"));
    for (std::size_t i = 0; i < thresholds.m_fractions.size(); ++i) {
        const QString &text = texts[static_cast<qsizetype>(i)];
        const auto fraction = LifetimeFraction::fromText(text);
        if (!fraction || (i > 0 && !(*fraction < thresholds.m_fractions[i - 1])))
            return failure(ErrorCode::InvalidArgument, text);
        thresholds.m_fractions[i] = *fraction;
    }
    return thresholds;
}

QStringList ExpiryThresholds::texts() const
{
    QStringList texts;
    for (const LifetimeFraction &fraction : m_fractions)
        texts.append(fraction.text());
    return texts;
}

ExpiryStage ExpiryThresholds::stageOf(const Validity &validity, const QDateTime &now) const
{
    if (now > validity.ends)
        return ExpiryStage::Expired;
    const auto lifetime = lifetimeOf(validity);
    if (!lifetime)
        return ExpiryStage::Fine;
    const qint64 left = now.secsTo(validity.ends);
    ExpiryStage stage = ExpiryStage::Fine;
    for (std::size_t i = 0; i < m_fractions.size(); ++i) {
        if (left < m_fractions[i].of(*lifetime))
            stage = stagesBetween[i];
    }
    return stage;
}

std::optional<QDateTime> ExpiryThresholds::beginOf(ExpiryStage stage, const Validity &validity) const
{
    if (stage == ExpiryStage::Expired)
        return validity.ends.addSecs(1);
    const auto at = std::ranges::find(stagesBetween, stage);
    const auto lifetime = lifetimeOf(validity);
    if (at == stagesBetween.end() || !lifetime)
        return std::nullopt;
    const auto place = static_cast<std::size_t>(at - stagesBetween.begin());
    return validity.ends.addSecs(1 - m_fractions[place].of(*lifetime));
}

} // namespace stir::credentials
