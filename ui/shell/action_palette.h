// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ctrl+K: type a few letters, Enter does it, Esc closes. A panel over the window, no dialog. Window's thread.

#include "ui/shell/action_catalogue.h"

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QListWidget;

namespace stir::ui {

class ActionPalette : public QFrame
{
    Q_OBJECT
public:
    explicit ActionPalette(QWidget *window);
    /// Takes the keys, and gives them back to who had them.
    void open(std::vector<CatalogueEntry> entries);
    void close();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showMatches(const QString &text);
    void runCurrent();
    void giveKeysBack();

    QLineEdit *m_text;
    QListWidget *m_list;
    QPointer<QWidget> m_before; ///< had the keys
    std::vector<CatalogueEntry> m_entries;
    std::vector<CatalogueEntry> m_shown;
};

} // namespace stir::ui
