// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/signer_notes.h"

#include "core/capture/text_messages.h"
#include "core/verification/signer_groups.h"
#include "tests/core/passport/test_tokens.h"

#include <QTest>

using namespace stir;
using namespace stir::verification;

namespace {

QByteArray valueOf(const QByteArray &payload)
{
    return passport::signedToken(passport::goodHeader, payload) + passport::goodParameters + '\n';
}

QByteArray payloadWith(const QByteArray &originId)
{
    return QByteArray(passport::goodPayload).replace("7234001e0c", originId);
}

/// The rules of check "signature" for each header of a text, as a capture of any size is judged.
QStringList judgedWithNotes(const QByteArray &text, SignerGroups &groups, capture::CallLane lane)
{
    const passport::JudgeOptions options = passport::verifyWithKey();
    SignerNotes notes(groups);
    capture::CallJudge judge(options, lane);
    judge.setReview(&notes);
    capture::TextChunk chunk;
    chunk.bytes = text;
    chunk.end = text.size();
    capture::MessageBatch batch;
    capture::messagesIn(chunk, {}, batch);
    judge.open(batch);
    QStringList told;
    while (const capture::CallView *call = judge.next())
        for (const capture::HeaderView &header : call->headers)
            told.append(passport::told(*header.report, QLatin1String("signature")));
    return told;
}

} // namespace

class SignerNotesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notesAnAlteredTokenAmongGoodOnes_data()
    {
        QTest::addColumn<capture::CallLane>("lane");
        QTest::newRow("in full") << capture::CallLane::Careful;
        QTest::newRow("plain ones quickly") << capture::CallLane::Fastest;
    }

    void notesAnAlteredTokenAmongGoodOnes()
    {
        QFETCH(capture::CallLane, lane);
        QByteArray text;
        for (int i = 0; i < 5; ++i)
            text += valueOf(payloadWith("723400000" + QByteArray::number(i)));
        QByteArrayList parts = valueOf(passport::goodPayload).split('.');
        parts[1] = sip::toBase64Url(payloadWith("ffffffffff"));
        text += parts.join('.');
        SignerGroups groups;
        const QStringList told = judgedWithNotes(text, groups, lane);
        QCOMPARE(told.size(), 6);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(told[i], QStringLiteral("pass"));
        QCOMPARE(told[5], QStringLiteral("fail mismatch, note altered"));
        QCOMPARE(groups.groups().size(), std::size_t(1));
        QCOMPARE(groups.groups()[0].holding, 5);
    }
};

QTEST_GUILESS_MAIN(SignerNotesTest)
#include "signer_notes_test.moc"
