// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/text_messages.h"

#include "core/capture/text_reader.h"
#include "tests/core/capture/captured_texts.h"

#include <QTest>

using namespace stir;
using namespace stir::capture;

namespace {

/// What a message says, as a line that tests can compare.
QByteArray lineOf(const CapturedMessage &message)
{
    QByteArray line = QByteArray::number(static_cast<int>(message.kind)) + ' ' + QByteArray::number(message.offset) +
                      ' ' + QByteArray::number(message.length) + ' ' + QByteArray::number(message.line) + ' ';
    for (const QByteArrayView part : {message.bytes, message.caller, message.called})
        line += part.toByteArray().toPercentEncoding() + ' ';
    return line;
}

QByteArrayList readIn(const QByteArray &text, qsizetype pieceSize)
{
    TextReader reader(sourceOf(text), {.pieceSize = pieceSize, .clock = {}});
    QByteArrayList lines;
    CapturePiece piece;
    MessageBatch batch;
    while (*reader.next(piece)) {
        reader.messagesIn(piece, batch);
        for (const CapturedMessage &message : batch.messages)
            lines.append(lineOf(message));
    }
    return lines;
}

/// An INVITE without an Identity header, with that body.
QByteArray inviteWithBody(const QByteArray &body)
{
    return inviteWith({}).replace("Content-Length: 6\r\n\r\nv=0\r\n",
                                  "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

/// A body that holds what would be judged outside of one.
QByteArray bodyWithMessage()
{
    return "v=0\r\n\r\nIdentity: " + baseToken() + "\r\n\r\n" + inviteWith("Identity: " + baseToken() + "\r\n") +
           "a=end\r\n";
}

} // namespace

class TextMessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheSameHoweverTheTextIsCut_data();
    void findsTheSameHoweverTheTextIsCut();
    void saysWhereInTheFile();
    void findsEveryValueOfALine();
    void findsEveryValueOfALineLongerThanAChunk();
    void keepsTheBodyOfAMessage();
    void readsNothingInsideABody_data();
    void readsNothingInsideABody();
    void believesNoLengthThatDoesNotFit_data();
    void believesNoLengthThatDoesNotFit();
    void endsEveryWrittenLine_data();
    void endsEveryWrittenLine();
    void staysLinearOnOneEndlessLine_data();
    void staysLinearOnOneEndlessLine();
};

void TextMessagesTest::findsTheSameHoweverTheTextIsCut_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("messages");
    const QByteArray value = baseToken() + ";info=<https://www.example.com/cert.cer>";
    QByteArray broken;
    for (qsizetype i = 0; i < value.size(); i += 80)
        broken += value.mid(i, 80) + '\n';
    const QByteArray header = "Identity: " + value + "\r\n";
    const QByteArray folded = "Identity: " + baseToken() + "\r\n ;info=<https://www.example.com/cert.cer>\r\n";
    const QByteArray log = "Nov 15 15:27:48 voip kamailio[77]: INFO: <script>: added " + header;
    QTest::newRow("values") << (value + '\n').repeated(300) << 300;
    QTest::newRow("header lines") << header.repeated(300) << 300;
    QTest::newRow("folded header lines") << folded.repeated(300) << 300;
    QTest::newRow("broken values") << (broken + '\n').repeated(300) << 300;
    QTest::newRow("log") << (log + "Nov 15 15:27:48 voip kamailio[77]: something else\n").repeated(300) << 300;
    QTest::newRow("messages") << inviteWith(header).repeated(300) << 300;
    QTest::newRow("messages without bodies") << inviteWith(header).replace("v=0\r\n", "").repeated(300) << 300;
    QTest::newRow("start lines and headers only")
        << ("INVITE sip:1@b.example SIP/2.0\r\n" + header).repeated(300) << 300;
    QTest::newRow("log in colours") << ("\x1b[1;36m" + log + "\x1b[0m\n").repeated(300) << 300;
    QTest::newRow("messages in bodies") << inviteWithBody(bodyWithMessage()).repeated(300) << 300;
    QTest::newRow("messages in bodies, LF")
        << inviteWithBody(bodyWithMessage()).replace("\r\n", "\n").repeated(300) << 300;
    QTest::newRow("everything")
        << (inviteWith(folded) + "junk\n" + log + broken + "\n" + inviteWith({}) + "y: " + value + "\n\n").repeated(100)
        << 500;
}

void TextMessagesTest::findsTheSameHoweverTheTextIsCut()
{
    QFETCH(QByteArray, text);
    QFETCH(int, messages);
    const QByteArrayList whole = readIn(text, text.size());
    QCOMPARE(whole.size(), messages);
    for (const qsizetype pieceSize : {3000, 4096, 5077, 65536})
        QCOMPARE(readIn(text, pieceSize), whole);
}

void TextMessagesTest::saysWhereInTheFile()
{
    const QByteArray text =
        "first\n\n" + inviteWith("Identity: " + baseToken() + "\r\n") + "\n\nsaid " + baseToken() + " twice\n";
    TextReader reader(sourceOf(text), {});
    CapturePiece piece;
    MessageBatch batch;
    QVERIFY(*reader.next(piece));
    reader.messagesIn(piece, batch);
    QCOMPARE(batch.messages.size(), std::size_t(2));
    for (const CapturedMessage &message : batch.messages) {
        QVERIFY(message.contiguous);
        QCOMPARE(text.mid(message.offset, message.length), message.bytes.toByteArray());
        QCOMPARE(message.line, 1 + text.first(message.offset).count('\n'));
    }
}

void TextMessagesTest::findsEveryValueOfALine()
{
    const QByteArray text = "a [" + baseToken() + ";ppt=shaken] b \"" + baseToken() + "\" c eyJ " + baseToken();
    QCOMPARE(readIn(text, 4096).size(), 3);
}

void TextMessagesTest::findsEveryValueOfALineLongerThanAChunk()
{
    const QByteArray text = ("a line \"" + baseToken() + "\" ").repeated(1000) + "\n" + baseToken();
    const QByteArrayList whole = readIn(text, text.size());
    QCOMPARE(whole.size(), 1001);
    QCOMPARE(readIn(text, 5000), whole);
}

void TextMessagesTest::keepsTheBodyOfAMessage()
{
    const QByteArray invite = inviteWith("Identity: " + baseToken() + "\r\n");
    QVERIFY(invite.endsWith("\r\n\r\nv=0\r\n"));
    TextReader reader(sourceOf(invite + "<------------->\n"), {});
    CapturePiece piece;
    MessageBatch batch;
    QVERIFY(*reader.next(piece));
    reader.messagesIn(piece, batch);
    QCOMPARE(batch.messages.size(), std::size_t(1));
    QCOMPARE(batch.messages[0].bytes.toByteArray(), invite);
}

void TextMessagesTest::readsNothingInsideABody_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray invite = inviteWithBody(bodyWithMessage());
    const QByteArray body = bodyWithMessage().replace("\r\n", "\n");
    const QByteArray unended = inviteWithBody(bodyWithMessage().chopped(2));
    const QByteArray frame = "<------------->\n";
    const auto behindPrefix = [](QByteArray text) {
        const QByteArray prefix = "[Nov 15 15:27:48] ";
        return prefix + text.chopped(1).replace("\n", "\n" + prefix) + '\n';
    };
    QTest::newRow("as it was sent") << invite;
    QTest::newRow("with something behind it") << invite + frame;
    QTest::newRow("without the last line end") << unended + "\r\n" + frame;
    QTest::newRow("without the last line end, at the end") << unended;
    QTest::newRow("lines that lost their returns") << QByteArray(invite).replace("\r\n", "\n") + frame;
    QTest::newRow("without returns and the last line end") << QByteArray(unended).replace("\r\n", "\n") + "\n" + frame;
    QTest::newRow("counted without returns") << inviteWithBody(body).replace("\r\n", "\n") + frame;
    QTest::newRow("behind a prefix") << behindPrefix(QByteArray(invite).replace("\r\n", "\n") + frame);
    const qsizetype length = invite.indexOf("Content-Length");
    QTest::newRow("in compact form") << invite.first(length) + "l" + invite.sliced(length + 14);
    QTest::newRow("of a request that is not told") << inviteWith({}) + "UPDATE" + invite.sliced(6);
}

void TextMessagesTest::readsNothingInsideABody()
{
    QFETCH(QByteArray, text);
    const QByteArrayList found = readIn(text, text.size());
    QCOMPARE(found.size(), 1);
    QVERIFY(found[0].startsWith("0 "));
}

void TextMessagesTest::believesNoLengthThatDoesNotFit_data()
{
    QTest::addColumn<QByteArray>("length");
    for (const char *length :
         {"0", "-1", "x", "", "7", "60", "231", "600", "65536", "2147483647", "99999999999999999999"})
        QTest::newRow(length) << QByteArray(length);
}

void TextMessagesTest::believesNoLengthThatDoesNotFit()
{
    QFETCH(QByteArray, length);
    const QByteArray invite =
        inviteWith("Identity: " + baseToken() + "\r\n").replace("Content-Length: 6", "Content-Length: " + length);
    QCOMPARE(readIn(invite.repeated(3), 4096).size(), 3);
    // The server left the bodies out.
    QCOMPARE(readIn(QByteArray(invite).replace("v=0\r\n", "").repeated(3), 4096).size(), 3);
}

void TextMessagesTest::endsEveryWrittenLine_data()
{
    QTest::addColumn<QByteArray>("lineEnd");
    QTest::addColumn<QByteArray>("last"); // what the log kept of the last one
    QTest::newRow("rsyslog") << QByteArray("#015#012") << QByteArray("#015");
    QTest::newRow("hexadecimal") << QByteArray("\\x0d\\x0a") << QByteArray("\\x0d");
    QTest::newRow("octal") << QByteArray("\\015\\012") << QByteArray("\\015");
    QTest::newRow("letters") << QByteArray("\\r\\n") << QByteArray("\\r");
    QTest::newRow("nothing lost") << QByteArray("#015#012") << QByteArray("#015#012");
    QTest::newRow("line feeds") << QByteArray("#012") << QByteArray("#012");
}

void TextMessagesTest::endsEveryWrittenLine()
{
    QFETCH(QByteArray, lineEnd);
    QFETCH(QByteArray, last);
    const QByteArray sent = inviteWith("Identity: " + baseToken() + "\r\nSubject: #015 is no line end\r\n");
    QByteArray logged = sent;
    logged.chop(2);
    logged.replace("\r\n", lineEnd);
    TextChunk chunk;
    chunk.bytes = "Nov 27 18:13:51 vm kamailio[8775]: INFO: <script>: " + logged + last + "\n";
    chunk.end = chunk.bytes.size();
    MessageBatch batch;
    messagesIn(chunk, {}, batch);
    QCOMPARE(batch.messages.size(), std::size_t(1));
    QCOMPARE(batch.messages[0].bytes.toByteArray(), QByteArray(sent).replace("\r\n", "\n"));
}

void TextMessagesTest::staysLinearOnOneEndlessLine_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("one letter") << QByteArray("A");
    QTest::newRow("beginnings of tokens") << QByteArray("eyJ");
    QTest::newRow("beginnings apart") << QByteArray("eyJ ");
    QTest::newRow("tokens too short") << QByteArray("eyJ.eyJ.a ");
    QTest::newRow("open quotes") << QByteArray(R"(eyJhbGciOiJFUzI1NiJ9.eyJ9.a;ppt=")");
    QTest::newRow("open brackets") << QByteArray("eyJhbGciOiJFUzI1NiJ9.eyJ9.a;info=< ");
    QTest::newRow("written line ends") << QByteArray(R"(INVITE sip:a@b SIP/2.0#012)");
    QTest::newRow("versions") << QByteArray("SIP/2.0 ");
    QTest::newRow("steps") << QByteArray("VerifyIdentity(\"a\",\")\n");
    QTest::newRow("colours") << QByteArray("\x1b[0m");
    QTest::newRow("open colours") << QByteArray("\x1b[");
    QTest::newRow("dots") << QByteArray(".");
    QTest::newRow("calls") << QByteArray("VerifyIdentity(");
    QTest::newRow("names") << QByteArray("Identity: ");
    QTest::newRow("start lines") << QByteArray("INVITE sip:a@b SIP/2.0 ");
    QTest::newRow("empty lines") << QByteArray("\n");
    QTest::newRow("folded") << QByteArray("\n ;");
    QTest::newRow("bodies") << QByteArray("INVITE sip:a@b SIP/2.0\nl: 60000\n\n");
    QTest::newRow("bodies behind a prefix") << QByteArray("x INVITE sip:a@b SIP/2.0\nx l: 4000\nx \n");
    QTest::newRow("broken") << QByteArray("eyJhbGciOiJFUzI1NiJ9\n.");
}

void TextMessagesTest::staysLinearOnOneEndlessLine()
{
    QFETCH(QByteArray, piece);
    QVERIFY(readIn(piece.repeated((8 << 20) / piece.size()), 1 << 20).size() <= 1 << 20);
}

QTEST_GUILESS_MAIN(TextMessagesTest)
#include "text_messages_test.moc"
