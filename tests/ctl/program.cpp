// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/program.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

namespace stir::test {

std::vector<QJsonObject> ProgramResult::objects() const
{
    std::vector<QJsonObject> found;
    for (const QByteArray &line : output.split('\n')) {
        if (!line.isEmpty())
            found.push_back(QJsonDocument::fromJson(line).object());
    }
    return found;
}

QJsonObject ProgramResult::object() const
{
    const auto all = objects();
    return all.size() == 1 ? all.front() : QJsonObject();
}

QJsonObject ProgramResult::error() const
{
    const QByteArray last = errors.trimmed().split('\n').constLast();
    return QJsonDocument::fromJson(last).object().value(QStringLiteral("error")).toObject();
}

Program::Program() = default;

ProgramResult Program::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.setProgram(QStringLiteral(STIR_BIN_DIR "/stirctl"));
    process.setArguments(QStringList{QStringLiteral("--data"), path(QStringLiteral("data"))} + arguments);
    process.start();
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(180000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString Program::write(const QString &name, const QByteArray &bytes, bool isPrivate) const
{
    QFile file(path(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    file.setPermissions(isPrivate ? QFile::ReadOwner | QFile::WriteOwner
                                  : QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    return file.fileName();
}

QByteArray Program::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList Program::passphrase(const QByteArray &passphrase) const
{
    return {QStringLiteral("--passphrase-file"), write(QStringLiteral("passphrase"), passphrase + '\n', true)};
}

} // namespace stir::test
