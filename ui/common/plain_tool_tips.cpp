// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/plain_tool_tips.h"

#include <QEvent>
#include <QLabel>

namespace stir::ui {

bool PlainToolTips::eventFilter(QObject *watched, QEvent *event)
{
    // Qt's own label for tool tips is polished before it gets its text.
    if (event->type() == QEvent::Polish && watched->inherits("QTipLabel"))
        static_cast<QLabel *>(watched)->setTextFormat(Qt::PlainText);
    return QObject::eventFilter(watched, event);
}

} // namespace stir::ui
