// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is done to the process before anything else, and how SIGTERM and SIGINT end it cleanly.

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace stir::console {

/// New files are for the owner alone; memory with keys in it never becomes a core dump or another process's to read.
void hardenProcess();

/// Emits ended() on the window's thread when a signal asks the program to end. One for the life of the program.
class EndSignals : public QObject
{
    Q_OBJECT
public:
    explicit EndSignals(QObject *parent = nullptr);

Q_SIGNALS:
    void ended();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace stir::console
