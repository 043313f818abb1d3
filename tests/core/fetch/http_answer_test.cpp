// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/http_answer.h"

#include <QTest>

using stir::fetch::HttpAnswer;
using State = HttpAnswer::State;

namespace {

constexpr qint64 bodyLimit = 1000;

const QByteArray okLine = "HTTP/1.1 200 OK\r\n";

/// Fed as a whole, then closed.
HttpAnswer readWhole(const QByteArray &bytes)
{
    HttpAnswer answer(bodyLimit);
    answer.feed(bytes);
    answer.end();
    return answer;
}

} // namespace

class HttpAnswerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsABody_data();
    void readsABody();
    void refusesWhatIsNoHttp_data();
    void refusesWhatIsNoHttp();
    void refusesWhatIsTooLarge_data();
    void refusesWhatIsTooLarge();
    void limitsTheHead_data();
    void limitsTheHead();
    void joinsHeadersOfOneName();
};

void HttpAnswerTest::readsABody_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &body) {
        QTest::newRow(name) << bytes << body;
    };
    row("by length", okLine + "Content-Length: 4\r\n\r\nbody", "body");
    row("more than its length", okLine + "Content-Length: 4\r\n\r\nbody and more", "body");
    row("of no length", okLine + "Content-Length: 0\r\n\r\n", "");
    row("until the end", okLine + "\r\nbody", "body");
    row("chunked", okLine + "Transfer-Encoding: Chunked\r\n\r\n2\r\nbo\r\n2;name=value\r\ndy\r\n0\r\n\r\n", "body");
    row("chunked with a trailer", okLine + "Transfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n0\r\nX: y\r\n\r\n", "body");
    row("lines end with LF", "HTTP/1.1 200 OK\nContent-Length: 4\n\nbody", "body");
    row("older HTTP", "HTTP/1.0 200 OK\r\n\r\nbody", "body");
    row("no reason", "HTTP/1.1 200\r\n\r\nbody", "body");
    row("after an interim answer", "HTTP/1.1 103 Early Hints\r\nContent-Length: 9\r\n\r\n" + okLine + "\r\nbody",
        "body");
    row("NUL and line ends", okLine + "Content-Length: 5\r\n\r\n" + QByteArray("a\0\r\n\n", 5),
        QByteArray("a\0\r\n\n", 5));
    row("as large as allowed", okLine + "\r\n" + QByteArray(bodyLimit, 'x'), QByteArray(bodyLimit, 'x'));
}

void HttpAnswerTest::readsABody()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, body);
    const HttpAnswer whole = readWhole(bytes);
    QCOMPARE(whole.state(), State::Complete);
    QCOMPARE(whole.status(), 200);
    QCOMPARE(whole.body(), body);
    HttpAnswer byteByByte(bodyLimit);
    for (const char byte : bytes)
        byteByByte.feed(QByteArray(1, byte));
    QCOMPARE(byteByByte.end(), State::Complete);
    QCOMPARE(byteByByte.body(), body);
}

void HttpAnswerTest::refusesWhatIsNoHttp_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("fault");
    const auto row = [](const char *name, const QByteArray &bytes, const char *fault) {
        QTest::newRow(name) << bytes << QByteArray(fault);
    };
    row("nothing", "", "closed before the end");
    row("another protocol", "SSH-2.0-OpenSSH_9.2\r\n", "status line");
    row("HTTP/2", "HTTP/2 200\r\n\r\n", "status line");
    row("no figure", "HTTP/1.1 OK\r\n\r\n", "status line");
    row("four figures", "HTTP/1.1 2000 OK\r\n\r\n", "status line");
    row("below 100", "HTTP/1.1 020 OK\r\n\r\n", "status line");
    row("cut in the head", okLine + "Content-Le", "closed before the end");
    row("cut in the body", okLine + "Content-Length: 9\r\n\r\nbody", "closed before the end");
    row("cut in a chunk", okLine + "Transfer-Encoding: chunked\r\n\r\n4\r\nbo", "closed before the end");
    row("last chunk missing", okLine + "Transfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n", "closed before the end");
    row("folded header", okLine + "A: b\r\n c\r\n\r\n", "header line");
    row("blank before the colon", okLine + "A : b\r\n\r\n", "header line");
    row("no colon", okLine + "A\r\n\r\n", "header line");
    row("two lengths", okLine + "Content-Length: 4\r\nContent-Length: 5\r\n\r\nbody", "content length");
    row("negative length", okLine + "Content-Length: -4\r\n\r\nbody", "content length");
    row("length with a sign", okLine + "Content-Length: +4\r\n\r\nbody", "content length");
    row("length beyond all figures", okLine + "Content-Length: 99999999999999999999\r\n\r\n", "content length");
    row("length and chunks", okLine + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n", "transfer coding");
    row("packed", okLine + "Transfer-Encoding: gzip, chunked\r\n\r\n", "transfer coding");
    row("chunk size is no figure", okLine + "Transfer-Encoding: chunked\r\n\r\nzz\r\n", "chunk size");
    row("chunk size is negative", okLine + "Transfer-Encoding: chunked\r\n\r\n-4\r\n", "chunk size");
    row("chunk size with 0x", okLine + "Transfer-Encoding: chunked\r\n\r\n0x4\r\nbody\r\n", "chunk size");
    row("chunk longer than it says", okLine + "Transfer-Encoding: chunked\r\n\r\n2\r\nbody\r\n", "chunk");
}

void HttpAnswerTest::refusesWhatIsNoHttp()
{
    QFETCH(QByteArray, bytes);
    const HttpAnswer answer = readWhole(bytes);
    QCOMPARE(answer.state(), State::Malformed);
    QTEST(answer.fault(), "fault");
}

void HttpAnswerTest::refusesWhatIsTooLarge_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray large(bodyLimit + 1, 'x');
    QTest::newRow("says so") << okLine + "Content-Length: 1001\r\n\r\n";
    QTest::newRow("does not say so") << okLine + "\r\n" + large;
    QTest::newRow("one chunk") << okLine + "Transfer-Encoding: chunked\r\n\r\nffffffff\r\n";
    QTest::newRow("many chunks") << okLine + "Transfer-Encoding: chunked\r\n\r\n" +
                                        ("64\r\n" + QByteArray(100, 'x') + "\r\n").repeated(11);
}

void HttpAnswerTest::refusesWhatIsTooLarge()
{
    QFETCH(QByteArray, bytes);
    HttpAnswer answer(bodyLimit);
    QCOMPARE(answer.feed(bytes), State::TooLarge);
    QVERIFY(answer.body().size() <= bodyLimit);
}

void HttpAnswerTest::limitsTheHead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("one endless line") << okLine + QByteArray(HttpAnswer::headLimit, 'x');
    QTest::newRow("endless lines") << okLine + QByteArray("A: b\r\n").repeated(HttpAnswer::headLimit / 6);
    QTest::newRow("endless interim answers")
        << QByteArray("HTTP/1.1 103\r\n\r\n").repeated(HttpAnswer::headLimit / 16 + 1);
    QTest::newRow("chunks of one byte") << okLine + "Transfer-Encoding: chunked\r\n\r\n" +
                                               QByteArray("0001;xxxxxxxxxxxxxxxxxxx\r\nx\r\n").repeated(900);
    QTest::newRow("endless trailer") << okLine + "Transfer-Encoding: chunked\r\n\r\n0\r\n" +
                                            QByteArray("A: b\r\n").repeated(HttpAnswer::headLimit / 6);
}

void HttpAnswerTest::limitsTheHead()
{
    QFETCH(QByteArray, bytes);
    HttpAnswer answer(bodyLimit);
    QCOMPARE(answer.feed(bytes), State::Malformed);
    QCOMPARE(answer.fault(), QByteArray("head too long"));
}

void HttpAnswerTest::joinsHeadersOfOneName()
{
    const HttpAnswer answer = readWhole(okLine + "Cache-Control: public\r\ncache-control:max-age=5 \r\nAge:\r\n\r\n");
    QCOMPARE(answer.header("cache-control"), QByteArray("public, max-age=5"));
    QCOMPARE(answer.header("age"), QByteArray());
    QCOMPARE(answer.header("expires"), QByteArray());
}

QTEST_GUILESS_MAIN(HttpAnswerTest)
#include "http_answer_test.moc"
