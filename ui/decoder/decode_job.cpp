// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/decode_job.h"

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

passport::PassportReport judged(const capture::CapturedHeader &header, const passport::JudgeOptions &options)
{
    return header.identity ? passport::judge(*header.identity, header.context, options)
                           : passport::judgeMissing(header.context);
}

/// The headers of one message are judged together (RFC 8224 6.2.1).
void judgeMessages(std::vector<DecodedCall> &calls)
{
    std::size_t begin = 0;
    while (begin < calls.size()) {
        std::size_t end = begin;
        std::vector<passport::PassportReport> reports;
        while (end < calls.size() && calls[end].captured.message == calls[begin].captured.message)
            reports.push_back(std::move(calls[end++].report));
        passport::judgeMessage(reports);
        for (std::size_t at = begin; at < end; ++at)
            calls[at].report = std::move(reports[at - begin]);
        begin = end;
    }
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
    std::vector<DecodedCall> calls;
    calls.reserve(headers->size());
    for (capture::CapturedHeader &header : *headers) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, request.file);
        passport::PassportReport report = judged(header, *options);
        calls.push_back({std::move(header), std::move(report)});
    }
    judgeMessages(calls);
    return calls;
}

} // namespace stir::ui
