// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/text_anchors.h"

#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace stir::capture {

namespace {

constexpr char lower = 0x20; // the bit between 'D' and 'd'

bool isAnchor(const char *at)
{
    const auto is = [at](const char *three) { return std::memcmp(at, three, 3) == 0; };
    const bool den = (at[0] | lower) == 'd' && (at[1] | lower) == 'e' && (at[2] | lower) == 'n';
    return at[0] == '\n' || den || is("eyJ") || is("P/2") || is("inf");
}

#if defined(__x86_64__)

// The same on 32 places at once. Compiled for AVX2 whatever the rest is compiled for: called only where there is one.
#define STIR_AVX2 __attribute__((target("avx2")))

STIR_AVX2 __m256i load32(const char *at)
{
    __m256i bytes;
    std::memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

/// Where a, b and c are the three letters one after the other.
STIR_AVX2 __m256i threeLetters(__m256i a, __m256i b, __m256i c, const char *letters)
{
    const __m256i first = _mm256_cmpeq_epi8(a, _mm256_set1_epi8(letters[0]));
    const __m256i second = _mm256_cmpeq_epi8(b, _mm256_set1_epi8(letters[1]));
    const __m256i third = _mm256_cmpeq_epi8(c, _mm256_set1_epi8(letters[2]));
    return _mm256_and_si256(first, _mm256_and_si256(second, third));
}

STIR_AVX2 quint32 anchorsOf32(const char *text)
{
    const __m256i a = load32(text);
    const __m256i b = load32(text + 1);
    const __m256i c = load32(text + 2);
    const __m256i fold = _mm256_set1_epi8(lower);
    const __m256i den =
        threeLetters(_mm256_or_si256(a, fold), _mm256_or_si256(b, fold), _mm256_or_si256(c, fold), "den");
    const __m256i cased = _mm256_or_si256(threeLetters(a, b, c, "eyJ"),
                                          _mm256_or_si256(threeLetters(a, b, c, "P/2"), threeLetters(a, b, c, "inf")));
    const __m256i newline = _mm256_cmpeq_epi8(a, _mm256_set1_epi8('\n'));
    return static_cast<quint32>(_mm256_movemask_epi8(_mm256_or_si256(newline, _mm256_or_si256(den, cased))));
}

STIR_AVX2 void markAnchorsAvx2(const char *text, std::size_t words, quint64 *marks)
{
    for (std::size_t word = 0; word < words; ++word, text += 64)
        marks[word] = anchorsOf32(text) | quint64(anchorsOf32(text + 32)) << 32;
}

#endif

} // namespace

void markAnchorsPlain(const char *text, std::size_t words, quint64 *marks)
{
    for (std::size_t word = 0; word < words; ++word) {
        marks[word] = 0;
        for (int bit = 0; bit < 64; ++bit, ++text)
            if (isAnchor(text))
                marks[word] |= quint64(1) << bit;
    }
}

MarkAnchors bestMarkAnchors()
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2"))
        return markAnchorsAvx2;
#endif
    return markAnchorsPlain;
}

void TextAnchors::mark(qsizetype from)
{
    static const MarkAnchors markAnchors = bestMarkAnchors();
    constexpr qsizetype needed = blockSize + 2;
    m_begin = from;
    if (m_text.size() - from >= needed) {
        markAnchors(m_text.data() + from, m_marks.size(), m_marks.data());
        return;
    }
    // The last stretch: what is read behind the text is read from a copy, and is no anchor.
    std::array<char, needed> rest{};
    std::memcpy(rest.data(), m_text.data() + from, static_cast<std::size_t>(std::min(m_text.size() - from, needed)));
    markAnchors(rest.data(), m_marks.size(), m_marks.data());
}

} // namespace stir::capture
