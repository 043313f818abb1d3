// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a file without permission is to a test that runs as root, for whom there is none. The whole process, all of its
// threads.

#include <QtGlobal>

#include <unistd.h>

namespace stir::testing {

/// While it lives, this process may read no more than a stranger of its group may; one that is not root's stays who it
/// is, and may not read its own files without permission either.
class AsNobody
{
public:
    AsNobody()
    {
        constexpr uid_t nobody = 65534;
        if (::getuid() == 0 && ::seteuid(nobody) != 0)
            qFatal("cannot become nobody");
    }
    ~AsNobody()
    {
        if (::getuid() == 0 && ::seteuid(0) != 0)
            qFatal("cannot become root again");
    }
    AsNobody(const AsNobody &) = delete;
    AsNobody &operator=(const AsNobody &) = delete;
};

} // namespace stir::testing
