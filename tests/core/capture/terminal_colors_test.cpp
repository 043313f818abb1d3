// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/terminal_colors.h"

#include <QTest>

using stir::capture::TextWithoutColors;

class TerminalColorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesColorsOut_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("bare");
        QTest::newRow("none") << QByteArray("plain") << QByteArray("plain");
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("one word") << QByteArray("a \x1b[1;36mSet\x1b[0m(") << QByteArray("a Set(");
        QTest::newRow("at both ends") << QByteArray("\x1b[0mx\x1b[0m") << QByteArray("x");
        QTest::newRow("colours only") << QByteArray("\x1b[1m\x1b[0m") << QByteArray();
        QTest::newRow("cursor") << QByteArray("\x1b[0Ka\x1b[?25lb") << QByteArray("ab");
        QTest::newRow("no sequence") << QByteArray("\x1b\x1b(B\x1b[") << QByteArray("\x1b\x1b(B\x1b[");
        QTest::newRow("broken by a line end") << QByteArray("\x1b[1\nm") << QByteArray("\x1b[1\nm");
    }

    void takesColorsOut()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, bare);
        QByteArray storage;
        storage.reserve(text.size());
        QCOMPARE(TextWithoutColors(text, storage).text().toByteArray(), bare);
    }

    void knowsWhereEachByteStood()
    {
        const QByteArray text = "a\x1b[1mb\x1b[0m\x1b[2mcd\x1b[0m";
        QByteArray storage;
        storage.reserve(text.size());
        const TextWithoutColors bare(text, storage);
        for (const char letter : {'a', 'b', 'c', 'd'}) {
            const qsizetype at = bare.text().indexOf(letter);
            QCOMPARE(bare.original(at), text.indexOf(letter));
            QCOMPARE(bare.withoutColors(text.indexOf(letter)), at);
        }
        QCOMPARE(bare.withoutColors(text.size()), bare.text().size());
        for (qsizetype inside = 2; inside < 5; ++inside)
            QCOMPARE(bare.withoutColors(inside), 1);
    }
};

QTEST_GUILESS_MAIN(TerminalColorsTest)
#include "terminal_colors_test.moc"
