// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a test's web server is asked: it stands on loopback and has an authority of its own.

#include "core/fetch/document_fetcher.h"
#include "tests/support/temporary_web_server.h"

namespace stir::testing {

class TestClock final : public Clock
{
public:
    QDateTime now() const override { return time; }
    QDateTime time = QDateTime::fromString(QStringLiteral("2026-02-01T12:00:00Z"), Qt::ISODate);
};

inline fetch::FetchOptions fetchingFrom(const TemporaryWebServer &server)
{
    fetch::FetchOptions options;
    options.https.allowPrivate = true;
    options.https.authorities = server.authority();
    return options;
}

} // namespace stir::testing
