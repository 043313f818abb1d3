// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A server while it is being edited: what was typed, and what is wrong with it, field by field. Plain values; any
// thread.

#include "core/foundation/error.h"
#include "core/inventory/managed_server.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace stir::ui {

enum class ServerField
{
    Name,
    Host,
    Port,
    User,
    KeyFile,
    Platform,
    Identity,
    Root,
    SipPort
};

using ServerProblems = QMap<ServerField, QString>; ///< a sentence each

struct ServerDraft
{
    inventory::ManagedServer server; ///< without the two ports
    QString port;                    ///< as typed
    QString sipPort;                 ///< as typed; empty: the platform's own
    friend bool operator==(const ServerDraft &, const ServerDraft &) = default;
};

ServerDraft draftOf(const inventory::ManagedServer &server);
/// Ports that are no numbers become the usual ones; ask problemsOf() first.
inventory::ManagedServer serverOf(const ServerDraft &draft);

/// What can be said without looking at files. `takenNames`: those of the other servers.
ServerProblems problemsOf(const ServerDraft &draft, const QStringList &takenNames);

/// FileNotFound, FileNotReadable or FileNotPrivate; no value for an empty path. Looks at the file: call from a worker.
std::optional<Error> keyFileProblem(const QString &path);

} // namespace stir::ui
