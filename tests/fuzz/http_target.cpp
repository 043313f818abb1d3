// SPDX-License-Identifier: GPL-3.0-or-later
// The first byte says in what pieces the answer arrives.
#include "core/fetch/http_answer.h"
#include "tests/fuzz/fuzz_target.h"

namespace stir::fuzz {

namespace {

using fetch::HttpAnswer;
using State = HttpAnswer::State;

constexpr qint64 bodyLimit = 1000;

HttpAnswer answerIn(QByteArrayView bytes, qsizetype pieceSize)
{
    HttpAnswer answer(bodyLimit);
    for (qsizetype at = 0; at < bytes.size(); at += pieceSize)
        answer.feed(bytes.sliced(at, std::min(pieceSize, bytes.size() - at)).toByteArray());
    return answer;
}

void requireSame(const HttpAnswer &a, const HttpAnswer &b)
{
    require(a.state() == b.state() && a.fault() == b.fault(), "pieces say the same");
    require(a.status() == b.status(), "pieces have the same status");
    for (const char *name : {"location", "content-type", "cache-control"})
        require(a.header(name) == b.header(name), "pieces have the same headers");
    require(a.state() == State::TooLarge || a.body() == b.body(), "pieces have the same body");
}

} // namespace

void tryInput(QByteArrayView input)
{
    if (input.isEmpty())
        return;
    const QByteArrayView bytes = input.sliced(1);
    HttpAnswer whole = answerIn(bytes, std::max<qsizetype>(1, bytes.size()));
    HttpAnswer pieces = answerIn(bytes, static_cast<quint8>(input[0]) + 1);
    requireSame(whole, pieces);
    require(whole.body().size() <= std::min<qint64>(bodyLimit, bytes.size()), "a body is limited");
    require(whole.state() != State::Complete || whole.status() >= 100, "what is complete has a status");
    whole.end();
    pieces.end();
    requireSame(whole, pieces);
    require(whole.state() != State::Head && whole.state() != State::Body, "at the end all is known");
}

} // namespace stir::fuzz
