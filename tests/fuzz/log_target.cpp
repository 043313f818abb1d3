// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/captured_header.h"
#include "tests/fuzz/fuzz_target.h"

#include <algorithm>

namespace stir::fuzz {

void tryInput(QByteArrayView input)
{
    const auto found = capture::headersInText(input, QStringLiteral("input"));
    require(found.has_value() == !input.isEmpty(), "any text can be searched");
    if (!found)
        return;
    const qsizetype lines = std::count(input.begin(), input.end(), '\n') + 1;
    int index = 0;
    int line = 0;
    int message = 0;
    for (const capture::CapturedHeader &header : *found) {
        require(header.index == index++, "headers are counted from 0");
        require(header.line >= line && header.line >= 1 && header.line <= lines, "headers come in the text's order");
        require(header.message == message || header.message == message + 1, "messages are counted from 0");
        line = header.line;
        message = header.message;
    }
}

} // namespace stir::fuzz
