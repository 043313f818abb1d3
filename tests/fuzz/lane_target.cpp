// SPDX-License-Identifier: GPL-3.0-or-later
// A text with calls, judged in the fast lane and in full: both say the same of each header, to the byte. The first byte
// chooses how to judge. Between NULs stands a record each: its first line is a payload, the rest a text in which 0x01
// and 0x02 stand for a token with that payload, signed here, under two different headers.
#include "core/capture/call_judge.h"
#include "core/reports/header_json.h"
#include "tests/core/passport/test_tokens.h"
#include "tests/fuzz/captured_input.h"

namespace stir::fuzz {

namespace {

enum Choice : quint8
{
    Verify = 1,
    WithCountry = 2,
    AtATime = 4,
    Strict = 8,
    WithoutSigner = 16
};

passport::JudgeOptions optionsOf(quint8 choice)
{
    passport::JudgeOptions options = passport::verifyWithKey();
    options.verify = (choice & Verify) != 0;
    if ((choice & WithCountry) != 0)
        options.countryCode = QStringLiteral("1");
    if ((choice & AtATime) != 0)
        options.at = passport::secondsUtc(passport::issuedAt + 30);
    if ((choice & Strict) != 0)
        options.maxAge = std::chrono::seconds(5);
    if ((choice & WithoutSigner) != 0)
        options.signer = std::monostate();
    return options;
}

QByteArray textOf(QByteArrayView record)
{
    static const QByteArray otherHeader =
        QByteArray(passport::goodHeader).replace("https://cr.example", "http://other.example:80");
    const qsizetype lineEnd = record.indexOf('\n');
    if (lineEnd < 0)
        return record.toByteArray();
    const QByteArray payload = record.first(lineEnd).toByteArray();
    QByteArray text = record.sliced(lineEnd + 1).toByteArray();
    if (text.contains('\x01'))
        text.replace('\x01', passport::signedToken(passport::goodHeader, payload));
    if (text.contains('\x02'))
        text.replace('\x02', passport::signedToken(otherHeader, payload));
    return text;
}

QByteArray textOfAll(QByteArrayView records)
{
    QByteArray text;
    while (!records.isEmpty() && text.size() < 64 * 1024) {
        const qsizetype end = records.indexOf('\0');
        text += textOf(end < 0 ? records : records.first(end));
        records = end < 0 ? QByteArrayView() : records.sliced(end + 1);
    }
    return text;
}

std::vector<QByteArray> judged(const capture::MessageBatch &batch, const passport::JudgeOptions &options,
                               capture::CallLane lane)
{
    std::vector<QByteArray> lines;
    capture::CallJudge judge(options, lane);
    reports::HeaderJson writer(QStringLiteral("input"));
    judge.open(batch);
    while (const capture::CallView *call = judge.next()) {
        for (const capture::HeaderView &header : call->headers) {
            reports::JsonText json;
            writer.write(*call, header, std::ssize(lines), json);
            lines.push_back(json.view().toByteArray());
        }
    }
    return lines;
}

} // namespace

void tryInput(QByteArrayView input)
{
    if (input.isEmpty())
        return;
    const QByteArray text = textOfAll(input.sliced(1));
    const auto reader = capture::readerFor(capture::sourceOf(text), QStringLiteral("input"));
    if (!reader || (*reader)->format() != capture::CaptureFormat::Text)
        return;
    capture::CapturePiece piece;
    capture::MessageBatch batch;
    require((*reader)->next(piece).has_value(), "a text can be read");
    (*reader)->messagesIn(piece, batch);
    const passport::JudgeOptions options = optionsOf(static_cast<quint8>(input[0]));
    const auto fast = judged(batch, options, capture::CallLane::Fastest);
    const auto careful = judged(batch, options, capture::CallLane::Careful);
    require(fast.size() == careful.size(), "both lanes find the same headers");
    for (std::size_t i = 0; i < fast.size(); ++i)
        if (fast[i] != careful[i])
            qFatal("does not hold: both lanes say the same\n%s\n%s", fast[i].constData(), careful[i].constData());
}

} // namespace stir::fuzz
