// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The project's own source files as the architecture tests look at them. Plain values; any thread.

#include <QString>
#include <QStringList>

#include <vector>

namespace stir::architecture {

struct SourceFile
{
    QString path;      ///< from the project's root: "core/sip/base64url.h"
    QStringList lines; ///< as written
    QStringList code;  ///< the same lines without comments and without what stands in string literals
};

/// Every file below `folders` of `root` whose name ends in one of `endings`, in the order of their paths.
std::vector<SourceFile> readSources(const QString &root, const QStringList &folders, const QStringList &endings);

/// Takes comments and the content of literals out; line breaks stay where they are. The path in an #include stays.
QString withoutCommentsAndLiterals(const QString &text);

} // namespace stir::architecture
