// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Takes over a policy administrator's list of trusted authorities, out of a file or from its address.

#include "app/ctl/session.h"
#include "app/ctl/web_access.h"

namespace CLI {
class App;
}

namespace stir::ctl {

/// Why such a list is to be trusted, and how it is reached.
struct ListTrust
{
    std::string authority;
    std::string signer;
    WebAccess web;
};

void declareListTrust(CLI::App &app, ListTrust &trust);

/// Whether a file holds a list: a JWS, or the JSON object around it.
bool isTrustedList(const QByteArray &bytes);

ExitCode importListFrom(const QString &url, const ListTrust &trust, Session &session);
/// `file`: where `bytes` were read from.
ExitCode importList(const QByteArray &bytes, const QString &file, const ListTrust &trust, Session &session);

} // namespace stir::ctl
