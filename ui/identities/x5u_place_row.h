// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What one place met at an x5u: a line with its verdict and the time it took, and under it what does not hold. Window's
// thread.

#include "ui/identities/x5u_check.h"

#include <QWidget>

namespace stir::ui {

class X5uPlaceRow : public QWidget
{
    Q_OBJECT
public:
    /// `name` prefixes the object names: "<name>.verdict", ".findings".
    X5uPlaceRow(const QString &name, const X5uPlace &place, bool showsAll, QWidget *parent = nullptr);
};

/// "answers as it should", in a word or four; for a list: shortStatusWord().
QString statusWords(const X5uPlace &place);
QString shortStatusWord(Status status);

} // namespace stir::ui
