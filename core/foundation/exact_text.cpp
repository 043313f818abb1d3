// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/exact_text.h"

#include <QStringDecoder>

namespace stir {

QString exactText(QByteArrayView utf8)
{
    QStringDecoder decoder(QStringConverter::Utf8,
                           QStringConverter::Flag::ConvertInitialBom | QStringConverter::Flag::Stateless);
    return decoder(utf8);
}

} // namespace stir
