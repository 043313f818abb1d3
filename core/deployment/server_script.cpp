// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/server_script.h"

#include "core/remote/remote_errors.h"

namespace stir::deployment {

QByteArray scriptPrelude(const QString &root)
{
    QByteArray path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    if (!root.isEmpty()) {
        const QByteArray r = root.toUtf8();
        path = r + "/usr/local/sbin:" + r + "/usr/local/bin:" + r + "/usr/sbin:" + r + "/usr/bin:" + path;
    }
    return "umask 077\nLC_ALL=C; PATH=" + remote::quoted(path) + "; STIR_ROOT=" + remote::quoted(root)
           + "; export LC_ALL PATH STIR_ROOT\n"
             "b64() { printf 'b:'; base64 -w0; }\n"
             "word() { printf %s \"$1\" | b64; }\n";
}

QString stateFolder(const QString &root)
{
    return root + QStringLiteral("/etc/stir-console");
}

QByteArray quotedPattern(const QString &path)
{
    QByteArray word;
    QString plain;
    for (const QChar c : path) {
        if (!QStringLiteral("*?[]").contains(c)) {
            plain.append(c);
            continue;
        }
        if (!plain.isEmpty())
            word += remote::quoted(plain);
        plain.clear();
        word += c.toLatin1();
    }
    return plain.isEmpty() ? word : word + remote::quoted(plain);
}

Records::Records(const QByteArray &output)
{
    for (const QByteArray &line : output.split('\n')) {
        if (!line.isEmpty())
            m_records.append(line.split(' '));
    }
}

std::optional<QList<QByteArray>> Records::first(QByteArrayView name) const
{
    for (const QList<QByteArray> &record : m_records) {
        if (record.constFirst() == name)
            return record.mid(1);
    }
    return std::nullopt;
}

QList<QList<QByteArray>> Records::all(QByteArrayView name) const
{
    QList<QList<QByteArray>> found;
    for (const QList<QByteArray> &record : m_records) {
        if (record.constFirst() == name)
            found.append(record.mid(1));
    }
    return found;
}

QByteArray fieldBytes(const QByteArray &field)
{
    return field.startsWith("b:") ? QByteArray::fromBase64(field.mid(2)) : QByteArray();
}

QString fieldText(const QByteArray &field)
{
    return QString::fromUtf8(fieldBytes(field));
}

Result<remote::ShellResult> runOrFail(remote::RemoteShell &shell, const remote::ShellScript &script,
                                      const QString &subject)
{
    auto result = shell.run(script);
    if (!result)
        return result;
    if (result->exitCode != 0) {
        return failure(remote::codeFromSystemWords(result->errors), subject,
                       QString::fromUtf8(result->errors.trimmed().right(4000)));
    }
    return result;
}

} // namespace stir::deployment
