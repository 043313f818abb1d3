// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A mount for the length of a scope (root only): small filesystems, read-only folders, files that cannot be renamed. A test
// that fails in between leaves nothing mounted.

#include <QByteArray>

#include <sys/mount.h>
#include <utility>

namespace stir::tests {

class ScopedMount
{
public:
    /// A tmpfs with options such as "size=64k".
    static ScopedMount small(const QByteArray &folder, const char *options)
    {
        return {folder, ::mount("tmpfs", folder.constData(), "tmpfs", 0, options) == 0};
    }
    /// The file or folder mounted onto itself: busy, so that it cannot be renamed.
    static ScopedMount onItself(const QByteArray &path)
    {
        return {path, ::mount(path.constData(), path.constData(), nullptr, MS_BIND, nullptr) == 0};
    }
    /// The folder with what is in it, read-only.
    static ScopedMount readOnly(const QByteArray &folder)
    {
        ScopedMount mounted = onItself(folder);
        const unsigned long flags = MS_REMOUNT | MS_BIND | MS_RDONLY;
        mounted.m_complete = mounted.m_mounted && ::mount(nullptr, folder.constData(), nullptr, flags, nullptr) == 0;
        return mounted;
    }

    ~ScopedMount() { unmount(); }
    ScopedMount(ScopedMount &&other) noexcept
        : m_path(std::move(other.m_path)), m_mounted(std::exchange(other.m_mounted, false)), m_complete(other.m_complete)
    {
    }
    ScopedMount &operator=(ScopedMount &&) = delete;

    bool isMounted() const { return m_mounted && m_complete; }
    void unmount()
    {
        if (std::exchange(m_mounted, false))
            ::umount(m_path.constData());
    }

private:
    ScopedMount(QByteArray path, bool mounted) : m_path(std::move(path)), m_mounted(mounted) {}

    QByteArray m_path;
    bool m_mounted;
    bool m_complete = true;
};

} // namespace stir::tests
