// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Passphrases and passwords on their way out of the window: the field's text is copied once into wiped memory,
// overwritten and cleared. What Qt's input handling kept for itself meanwhile cannot be reached. Window's thread.

#include "core/foundation/secret_bytes.h"

#include <QLineEdit>

namespace stir::ui {

/// The field's text as UTF-8; the field is overwritten and empty afterwards, its undo history too.
SecretBytes takeSecret(QLineEdit &field);

/// A line edit that shows dots, offers a "show" toggle and is left out of input method learning.
class SecretField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SecretField(QWidget *parent = nullptr);
    SecretBytes take() { return takeSecret(*this); }
};

} // namespace stir::ui
