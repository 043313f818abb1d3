// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Tool tips show names, claims and addresses that strangers wrote. Qt reads a text that looks like HTML as HTML, with
// files that it names loaded as pictures; here every tool tip is plain text. Window's thread.

#include <QObject>

namespace stir::ui {

/// To be installed as an event filter of the application.
class PlainToolTips final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace stir::ui
