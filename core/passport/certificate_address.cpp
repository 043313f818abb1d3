// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/certificate_address.h"

#include <algorithm>

namespace stir::passport {

UrlParts UrlParts::of(const QString &url)
{
    UrlParts parts;
    const qsizetype colon = url.indexOf(QLatin1String("://"));
    parts.scheme = url.left(colon).toLower();
    QString rest = url.mid(colon + 3);
    if (const qsizetype hash = rest.indexOf(u'#'); hash >= 0) {
        parts.hasFragment = true;
        rest.truncate(hash);
    }
    if (const qsizetype mark = rest.indexOf(u'?'); mark >= 0) {
        parts.hasQuery = true;
        rest.truncate(mark);
    }
    if (const qsizetype slash = rest.indexOf(u'/'); slash >= 0)
        rest.truncate(slash);
    if (const qsizetype at = rest.lastIndexOf(u'@'); at >= 0) {
        parts.userInfo = rest.left(at);
        rest.remove(0, at + 1);
    }
    const qsizetype portColon = rest.indexOf(u':', qMax<qsizetype>(0, rest.indexOf(u']')));
    parts.host = portColon < 0 ? rest : rest.left(portColon);
    parts.port = portColon < 0 ? QString() : rest.mid(portColon + 1);
    return parts;
}

bool hasScheme(const QString &url)
{
    const qsizetype colon = url.indexOf(u':');
    if (colon <= 0 || !url.at(0).isLetter())
        return false;
    // "host:8443/cert.pem" has no scheme, though its first part could be one.
    const bool otherKnown = url.startsWith(QLatin1String("sip:"), Qt::CaseInsensitive) ||
                            url.startsWith(QLatin1String("sips:"), Qt::CaseInsensitive) ||
                            url.startsWith(QLatin1String("cid:"), Qt::CaseInsensitive);
    return otherKnown || QStringView(url).sliced(colon).startsWith(QLatin1String("://"));
}

bool hasBlank(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar character) { return character.isSpace(); });
}

bool isFetchable(const QString &url)
{
    return hasScheme(url) && !hasBlank(url);
}

} // namespace stir::passport
