// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who may include whom: the table in core/README.md, and the fixed rules for ui/ and app/. Plain values; any thread.

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace stir::architecture {

struct FolderRule
{
    QStringList folders;   ///< folders of core that it may include
    QStringList libraries; ///< outside libraries, by the names of libraryOf()
};

class IncludeRules
{
public:
    /// Reads the Markdown table whose header row begins with "| folder |". No rows: nothing understood.
    static IncludeRules fromReadme(const QString &markdown);

    /// In the order of the table.
    const QStringList &folders() const { return m_order; }
    FolderRule rule(const QString &folder) const { return m_rules.value(folder); }

    /// What is wrong with this line of that file; no value when it is no #include or is allowed.
    std::optional<QString> complaint(const QString &file, const QString &line) const;

private:
    std::optional<QString> coreComplaint(const QString &folder, const QString &header) const;

    QStringList m_order;
    QMap<QString, FolderRule> m_rules;
};

/// The outside library a header belongs to ("OpenSSL", "libssh", "SQL", ...); empty for Qt Core and C++.
QString libraryOf(const QString &header);

} // namespace stir::architecture
