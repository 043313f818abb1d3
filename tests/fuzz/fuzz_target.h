// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A fuzz target is one function that is given any bytes and requires what must hold whatever they are. libFuzzer calls
// it (libfuzzer_entry.cpp) and so does the test of the kept corpus (corpus_test.cpp).

#include <QByteArrayView>

#include <span>

namespace stir::fuzz {

/// Each target defines it. The bytes lie in a buffer of exactly their size: a read past their end is seen.
void tryInput(QByteArrayView input);

/// Ends the program with `what` unless it holds: the fuzzer then keeps the input.
inline void require(bool holds, const char *what)
{
    if (!holds)
        qFatal("does not hold: %s", what);
}

inline std::span<const std::byte> bytesOf(QByteArrayView text)
{
    return std::as_bytes(std::span(text.data(), static_cast<std::size_t>(text.size())));
}

} // namespace stir::fuzz
