// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Versions of a server's software, as it calls them itself, and which of them a thing exists in. Several branches are
// kept alive side by side ("18.22", "20.7", "21.2" of Asterisk got the same change), so a range names one version for
// each. Any thread.

#include <QStringList>

#include <optional>
#include <vector>

namespace stir::platforms {

using Version = std::vector<int>;

/// The first "N.N..." in what a program says of itself: "version: kamailio 5.6.3 (x86_64/linux)",
/// "Asterisk 22.10.1~dfsg".
std::optional<Version> versionIn(const QString &words);

struct VersionRange
{
    QStringList from;  ///< of each branch the first that has it; empty: every version
    QStringList below; ///< of each branch the first that has it no longer; empty: the newest too

    /// A branch that is not named has it when it is newer than all that are.
    bool holds(const Version &version) const;
    friend bool operator==(const VersionRange &, const VersionRange &) = default;
};

} // namespace stir::platforms
