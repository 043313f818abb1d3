// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/fast_bytes.h"

#include <algorithm>
#include <array>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace stir::capture {

namespace plain {

namespace {

constexpr std::array<bool, 256> tokenCharacters = [] {
    std::array<bool, 256> is{};
    for (std::size_t character = 0; character < is.size(); ++character)
        is[character] = (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z') ||
                        (character >= '0' && character <= '9') || character == '-' || character == '_' ||
                        character == '.';
    return is;
}();

constexpr char lower = 0x20; // the bit between 'D' and 'd'

bool isAnchor(const char *at)
{
    const auto is = [at](const char *three) { return std::memcmp(at, three, 3) == 0; };
    const bool den = (at[0] | lower) == 'd' && (at[1] | lower) == 'e' && (at[2] | lower) == 'n';
    return at[0] == '\n' || den || is("eyJ") || is("P/2") || is("P\\/") || is("inf");
}

} // namespace

qsizetype countNewlines(QByteArrayView text)
{
    return std::count(text.begin(), text.end(), '\n');
}

qsizetype tokenLength(QByteArrayView text)
{
    const auto isToken = [](char character) { return tokenCharacters[static_cast<unsigned char>(character)]; };
    return std::find_if_not(text.begin(), text.end(), isToken) - text.begin();
}

void markAnchors(const char *text, std::size_t words, quint64 *marks)
{
    for (std::size_t word = 0; word < words; ++word) {
        marks[word] = 0;
        for (int bit = 0; bit < 64; ++bit, ++text)
            if (isAnchor(text))
                marks[word] |= quint64(1) << bit;
    }
}

} // namespace plain

#if defined(__x86_64__)

namespace {

// Compiled for AVX2 whatever the rest is compiled for: called only where there is one.
#define STIR_AVX2 __attribute__((target("avx2")))

constexpr qsizetype width = 32;

STIR_AVX2 __m256i load(const char *at)
{
    __m256i bytes;
    std::memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

/// Bit i: whether byte i of a comparison holds.
STIR_AVX2 quint32 bitsOf(__m256i comparison)
{
    return static_cast<quint32>(_mm256_movemask_epi8(comparison));
}

STIR_AVX2 qsizetype countNewlinesAvx2(QByteArrayView text)
{
    const __m256i newline = _mm256_set1_epi8('\n');
    qsizetype count = 0;
    qsizetype at = 0;
    for (; at + width <= text.size(); at += width)
        count += __builtin_popcount(bitsOf(_mm256_cmpeq_epi8(load(text.data() + at), newline)));
    return count + plain::countNewlines(text.sliced(at));
}

/// All ones where a byte is of a token. Each half of a byte picks a set of groups; the byte is one when both sets share
/// a group: 1 is "-.", 2 the digits, 4 "A" to "O" and "a" to "o", 8 "P" to "Z" and "_", 16 "p" to "z".
STIR_AVX2 __m256i isTokenAvx2(__m256i bytes)
{
    const __m256i byLowHalf =
        _mm256_broadcastsi128_si256(_mm_setr_epi8(26, 30, 30, 30, 30, 30, 30, 30, 30, 30, 28, 4, 4, 5, 5, 12));
    const __m256i byHighHalf =
        _mm256_broadcastsi128_si256(_mm_setr_epi8(0, 0, 1, 2, 4, 8, 4, 16, 0, 0, 0, 0, 0, 0, 0, 0));
    const __m256i half = _mm256_set1_epi8(0x0f);
    const __m256i low = _mm256_shuffle_epi8(byLowHalf, _mm256_and_si256(bytes, half));
    const __m256i high = _mm256_shuffle_epi8(byHighHalf, _mm256_and_si256(_mm256_srli_epi16(bytes, 4), half));
    const __m256i isOther = _mm256_cmpeq_epi8(_mm256_and_si256(low, high), _mm256_setzero_si256());
    return _mm256_xor_si256(isOther, _mm256_set1_epi8(-1));
}

STIR_AVX2 qsizetype tokenLengthAvx2(QByteArrayView text)
{
    qsizetype at = 0;
    for (; at + width <= text.size(); at += width) {
        const quint32 others = ~bitsOf(isTokenAvx2(load(text.data() + at)));
        if (others != 0)
            return at + __builtin_ctz(others);
    }
    return at + plain::tokenLength(text.sliced(at));
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
    const __m256i a = load(text);
    const __m256i b = load(text + 1);
    const __m256i c = load(text + 2);
    const __m256i fold = _mm256_set1_epi8(plain::lower);
    const __m256i den =
        threeLetters(_mm256_or_si256(a, fold), _mm256_or_si256(b, fold), _mm256_or_si256(c, fold), "den");
    const __m256i version = _mm256_or_si256(threeLetters(a, b, c, "P/2"), threeLetters(a, b, c, "P\\/"));
    const __m256i cased =
        _mm256_or_si256(threeLetters(a, b, c, "eyJ"), _mm256_or_si256(version, threeLetters(a, b, c, "inf")));
    const __m256i newline = _mm256_cmpeq_epi8(a, _mm256_set1_epi8('\n'));
    return bitsOf(_mm256_or_si256(newline, _mm256_or_si256(den, cased)));
}

STIR_AVX2 void markAnchorsAvx2(const char *text, std::size_t words, quint64 *marks)
{
    for (std::size_t word = 0; word < words; ++word, text += 64)
        marks[word] = anchorsOf32(text) | quint64(anchorsOf32(text + width)) << width;
}

const bool hasAvx2 = __builtin_cpu_supports("avx2") != 0;

} // namespace

qsizetype countNewlines(QByteArrayView text)
{
    return hasAvx2 ? countNewlinesAvx2(text) : plain::countNewlines(text);
}

qsizetype tokenLength(QByteArrayView text)
{
    return hasAvx2 ? tokenLengthAvx2(text) : plain::tokenLength(text);
}

void markAnchors(const char *text, std::size_t words, quint64 *marks)
{
    hasAvx2 ? markAnchorsAvx2(text, words, marks) : plain::markAnchors(text, words, marks);
}

#else

qsizetype countNewlines(QByteArrayView text)
{
    return plain::countNewlines(text);
}

qsizetype tokenLength(QByteArrayView text)
{
    return plain::tokenLength(text);
}

void markAnchors(const char *text, std::size_t words, quint64 *marks)
{
    plain::markAnchors(text, words, marks);
}

#endif

} // namespace stir::capture
