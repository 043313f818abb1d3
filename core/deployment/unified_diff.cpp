// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/plan.h"

#include <dtl/dtl.hpp>

#include <sstream>

namespace stir::deployment {

namespace {

/// Lines without their line feed; a last line without one is marked as diff(1) does.
std::vector<std::string> linesOf(const QByteArray &text)
{
    std::vector<std::string> lines;
    qsizetype begin = 0;
    while (begin < text.size()) {
        const qsizetype end = text.indexOf('\n', begin);
        if (end < 0) {
            lines.push_back(text.mid(begin).toStdString() + "\n\\ No newline at end of file");
            break;
        }
        lines.push_back(text.mid(begin, end - begin).toStdString());
        begin = end + 1;
    }
    return lines;
}

} // namespace

QString unifiedDiff(const QString &path, const QByteArray &before, const QByteArray &after)
{
    if (before == after)
        return {};
    dtl::Diff<std::string> diff(linesOf(before), linesOf(after));
    diff.onHuge();
    diff.compose();
    diff.composeUnifiedHunks();
    std::ostringstream hunks;
    diff.printUnifiedFormat(hunks);
    QString text = QString::fromStdString(hunks.str());
    // dtl begins at line 1 also where there is none; patch(1) wants 0 for a file that is new or becomes empty.
    if (before.isEmpty())
        text.replace(QStringLiteral("@@ -1,0 +"), QStringLiteral("@@ -0,0 +"));
    if (after.isEmpty())
        text.replace(QStringLiteral(" +1,0 @@"), QStringLiteral(" +0,0 @@"));
    return QStringLiteral("--- a%1\n+++ b%1\n").arg(path) + text;
}

} // namespace stir::deployment
