// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/capture_programs.h"

#include <QFile>
#include <QProcess>

namespace stir::testing {

std::optional<QByteArray> outputOf(const QString &program, const QStringList &arguments,
                                   const QByteArray &standardInput)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted()) {
        qWarning("%s cannot be started", qPrintable(program));
        return std::nullopt;
    }
    process.write(standardInput);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        qWarning("%s: %s", qPrintable(program), process.readAllStandardError().constData());
        return std::nullopt;
    }
    return process.readAllStandardOutput();
}

std::optional<QStringList> tsharkIdentities(const QString &file, const QStringList &moreArguments)
{
    const QStringList arguments = QStringList{QStringLiteral("-r"), file,
                                              QStringLiteral("-o"), QStringLiteral("tcp.reassemble_out_of_order:TRUE"),
                                              QStringLiteral("-Y"), QStringLiteral("sip.Method"),
                                              QStringLiteral("-T"), QStringLiteral("fields"),
                                              QStringLiteral("-E"), QStringLiteral("aggregator=|"),
                                              QStringLiteral("-e"), QStringLiteral("frame.number"),
                                              QStringLiteral("-e"), QStringLiteral("sip.Identity")} +
                                  moreArguments;
    const auto output = outputOf(QStringLiteral("tshark"), arguments);
    if (!output)
        return std::nullopt;
    return QString::fromLatin1(*output).split(u'\n', Qt::SkipEmptyParts);
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

} // namespace stir::testing
