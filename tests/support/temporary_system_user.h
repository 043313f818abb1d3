// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A made-up user of this machine with a password, its own login shell and, where wanted, a sudo rule; all of it is taken
// away again. Needs root. One thread.

#include <QString>

namespace stir::testing {

class TemporarySystemUser
{
public:
    explicit TemporarySystemUser(const QString &shell = QStringLiteral("/bin/sh"));
    ~TemporarySystemUser();
    TemporarySystemUser(const TemporarySystemUser &) = delete;
    TemporarySystemUser &operator=(const TemporarySystemUser &) = delete;

    static bool isPossible();

    bool exists() const { return m_exists; }
    QString name() const { return m_name; }
    /// Also the password for sudo.
    QByteArray password() const { return "Tr0ub4dor & \"3\" $x"; }
    /// For example "ALL=(ALL) NOPASSWD: ALL".
    bool allowSudo(const QByteArray &rule);

private:
    QString m_name;
    QString m_sudoRule;
    bool m_exists = false;
};

} // namespace stir::testing
