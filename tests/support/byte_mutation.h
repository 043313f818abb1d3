// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Spoils bytes as a bad line, a bad program or a bad person does. The same seed always gives the same.

#include <QByteArray>

#include <algorithm>
#include <random>
#include <vector>

namespace stir::testing {

class ByteMutation
{
public:
    explicit ByteMutation(quint32 seed) : m_engine(seed) {}

    /// One to four changes; `others` are what pieces are taken from.
    QByteArray of(QByteArray bytes, const std::vector<QByteArray> &others)
    {
        for (qsizetype changes = upTo(3); changes >= 0; --changes)
            change(bytes, others);
        return bytes;
    }

    /// From 0 to `limit`, both included. No distribution of the standard library: each of those has its own.
    qsizetype upTo(qsizetype limit)
    {
        return static_cast<qsizetype>(m_engine() % static_cast<std::mt19937::result_type>(limit + 1));
    }

private:
    void change(QByteArray &bytes, const std::vector<QByteArray> &others)
    {
        const qsizetype at = upTo(bytes.size());
        const qsizetype length = std::min(upTo(40), bytes.size() - at);
        switch (upTo(6)) {
        case 0:
            flip(bytes, at);
            break;
        case 1:
            bytes.truncate(at);
            break;
        case 2:
            bytes.remove(at, length);
            break;
        case 3:
            bytes.insert(at, bytes.mid(at, length));
            break;
        case 4:
            bytes.insert(at, oddPiece());
            break;
        case 5:
            bytes.insert(at, QByteArray(upTo(5000), static_cast<char>(upTo(255))));
            break;
        case 6:
            splice(bytes, at, others);
            break;
        }
    }

    void flip(QByteArray &bytes, qsizetype at)
    {
        if (at < bytes.size())
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << upTo(7)));
    }

    void splice(QByteArray &bytes, qsizetype at, const std::vector<QByteArray> &others)
    {
        const QByteArray &other = others[static_cast<std::size_t>(upTo(static_cast<qsizetype>(others.size()) - 1))];
        bytes = bytes.first(at) + other.mid(upTo(other.size()));
    }

    QByteArray oddPiece()
    {
        static const std::vector<QByteArray> pieces{
            QByteArray(1, '\0'),
            "\r\n",
            "\r\n ",
            "\n\n",
            ".",
            "..",
            ";",
            "=",
            "==",
            "<",
            ">",
            "\"",
            "\\",
            "+/",
            "%00",
            "\xff",
            "\xc3",
            "\xef\xbb\xbf",
            "ey",
            "eyJ9",
            ";info=",
            "; info=<>;",
            "e30",
            ";ppt=\"div\"",
            "Identity:",
            "y:",
            "SIP/2.0",
            "INVITE a SIP/2.0\r\n",
            "VerifyIdentity(\"",
        };
        return pieces[static_cast<std::size_t>(upTo(static_cast<qsizetype>(pieces.size()) - 1))];
    }

    std::mt19937 m_engine;
};

} // namespace stir::testing
