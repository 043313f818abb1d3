// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Old certificates that verifiers still fetch, until when, and the end of their keys. Window's thread.

#include "ui/common/panels.h"

namespace stir::ui {

struct RotationView;

class KeptCard : public Card
{
    Q_OBJECT
public:
    explicit KeptCard(QWidget *parent = nullptr);
    /// Hidden when nothing is kept.
    void show(const RotationView &view);
    void setBusy(bool isBusy);

Q_SIGNALS:
    void retirementWanted();

private:
    QVBoxLayout *m_lines;
    QPushButton *m_retire;
};

} // namespace stir::ui
