// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The certificates a call was checked with, leaf first, and where they came from. Window's thread.

#include "ui/common/panels.h"
#include "ui/decoder/call_detail.h"

namespace stir::ui {

class ChainCard : public Card
{
    Q_OBJECT
public:
    explicit ChainCard(QWidget *parent = nullptr);
    /// Hidden while no certificate is known.
    void show(const CallDetail &detail, const QDateTime &now);

private:
    QWidget *makeCertificate(const crypto::Certificate &certificate, bool isLeaf, const QDateTime &now) const;

    QVBoxLayout *m_column;
};

} // namespace stir::ui
