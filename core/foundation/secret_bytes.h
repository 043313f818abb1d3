// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Bytes that must not outlive their use: private keys, passphrases, passwords. Move-only; wiped with explicit_bzero when
// they die or grow. There is no way to a QString or QByteArray on purpose: hand out view() and let the callee read.

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

class QDebug;

namespace stir {

template <typename T>
struct WipingAllocator
{
    using value_type = T;
    WipingAllocator() noexcept = default;
    template <typename U>
    explicit WipingAllocator(const WipingAllocator<U> &) noexcept
    {
    }
    T *allocate(std::size_t count) { return std::allocator<T>{}.allocate(count); }
    void deallocate(T *pointer, std::size_t count) noexcept
    {
        explicit_bzero(pointer, count * sizeof(T));
        std::allocator<T>{}.deallocate(pointer, count);
    }
    friend bool operator==(const WipingAllocator &, const WipingAllocator &) noexcept { return true; }
};

class SecretBytes
{
public:
    SecretBytes() = default;
    explicit SecretBytes(std::size_t size) : m_bytes(size) {}
    explicit SecretBytes(std::span<const std::byte> bytes) : m_bytes(bytes.begin(), bytes.end()) {}
    /// Copies characters; the caller still owns, and should wipe, the source.
    static SecretBytes fromText(std::string_view text);

    SecretBytes(SecretBytes &&) noexcept = default;
    SecretBytes &operator=(SecretBytes &&) noexcept = default;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;

    /// A second copy, on purpose and visible in the code.
    SecretBytes duplicate() const { return SecretBytes(view()); }

    std::span<const std::byte> view() const noexcept { return m_bytes; }
    std::span<std::byte> writableView() noexcept { return m_bytes; }
    std::string_view text() const noexcept;
    std::size_t size() const noexcept { return m_bytes.size(); }
    bool isEmpty() const noexcept { return m_bytes.empty(); }
    void append(std::span<const std::byte> bytes) { m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end()); }
    void truncate(std::size_t size) { m_bytes.resize(std::min(size, m_bytes.size())); }

private:
    std::vector<std::byte, WipingAllocator<std::byte>> m_bytes;
};

QDebug &operator<<(QDebug &, const SecretBytes &) = delete;

/// The bytes of something that is not secret, for functions that read spans.
template <typename Container>
std::span<const std::byte> bytesOf(const Container &container)
{
    return std::as_bytes(std::span(container.data(), static_cast<std::size_t>(container.size())));
}

} // namespace stir
