// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sip/telephone_number.h"

namespace stir::sip {

namespace {

bool isNumberCharacter(QChar character)
{
    return (character >= u'0' && character <= u'9') || character == u'#' || character == u'*';
}

bool isVisualSeparator(QChar character)
{
    return QStringView(u"+-.() \t").contains(character);
}

/// What is dialled in front of a number of the own country (ITU-T Operational Bulletin, list of dialling procedures).
struct TrunkPrefix
{
    QLatin1String countryCode;
    QLatin1String prefix; ///< empty: none; a leading zero is part of the number
};

constexpr TrunkPrefix trunkPrefixes[] = {
    {QLatin1String("1"), QLatin1String("1")},   {QLatin1String("7"), QLatin1String("8")},
    {QLatin1String("36"), QLatin1String("06")}, {QLatin1String("39"), QLatin1String("")},
    {QLatin1String("370"), QLatin1String("8")}, {QLatin1String("375"), QLatin1String("8")},
};

QLatin1String trunkPrefixOf(const QString &countryCode)
{
    for (const TrunkPrefix &known : trunkPrefixes)
        if (known.countryCode == countryCode)
            return known.prefix;
    return QLatin1String("0");
}

/// Emergency and other service numbers are shorter, and mean nothing abroad.
constexpr qsizetype shortestSubscriberNumber = 7;

QString inE164(const QString &digits, const QString &countryCode)
{
    const QLatin1String abroad = countryCode == QLatin1String("1") ? QLatin1String("011") : QLatin1String("00");
    if (digits.startsWith(abroad))
        return digits.mid(abroad.size());
    const QLatin1String trunk = trunkPrefixOf(countryCode);
    const bool hasTrunk = !trunk.isEmpty() && digits.startsWith(trunk);
    const QString national = hasTrunk ? digits.mid(trunk.size()) : digits;
    const bool isComplete =
        !hasTrunk && digits.startsWith(countryCode) && digits.size() >= countryCode.size() + shortestSubscriberNumber;
    const bool isShort = national.size() < shortestSubscriberNumber;
    const bool isService = digits.contains(u'*') || digits.contains(u'#');
    return isComplete || isShort || isService ? digits : countryCode + national;
}

} // namespace

Result<TelephoneNumber> TelephoneNumber::parse(const QString &text)
{
    TelephoneNumber number;
    number.m_digits.reserve(text.size());
    for (const QChar character : text) {
        if (isNumberCharacter(character))
            number.m_digits.append(character);
        else if (!isVisualSeparator(character))
            return failure(ErrorCode::NumberInvalid, text, QString(character));
    }
    if (number.m_digits.isEmpty())
        return failure(ErrorCode::NumberInvalid, text);
    return number;
}

Result<TelephoneNumber> TelephoneNumber::parse(const QString &text, const QString &countryCode)
{
    auto number = parse(text);
    if (number && !countryCode.isEmpty() && !text.trimmed().startsWith(u'+'))
        number->m_digits = inE164(number->m_digits, countryCode);
    return number;
}

} // namespace stir::sip
