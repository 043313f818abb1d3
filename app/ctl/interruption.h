// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ctrl+C and SIGTERM as a request to stop: the job ends in order (a push puts everything back). A second one ends the
// program at once. One object at a time, on the program's thread.

#include <stop_token>
#include <thread>

namespace stir::ctl {

class Interruption
{
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

    std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    int m_pipe[2] = {-1, -1};
    std::thread m_listener;
};

} // namespace stir::ctl
