// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads and judges one input of the decoder: what runs in the worker. No widgets, no state: any thread.

#include "ui/decoder/decoded_call.h"

#include <stop_token>

namespace stir::ui {

struct DecodeRequest
{
    QString file; ///< read in the job; empty: `text`
    QByteArray text;
    /// What to verify with: the chain of an identity, or a file with certificates or a public key, or nothing.
    crypto::CertificateChain signerChain;
    QString signerFile;
    crypto::CertificateChain anchors;
    QDateTime now;
};

Result<std::vector<DecodedCall>> decodeCalls(const DecodeRequest &request, std::stop_token stop);

} // namespace stir::ui
