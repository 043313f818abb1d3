// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/source_stream.h"

#include <QTest>

using namespace stir;
using capture::SourceStream;

namespace {

/// Gives its bytes in pieces of a size of one's own.
struct PiecewiseSource final : capture::ByteSource
{
    PiecewiseSource(QByteArray all, qsizetype size) : bytes(std::move(all)), piece(size) {}
    Result<qsizetype> read(char *into, qsizetype capacity) override
    {
        const qsizetype count = std::min({piece, capacity, bytes.size() - at});
        std::copy_n(bytes.constData() + at, count, into);
        at += count;
        return count;
    }
    QByteArray bytes;
    qsizetype piece = 1;
    qsizetype at = 0;
};

QByteArray countedBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(i * 7 + i / 256);
    return bytes;
}

} // namespace

class SourceStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhereItsReaderStands_data();
    void knowsWhereItsReaderStands();
    void saysWhyItFails();
    void isClosedByWhoeverTookItOver();
};

void SourceStreamTest::knowsWhereItsReaderStands_data()
{
    QTest::addColumn<qsizetype>("piece");
    for (const qsizetype piece : {1, 2, 3, 5, 4096, 1'000'000})
        QTest::addRow("source gives %lld at once", piece) << piece;
}

void SourceStreamTest::knowsWhereItsReaderStands()
{
    QFETCH(qsizetype, piece);
    const QByteArray bytes = countedBytes(1'200'000);
    const auto stream = SourceStream::open(std::make_unique<PiecewiseSource>(bytes, piece));
    QVERIFY(stream);
    QCOMPARE((*stream)->position(), 0);
    qsizetype at = 0;
    QByteArray room(400'000, '\0');
    // Small reads go through the buffer, large ones past it.
    for (const qsizetype size : {1, 2, 3, 5, 16, 1000, 300'000, 7, 262'144, 400'000, 9}) {
        QCOMPARE(std::fread(room.data(), 1, std::size_t(size), (*stream)->file()), std::size_t(size));
        QCOMPARE(QByteArrayView(room).first(size), QByteArrayView(bytes).sliced(at, size));
        at += size;
        QCOMPARE((*stream)->position(), at);
        if (at < 4)
            continue;
        const auto last = (*stream)->lastBytes();
        QCOMPARE(QByteArrayView(last.data(), 4), QByteArrayView(bytes).sliced(at - 4, 4));
        const auto first = (*stream)->firstBytes();
        QCOMPARE(QByteArrayView(first.data(), 4), QByteArrayView(bytes).first(4));
    }
}

void SourceStreamTest::saysWhyItFails()
{
    struct FailingSource final : capture::ByteSource
    {
        Result<qsizetype> read(char *, qsizetype) override
        {
            return failure(ErrorCode::FileNotReadable, QStringLiteral("disk"));
        }
    };
    const auto stream = SourceStream::open(std::make_unique<FailingSource>());
    QVERIFY(stream);
    QCOMPARE(std::fgetc((*stream)->file()), EOF);
    QVERIFY(std::ferror((*stream)->file()) != 0);
    QVERIFY((*stream)->error());
    QCOMPARE((*stream)->error()->code, ErrorCode::FileNotReadable);
    QCOMPARE((*stream)->error()->subject, QStringLiteral("disk"));
}

void SourceStreamTest::isClosedByWhoeverTookItOver()
{
    const auto stream = SourceStream::open(capture::sourceOf("abc"));
    QVERIFY(stream);
    (*stream)->handOver();
    QCOMPARE(std::fclose((*stream)->file()), 0); // and not once more by its destructor
}

QTEST_GUILESS_MAIN(SourceStreamTest)
#include "source_stream_test.moc"
