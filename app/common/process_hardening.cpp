// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/process_hardening.h"

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace stir::app {

void hardenProcess()
{
    ::umask(077);
    // core(5): a limit of 1 also keeps the kernel from piping the dump to a handler.
    const rlimit noCore{1, 1};
    ::setrlimit(RLIMIT_CORE, &noCore);
    // A reader that went away, such as `head`, is an error of write(), not the end without a word.
    std::signal(SIGPIPE, SIG_IGN);
}

void hideMemory()
{
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

} // namespace stir::app
