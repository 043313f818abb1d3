// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/decode_job.h"

#include "core/capture/judged_headers.h"
#include "core/foundation/files.h"

namespace stir::ui {

namespace {

Result<passport::JudgeOptions> optionsFor(const DecodeRequest &request)
{
    passport::JudgeOptions options;
    options.now = request.now;
    options.anchors = request.anchors;
    if (!request.signerChain.empty()) {
        options.signer = request.signerChain;
        options.verify = true;
    } else if (!request.signerFile.isEmpty()) {
        const auto bytes = readFile(request.signerFile);
        if (!bytes)
            return failure(bytes.error());
        if (auto key = crypto::PublicKey::fromBytes(bytesOf(*bytes), request.signerFile)) {
            options.signer = std::move(*key);
        } else if (auto chain = crypto::certificatesFromPem(bytesOf(*bytes), request.signerFile)) {
            options.signer = std::move(*chain);
        } else if (auto certificate = crypto::Certificate::fromBytes(bytesOf(*bytes), request.signerFile)) {
            options.signer = crypto::CertificateChain{std::move(*certificate)};
        } else {
            return failure(chain.error());
        }
        options.verify = true;
    }
    return options;
}

} // namespace

Result<std::vector<DecodedCall>> decodeCalls(const DecodeRequest &request, std::stop_token stop)
{
    QByteArray text = request.text;
    if (!request.file.isEmpty()) {
        auto bytes = readFile(request.file, capture::textLimit);
        if (!bytes)
            return failure(bytes.error());
        text = std::move(*bytes);
    }
    const auto options = optionsFor(request);
    if (!options)
        return failure(options.error());
    auto headers = capture::headersInText(text, request.file);
    if (!headers)
        return failure(headers.error());
    auto reports = capture::judgeHeaders(*headers, *options, stop);
    if (!reports)
        return failure(reports.error());
    std::vector<DecodedCall> calls;
    calls.reserve(headers->size());
    for (std::size_t index = 0; index < headers->size(); ++index)
        calls.push_back({std::move((*headers)[index]), std::move((*reports)[index])});
    return calls;
}

} // namespace stir::ui
