// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything about one call of the list: read again from its input when the row is opened, and judged with every check.
// Any thread.

#include "core/capture/judged_message.h"
#include "ui/decoder/call_loading.h"
#include "ui/decoder/signer_search.h"

namespace stir::ui {

/// What a log says the server did with the call; empty where it says nothing.
struct ServerWords
{
    QString action;
    QString prefix;
    QString suffix;
    QString state;

    bool isEmpty() const { return action.isEmpty() && prefix.isEmpty() && suffix.isEmpty() && state.isEmpty(); }
};

struct CallDetail
{
    CallRow row;
    QByteArray message; ///< the SIP message, the value, or a logged call's value
    passport::MessageContext context;
    passport::PassportReport report; ///< of this header
    int headers = 1;                 ///< Identity headers of its message
    ServerWords server;
    crypto::CertificateChain chain; ///< that it was checked with, leaf first; empty while none is known
    passport::Credential::Origin chainOrigin = passport::Credential::Origin::Given;
    QString chainName; ///< of the identity or file it is from

    bool hasIdentity() const { return !report.identity.value.isEmpty(); }
};

struct DetailRequest
{
    CallInput input;
    FileStamp stamp; ///< as it was when the list was read
    CallRow row;
    std::shared_ptr<const JudgeSetup> setup;
    SharedSigners signers = {}; ///< of the input; null while they are not known
};

/// Longest message that is read for its details.
inline constexpr qint64 messageLimit = 1024 * 1024;

/// Fails with FileNotFound or FileNotReadable; with FileChanged when the input is no longer what the list was read
/// from; with Cancelled.
Result<CallDetail> readDetail(const DetailRequest &request, const std::stop_token &stop);

} // namespace stir::ui
