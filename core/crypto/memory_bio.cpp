// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/memory_bio.h"

#include <climits>

namespace stir::crypto {

BioHandle readingBio(std::span<const std::byte> bytes)
{
    if (bytes.size() > INT_MAX)
        return nullptr;
    // A null pointer is refused by BIO_new_mem_buf even for no bytes at all.
    const void *data = bytes.empty() ? "" : static_cast<const void *>(bytes.data());
    return BioHandle(BIO_new_mem_buf(data, static_cast<int>(bytes.size())));
}

BioHandle writingBio()
{
    return BioHandle(BIO_new(BIO_s_mem()));
}

BioHandle secretWritingBio()
{
    return BioHandle(BIO_new(BIO_s_secmem()));
}

std::span<const std::byte> writtenBytes(const BioHandle &bio)
{
    char *data = nullptr;
    const long size = BIO_ctrl(bio.get(), BIO_CTRL_INFO, 0, &data);
    if (size <= 0 || data == nullptr)
        return {};
    return std::as_bytes(std::span(data, static_cast<std::size_t>(size)));
}

QByteArray writtenText(const BioHandle &bio)
{
    const auto bytes = writtenBytes(bio);
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

} // namespace stir::crypto
