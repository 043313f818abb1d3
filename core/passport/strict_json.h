// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads a JSON object and notices what QJsonDocument does not tell: duplicate keys, the order of keys, blanks, numbers
// that are no integers (RFC 8225 9). Any thread.

#include <QJsonObject>

#include <optional>

namespace stir::passport {

struct StrictJson
{
    enum class Fault
    {
        None,
        Malformed,
        NumberTooLarge, ///< JSON, but no double holds it
        NotAnObject,
        TooDeep
    };

    QJsonObject object; ///< empty with a fault
    Fault fault = Fault::None;
    qsizetype faultOffset = 0; ///< from 1; of Malformed and NumberTooLarge
    std::optional<QString> duplicateKey;
    std::optional<QString> unsortedKey;
    std::optional<QString> oddNumber;
    bool hasBlanks = false; ///< outside strings

    static StrictJson read(QByteArrayView text, int depthLimit);
};

} // namespace stir::passport
