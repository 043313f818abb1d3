// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/capture_run.h"

#include "core/capture/text_reader.h"

#include <QTest>

#include <algorithm>
#include <atomic>

using namespace stir;
using namespace stir::capture;

namespace {

constexpr int lineCount = 20'000;

/// Headers whose x5u says their number.
QByteArray numberedHeaders()
{
    QByteArray text;
    for (int i = 0; i < lineCount; ++i)
        text +=
            "Identity: eyJhbGciOiJFUzI1NiJ9.eyJhdHRlc3QiOiJBIn0.AAAA;info=<https://h/" + QByteArray::number(i) + ">\n";
    return text;
}

using Numbered = std::vector<std::pair<qint64, QByteArray>>;

/// Each value with the number it got.
class NumberingWorker final : public BatchWorker<Numbered>
{
public:
    void work(const MessageBatch &batch, const Numbering &numbering, Numbered &output) override
    {
        output.clear();
        qint64 number = numbering.take(std::ssize(batch.messages));
        for (const CapturedMessage &message : batch.messages)
            output.emplace_back(number++, message.bytes.toByteArray());
    }
};

/// The same, but holds no more than a few of them.
class PartsWorker final : public BatchWorker<Numbered>
{
public:
    static constexpr std::size_t most = 3;

    void work(const MessageBatch &batch, const Numbering &numbering, Numbered &output) override
    {
        output.clear();
        qint64 number = numbering.take(std::ssize(batch.messages));
        for (const CapturedMessage &message : batch.messages) {
            output.emplace_back(number++, message.bytes.toByteArray());
            if (output.size() < most)
                continue;
            numbering.deliverPart();
            output.clear();
        }
    }
};

std::unique_ptr<BatchWorker<Numbered>> numberingWorker()
{
    return std::make_unique<NumberingWorker>();
}

class ThrowingWorker final : public BatchWorker<Numbered>
{
public:
    void work(const MessageBatch &, const Numbering &, Numbered &) override { throw std::runtime_error("no memory"); }
};

/// Gives a text, then fails.
class BreakingSource final : public ByteSource
{
public:
    explicit BreakingSource(QByteArray text) : m_text(sourceOf(std::move(text))) {}

    Result<qsizetype> read(char *into, qsizetype capacity) override
    {
        const auto got = m_text->read(into, capacity);
        return *got > 0 ? got : failure(ErrorCode::FileNotReadable, QStringLiteral("disk"));
    }

private:
    std::unique_ptr<ByteSource> m_text;
};

/// A text without an end; counts what was taken.
class EndlessSource final : public ByteSource
{
public:
    Result<qsizetype> read(char *into, qsizetype capacity) override
    {
        std::fill_n(into, capacity, '\n');
        taken += capacity;
        return capacity;
    }

    std::atomic<qint64> taken = 0;
};

std::unique_ptr<CaptureReader> smallPieces(std::unique_ptr<ByteSource> source)
{
    return std::move(*readerFor(std::move(source), {}, {.pieceSize = 4096}));
}

} // namespace

class CaptureRunTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversInTheOrderOfTheInputWithNumbersWithoutGaps()
    {
        const auto reader = smallPieces(sourceOf(numberedHeaders()));
        qint64 expected = 0;
        const Done done = runCapture<Numbered>(*reader, numberingWorker,
                                               [&expected](Numbered &some) {
                                                   for (const auto &[number, value] : some) {
                                                       if (number != expected ||
                                                           !value.endsWith("/" + QByteArray::number(expected) + ">"))
                                                           return false;
                                                       ++expected;
                                                   }
                                                   return true;
                                               },
                                               {.threads = 4, .pieces = 6});
        QVERIFY(done);
        QCOMPARE(expected, lineCount);
    }

    void deliversPartsInTheOrderOfTheInput()
    {
        const auto reader = smallPieces(sourceOf(numberedHeaders()));
        qint64 expected = 0;
        std::size_t most = 0;
        const Done done = runCapture<Numbered>(
            *reader, [] { return std::make_unique<PartsWorker>(); },
            [&](Numbered &some) {
                most = std::max(most, some.size());
                return std::all_of(some.begin(), some.end(),
                                   [&expected](const auto &one) { return one.first == expected++; });
            },
            {.threads = 4, .pieces = 6});
        QVERIFY(done);
        QCOMPARE(expected, lineCount);
        QCOMPARE(most, PartsWorker::most);
    }

    void endsBetweenPartsWhenTheReceiverHasEnough()
    {
        const auto reader = smallPieces(sourceOf(numberedHeaders()));
        int parts = 0;
        QVERIFY(runCapture<Numbered>(
            *reader, [] { return std::make_unique<PartsWorker>(); }, [&parts](Numbered &) { return ++parts < 5; },
            {.threads = 4, .pieces = 6}));
        QCOMPARE(parts, 5);
    }

    void deliversWhatCameBeforeAnError()
    {
        const auto reader = smallPieces(std::make_unique<BreakingSource>(numberedHeaders()));
        qint64 seen = 0;
        const Done done = runCapture<Numbered>(*reader, numberingWorker, [&seen](Numbered &some) {
            seen += std::ssize(some);
            return true;
        });
        QCOMPARE(done.error().code, ErrorCode::FileNotReadable);
        QCOMPARE(seen, lineCount);
    }

    void endsWhenTheReceiverHasEnough()
    {
        const auto reader = smallPieces(std::make_unique<EndlessSource>());
        int pieces = 0;
        QVERIFY(runCapture<Numbered>(*reader, numberingWorker, [&pieces](Numbered &) { return ++pieces < 10; }));
        QCOMPARE(pieces, 10);
    }

    void endsWhenItIsAskedToStop()
    {
        const auto reader = smallPieces(std::make_unique<EndlessSource>());
        std::stop_source stop;
        const Done done = runCapture<Numbered>(*reader, numberingWorker,
                                               [&stop](Numbered &) {
                                                   stop.request_stop();
                                                   return true;
                                               },
                                               {.stop = stop.get_token()});
        QCOMPARE(done.error().code, ErrorCode::Cancelled);
    }

    void readsNoFurtherThanItsPiecesAllow()
    {
        auto source = std::make_unique<EndlessSource>();
        const EndlessSource &endless = *source;
        const auto reader = smallPieces(std::move(source));
        qint64 furthest = 0;
        qint64 delivered = 0;
        const Done done = runCapture<Numbered>(*reader, numberingWorker,
                                               [&](Numbered &) {
                                                   QTest::qSleep(2); // the receiver is slower than the workers
                                                   furthest = qMax(furthest, endless.taken - delivered * 4096);
                                                   return ++delivered < 20;
                                               },
                                               {.threads = 2, .pieces = 3});
        QVERIFY(done);
        QVERIFY(furthest <= 5 * 4096 + TextReader::ahead);
    }

    void givesAnExceptionOfAWorkerAsAnError()
    {
        const auto reader = smallPieces(sourceOf(numberedHeaders()));
        const Done done = runCapture<Numbered>(
            *reader, [] { return std::make_unique<ThrowingWorker>(); }, [](Numbered &) { return true; });
        QCOMPARE(done.error().code, ErrorCode::InternalFault);
        QCOMPARE(done.error().detail, QStringLiteral("no memory"));
    }
};

QTEST_GUILESS_MAIN(CaptureRunTest)
#include "capture_run_test.moc"
