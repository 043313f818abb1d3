// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// "Recent": a button with the captures that were opened last, and the means to forget them. Window's thread.

#include "ui/decoder/recent_files.h"

#include <QPushButton>

class QMenu;

namespace stir::ui {

class RecentButton : public QPushButton
{
    Q_OBJECT
public:
    explicit RecentButton(const QString &dataFolder, QWidget *parent = nullptr);
    void add(const QString &path);

Q_SIGNALS:
    void fileChosen(const QString &path);
    void failed(const stir::Error &error);

private:
    void fillMenu();
    void report(const Done &done);

    RecentFiles m_files;
    QMenu *m_menu;
};

} // namespace stir::ui
