// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/text_anchors.h"

#include <QTest>

using namespace stir;
using namespace stir::capture;

class TextAnchorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEachAnchorWhereItBegins();
    void readsNothingBehindTheText();
};

void TextAnchorsTest::findsEachAnchorWhereItBegins()
{
    // Over the edges of words and blocks.
    for (const QByteArray &anchor : QByteArrayList{"\n", "eyJ", "P/2", "P\\/", "DeN", "inf"}) {
        for (const qsizetype place : {0, 1, 31, 62, 63, 64, 4094, 4095, 4096, 8191, 10000}) {
            QByteArray text(20000, 'x');
            text.replace(place, anchor.size(), anchor);
            TextAnchors anchors(text);
            QCOMPARE(anchors.next(0), place);
            QCOMPARE(anchors.next(place), place);
            QCOMPARE(anchors.next(place + 1), text.size());
        }
    }
}

void TextAnchorsTest::readsNothingBehindTheText()
{
    for (const qsizetype size : {1, 2, 63, 64, 4095, 4096, 4097, 4098}) {
        const QByteArray text = QByteArray(size - 1, 'x') + "eyJ";
        QCOMPARE(TextAnchors(QByteArrayView(text).first(size)).next(0), size);
        QCOMPARE(TextAnchors(text).next(0), size - 1);
    }
    QCOMPARE(TextAnchors(QByteArrayView()).next(0), 0);
}

QTEST_GUILESS_MAIN(TextAnchorsTest)
#include "text_anchors_test.moc"
