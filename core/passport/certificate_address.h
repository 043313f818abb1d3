// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The URL of a certificate, x5u or info, taken apart as it was sent. Private to core/passport.

#include <QString>

namespace stir::passport {

struct UrlParts
{
    QString scheme; ///< in lower case
    QString userInfo;
    QString host;
    QString port;
    bool hasQuery = false;
    bool hasFragment = false;

    /// By hand: QUrl repairs what a verifier would refuse. `url` has a scheme and "://".
    static UrlParts of(const QString &url);
};

bool hasScheme(const QString &url);
bool hasBlank(const QString &text);

/// Whether it makes sense to ask for it: absolute, and without blanks.
bool isFetchable(const QString &url);

} // namespace stir::passport
