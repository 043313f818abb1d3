// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Starts and stops the practice server from the window and keeps its entry in the inventory right. Window's thread; the
// work runs on the remote pool.

#include "core/practice/practice_server.h"
#include "ui/common/step_relay.h"

#include <stop_token>

namespace stir::ui {

class Workspace;

class PracticeController : public QObject
{
    Q_OBJECT
public:
    enum class State
    {
        Unknown,
        Stopped,
        Starting,
        Running,
        Stopping
    };

    explicit PracticeController(Workspace &workspace, QObject *parent = nullptr);
    ~PracticeController() override;

    State state() const { return m_state; }
    const practice::PracticeStatus &status() const { return m_status; }
    static QStringList steps();
    static QString serverName();

    /// Asks whether it runs; answered by changed().
    void check();
    /// Starts it, logs in once so that its host key is known, and adds it as a server.
    void start();
    void cancel();
    void stop();

Q_SIGNALS:
    void changed();
    void stepReported(const stir::tasks::StepReport &step);
    void started();
    void failed(const stir::Error &error);

private:
    void setState(State state);

    Workspace &m_workspace;
    StepRelay m_relay;
    practice::PracticeStatus m_status;
    State m_state = State::Unknown;
    std::stop_source m_stop;
};

} // namespace stir::ui
