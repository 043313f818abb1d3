// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/fast_bytes.h"

#include <QTest>

#include <array>
#include <random>

using namespace stir;
using namespace stir::capture;

namespace {

QByteArray randomText(const QByteArray &letters, qsizetype size, std::mt19937 &random)
{
    QByteArray text(size, '\0');
    for (char &letter : text)
        letter = letters[static_cast<qsizetype>(random() % static_cast<unsigned>(letters.size()))];
    return text;
}

} // namespace

class FastBytesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryCharacterOfAToken();
    void measuresTokensOfEveryLength();
    void countsNewlines();
    void marksTheSameOnEveryProcessor();
};

void FastBytesTest::knowsEveryCharacterOfAToken()
{
    for (int value = 0; value < 256; ++value) {
        const char character = static_cast<char>(value);
        const QByteArray text = QByteArray(10, 'a') + character + QByteArray(40, 'b');
        const bool isToken =
            QByteArray("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.").contains(character);
        QCOMPARE(tokenLength(text), isToken ? text.size() : 10);
        QCOMPARE(plain::tokenLength(text), isToken ? text.size() : 10);
    }
}

void FastBytesTest::measuresTokensOfEveryLength()
{
    for (qsizetype length = 0; length < 200; ++length) {
        QCOMPARE(tokenLength(QByteArray(length, 'e')), length);
        QCOMPARE(tokenLength(QByteArray(length, 'e') + ';' + QByteArray(70, 'e')), length);
    }
}

void FastBytesTest::countsNewlines()
{
    std::mt19937 random(1);
    for (qsizetype size = 0; size < 200; ++size) {
        const QByteArray text = randomText("\n\rx", size, random);
        QCOMPARE(countNewlines(text), text.count('\n'));
        QCOMPARE(plain::countNewlines(text), text.count('\n'));
    }
}

void FastBytesTest::marksTheSameOnEveryProcessor()
{
    std::mt19937 random(1);
    const QByteArray text = randomText("eyJP/2\\DdEeNninf\nx", 4096 + 2, random);
    std::array<quint64, 64> ours{};
    std::array<quint64, 64> plainly{};
    markAnchors(text.data(), ours.size(), ours.data());
    plain::markAnchors(text.data(), plainly.size(), plainly.data());
    QCOMPARE(ours, plainly);
}

QTEST_GUILESS_MAIN(FastBytesTest)
#include "fast_bytes_test.moc"
