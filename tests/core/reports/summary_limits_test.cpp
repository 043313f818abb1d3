// SPDX-License-Identifier: GPL-3.0-or-later
// What a stranger's capture can put into a summary: as many names as it likes, as long as it likes.
#include "core/reports/capture_summary.h"

#include <QTest>

using namespace stir;
using namespace stir::reports;

class SummaryLimitsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsFewAndShortNames()
    {
        CaptureSummary summary;
        for (int i = 0; i < 3000; ++i) {
            const QString name = QString::number(i) + QString(5000, u'x');
            passport::PassportReport report;
            report.token.header = {{QStringLiteral("ppt"), name}};
            report.token.payload = {{QStringLiteral("attest"), name}};
            summary.add({.identity = "value", .line = 0, .report = &report, .plain = nullptr, .age = {}});
        }
        for (const CaptureSummary::Counts &counts : {summary.types(), summary.attestations()}) {
            QCOMPARE(counts.size(), std::size_t(1001));
            QCOMPARE(counts.at("other"), 2000);
            for (const auto &[name, count] : counts)
                QVERIFY2(name.size() <= 40, name.constData());
        }
    }
};

QTEST_GUILESS_MAIN(SummaryLimitsTest)
#include "summary_limits_test.moc"
