// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/capture_summary.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace stir;
using namespace stir::reports;

namespace {

struct Seen
{
    const char *attest = "A";
    const char *x5u = "https://a.example/1.pem";
    passport::Verdict verdict = passport::Verdict::Valid;
    std::optional<qint64> age = 3;
};

passport::PassportReport reportOf(const Seen &seen)
{
    passport::PassportReport report;
    report.verdict = seen.verdict;
    report.identity.value = "value";
    report.token.header = {{QStringLiteral("ppt"), QStringLiteral("shaken")},
                           {QStringLiteral("x5u"), QString::fromLatin1(seen.x5u)}};
    report.token.payload = {{QStringLiteral("attest"), QString::fromLatin1(seen.attest)}};
    return report;
}

void add(CaptureSummary &summary, const Seen &seen)
{
    const passport::PassportReport report = reportOf(seen);
    summary.add({.identity = report.identity.value, .line = 0, .report = &report, .plain = nullptr, .age = seen.age});
}

QJsonObject jsonOf(const CaptureSummary &summary)
{
    JsonText json;
    summary.writeJson(json);
    return QJsonDocument::fromJson(json.view().toByteArray()).object();
}

/// What countsEachKind() adds up to, with the other kind of quotation marks.
const QByteArray countedJson = "{'headers':3,'missing':1,'by_verdict':{'valid':1,'invalid':2},"
                               "'by_attestation':{'A':1,'B':1,'Z':1},'by_ppt':{'shaken':3},"
                               "'by_x5u':{'https://a.example/1.pem':2,'https://b.example/2.pem':1},"
                               "'failing_x5u':[{'x5u':'https://a.example/1.pem','failed':1,'headers':2},"
                               "{'x5u':'https://b.example/2.pem','failed':1,'headers':1}],"
                               "'token_age':{'0_to_5':1,'61_to_300':1,'before_signed':1},'findings':[]}";

} // namespace

class CaptureSummaryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsEachKind()
    {
        CaptureSummary summary;
        add(summary, {});
        add(summary, {.attest = "B", .verdict = passport::Verdict::Invalid, .age = 100});
        add(summary,
            {.attest = "Z", .x5u = "https://b.example/2.pem", .verdict = passport::Verdict::Invalid, .age = -2});
        const passport::PassportReport missing = passport::judgeMissing({});
        summary.add({.identity = {}, .line = 0, .report = &missing, .plain = nullptr, .age = std::nullopt});
        QCOMPARE(jsonOf(summary), QJsonDocument::fromJson(QByteArray(countedJson).replace('\'', '"')).object());
    }

    void countsWhatWasCapturedInPartAsUnverifiedAlone()
    {
        CaptureSummary summary;
        const passport::PassportReport unread;
        summary.add({.identity = {}, .line = 0, .report = &unread, .plain = nullptr, .age = std::nullopt});
        const QJsonObject json = jsonOf(summary);
        QCOMPARE(json[QLatin1String("headers")].toInt(), 1);
        QCOMPARE(json[QLatin1String("missing")].toInt(), 0);
        QCOMPARE(json[QLatin1String("by_verdict")].toObject()[QLatin1String("unverified")].toInt(), 1);
        QVERIFY(json[QLatin1String("by_ppt")].toObject().isEmpty());
        QVERIFY(json[QLatin1String("by_x5u")].toObject().isEmpty());
    }

    void namesACallerWhoFakesTheMark()
    {
        CaptureSummary summary(passport::AlertTexts{.prefixes = {QStringLiteral("(Verified)")}, .suffixes = {}});
        const passport::PassportReport report = reportOf({});
        capture::CallView call;
        call.callerAddress = "\"(verified) Bank\" <sip:12155551212@x.example>";
        call.headers = {{.identity = "value", .line = 0, .report = &report, .plain = nullptr, .age = std::nullopt}};
        summary.add(call);
        Findings odd = summary.oddities();
        QCOMPARE(odd.size(), 1U);
        QCOMPARE(odd.front().rule, QStringLiteral("faked_mark"));
        QCOMPARE(odd.front().values[QStringLiteral("example")], QStringLiteral("(verified) Bank"));
        QCOMPARE(jsonOf(summary)[QLatin1String("findings")].toArray().size(), 1);
    }

    void findsItAgainInTheSumOfParts()
    {
        CaptureSummary sum;
        for (int part = 0; part < 3; ++part) {
            CaptureSummary some;
            for (int i = 0; i < 10; ++i)
                add(some, {});
            sum.merge(some);
        }
        QCOMPARE(sum.oddities().size(), 1U);
        QCOMPARE(sum.oddities().front().rule, QStringLiteral("all_full"));
        QCOMPARE(sum.oddities().front().values[QStringLiteral("total")], QStringLiteral("30"));
    }

    void isTheSumOfItsParts()
    {
        CaptureSummary whole;
        CaptureSummary first;
        CaptureSummary second;
        for (int i = 0; i < 100; ++i) {
            const QByteArray url = "https://h/" + QByteArray::number(i % 7);
            const Seen seen{.attest = i % 3 == 0 ? "A" : "C",
                            .x5u = url.constData(),
                            .verdict = static_cast<passport::Verdict>(i % 3),
                            .age = i * 50};
            add(whole, seen);
            add(i < 40 ? first : second, seen);
        }
        first.merge(second);
        QCOMPARE(jsonOf(first), jsonOf(whole));
    }

    void doesNotGrowWithoutEnd()
    {
        CaptureSummary summary;
        for (int i = 0; i < CaptureSummary::urlLimit + 500; ++i)
            add(summary, {.x5u = QByteArray("https://h/" + QByteArray::number(i)).constData()});
        const auto urls = summary.urls();
        QCOMPARE(static_cast<qsizetype>(urls.size()), CaptureSummary::urlLimit + 1);
        QCOMPARE(urls.at("other").headers, 500);
    }

    void namesTheWorstFirst()
    {
        CaptureSummary summary;
        for (int i = 0; i < 30; ++i)
            for (int failed = 0; failed <= i; ++failed)
                add(summary, {.x5u = QByteArray("https://h/" + QByteArray::number(i)).constData(),
                              .verdict = passport::Verdict::Invalid});
        const auto failing = summary.topFailing(3);
        QCOMPARE(failing.size(), 3U);
        QCOMPARE(failing[0].url, QByteArray("https://h/29"));
        QCOMPARE(failing[2].count.failed, 28);
    }
};

QTEST_GUILESS_MAIN(CaptureSummaryTest)
#include "capture_summary_test.moc"
