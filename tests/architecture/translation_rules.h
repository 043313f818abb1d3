// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is wrong with a Qt Linguist file (.ts), sentence by sentence. Plain values; any thread.

#include <QString>
#include <QStringList>

namespace stir::architecture {

/// The sources of the sentences that are still to be translated, in the order of the file.
QStringList unfinishedSentences(const QString &ts);

/// The sources whose translation, in any of its forms, has other placeholders (%1, %L2, {name}) than the source.
QStringList changedPlaceholders(const QString &ts);

/// The sources that lupdate found no class for: at run time nothing looks them up there.
QStringList sentencesWithoutClass(const QString &ts);

/// How many sentences the file has.
qsizetype sentenceCount(const QString &ts);

} // namespace stir::architecture
