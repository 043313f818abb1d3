// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Telephone numbers as PASSporTs carry them (RFC 8224 8.3). Any thread.

#include "core/foundation/result.h"

namespace stir::sip {

class TelephoneNumber
{
public:
    /// Drops "+", "-", ".", blanks and brackets; keeps digits, "#" and "*". Fails with NumberInvalid when nothing is
    /// left or another character stands in it. Adds no country code: that needs knowledge of the network.
    static Result<TelephoneNumber> parse(const QString &text);

    /// The same in E.164 form as far as can be known (RFC 8224 8.3): what begins with "+" is complete; otherwise a
    /// prefix for calls abroad or within the country gives way to `countryCode`, and a number of subscriber length gets
    /// it in front. Short numbers such as 112 stay, and all of them without a country code.
    static Result<TelephoneNumber> parse(const QString &text, const QString &countryCode);

    const QString &digits() const { return m_digits; }
    friend bool operator==(const TelephoneNumber &, const TelephoneNumber &) = default;

private:
    QString m_digits;
};

} // namespace stir::sip
