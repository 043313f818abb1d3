// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Behaviour of the trust page: offers the anchors as a table model and removes those of a company. Reads and judges on
// the local pool, ten thousand anchors stay a matter of a worker. Window's thread.

#include "core/credentials/trust_anchor.h"
#include "core/foundation/clock.h"
#include "core/tasks/latest_run.h"
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
    int needingAttention() const { return m_needingAttention; }
    /// What is offered may be out of date.
    bool isBusy() const { return m_reading.isBusy(); }
    /// False at first: then nobody knows yet whether there are any.
    bool wasRead() const { return m_wasRead; }
    /// How many certificates of that company there are.
    int countOf(const QString &company) const;
    /// The first of that company; null when it has none.
    const AnchorRow *firstOf(const QString &company) const;

    /// Ends with refreshed() or failed().
    void refresh();
    void remove(const QString &company);

Q_SIGNALS:
    void refreshed();
    void removed(const QString &company);
    void failed(const stir::Error &error);

private:
    struct Read
    {
        PreparedRows<AnchorRow> anchors;
        int needingAttention = 0;
    };
    static Result<Read> readFrom(const QString &folder, const Clock &clock, const TableShape<AnchorRow> &shape);
    void take(Result<Read> read);

    Workspace &m_workspace;
    ValueTableModel<AnchorRow> m_anchors;
    int m_needingAttention = 0;
    bool m_wasRead = false;
    tasks::LatestRun<Result<Read>> m_reading;
};

/// "9F2C 71AA", for a table.
QString shortDigest(const QString &sha256);

} // namespace stir::ui
