// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Texts of the command-line program, translatable in the context "Ctl". Any thread.

#include <QCoreApplication>

namespace stir::ctl {

struct Ctl
{
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

} // namespace stir::ctl
