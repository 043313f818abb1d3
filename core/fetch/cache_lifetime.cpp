// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/cache_lifetime.h"

#include <QLocale>

#include <algorithm>
#include <limits>
#include <vector>

namespace stir::fetch {

namespace {

using std::chrono::seconds;

struct Directive
{
    QByteArray name;
    QByteArray value;
};

/// RFC 9111 5.2: names in any case, values as tokens or in quotes.
std::vector<Directive> directivesOf(const QByteArray &cacheControl)
{
    std::vector<Directive> directives;
    for (const QByteArray &part : cacheControl.split(',')) {
        const qsizetype equals = part.indexOf('=');
        QByteArray value = equals < 0 ? QByteArray() : part.mid(equals + 1).trimmed();
        if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"'))
            value = value.mid(1, value.size() - 2);
        directives.push_back({part.left(equals < 0 ? part.size() : equals).trimmed().toLower(), value});
    }
    return directives;
}

bool has(const std::vector<Directive> &directives, const char *name)
{
    return std::any_of(directives.begin(), directives.end(),
                       [name](const Directive &directive) { return directive.name == name; });
}

/// RFC 9111 1.2.2: a figure too large is read as 2^31; what is no figure counts as nothing.
std::optional<seconds> deltaSeconds(const QByteArray &text)
{
    const bool digits =
        !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits)
        return std::nullopt;
    bool fits = false;
    const qint64 value = text.toLongLong(&fits);
    constexpr qint64 largest = std::numeric_limits<qint32>::max();
    return seconds(fits ? std::min(value, largest) : largest);
}

/// RFC 9110 5.6.7, the one form that may still be written.
QDateTime httpDate(const QByteArray &text)
{
    QDateTime time =
        QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    time.setTimeSpec(Qt::UTC);
    return time;
}

std::optional<seconds> lifetimeByDates(const CacheHeaders &headers)
{
    const QDateTime expires = httpDate(headers.expires);
    const QDateTime date = httpDate(headers.date);
    if (!expires.isValid() || !date.isValid())
        return std::nullopt;
    return seconds(date.secsTo(expires));
}

} // namespace

std::optional<seconds> saidMaxAge(const QByteArray &cacheControl)
{
    std::optional<seconds> shortest;
    for (const Directive &directive : directivesOf(cacheControl)) {
        if (directive.name != "max-age")
            continue;
        // RFC 9111 4.2.1: of two values take the first, or none; the shorter one is never wrong.
        const seconds value = deltaSeconds(directive.value).value_or(seconds(0));
        shortest = shortest ? std::min(*shortest, value) : value;
    }
    return shortest;
}

seconds cacheLifetime(const CacheHeaders &headers)
{
    const auto directives = directivesOf(headers.cacheControl);
    if (has(directives, "no-store") || has(directives, "no-cache") || headers.vary.contains('*'))
        return seconds(0);
    auto lifetime = saidMaxAge(headers.cacheControl);
    if (!lifetime)
        lifetime = lifetimeByDates(headers);
    const seconds age = headers.age.isEmpty() ? seconds(0) : deltaSeconds(headers.age.trimmed()).value_or(seconds(0));
    return std::clamp(lifetime.value_or(seconds(0)) - age, seconds(0), longestCacheLifetime);
}

} // namespace stir::fetch
