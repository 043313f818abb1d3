// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/certificate_address.h"
#include "core/passport/check_findings.h"

#include <QRegularExpression>

namespace stir::passport {

namespace {

QString urlName()
{
    return QStringLiteral("url");
}

/// What was most likely meant by an address without "https://"; empty when that cannot be told.
QString completed(const QString &url)
{
    static const QRegularExpression beginning(QStringLiteral("^(?:https?:/*|//+|:/+)?+(?=[^/:])"),
                                              QRegularExpression::CaseInsensitiveOption);
    const auto match = beginning.match(url);
    return match.hasMatch() ? QStringLiteral("https://") + url.sliced(match.capturedLength()) : QString();
}

/// RFC 3986 3.2.3 sets no end to a port; TCP does.
bool isPort(const QString &text)
{
    bool isNumber = false;
    const int port = text.toInt(&isNumber);
    return isNumber && text.at(0).isDigit() && port > 0 && port <= 65535; // toInt() takes a sign too
}

void checkWebUrl(const QString &url, CheckFindings &found)
{
    const UrlParts parts = UrlParts::of(url);
    if (parts.host.isEmpty())
        found.fail(QStringLiteral("no_host"), {{urlName(), url}});
    if (parts.scheme == QLatin1String("http"))
        found.warn(QStringLiteral("http"), {{urlName(), url}});
    // RFC 8226 leaves ports open; ATIS-1000074 and verifiers allow these two.
    const bool usualPort = parts.port.isEmpty() || parts.port == QLatin1String("443") ||
                           parts.port == QLatin1String("8443") ||
                           (parts.scheme == QLatin1String("http") && parts.port == QLatin1String("80"));
    if (!parts.port.isEmpty() && !isPort(parts.port))
        found.fail(QStringLiteral("no_port"), {{urlName(), url}, {QStringLiteral("port"), parts.port}});
    else if (!usualPort)
        found.warn(QStringLiteral("port"), {{urlName(), url}, {QStringLiteral("port"), parts.port}});
    if (!parts.userInfo.isEmpty())
        found.warn(QStringLiteral("userinfo"), {{urlName(), url}});
    if (parts.hasQuery)
        found.warn(QStringLiteral("query"), {{urlName(), url}});
    if (parts.hasFragment)
        found.warn(QStringLiteral("fragment"), {{urlName(), url}});
}

void failWithoutScheme(const QString &url, const QString &completed, CheckFindings &found)
{
    if (completed.isEmpty())
        found.fail(QStringLiteral("no_host"), {{urlName(), url}});
    else
        found.fail(QStringLiteral("no_scheme"), {{urlName(), url}, {QStringLiteral("completed"), completed}});
}

void checkUrl(const QString &url, CheckFindings &found)
{
    found.passWith({{urlName(), url}});
    if (url.isEmpty()) {
        found.fail(QStringLiteral("empty"));
        return;
    }
    if (hasBlank(url))
        found.fail(QStringLiteral("blank"), {{urlName(), url}});
    const QString trimmed = url.trimmed();
    if (!hasScheme(trimmed)) {
        failWithoutScheme(url, completed(trimmed), found);
        return;
    }
    const QString scheme = trimmed.left(trimmed.indexOf(u':')).toLower();
    if (scheme == QLatin1String("https") || scheme == QLatin1String("http"))
        checkWebUrl(trimmed, found);
    else
        found.warn(QStringLiteral("other_scheme"), {{urlName(), url}, {QStringLiteral("scheme"), scheme}});
}

} // namespace

void checkX5u(const JudgedHeader &judged, Findings &all)
{
    CheckFindings found(QStringLiteral("x5u"), QStringLiteral("RFC 8225 4.3"));
    const bool isInParameter = judged.token().compact && judged.identity.info && !judged.identity.info->isEmpty();
    if (isInParameter) { // the only place of the URL in compact form
        found.inSection(QStringLiteral("RFC 8224 7.3"));
        checkUrl(QString::fromUtf8(*judged.identity.info), found);
    } else if (headerAvailable(judged, found)) {
        if (const auto url = requiredText(judged, QStringLiteral("x5u"), found)) {
            found.inSection(QStringLiteral("RFC 8224 7.3"));
            checkUrl(*url, found);
        }
    }
    std::move(found).appendTo(all);
}

} // namespace stir::passport
