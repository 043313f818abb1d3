// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A chain as a tree: the root, or the name of what is missing, and below each what it issued. As high as its rows. The
// arrow keys move in it. Window's thread.

#include "core/crypto/certificate.h"

#include <QTreeWidget>

#include <optional>

namespace stir::ui {

class CertificateTree : public QTreeWidget
{
    Q_OBJECT
public:
    CertificateTree(const QString &objectName, const QString &accessibleName, QWidget *parent = nullptr);

    /// `chain` leaf first; the leaf is chosen. `now` decides which of them are in force.
    void setChain(const crypto::CertificateChain &chain, const QDateTime &now);
    /// Place in the chain; no value on the name of what is missing.
    std::optional<std::size_t> chosen() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosenChanged();

protected:
    /// None: nothing folds.
    void drawBranches(QPainter *painter, const QRect &area, const QModelIndex &index) const override;

private:
    int m_rows = 0;
};

} // namespace stir::ui
