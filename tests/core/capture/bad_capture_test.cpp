// SPDX-License-Identifier: GPL-3.0-or-later
// Captures as they should not be: cut, spoilt, mixed up. None may crash or hang the reader, or make it believe a call
// that was not signed as it stands.
#include "core/capture/capture_reader.h"
#include "core/capture/judged_message.h"
#include "tests/core/passport/test_tokens.h"
#include "tests/support/byte_mutation.h"

#include <QTest>

using namespace stir;
using namespace Qt::StringLiterals;

namespace {

constexpr int mutatedTexts = 5000;

QByteArray inviteWith(const QByteArray &value)
{
    return "INVITE sip:12155551213@b.example SIP/2.0\r\n"
           "Via: SIP/2.0/UDP a.example;branch=z9hG4bK1\r\n"
           "From: <sip:12155551212@a.example>;tag=1\r\n"
           "To: <sip:12155551213@b.example>\r\n"
           "Call-ID: call-1\r\n"
           "CSeq: 1 INVITE\r\n"
           "Date: Tue, 15 Nov 2022 15:27:48 GMT\r\n"
           "Identity: " +
           value +
           "\r\n"
           "Content-Length: 0\r\n\r\n";
}

QByteArray loggedCall(const QByteArray &value)
{
    return "[Nov 15 15:27:48] VERBOSE[1][C-00000001] pbx.c:     -- Executing [s@macro-stir-call:1] "
           "VerifyIdentity(\"SIP/a-00000000\", \"" +
           value +
           ",\"12155551212\",\"12155551213\"\") in new stack\n"
           "[Nov 15 15:27:48] VERBOSE[1][C-00000001] pbx.c:     -- Executing [s@macro-stir-call:7] "
           "Set(\"SIP/a-00000000\", \"LOCAL(callerid_prefix)=(Verified)\") in new stack\n";
}

/// All headers of a capture, judged; or why it could not be read to its end.
struct Read
{
    std::vector<passport::PassportReport> reports;
    std::optional<Error> error;
};

Read readAndJudge(const QByteArray &bytes, const passport::JudgeOptions &options)
{
    Read read;
    const auto reader = capture::readerFor(capture::sourceOf(bytes), QStringLiteral("capture"));
    if (!reader) {
        read.error = reader.error();
        return read;
    }
    capture::CapturePiece piece;
    capture::MessageBatch batch;
    while (true) {
        const auto more = (*reader)->next(piece);
        if (!more)
            read.error = more.error();
        if (!more.value_or(false))
            return read;
        (*reader)->messagesIn(piece, batch);
        for (const capture::CapturedMessage &message : batch.messages)
            for (auto &header : capture::judgeCaptured(message, options).headers)
                read.reports.push_back(std::move(header.report));
    }
}

QStringList verdictsOf(const Read &read)
{
    QStringList verdicts;
    for (const auto &report : read.reports)
        verdicts.append(report.outcome == passport::Outcome::Missing ? passport::outcomeName(report.outcome)
                                                                     : passport::verdictName(report.verdict));
    return verdicts;
}

} // namespace

class BadCaptureTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsThere_data();
    void readsWhatIsThere();
    void believesNoMutatedText();

private:
    /// Every valid one is one of ours, to the byte.
    void requireGenuine(const Read &read, const QByteArray &input);

    const passport::JudgeOptions m_options = passport::verifyWithKey();
    const QByteArray m_value = passport::goodValue();
    const QByteArray m_otherValue =
        passport::signedToken(QByteArray(passport::goodHeader).replace("shaken", "foo"), passport::goodPayload) +
        ";info=<https://cr.example/c.pem>;alg=ES256;ppt=foo";
    int m_valid = 0;
};

void BadCaptureTest::requireGenuine(const Read &read, const QByteArray &input)
{
    if (read.error)
        QVERIFY2(!read.error->subject.isEmpty(), input.toHex().constData());
    for (const auto &report : read.reports) {
        if (report.verdict != passport::Verdict::Valid)
            continue;
        ++m_valid;
        const QByteArray token = report.token.signedBytes + '.' + sip::toBase64Url(report.token.signature) + ';';
        QVERIFY2(m_value.startsWith(token) || m_otherValue.startsWith(token), input.toHex().constData());
    }
}

void BadCaptureTest::readsWhatIsThere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &text, const char *expected) {
        QTest::newRow(name) << text << QString::fromLatin1(expected);
    };
    const QByteArray invite = inviteWith(m_value);
    row("as it should be", invite, "valid");
    row("cut in its start line", invite.first(20), "");
    row("cut before its Identity", invite.first(invite.indexOf("Identity")), "identity_missing");
    row("cut in its Identity", invite.first(invite.indexOf(m_value) + 100), "invalid");
    row("cut in the signature", invite.first(invite.indexOf(";info") - 10), "invalid");
    row("cut behind its Identity", invite.first(invite.indexOf("Content-Length")), "valid");
    row("cut in front", invite.sliced(30), "valid");
    row("without line ends", QByteArray(invite).replace("\r\n", " "), "valid");
    row("NUL in the Identity", QByteArray(invite).replace("eyJhbGci", "eyJhb\0Gci"_qba), "invalid");
    row("NUL in front", "\0\0\0"_qba + invite, "valid");
    row("Identity empty", inviteWith({}), "invalid");
    row("Identity twice", inviteWith(m_value + "\r\nIdentity: " + m_value), "valid valid");
    row("Identity twice on one line", inviteWith(m_value + ", " + m_value), "invalid");
    row("Identity of blanks", inviteWith(QByteArray(5000, ' ')), "invalid");
    row("value in the display name",
        QByteArray(inviteWith({})).replace("From: <", "From: \"" + m_value + "\" <").replace("Identity: \r\n", ""),
        "identity_missing");
    row("header of a megabyte", inviteWith(QByteArray(1024 * 1024, 'A')), "invalid");
    row("two thousand headers",
        QByteArray(invite).replace("Identity", QByteArray("X: y\r\n").repeated(2000) + "Identity"), "identity_missing");
    row("logged call", loggedCall(m_value), "valid");
    row("logged call cut", loggedCall(m_value).first(300), "invalid");
    row("logged call of nothing", loggedCall({}), "identity_missing");
    row("no text at all", QByteArray(4096, '\xff'), "");
    row("brackets without end", QByteArray(100000, '<'), "");
    row("a line of a megabyte", QByteArray("eyJ").repeated(350000), "invalid");
}

void BadCaptureTest::readsWhatIsThere()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const Read read = readAndJudge(text, m_options);
    QVERIFY(!read.error);
    QCOMPARE(verdictsOf(read).join(u' '), expected);
}

void BadCaptureTest::believesNoMutatedText()
{
    const std::vector<QByteArray> texts{inviteWith(m_value),
                                        inviteWith(m_value + "\r\ny: " + m_otherValue),
                                        loggedCall(m_value),
                                        "Identity: " + m_value + '\n',
                                        m_value,
                                        passport::dataFile("voipnow-guide/asterisk-console.txt"),
                                        passport::dataFile("rfc8224/compact-invite.sip")};
    testing::ByteMutation mutation(1668526068);
    for (int round = 0; round < mutatedTexts; ++round) {
        const QByteArray text = mutation.of(texts[static_cast<std::size_t>(round) % texts.size()], texts);
        requireGenuine(readAndJudge(text, m_options), text);
        if (QTest::currentTestFailed())
            return;
    }
    // What spoilt another place leaves it valid: else this would prove nothing.
    QVERIFY2(m_valid > 100, qPrintable(QString::number(m_valid)));
}

QTEST_GUILESS_MAIN(BadCaptureTest)
#include "bad_capture_test.moc"
