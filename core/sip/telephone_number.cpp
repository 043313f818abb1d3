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

} // namespace stir::sip
