// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Checks of x5u addresses, one worker job for each place that is asked from; the last of each identity is kept while
// the program runs. Window's thread.

#include "ui/identities/x5u_check.h"

#include <QHash>
#include <QObject>

#include <map>

namespace stir::ui {

class X5uChecks : public QObject
{
    Q_OBJECT
public:
    X5uChecks(Workspace &workspace, const ServerAccess &access, QObject *parent = nullptr);
    ~X5uChecks() override;

    /// From this machine and from each of the servers. One that is under way is given up.
    void check(const credentials::SigningIdentity &identity, const QStringList &servers, const WebAccess &web);
    /// From one server again; what other places said stays.
    void checkFrom(const credentials::SigningIdentity &identity, const QString &server);
    void cancel(const credentials::SigningIdentity &identity);

    /// Null when that certificate at that address was not asked for yet.
    const X5uCheck *last(const credentials::SigningIdentity &identity) const;
    /// What the last checks came to, by keyOf().
    QHash<QString, Status> statuses() const;
    /// Another address or another certificate is another check.
    static QString keyOf(const credentials::SigningIdentity &identity);
    bool isBusy() const;

Q_SIGNALS:
    void changed();

private:
    struct Course
    {
        X5uCheck check;
        std::stop_source stop;
        quint64 run = 0;
    };
    void start(const credentials::SigningIdentity &identity, const QString &server, const WebAccess &web);
    void finish(const QString &key, quint64 run, X5uPlace place);

    Workspace &m_workspace;
    const ServerAccess &m_access;
    std::map<QString, Course> m_courses;
};

} // namespace stir::ui
