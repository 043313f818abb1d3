// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/call_store.h"

#include "tests/ui/decoder/synthetic_calls.h"

#include <QTest>

using namespace stir::ui;

class CallStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsStayInOrderOverChunks()
    {
        SyntheticCalls calls;
        calls.append(20000);
        const CallSnapshot snapshot = calls.snapshot();
        QCOMPARE(snapshot.count, 20000U);
        for (quint32 number = 0; number < snapshot.count; ++number)
            QCOMPARE(snapshot.row(number).place, number + 1);
    }

    void snapshotStaysAsItIsWhileTheStoreGrows()
    {
        SyntheticCalls calls;
        calls.append(10);
        const CallSnapshot before = calls.snapshot();
        const QByteArray url = before.word(before.row(3).x5u);
        calls.append(30000);
        QCOMPARE(before.count, 10U);
        QCOMPARE(before.row(9).place, 10U);
        QCOMPARE(before.word(before.row(3).x5u), url);
        QCOMPARE(calls.snapshot().count, 30010U);
    }

    void piecesAgreeOnWordsChecksAndMessages()
    {
        CallStore store;
        CallPiece first;
        CallRow row;
        row.x5u = first.words.idOf("https://a.example/1.pem");
        row.caller = PackedNumber::of("anonymous", first.words);
        row.firstFailed = first.checkPlace("freshness");
        row.failed = 1U << row.firstFailed;
        first.rows.push_back(row);
        first.messages = 5;
        store.append(first);

        CallPiece second;
        second.words.idOf("something else");
        second.checkPlace("dest");
        row.caller = PackedNumber::of("anonymous", second.words);
        row.x5u = second.words.idOf("https://a.example/1.pem");
        row.firstFailed = second.checkPlace("freshness");
        row.failed = 1U << row.firstFailed;
        row.warned = 1U << second.checkPlace("dest");
        row.message = 2;
        second.rows.push_back(row);
        second.messages = 3;
        store.append(second);

        const CallSnapshot calls = store.snapshot();
        QCOMPARE(calls.row(1).x5u, calls.row(0).x5u);
        QCOMPARE(calls.row(1).caller, calls.row(0).caller);
        QCOMPARE(calls.row(1).caller.text(calls.words), QByteArray("anonymous"));
        QCOMPARE(calls.checks[calls.row(1).firstFailed], QByteArray("freshness"));
        QCOMPARE(calls.row(1).failed, calls.row(0).failed);
        QCOMPARE(calls.checks[std::countr_zero(calls.row(1).warned)], QByteArray("dest"));
        QCOMPARE(calls.row(1).message, 7U);
    }

    void moreChecksThanFitShareTheLastPlace()
    {
        CallPiece piece;
        for (int i = 0; i < 40; ++i)
            piece.checkPlace("check" + QByteArray::number(i));
        QCOMPARE(piece.checks.size(), checkLimit);
        QCOMPARE(piece.checkPlace("check39"), CheckPlace(checkLimit - 1));
        QCOMPARE(piece.checkPlace("check3"), CheckPlace(3));
    }

    void hostileWordsStayBounded()
    {
        WordTable words(4096);
        const WordId early = words.idOf("https://a.example/1.pem");
        for (int i = 0; i < 10000; ++i)
            words.idOf("https://attacker.example/" + QByteArray::number(i));
        QVERIFY(words.words().size() < 100);
        QCOMPARE(words.words().last(), QByteArray("…"));
        QCOMPARE(words.idOf("https://a.example/1.pem"), early);
    }

    void longWordIsCutBetweenCharacters()
    {
        WordTable words;
        const WordId id = words.idOf(QByteArray(WordTable::wordLimit - 1, 'a') + "ää");
        const QByteArray kept = words.words()[id];
        QCOMPARE(kept, QByteArray(WordTable::wordLimit - 1, 'a') + "…");
        QVERIFY(words.idOf(QByteArray(WordTable::wordLimit, 'a')) != id);
    }
};

QTEST_GUILESS_MAIN(CallStoreTest)
#include "call_store_test.moc"
