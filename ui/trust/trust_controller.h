// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Behaviour of the trust page: offers the anchors as a table model and removes those of a company. Window's thread.

#include "core/credentials/trust_anchor.h"
#include "ui/common/value_table_model.h"

#include <QObject>

namespace stir::ui {

class Workspace;

struct AnchorRow
{
    credentials::TrustAnchor anchor;
    QString sha256; ///< its key
    QDateTime now;  ///< when it was judged
    Findings findings;

    qint64 daysLeft() const { return now.daysTo(anchor.certificate.notAfter()); }
    Status status() const;
    QString validityWord() const; ///< "412 days left", "expired"
};

class TrustController : public QObject
{
    Q_OBJECT
public:
    explicit TrustController(Workspace &workspace, QObject *parent = nullptr);

    ValueTableModel<AnchorRow> &anchors() { return m_anchors; }
    /// Null when there is none with that SHA-256.
    const AnchorRow *anchor(const QString &sha256) const;
    int count() const { return static_cast<int>(m_anchors.rows().size()); }
    /// How many have expired or soon will, or are no roots.
    int needingAttention() const;
    /// How many certificates of that company there are.
    int countOf(const QString &company) const;

    void refresh();
    void remove(const QString &company);

Q_SIGNALS:
    void refreshed();
    void removed(const QString &company);
    void failed(const stir::Error &error);

private:
    Workspace &m_workspace;
    ValueTableModel<AnchorRow> m_anchors;
};

/// "9F2C 71AA", for a table.
QString shortDigest(const QString &sha256);

} // namespace stir::ui
