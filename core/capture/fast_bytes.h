// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is asked of every byte of a capture: 32 bytes at once where the processor has AVX2, one by one elsewhere, with
// the same answers. Any thread.

#include <QByteArray>

#include <cstddef>

namespace stir::capture {

qsizetype countNewlines(QByteArrayView text);

/// How far the characters of a token reach from the front: base64url and dots.
qsizetype tokenLength(QByteArrayView text);

/// Sets bit i of `marks` where an anchor (text_anchors.h) begins at text[i], i < 64 * words. Two bytes more are read.
void markAnchors(const char *text, std::size_t words, quint64 *marks);

/// The same for any processor: what the others are measured by.
namespace plain {

qsizetype countNewlines(QByteArrayView text);
qsizetype tokenLength(QByteArrayView text);
void markAnchors(const char *text, std::size_t words, quint64 *marks);

} // namespace plain

} // namespace stir::capture
