// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sip/base64url.h"
#include "tests/fuzz/fuzz_target.h"

namespace stir::fuzz {

void tryInput(QByteArrayView input)
{
    const auto decoded = sip::fromBase64Url(input);
    if (decoded)
        require(sip::toBase64Url(*decoded) == input, "no two texts stand for one value");
    const auto byQt = QByteArray::fromBase64Encoding(input.toByteArray(), QByteArray::Base64UrlEncoding |
                                                                              QByteArray::OmitTrailingEquals |
                                                                              QByteArray::AbortOnBase64DecodingErrors);
    const bool strict = byQt && sip::toBase64Url(byQt.decoded) == input;
    require(decoded.has_value() == strict, "what Qt reads strictly is read, nothing else is");
    require(!decoded || *decoded == byQt.decoded, "Qt reads the same bytes");
    require(sip::fromBase64Url(sip::toBase64Url(input)) == input.toByteArray(), "any bytes are read back");
}

} // namespace stir::fuzz
