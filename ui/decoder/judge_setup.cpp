// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/judge_setup.h"

#include "core/foundation/files.h"

#include <algorithm>

namespace stir::ui {

Result<std::shared_ptr<const JudgeSetup>> JudgeSetup::make(const SetupRequest &request, const std::stop_token &stop)
{
    std::shared_ptr<JudgeSetup> setup(new JudgeSetup);
    setup->m_options.now = request.clock->now();
    setup->m_options.anchors = request.anchors;
    setup->m_options.cache = &setup->m_judged;
    setup->m_signerName = request.with.name;
    Done taken;
    switch (request.with.kind) {
    case VerifyWith::Kind::Nothing:
        return setup;
    case VerifyWith::Kind::Identity:
        taken = setup->takeIdentity(request);
        break;
    case VerifyWith::Kind::File:
        taken = setup->takeFile(request.with.name);
        break;
    case VerifyWith::Kind::Service:
        setup->takeService(request, stop);
        break;
    }
    if (!taken)
        return failure(taken.error());
    setup->m_options.verify = true;
    return setup;
}

Done JudgeSetup::takeIdentity(const SetupRequest &request)
{
    const auto identity =
        std::find_if(request.identities.begin(), request.identities.end(),
                     [&](const credentials::SigningIdentity &one) { return one.name == request.with.name; });
    if (identity == request.identities.end())
        return failure(ErrorCode::IdentityUnknown, request.with.name);
    m_options.signer = identity->chain;
    m_signerOrigin = passport::Credential::Origin::Identity;
    return {};
}

Done JudgeSetup::takeFile(const QString &file)
{
    const auto bytes = readFile(file);
    if (!bytes)
        return failure(bytes.error());
    auto chain = crypto::certificatesFromPem(bytesOf(*bytes), file);
    if (auto key = crypto::PublicKey::fromBytes(bytesOf(*bytes), file))
        m_options.signer = std::move(*key);
    else if (chain)
        m_options.signer = std::move(*chain);
    else if (auto certificate = crypto::Certificate::fromBytes(bytesOf(*bytes), file))
        m_options.signer = crypto::CertificateChain{std::move(*certificate)};
    else
        return failure(chain.error());
    return {};
}

void JudgeSetup::takeService(const SetupRequest &request, const std::stop_token &stop)
{
    verification::VerificationOptions options;
    options.anchors = request.anchors;
    options.identities = request.identities;
    options.fetching.https.allowPrivate = request.with.allowPrivate;
    options.fetching.cacheFolder = request.cacheFolder;
    m_service = std::make_unique<verification::VerificationService>(std::move(options), *request.clock, stop);
    m_options = m_service->judgeOptions();
}

} // namespace stir::ui
