// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/byte_source.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <sys/stat.h>
#include <thread>

using namespace stir;
using namespace stir::capture;

namespace {

QByteArray everythingOf(ByteSource &source)
{
    QByteArray all;
    std::array<char, 7> piece = {};
    while (true) {
        const auto got = source.read(piece.data(), std::ssize(piece));
        if (!got || *got == 0)
            return all;
        all.append(piece.data(), *got);
    }
}

} // namespace

class ByteSourceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheBytesOfAFileOnce()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("capture"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("the bytes of a file");
        file.close();
        const auto source = openSource(path);
        QVERIFY(source);
        QCOMPARE((*source)->size(), std::optional<qint64>(19));
        QCOMPARE(everythingOf(**source), QByteArray("the bytes of a file"));
        QCOMPARE(everythingOf(**source), QByteArray());
    }

    void saysWhyAFileCannotBeRead()
    {
        const QTemporaryDir folder;
        QCOMPARE(openSource(folder.filePath(QStringLiteral("none"))).error().code, ErrorCode::FileNotFound);
        const auto source = openSource(folder.path());
        QVERIFY(source);
        char byte = 0;
        QCOMPARE((*source)->read(&byte, 1).error().code, ErrorCode::FileNotReadable);
    }

    void giveTheirFirstBytesAgain()
    {
        auto rest = sourceOf("captured");
        std::array<char, 3> front = {};
        QCOMPARE(readFully(*rest, front.data(), std::ssize(front)).value_or(-1), qsizetype(3));
        const auto whole = rejoined(QByteArray(front.data(), std::ssize(front)), std::move(rest));
        QCOMPARE(whole->size(), std::optional<qint64>(8));
        QCOMPARE(everythingOf(*whole), QByteArray("captured"));
    }

    void waitsForAPipeUntilItIsAskedToStop()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        QFile writer(path);
        QVERIFY(writer.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        std::stop_source stop;
        const auto source = openSource(path, stop.get_token());
        QVERIFY(source);
        QVERIFY(!(*source)->size());
        writer.write("x");
        std::array<char, 8> piece = {};
        QCOMPARE((*source)->read(piece.data(), std::ssize(piece)).value_or(-1), qsizetype(1));
        const std::jthread stopper([&stop] { stop.request_stop(); });
        QCOMPARE((*source)->read(piece.data(), std::ssize(piece)).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(ByteSourceTest)
#include "byte_source_test.moc"
