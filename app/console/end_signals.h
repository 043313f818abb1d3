// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How SIGTERM and SIGINT end the program cleanly.

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace stir::console {

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
