// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Behaviour of the signing identities page: offers the identities as a table model, removes them, and makes one for
// practice. Window's thread.

#include "ui/common/value_table_model.h"
#include "ui/identities/practice_identity.h"

#include <QObject>

namespace stir::ui {

class Workspace;

struct IdentityRow
{
    credentials::SigningIdentity identity;
    QStringList servers; ///< that sign with it
    QDateTime now;       ///< when it was judged
};

class IdentitiesController : public QObject
{
    Q_OBJECT
public:
    explicit IdentitiesController(Workspace &workspace, QObject *parent = nullptr);

    ValueTableModel<IdentityRow> &identities() { return m_identities; }
    /// Null when there is none of that name.
    const IdentityRow *identity(const QString &name) const;
    int count() const { return static_cast<int>(m_identities.rows().size()); }
    /// How many cannot sign, or soon will not.
    int needingAttention() const;
    bool isBusy() const { return m_busy; }
    /// The practice server in the list; empty when there is none.
    const QString &practiceServer() const { return m_practiceServer; }

    void refresh();
    /// Takes it and its key in the vault away; the vault must be open when there is one. Refused with InUse while a
    /// server has it.
    void remove(const QString &name);
    /// Makes a key (into the open vault), a certificate and a trust anchor.
    void makePractice();
    /// The practice server signs with that identity from the next push on.
    void useForPractice(const QString &name);

Q_SIGNALS:
    void refreshed();
    void removed(const QString &name);
    void practiceMade(const QString &name);
    void failed(const stir::Error &error);

private:
    void storePractice(const PracticeIdentity &made);
    QString freePracticeName() const;
    void record(const QString &action, const QString &name);

    Workspace &m_workspace;
    ValueTableModel<IdentityRow> m_identities;
    QString m_practiceServer;
    bool m_busy = false;
};

} // namespace stir::ui
