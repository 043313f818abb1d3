// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/word_rules.h"

#include <QRegularExpression>

#include <vector>

namespace stir::architecture {

namespace {

struct WordRule
{
    QRegularExpression file;   ///< where it holds
    QRegularExpression except; ///< but not here; an empty pattern exempts nothing
    QRegularExpression word;
    QString reason;
};

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromLatin1(text));
}

const std::vector<WordRule> &wordRules()
{
    static const QRegularExpression nowhere = pattern("^$");
    static const std::vector<WordRule> rules{
        {pattern("^core/"), nowhere, pattern("\\b(QtGui|QtWidgets|QMessageBox|QWidget|QDialog)\\b"),
         QStringLiteral("core has no windows")},
        {pattern("^core/"), nowhere, pattern("\\bQSettings\\b"), QStringLiteral("core is told its settings")},
        {pattern("^core/"), pattern("^core/wording/"), pattern("\\btr\\(|\\btranslate\\("),
         QStringLiteral("sentences live in core/wording")},
        {pattern("^(core|ui|app)/"), nowhere, pattern("\\bQEventLoop\\b|\\bprocessEvents\\b"),
         QStringLiteral("no nested event loop")},
        // exec() of a query is SQL, exec() in a main.cpp is the one event loop there is.
        {pattern("^(core|ui|app)/"), pattern("^core/inventory/|^app/\\w+/main\\.cpp$"), pattern("(\\.|->|::)exec\\("),
         QStringLiteral("no nested event loop: open() a dialog and listen to its signal")},
        {pattern("^(ui/|app/console/)"), nowhere, pattern("\\b(msleep|usleep|sleep_for|waitFor\\w+)\\("),
         QStringLiteral("the window's thread never waits")},
        {pattern("^(core|ui|app|tests)/.*\\.h$"), nowhere, pattern("\\busing\\s+namespace\\b"),
         QStringLiteral("a header opens no namespace")},
        {pattern("^(core|ui|app|tests)/"), nowhere, pattern("\\bforeach\\s*\\(|\\bQ_FOREACH\\b"),
         QStringLiteral("a range-based for does it")},
        {pattern("^(core|ui|app|tests)/"), nowhere, pattern("\\bmemset\\("),
         QStringLiteral("explicit_bzero for secrets, initialisation for the rest")},
    };
    return rules;
}

} // namespace

std::optional<QString> wordComplaint(const QString &file, const QString &code)
{
    for (const WordRule &rule : wordRules()) {
        if (rule.file.match(file).hasMatch() && !rule.except.match(file).hasMatch() && rule.word.match(code).hasMatch())
            return rule.reason;
    }
    return std::nullopt;
}

} // namespace stir::architecture
