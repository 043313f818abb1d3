// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/verification_service.h"

namespace stir::verification {

VerificationService::VerificationService(VerificationOptions options, const Clock &clock, std::stop_token stop)
    : m_options(std::move(options)), m_clock(clock), m_fetcher(m_options.fetching, clock),
      m_credentials(m_options.identities, m_fetcher, stop), m_revocations(m_options.revocations, m_fetcher, stop),
      m_numbers(m_fetcher, stop), m_contents(m_fetcher, stop)
{
}

passport::JudgeOptions VerificationService::judgeOptions()
{
    passport::JudgeOptions options;
    options.verify = true;
    options.now = m_clock.now();
    options.signer = m_options.signer;
    options.anchors = m_options.anchors;
    options.credentials = &m_credentials;
    options.revocations = &m_revocations;
    options.numberLists = &m_numbers;
    options.callerContents = &m_contents;
    options.cache = &m_judged;
    options.countryCode = m_options.countryCode;
    return options;
}

QString fetchCacheFolder(const QString &dataFolder)
{
    return dataFolder + QStringLiteral("/fetched");
}

} // namespace stir::verification
