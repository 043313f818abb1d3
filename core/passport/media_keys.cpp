// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/media_keys.h"

#include <QJsonObject>

#include <algorithm>
#include <vector>

namespace stir::passport {

namespace {

constexpr std::size_t keyLimit = 256;

struct MediaKey
{
    QString algorithm;
    QString digest; ///< hexadecimal without colons, as written

    friend bool operator==(const MediaKey &, const MediaKey &) = default;
};

} // namespace

QJsonArray mediaKeysOf(QByteArrayView body)
{
    constexpr QByteArrayView attribute("a=fingerprint:");
    std::vector<MediaKey> keys;
    while (!body.isEmpty() && keys.size() < keyLimit) {
        const qsizetype end = body.indexOf('\n');
        const QByteArrayView line = (end < 0 ? body : body.first(end)).trimmed();
        body = end < 0 ? QByteArrayView() : body.sliced(end + 1);
        if (!line.startsWith(attribute))
            continue;
        const QByteArrayView value = line.sliced(attribute.size()).trimmed();
        const qsizetype blank = value.indexOf(' ');
        if (blank <= 0)
            continue;
        keys.push_back({QString::fromLatin1(value.first(blank)),
                        QString::fromLatin1(value.sliced(blank + 1).trimmed()).remove(u':')});
    }
    std::sort(keys.begin(), keys.end(),
              [](const MediaKey &a, const MediaKey &b) { return (a.algorithm + a.digest) < (b.algorithm + b.digest); });
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    QJsonArray all;
    for (const MediaKey &key : keys)
        all.append(QJsonObject{{QStringLiteral("alg"), key.algorithm}, {QStringLiteral("dig"), key.digest}});
    return all;
}

} // namespace stir::passport
