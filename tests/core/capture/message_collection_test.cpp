// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/message_collection.h"
#include "tests/support/packet_bytes.h"

#include <QTest>

using namespace stir;
using namespace stir::testing;
using capture::MessageBatch;
using capture::MessageCollection;

class MessageCollectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhereAMessageStandsInTheFile();
    void leavesOutWhatIsNotWorthJudging();
    void endsWithAWholeLineWhenHeadersAreCut();
    void knowsWhichHeaderWasCut_data();
    void knowsWhichHeaderWasCut();
    void keepsItsViewsWhenTheMemoryMoves();
    void usesTheMemoryOfAnOldBatch();
};

void MessageCollectionTest::saysWhereAMessageStandsInTheFile()
{
    const QByteArray packet = "headers" + invite("1");
    const QByteArray joined = invite("2");
    MessageCollection collection;
    collection.begin({}, 1000);
    collection.setPacket(packet, 5000);
    collection.take({QByteArrayView(packet).sliced(7), {3, 1234, 4970}, false});
    collection.take({joined, {3, 1234, 4970}, true});
    const MessageBatch batch = collection.finished();
    QCOMPARE(batch.messages.size(), std::size_t(2));
    const capture::CapturedMessage &whole = batch.messages[0];
    QCOMPARE(whole.bytes.toByteArray(), invite("1"));
    QVERIFY(whole.contiguous && !whole.cutShort);
    QCOMPARE(whole.offset, 5007);
    QCOMPARE(whole.length, invite("1").size());
    QCOMPARE(whole.frame, 3);
    QCOMPARE(whole.time, 1234);
    QCOMPARE(whole.line, 0);
    const capture::CapturedMessage &fromSeveral = batch.messages[1];
    QVERIFY(!fromSeveral.contiguous && fromSeveral.cutShort);
    QCOMPARE(fromSeveral.offset, 4970);
    QCOMPARE(fromSeveral.length, 0);
}

void MessageCollectionTest::leavesOutWhatIsNotWorthJudging()
{
    MessageCollection collection;
    collection.begin({}, 1000);
    collection.take({"SIP/2.0 200 OK\r\n\r\n", {}, false});
    QCOMPARE(collection.size(), 0);
    QVERIFY(collection.finished().messages.empty());
}

void MessageCollectionTest::endsWithAWholeLineWhenHeadersAreCut()
{
    const QByteArray message = "INVITE sip:b SIP/2.0\r\nIdentity: a.b.c;info=<x>\r\n\r\nv=0\r\no=-";
    MessageCollection collection;
    collection.begin({}, 1000);
    collection.take({QByteArrayView(message).first(38), {}, true});
    collection.take({message, {}, true});
    collection.take({QByteArrayView(message).first(38), {}, false});
    const MessageBatch batch = collection.finished();
    QCOMPARE(batch.messages.size(), std::size_t(3));
    QCOMPARE(batch.messages[0].bytes, QByteArrayView("INVITE sip:b SIP/2.0\r\n"));
    QVERIFY(batch.messages[0].cutShort && batch.messages[0].headersCutShort);
    QCOMPARE(batch.messages[1].bytes, QByteArrayView(message));
    QVERIFY(batch.messages[1].cutShort && !batch.messages[1].headersCutShort);
    QCOMPARE(batch.messages[2].bytes, QByteArrayView(message).first(38));
    QVERIFY(!batch.messages[2].cutShort && !batch.messages[2].headersCutShort);
}

void MessageCollectionTest::knowsWhichHeaderWasCut_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("kept");
    QTest::addColumn<bool>("isIdentity");
    const QByteArray start = "INVITE sip:b SIP/2.0\r\n";
    QTest::newRow("between two") << start << start << false;
    QTest::newRow("in another") << start + "Via: SIP/2.0/UDP a;bra" << start << false;
    QTest::newRow("in its name") << start + "Ident" << start << false;
    QTest::newRow("in its value") << start + "identity : eyJ" << start << true;
    QTest::newRow("in its compact form") << start + "y:eyJ" << start << true;
    QTest::newRow("in a folded line of it") << start + "Identity: a.b.c\r\n ;info=<x>\r\n\t;al" << start << true;
    QTest::newRow("behind it") << start + "Identity: a.b.c\r\nFrom" << start + "Identity: a.b.c\r\n" << false;
    QTest::newRow("in the start line") << QByteArray("INVITE sip:b") << QByteArray() << false;
}

void MessageCollectionTest::knowsWhichHeaderWasCut()
{
    QFETCH(QByteArray, message);
    MessageCollection collection;
    collection.begin({}, 1000);
    collection.take({message, {}, true});
    const MessageBatch batch = collection.finished();
    QCOMPARE(batch.messages.size(), std::size_t(1));
    QVERIFY(batch.messages[0].headersCutShort && !batch.messages[0].contiguous);
    QTEST(batch.messages[0].bytes.toByteArray(), "kept");
    QTEST(batch.messages[0].identityCutShort, "isIdentity");
}

void MessageCollectionTest::keepsItsViewsWhenTheMemoryMoves()
{
    MessageCollection collection;
    collection.begin({}, 10);
    const QByteArray large = invite("large", 50'000);
    for (int i = 0; i < 100; ++i)
        collection.take({large, {i, 0, 0}, false});
    const MessageBatch batch = collection.finished();
    QCOMPARE(batch.messages.size(), std::size_t(100));
    for (const capture::CapturedMessage &message : batch.messages)
        QCOMPARE(message.bytes, QByteArrayView(large));
}

void MessageCollectionTest::usesTheMemoryOfAnOldBatch()
{
    MessageCollection collection;
    collection.begin({}, 100'000);
    collection.take({"BYE sip:b SIP/2.0\r\n\r\n", {}, false});
    MessageBatch batch = collection.finished();
    const char *memory = batch.bytes.constData();
    collection.begin(std::move(batch), 100'000);
    collection.take({"BYE sip:c SIP/2.0\r\n\r\n", {}, false});
    batch = collection.finished();
    QCOMPARE(batch.bytes.constData(), memory);
    QCOMPARE(batch.messages.size(), std::size_t(1));
    QCOMPARE(batch.messages[0].bytes, QByteArrayView("BYE sip:c SIP/2.0\r\n\r\n"));
}

QTEST_GUILESS_MAIN(MessageCollectionTest)
#include "message_collection_test.moc"
