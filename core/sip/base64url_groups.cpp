// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sip/base64url_groups.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace stir::sip {

bool decodeGroupsPortably(const char *text, qsizetype count, char *bytes)
{
    quint32 strange = 0;
    for (qsizetype group = 0; group < count; ++group, text += 4, bytes += 3) {
        const quint32 a = base64UrlDigit(text[0]);
        const quint32 b = base64UrlDigit(text[1]);
        const quint32 c = base64UrlDigit(text[2]);
        const quint32 d = base64UrlDigit(text[3]);
        strange |= a | b | c | d;
        const quint32 joined = (a << 18U) | (b << 12U) | (c << 6U) | d;
        bytes[0] = static_cast<char>((joined >> 16U) & 0xFFU);
        bytes[1] = static_cast<char>((joined >> 8U) & 0xFFU);
        bytes[2] = static_cast<char>(joined & 0xFFU);
    }
    return (strange & noBase64UrlDigit) == 0;
}

#if defined(__x86_64__)

namespace {

// Eight groups at a time. Each store writes 8 bytes behind its 24, which must lie within the result: three more groups
// must follow, and are left to the portable form.
constexpr qsizetype groupsAtOnce = 8;
constexpr qsizetype groupsBehind = 3;

#define STIR_AVX2 __attribute__((target("avx2")))

/// All bits set in the bytes of `text` that lie between the two characters.
STIR_AVX2 inline __m256i isBetween(__m256i text, char first, char last)
{
    const __m256i fromFirst = _mm256_cmpgt_epi8(text, _mm256_set1_epi8(static_cast<char>(first - 1)));
    const __m256i upToLast = _mm256_cmpgt_epi8(_mm256_set1_epi8(static_cast<char>(last + 1)), text);
    return _mm256_and_si256(fromFirst, upToLast);
}

/// Packs 32 digits of six bits into 24 bytes.
STIR_AVX2 inline __m256i packed(__m256i digits)
{
    const __m256i pairs = _mm256_maddubs_epi16(digits, _mm256_set1_epi32(0x01400140));
    const __m256i triples = _mm256_madd_epi16(pairs, _mm256_set1_epi32(0x00011000));
    const __m256i inLanes =
        _mm256_shuffle_epi8(triples, _mm256_setr_epi8(2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, -1, -1, -1, -1, //
                                                      2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, -1, -1, -1, -1));
    return _mm256_permutevar8x32_epi32(inLanes, _mm256_setr_epi32(0, 1, 2, 4, 5, 6, 7, 7));
}

STIR_AVX2 bool decodeGroupsWithAvx2(const char *text, qsizetype count, char *bytes)
{
    __m256i known = _mm256_set1_epi8(-1);
    for (; count >= groupsAtOnce + groupsBehind; count -= groupsAtOnce, text += 32, bytes += 24) {
        const __m256i characters = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(text));
        const __m256i upper = isBetween(characters, 'A', 'Z');
        const __m256i lower = isBetween(characters, 'a', 'z');
        const __m256i digit = isBetween(characters, '0', '9');
        const __m256i hyphen = _mm256_cmpeq_epi8(characters, _mm256_set1_epi8('-'));
        const __m256i underscore = _mm256_cmpeq_epi8(characters, _mm256_set1_epi8('_'));
        // What to add to a character of each range to come to its digit.
        const __m256i letters = _mm256_or_si256(_mm256_and_si256(upper, _mm256_set1_epi8(0 - 'A')),
                                                _mm256_and_si256(lower, _mm256_set1_epi8(26 - 'a')));
        const __m256i signs = _mm256_or_si256(_mm256_and_si256(hyphen, _mm256_set1_epi8(62 - '-')),
                                              _mm256_and_si256(underscore, _mm256_set1_epi8(63 - '_')));
        const __m256i shift =
            _mm256_or_si256(_mm256_or_si256(letters, signs), _mm256_and_si256(digit, _mm256_set1_epi8(52 - '0')));
        const __m256i inRange =
            _mm256_or_si256(_mm256_or_si256(_mm256_or_si256(upper, lower), digit), _mm256_or_si256(hyphen, underscore));
        known = _mm256_and_si256(known, inRange);
        _mm256_storeu_si256(reinterpret_cast<__m256i *>(bytes), packed(_mm256_add_epi8(characters, shift)));
    }
    return _mm256_movemask_epi8(known) == -1 && decodeGroupsPortably(text, count, bytes);
}

#undef STIR_AVX2

} // namespace

std::optional<DecodeGroups> avx2DecodeGroups()
{
    return __builtin_cpu_supports("avx2") ? std::optional<DecodeGroups>(decodeGroupsWithAvx2) : std::nullopt;
}

#else

std::optional<DecodeGroups> avx2DecodeGroups()
{
    return std::nullopt;
}

#endif

DecodeGroups fastestDecodeGroups()
{
    static const DecodeGroups fastest = avx2DecodeGroups().value_or(decodeGroupsPortably);
    return fastest;
}

} // namespace stir::sip
