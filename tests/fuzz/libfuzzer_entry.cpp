// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz_target.h"

#include <cstddef>
#include <cstdint>

// Name and type are libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    stir::fuzz::tryInput(QByteArrayView(data, static_cast<qsizetype>(size)));
    return 0;
}
