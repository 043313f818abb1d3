// SPDX-License-Identifier: GPL-3.0-or-later
// The first 64 bytes are a signature, the rest is what it is of.
#include "core/crypto/key_recovery.h"
#include "tests/fuzz/fuzz_target.h"

namespace stir::fuzz {

void tryInput(QByteArrayView input)
{
    constexpr qsizetype signatureSize = 64;
    const QByteArrayView signature = input.first(std::min(input.size(), signatureSize));
    const QByteArrayView message = input.sliced(signature.size());
    const auto keys = crypto::recoverEs256Keys(bytesOf(message), bytesOf(signature));
    require(signature.size() == signatureSize || keys.empty(), "no other length is a signature");
    require(keys.size() <= 4 && keys.size() % 2 == 0, "each x has two y");
    for (std::size_t i = 0; i < keys.size(); ++i) {
        require(keys[i].verifiesEs256(bytesOf(message), bytesOf(signature)), "each key verifies the signature");
        for (std::size_t j = 0; j < i; ++j)
            require(!(keys[i] == keys[j]), "the keys differ");
    }
}

} // namespace stir::fuzz
