// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/wire_command.h"

#include <QRandomGenerator>

#include <array>

namespace stir::remote {

namespace {

/// Letters and digits only: it is not quoted on the wire.
QByteArray randomWord(const char *prefix)
{
    std::array<quint32, 4> random = {};
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    return prefix + QByteArray(reinterpret_cast<const char *>(random.data()), sizeof(random)).toHex();
}

QByteArray sudo(const WireCommand &command, Elevation elevation)
{
    switch (elevation) {
    case Elevation::None:
        return {};
    case Elevation::Sudo:
        return "sudo -n -- ";
    case Elevation::SudoWithPassword:
        // The password is sent only once sudo asks with these very words: with NOPASSWD or a cached ticket it does not
        // ask, and the password would end up in the script's standard input.
        return "sudo -S -p " + command.prompt + " -- ";
    }
    Q_UNREACHABLE();
}

} // namespace

Result<WireCommand> wireCommand(const QByteArray &script, Elevation elevation)
{
    if (script.size() > longestScript || script.contains('\0'))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("script"), QString::number(script.size()));
    WireCommand command;
    command.marker = randomWord("stir-begin-");
    if (elevation == Elevation::SudoWithPassword)
        command.prompt = randomWord("stir-sudo-");
    const QByteArray text = "LC_ALL=C; export LC_ALL; echo " + command.marker + "; echo " + command.marker + " >&2\n" + script;
    command.line = sudo(command, elevation) + "/bin/sh -c 'eval \"$(printf %s " + text.toBase64() + " | base64 -d)\"'";
    return command;
}

} // namespace stir::remote
