// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temporary_system_user.h"

#include "tests/support/temporary_ssh_server.h"

#include <QFile>

#include <unistd.h>

namespace stir::testing {

TemporarySystemUser::TemporarySystemUser(const QString &shell)
    : m_name(QStringLiteral("stirtest%1").arg(::getpid()))
{
    if (!isPossible())
        return;
    m_exists = runProgram(QStringLiteral("/usr/sbin/useradd"), {QStringLiteral("-m"), QStringLiteral("-s"), shell, m_name})
        && runProgram(QStringLiteral("/usr/sbin/chpasswd"), {}, nullptr, m_name.toUtf8() + ':' + password() + '\n');
}

TemporarySystemUser::~TemporarySystemUser()
{
    if (!m_sudoRule.isEmpty())
        QFile::remove(m_sudoRule);
    if (m_exists)
        runProgram(QStringLiteral("/usr/sbin/userdel"), {QStringLiteral("-r"), QStringLiteral("-f"), m_name});
}

bool TemporarySystemUser::isPossible()
{
    return ::geteuid() == 0 && QFile::exists(QStringLiteral("/usr/sbin/useradd"));
}

bool TemporarySystemUser::allowSudo(const QByteArray &rule)
{
    m_sudoRule = QStringLiteral("/etc/sudoers.d/") + m_name;
    QFile file(m_sudoRule);
    const QByteArray line = m_name.toUtf8() + ' ' + rule + '\n';
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::ReadGroup)
        && file.write(line) == line.size() && file.flush();
}

} // namespace stir::testing
