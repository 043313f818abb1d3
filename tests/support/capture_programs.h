// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Other people's programs that write and read captures: tcpdump, text2pcap, editcap, mergecap, tshark. They say what
// must come out.

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace stir::testing {

/// What a program wrote on standard output; no value when it is missing or fails, with its words in the log.
std::optional<QByteArray> outputOf(const QString &program, const QStringList &arguments,
                                   const QByteArray &standardInput = {});

/// "frame<TAB>Identity" of each SIP message that tshark finds, several values joined by a bar; with TCP segments sorted
/// as they were sent. More `-o` settings and a filter may be given.
std::optional<QStringList> tsharkIdentities(const QString &file, const QStringList &moreArguments = {});

void writeFile(const QString &path, const QByteArray &bytes);

} // namespace stir::testing
