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
    return QStringLiteral("--- a%1\n+++ b%1\n").arg(path) + QString::fromStdString(hunks.str());
}

} // namespace stir::deployment
