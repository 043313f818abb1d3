// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/output.h"

#include "app/ctl/ctl_text.h"
#include "core/wording/wording.h"

#include <QJsonDocument>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <unistd.h>

namespace stir::ctl {

namespace {

void write(std::FILE *stream, QByteArrayView bytes)
{
    std::fwrite(bytes.data(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

QByteArray jsonLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QString indented(const QString &text)
{
    QString result = text;
    return QStringLiteral("  ") + result.replace(QLatin1Char('\n'), QLatin1String("\n  "));
}

} // namespace

QString printable(const QString &text)
{
    QString result;
    for (const QChar character : text) {
        const bool obeyed = character.category() == QChar::Other_Control || character.category() == QChar::Other_Format;
        if (!obeyed || character == QLatin1Char('\n') || character == QLatin1Char('\t'))
            result += character;
        else
            result += QStringLiteral("\\u%1").arg(static_cast<int>(character.unicode()), 4, 16, QLatin1Char('0'));
    }
    return result;
}

void Output::object(const QJsonObject &object) const
{
    if (m_json)
        write(stdout, jsonLine(object));
}

void Output::text(const QString &text) const
{
    if (!m_json)
        write(stdout, (printable(text) + QLatin1Char('\n')).toUtf8());
}

void Output::raw(QByteArrayView bytes) const
{
    write(stdout, bytes);
}

Result<bool> Output::block(QByteArrayView bytes) const
{
    std::fflush(stdout);
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (written >= 0) {
            bytes = bytes.sliced(written);
            continue;
        }
        if (errno == EPIPE)
            return false;
        if (errno != EINTR)
            return failure(errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::FileNotWritable,
                           Ctl::tr("standard output"), QString::fromLocal8Bit(std::strerror(errno)));
    }
    return true;
}

void Output::note(const QString &text) const
{
    if (!m_json)
        write(stderr, (printable(text) + QLatin1Char('\n')).toUtf8());
}

void Output::error(const Error &error, const QString &hint) const
{
    const QString advice = hint.isEmpty() ? wording::hint(error) : hint;
    const QString message = wording::sentence(error);
    if (m_json)
        return errorObject(errorName(error.code), error, message, advice);
    note(QStringLiteral("stirctl: ") + message);
    if (!advice.isEmpty())
        note(indented(advice));
    if (!error.detail.isEmpty() && !message.contains(error.detail))
        note(indented(Ctl::tr("Details: %1").arg(error.detail)));
}

void Output::usageError(const QString &message, const QString &hint) const
{
    if (m_json)
        return errorObject(errorName(ErrorCode::InvalidArgument), {}, message, hint);
    note(QStringLiteral("stirctl: ") + message);
    note(indented(hint));
}

void Output::errorObject(const QString &code, const Error &error, const QString &message, const QString &hint) const
{
    const QJsonObject inner{{QStringLiteral("code"), code},
                            {QStringLiteral("subject"), error.subject},
                            {QStringLiteral("message"), message},
                            {QStringLiteral("hint"), hint},
                            {QStringLiteral("detail"), error.detail}};
    write(stderr, jsonLine({{QStringLiteral("error"), inner}}));
}

} // namespace stir::ctl
