// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Behaviour of the signing identities page: offers the identities with their health as a table model, removes them, and
// makes one for practice. Reads and judges on the local pool. Window's thread.

#include "core/tasks/latest_run.h"
#include "ui/identities/identity_reader.h"
#include "ui/identities/practice_identity.h"
#include "ui/identities/x5u_checks.h"

#include <QObject>

namespace stir::ui {

class Workspace;

class IdentitiesController : public QObject
{
    Q_OBJECT
public:
    explicit IdentitiesController(Workspace &workspace, QObject *parent = nullptr);

    ValueTableModel<IdentityRow> &identities() { return m_identities; }
    /// Null when there is none of that name.
    const IdentityRow *identity(const QString &name) const;
    int count() const { return static_cast<int>(m_identities.rows().size()); }
    X5uChecks &x5uChecks() { return m_x5u; }
    ServerAccess &access() { return m_access; }
    /// How many cannot sign, or soon will not.
    int needingAttention() const { return m_needingAttention; }
    /// The names of all servers in the list.
    const QStringList &servers() const { return m_servers; }
    bool isBusy() const { return m_busy || m_reading.isBusy() || m_x5u.isBusy(); }
    /// What is offered may be out of date.
    bool isReading() const { return m_reading.isBusy(); }
    /// False at first: then nobody knows yet whether there are any.
    bool wasRead() const { return m_wasRead; }
    /// The practice server in the list; empty when there is none.
    const QString &practiceServer() const { return m_practiceServer; }

    /// Ends with refreshed() or failed().
    void refresh();
    /// Takes it and its key in the vault away; the vault must be open when there is one. A key outside of it stays.
    /// Refused with InUse while a server has it.
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
    void take(Result<IdentityList> list);
    void storePractice(const PracticeIdentity &made);
    QString freePracticeName();
    void record(const QString &action, const QString &name);

    Workspace &m_workspace;
    ServerAccess m_access;
    X5uChecks m_x5u;
    KeyMatches m_keys;
    ValueTableModel<IdentityRow> m_identities;
    std::shared_ptr<IdentityReader> m_reader; ///< of one job at a time
    int m_needingAttention = 0;
    QStringList m_servers;
    QString m_practiceServer;
    bool m_wasRead = false;
    bool m_busy = false;
    tasks::LatestRun<Result<IdentityList>> m_reading;
};

} // namespace stir::ui
