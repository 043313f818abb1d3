// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/rotation.h"

namespace stir::credentials {

QString rotationStageName(RotationStage stage)
{
    switch (stage) {
    case RotationStage::Ordered:
        return QStringLiteral("ordered");
    case RotationStage::Certified:
        return QStringLiteral("certified");
    case RotationStage::Switching:
        return QStringLiteral("switching");
    }
    Q_UNREACHABLE();
}

QString nextKeyName(const QString &identity)
{
    return identity + QStringLiteral(" (next)");
}

QString keptKeyName(const KeptCertificate &kept)
{
    constexpr qsizetype enoughDigits = 8;
    return kept.identity + QStringLiteral(" (kept %1)").arg(kept.chain.front().sha256().left(enoughDigits));
}

} // namespace stir::credentials
