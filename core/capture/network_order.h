// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Numbers in network byte order. The caller has checked that they lie inside. Any thread.

#include <QByteArrayView>
#include <QtEndian>

namespace stir::capture {

inline quint8 byteAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<quint8>(bytes[at]);
}

inline quint16 number16At(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.sliced(at, 2).data());
}

inline quint32 number32At(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.sliced(at, 4).data());
}

} // namespace stir::capture
