// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Saves a picture of the window once its page has settled, then ends the program: for tools/screenshots. Window's
// thread.

#include <QObject>
#include <QTimer>

namespace stir::ui {
class MainWindow;
}

namespace stir::console {

class WindowGrab : public QObject
{
    Q_OBJECT
public:
    WindowGrab(ui::MainWindow &window, QString file, QObject *parent = nullptr);

private:
    void look();

    ui::MainWindow &m_window;
    QString m_file;
    QTimer m_timer;
    int m_quietLooks = 0;
};

} // namespace stir::console
