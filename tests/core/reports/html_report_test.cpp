// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/html_report.h"

#include "tests/core/passport/test_tokens.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace stir;
using namespace stir::reports;

namespace {

CaptureReport hostileReport()
{
    CaptureReport report;
    report.files = {QStringLiteral("<script>alert(1)</script>.pcap"), QStringLiteral("%1 %2 %3")};
    report.made = QDateTime::fromSecsSinceEpoch(1'668'526'070, Qt::UTC);
    passport::PassportReport header;
    header.verdict = passport::Verdict::Invalid;
    header.identity.value = "value";
    header.token.header = {{QStringLiteral("ppt"), QStringLiteral("<b>%9")},
                           {QStringLiteral("x5u"), QStringLiteral("https://h/\"onload=\"x&%4")}};
    header.token.payload = {{QStringLiteral("attest"), QStringLiteral("'<>%1")}};
    for (int i = 0; i < 5; ++i)
        report.summary.add(
            {.identity = header.identity.value, .line = 0, .report = &header, .plain = nullptr, .age = 61 * i});
    report.failed.push_back(
        {"<i>place</i>", "2022-11-15T15:27:48Z", "1215\"5", "<1>", "A", QStringLiteral("%1 <u>why</u>")});
    return report;
}

} // namespace

class HtmlReportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsNothingOfTheCaptureBecomeMarkup()
    {
        const QByteArray html = htmlReport(hostileReport());
        for (const char *markup : {"<script", "<b>%", "<i>", "<u>", "\"onload"})
            QVERIFY2(!html.contains(markup), markup);
        QVERIFY(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;.pcap"));
        QVERIFY(html.contains("%1 %2 %3"));
    }

    void fetchesNothing()
    {
        const QByteArray html = htmlReport(hostileReport());
        for (const char *reference : {"src=", "href=", "url(", "@import"})
            QVERIFY2(!html.contains(reference), reference);
    }

    void listsEachInvalidHeaderWithItsOwnNumbers()
    {
        const QByteArrayList parts = passport::dataFile("voipnow-guide/tokens.txt").split(':').first().split('.');
        const QByteArray claims = QByteArray::fromBase64(parts[1], QByteArray::Base64UrlEncoding);
        std::vector<QByteArray> values;
        for (const char *called : {"12155551213", "12155551214", "12155551215"})
            values.push_back(parts[0] + '.' +
                             QByteArray(claims)
                                 .replace("5555555", "12155551212")
                                 .replace("626262", called)
                                 .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) +
                             '.' + parts[2]);
        capture::MessageBatch batch;
        for (const QByteArray &value : values) {
            capture::CapturedMessage message;
            message.kind = capture::CapturedMessage::Kind::IdentityValue;
            message.bytes = value;
            message.line = 7;
            batch.messages.push_back(message);
        }
        const passport::JudgeOptions options;
        capture::CallJudge judge(options);
        judge.open(batch);
        std::vector<FailedCall> failed;
        while (const capture::CallView *call = judge.next())
            listFailed({"a.log", *call, call->headers.front()}, failed);
        QCOMPARE(failed.size(), 3U);
        QCOMPARE(failed[1].place, QByteArray("a.log, 7"));
        QCOMPARE(failed[1].orig, QByteArray("12155551212"));
        QCOMPARE(failed[1].dest, QByteArray("12155551214"));
        QCOMPARE(failed[2].dest, QByteArray("12155551215"));
    }

    void closesEveryElement()
    {
        const QByteArray html = htmlReport(hostileReport());
        QXmlStreamReader body(html.mid(html.indexOf("<body>")).replace("<br>", "<br/>").replace("</html>", ""));
        int charts = 0;
        while (!body.atEnd())
            charts += body.readNext() == QXmlStreamReader::StartElement && body.name() == QLatin1String("svg") ? 1 : 0;
        QVERIFY2(!body.hasError(), qPrintable(body.errorString()));
        QCOMPARE(charts, 6);
    }

    void saysHowManyItLeavesOut() { QVERIFY(htmlReport(hostileReport()).contains("and 4 more")); }

    void showsAnEmptyCaptureWithoutCharts()
    {
        const QByteArray html = htmlReport({});
        QVERIFY(!html.contains("<table>"));
        QVERIFY(html.endsWith("</html>\n"));
    }
};

QTEST_GUILESS_MAIN(HtmlReportTest)
#include "html_report_test.moc"
