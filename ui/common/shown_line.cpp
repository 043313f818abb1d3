// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/shown_line.h"

#include <QCoreApplication>

namespace stir::ui {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ShownLine)
};

/// U+202A to U+202E and U+2066 to U+2069: what follows is shown in another order than it is read.
bool turnsDirection(char16_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
}

QChar shownCharacter(QChar character)
{
    const char16_t c = character.unicode();
    if (c == u'\t')
        return character;
    if (c < 0x20)
        return QChar(static_cast<char16_t>(0x2400 + c)); // the pictures of the control characters
    if (c == 0x7F)
        return QChar(0x2421);
    const bool endsParagraph = c == 0x2028 || c == 0x2029 || c == 0xFDD0 || c == 0xFDD1 || c == 0xFFFC;
    const bool isUnseen = (c >= 0x80 && c < 0xA0) || c == 0x200B || c == 0xFEFF;
    return endsParagraph || isUnseen || turnsDirection(c) ? QChar(QChar::ReplacementCharacter) : character;
}

QString cutWords(qsizetype more)
{
    return QStringLiteral(" … ") + Texts::tr("%n more character(s) in this line", nullptr, static_cast<int>(more));
}

} // namespace

QString shownLine(QStringView line)
{
    QString shown = line.left(longestShownLine).toString();
    for (QChar &character : shown)
        character = shownCharacter(character);
    if (line.size() > longestShownLine)
        shown += cutWords(line.size() - longestShownLine);
    return shown;
}

QString shownLine(QByteArrayView line)
{
    if (line.size() <= longestShownLine)
        return shownLine(QString::fromUtf8(line));
    // Only what is shown is decoded; the rest is counted in bytes, which most of a configuration's characters are.
    const QString front = QString::fromUtf8(line.first(longestShownLine));
    return shownLine(front) + cutWords(line.size() - longestShownLine);
}

} // namespace stir::ui
