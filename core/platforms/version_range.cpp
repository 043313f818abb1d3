// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/version_range.h"

#include <QRegularExpression>

#include <algorithm>

namespace stir::platforms {

std::optional<Version> versionIn(const QString &words)
{
    static const QRegularExpression form(QStringLiteral("(?<![0-9.])([0-9]{1,5}(?:\\.[0-9]{1,5}){1,3})"));
    const auto match = form.match(words);
    if (!match.hasMatch())
        return std::nullopt;
    Version version;
    for (const QString &part : match.captured(1).split(u'.'))
        version.push_back(part.toInt());
    return version;
}

namespace {

/// Whether `version` is at or behind the entry of its own branch, which its major number names, or in a newer branch
/// than any entry.
bool isReached(const Version &version, const QStringList &entries)
{
    bool isNewest = !entries.isEmpty();
    for (const QString &entry : entries) {
        const Version known = versionIn(entry).value_or(Version{0});
        if (known.front() == version.front())
            return !std::ranges::lexicographical_compare(version, known);
        isNewest = isNewest && known.front() < version.front();
    }
    return isNewest;
}

} // namespace

bool VersionRange::holds(const Version &version) const
{
    return !version.empty() && (from.isEmpty() || isReached(version, from)) && !isReached(version, below);
}

} // namespace stir::platforms
