// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/servers/server_draft.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

/// A context for lupdate, which finds none for a free function.
struct ServerDraftText
{
    Q_DECLARE_TR_FUNCTIONS(ServerDraftText)
};

constexpr int sshPort = 22;

std::optional<int> portIn(const QString &text)
{
    bool isNumber = false;
    const int port = text.trimmed().toInt(&isNumber);
    return isNumber && port >= 1 && port <= 65535 ? std::optional(port) : std::nullopt;
}

bool hasBlank(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isSpace(); });
}

} // namespace

ServerDraft draftOf(const inventory::ManagedServer &server)
{
    ServerDraft draft{server, QString::number(server.port),
                      server.sipPort > 0 ? QString::number(server.sipPort) : QString()};
    draft.server.port = sshPort;
    draft.server.sipPort = 0;
    return draft;
}

inventory::ManagedServer serverOf(const ServerDraft &draft)
{
    inventory::ManagedServer server = draft.server;
    server.port = portIn(draft.port).value_or(sshPort);
    server.sipPort = portIn(draft.sipPort).value_or(0);
    return server;
}

ServerProblems problemsOf(const ServerDraft &draft, const QStringList &takenNames)
{
    const inventory::ManagedServer &server = draft.server;
    ServerProblems problems;
    const auto require = [&problems](bool holds, ServerField field, const QString &sentence) {
        if (!holds && !problems.contains(field))
            problems.insert(field, sentence);
    };
    require(!server.name.isEmpty(), ServerField::Name, ServerDraftText::tr("Give the server a name."));
    require(!takenNames.contains(server.name), ServerField::Name,
            ServerDraftText::tr("Another server is called %1 already.").arg(server.name));
    require(!server.host.isEmpty(), ServerField::Host, ServerDraftText::tr("Type the host name or address."));
    require(!hasBlank(server.host), ServerField::Host, ServerDraftText::tr("A host name holds no blanks."));
    require(portIn(draft.port).has_value(), ServerField::Port, ServerDraftText::tr("A number from 1 to 65535."));
    require(!server.user.isEmpty(), ServerField::User, ServerDraftText::tr("Type the user to log in as."));
    require(!server.platform.isEmpty(), ServerField::Platform, ServerDraftText::tr("Choose what runs there."));
    require(draft.sipPort.trimmed().isEmpty() || portIn(draft.sipPort), ServerField::SipPort,
            ServerDraftText::tr("A number from 1 to 65535, or nothing."));
    require(server.root.isEmpty() || server.root.startsWith(u'/'), ServerField::Root,
            ServerDraftText::tr("A folder on the server begins with \"/\"."));
    return problems;
}

std::optional<Error> keyFileProblem(const QString &path)
{
    if (path.isEmpty())
        return std::nullopt;
    const QFileInfo file(path);
    if (!file.exists())
        return Error{ErrorCode::FileNotFound, path, {}};
    if (!file.isFile() || !file.isReadable())
        return Error{ErrorCode::FileNotReadable, path, file.isFile() ? u"permission denied"_s : u"not a file"_s};
    struct stat status = {};
    // Not QFile::permissions(): the mode is shown as ls and chmod write it.
    if (::stat(QFile::encodeName(path).constData(), &status) == 0 && (status.st_mode & 077U) != 0)
        return Error{ErrorCode::FileNotPrivate, path, u"0%1"_s.arg(status.st_mode & 0777U, 3, 8, QChar(u'0'))};
    return std::nullopt;
}

} // namespace stir::ui
