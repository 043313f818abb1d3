// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/process_hardening.h"

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

namespace stir::ctl {

void hardenProcess()
{
    ::umask(077);
    // core(5): a limit of 1 also keeps the kernel from piping the dump to a handler. PR_SET_DUMPABLE is no choice:
    // without it /dev/stdin and /dev/fd/N belong to root and could not be opened.
    const rlimit noCore{1, 1};
    ::setrlimit(RLIMIT_CORE, &noCore);
    // A reader that went away, such as `head`, is an error of write(), not the end without a word.
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace stir::ctl
