// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/header_fields.h"

#include <QFile>
#include <QTest>

using namespace stir;
using namespace stir::reports;

namespace {

/// The lines that the first message of a text gives.
QByteArray linesOf(const QByteArray &value, const QString &fields, FieldForm form)
{
    passport::JudgeOptions options;
    options.now = QDateTime::fromSecsSinceEpoch(1'668'526'070, Qt::UTC);
    capture::MessageBatch batch;
    batch.bytes = value;
    capture::CapturedMessage &message = batch.messages.emplace_back();
    message.kind = capture::CapturedMessage::Kind::IdentityValue;
    message.bytes = batch.bytes;
    message.line = 7;
    capture::CallJudge judge(options);
    judge.open(batch);
    HeaderFields writer(QStringLiteral("calls, old.log"), parseFields(fields).value(), form);
    QByteArray lines;
    while (const capture::CallView *call = judge.next())
        for (const capture::HeaderView &header : call->headers)
            writer.write(*call, header, 0, lines);
    return lines;
}

QByteArray guideValue()
{
    QFile file(QStringLiteral(STIR_TEST_DATA "/voipnow-guide/identity.txt"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().mid(qstrlen("Identity: ")) : QByteArray();
}

} // namespace

class HeaderFieldsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryFieldThatItNames()
    {
        const auto all = parseFields(fieldNames().join(QLatin1Char(',')));
        QVERIFY(all);
        QCOMPARE(*all, allFields());
        QCOMPARE(parseFields(QStringLiteral("orig, dest")).value(),
                 (std::vector<HeaderField>{HeaderField::Orig, HeaderField::Dest}));
    }

    void saysWhichFieldIsUnknown()
    {
        QCOMPARE(parseFields(QStringLiteral("orig,origin")).error(), QStringLiteral("origin"));
        QCOMPARE(parseFields(QString()).error(), QString());
    }

    void putsTabsBetweenTheFieldsInTheOrderThatWasAskedFor()
    {
        QCOMPARE(linesOf(guideValue(), QStringLiteral("dest,orig,attest,iat,line,verdict,failed,method,type"),
                         FieldForm::Tabs),
                 QByteArray("626262\t5555555\tB\t1668526068\t7\tinvalid\tx5u\t\tshaken\n"));
    }

    void escapesWhatWouldBreakALine()
    {
        QCOMPARE(linesOf("a.b.c;x=\\\t\x1b", QStringLiteral("identity"), FieldForm::Tabs),
                 QByteArray("a.b.c;x=\\\\\\t\\x1b\n"));
    }

    void leavesOutALineWithoutAnyValue()
    {
        QCOMPARE(linesOf(guideValue(), QStringLiteral("method,frame"), FieldForm::Tabs), QByteArray());
    }

    void quotesForASpreadsheet()
    {
        QCOMPARE(linesOf(guideValue(), QStringLiteral("file,orig"), FieldForm::Csv),
                 QByteArray("\"calls, old.log\",5555555\r\n"));
        QCOMPARE(linesOf("=1+1.\"b\".c", QStringLiteral("identity,line"), FieldForm::Csv),
                 QByteArray("\"'=1+1.\"\"b\"\".c\",7\r\n"));
    }
};

QTEST_GUILESS_MAIN(HeaderFieldsTest)
#include "header_fields_test.moc"
