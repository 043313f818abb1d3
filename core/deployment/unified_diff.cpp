// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/patch.h"

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

QByteArray unifiedHunks(const QByteArray &before, const QByteArray &after)
{
    dtl::Diff<std::string> diff(linesOf(before), linesOf(after));
    diff.onHuge();
    diff.compose();
    diff.composeUnifiedHunks();
    std::ostringstream hunks;
    diff.printUnifiedFormat(hunks);
    QByteArray text = QByteArray::fromStdString(hunks.str());
    // dtl begins at line 1 also where there is none; patch(1) wants 0 for a file that is new or becomes empty.
    if (before.isEmpty())
        text.replace("@@ -1,0 +", "@@ -0,0 +");
    if (after.isEmpty())
        text.replace(" +1,0 @@", " +0,0 @@");
    return text;
}

} // namespace

QString unifiedDiff(const QString &path, const QByteArray &before, const QByteArray &after)
{
    if (before == after)
        return {};
    const QString name = path.startsWith(u'/') ? path : u'/' + path;
    return QStringLiteral("--- a%1\n+++ b%1\n").arg(name) + QString::fromUtf8(unifiedHunks(before, after));
}

QByteArray patchOf(const PlannedChange &change)
{
    const bool hasLines = change.kind == ChangeKind::Text || change.kind == ChangeKind::Anchor;
    if (!hasLines || change.before == change.after)
        return {};
    // "./etc/x" is the file for patch -p0 as it stands, and for git apply and patch -p1 without its first part. A name
    // with blanks ends at a tab.
    const QByteArray path = '.' + change.path.toUtf8() + (change.path.contains(u' ') ? "\t\n" : "\n");
    return "--- " + (change.existed ? path : QByteArray("/dev/null\n")) + "+++ " + path +
           unifiedHunks(change.before, change.after);
}

QByteArray patchOf(const Plan &plan)
{
    QByteArray patch;
    for (const PlannedChange &change : plan.changes)
        patch += patchOf(change);
    return patch;
}

} // namespace stir::deployment
