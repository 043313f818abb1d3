// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The bytes of a capture, once, from the front to the end: a file, a pipe or bytes at hand. Never held whole. One
// thread at a time.

#include "core/foundation/result.h"

#include <QByteArray>

#include <memory>
#include <stop_token>

namespace stir::capture {

class ByteSource
{
public:
    virtual ~ByteSource() = default;

    /// Puts up to `capacity` (at least 1) bytes at `into` and says how many; 0 is the end, and stays the end. May give
    /// fewer than there are. Fails with FileNotReadable; with Cancelled when it was asked to stop while it waited.
    virtual Result<qsizetype> read(char *into, qsizetype capacity) = 0;

    /// How many bytes there are in all, for a progress bar; no value for a pipe.
    virtual std::optional<qint64> size() const { return std::nullopt; }
};

/// `path`, or standard input for "-". Fails with FileNotFound or FileNotReadable. The source waits for a pipe only
/// until it is asked to stop.
Result<std::unique_ptr<ByteSource>> openSource(const QString &path, std::stop_token stop = {});

/// Bytes that somebody pasted.
std::unique_ptr<ByteSource> sourceOf(QByteArray bytes);

/// Fills `into` as far as the source gives, and says how far: less than `capacity` only at the end.
Result<qsizetype> readFully(ByteSource &source, char *into, qsizetype capacity);

/// A source whose first bytes were looked at: `front` comes again, then what `rest` still has.
std::unique_ptr<ByteSource> rejoined(QByteArray front, std::unique_ptr<ByteSource> rest);

} // namespace stir::capture
