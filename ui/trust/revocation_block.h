// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One address of lists of revocations: how it stands, what lists are there, which certificates name it, and what is to
// be said. Window's thread.

#include "core/verification/revocation_points.h"

#include <QWidget>

namespace stir::ui {

class RevocationBlock : public QWidget
{
    Q_OBJECT
public:
    /// `name` prefixes the object names: "<name>.status", ".lists", ".named", ".findings". `now`: when it was judged.
    RevocationBlock(const QString &name, const verification::RevocationPoint &point, const QDateTime &now,
                    QWidget *parent = nullptr);
};

} // namespace stir::ui
