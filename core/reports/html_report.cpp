// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/html_report.h"

#include "core/wording/report_wording.h"
#include "core/wording/wording.h"

#include <algorithm>

namespace stir::reports {

namespace {

using wording::reportText;
using wording::ReportText;

// Colours of the program's own palette.
constexpr auto style = R"(<style>
:root{--ground:#f5f6f8;--surface:#fff;--border:#dfe3e8;--text:#1b2430;--muted:#4e5a68;--accent:#2a62cf;--good:#1a7147;--broken:#b3261e;--unknown:#525e6b}
@media(prefers-color-scheme:dark){:root{--ground:#15191e;--surface:#1c2127;--border:#2d343c;--text:#e5e9ef;--muted:#a9b4c1;--accent:#7aa8ff;--good:#5cc98f;--broken:#ff8a80;--unknown:#a9b4c1}}
body{margin:0 auto;max-width:60rem;padding:2rem 1rem;background:var(--ground);color:var(--text);font:15px/1.45 system-ui,sans-serif}
h1{font-size:1.5rem;margin:0}h2{font-size:1.05rem;margin:0 0 .75rem}.muted{color:var(--muted)}
section{background:var(--surface);border:1px solid var(--border);border-radius:8px;padding:1rem;margin:1rem 0}
.figures{display:flex;flex-wrap:wrap;gap:2rem}.figures b{display:block;font-size:1.6rem;font-variant-numeric:tabular-nums}
svg{width:100%;height:auto}svg text{fill:var(--text);font:13px system-ui,sans-serif}svg .count{text-anchor:end}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-top:1px solid var(--border);overflow-wrap:anywhere}th{border-top:0;color:var(--muted);font-weight:600}
</style>)";

constexpr int labelWidth = 250;
constexpr int countWidth = 80;
constexpr int chartWidth = 760;
constexpr int barHeight = 26;

struct Bar
{
    QString label;
    qint64 count = 0;
    const char *colour = "accent"; ///< of the style sheet
};

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

QString escaped(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8).toHtmlEscaped();
}

QString shortened(const QString &text, qsizetype most)
{
    return text.size() <= most ? text : text.left(most / 2) + QStringLiteral("…") + text.right(most / 2 - 1);
}

QString svgBar(const Bar &bar, int row, qint64 highest)
{
    const int top = row * barHeight;
    const int space = chartWidth - labelWidth - countWidth;
    const qint64 width = highest > 0 ? std::max<qint64>(bar.count > 0 ? 1 : 0, bar.count * space / highest) : 0;
    return QStringLiteral("<g><title>%1: %2</title><text x=\"0\" y=\"%3\">%4</text>"
                          "<rect x=\"%5\" y=\"%6\" width=\"%7\" height=\"%8\" rx=\"3\" fill=\"var(--%9)\"/>")
               .arg(escaped(bar.label), QString::number(bar.count), QString::number(top + 17),
                    escaped(shortened(bar.label, 34)), QString::number(labelWidth), QString::number(top + 4),
                    QString::number(width), QString::number(barHeight - 8), QLatin1String(bar.colour)) +
           QStringLiteral("<text class=\"count\" x=\"%1\" y=\"%2\">%3</text></g>")
               .arg(chartWidth)
               .arg(top + 17)
               .arg(bar.count);
}

QString chart(ReportText title, const std::vector<Bar> &bars)
{
    if (bars.empty())
        return {};
    const auto highest =
        std::max_element(bars.begin(), bars.end(), [](const Bar &a, const Bar &b) { return a.count < b.count; });
    const QString heading = escaped(reportText(title));
    QString html = QStringLiteral("<section><h2>%1</h2><svg role=\"img\" aria-label=\"%1\" viewBox=\"0 0 %2 %3\">")
                       .arg(heading)
                       .arg(chartWidth)
                       .arg(std::ssize(bars) * barHeight);
    for (std::size_t row = 0; row < bars.size(); ++row)
        html += svgBar(bars[row], static_cast<int>(row), highest->count);
    return html + QStringLiteral("</svg></section>\n");
}

std::vector<Bar> verdictBars(const CaptureSummary &summary)
{
    using passport::Verdict;
    return {{reportText(ReportText::Valid), summary.count(Verdict::Valid), "good"},
            {reportText(ReportText::Invalid), summary.count(Verdict::Invalid), "broken"},
            {reportText(ReportText::Unverified), summary.count(Verdict::Unverified), "unknown"}};
}

std::vector<Bar> barsOf(const CaptureSummary::Counts &counts)
{
    std::vector<Bar> bars;
    for (const auto &[name, count] : counts)
        bars.push_back({name == "none" ? reportText(ReportText::None) : QString::fromUtf8(name), count});
    return bars;
}

QString ageLabel(std::size_t index)
{
    if (index == 0)
        return reportText(ReportText::BeforeSigned);
    if (index + 1 == ageClasses.size())
        return reportText(ReportText::Older);
    return reportText(ReportText::SecondsTo).arg(ageClasses[index].from).arg(ageClasses[index + 1].from - 1);
}

std::vector<Bar> ageBars(const CaptureSummary &summary)
{
    std::vector<Bar> bars;
    const auto &ages = summary.ages();
    if (std::all_of(ages.begin(), ages.end(), [](qint64 count) { return count == 0; }))
        return bars;
    for (std::size_t i = 0; i < ages.size(); ++i)
        bars.push_back({ageLabel(i), ages[i], "accent"});
    return bars;
}

/// The ten that most headers name.
std::vector<Bar> addressBars(const CaptureSummary &summary)
{
    constexpr std::size_t most = 10;
    std::vector<Bar> bars;
    for (const auto &[url, count] : summary.urls())
        bars.push_back({url.isEmpty() ? reportText(ReportText::None) : QString::fromUtf8(url), count.headers});
    std::stable_sort(bars.begin(), bars.end(), [](const Bar &a, const Bar &b) { return a.count > b.count; });
    bars.resize(std::min(most, bars.size()));
    return bars;
}

std::vector<Bar> failingBars(const CaptureSummary &summary)
{
    std::vector<Bar> bars;
    for (const auto &failing : summary.topFailing())
        bars.push_back({failing.url.isEmpty() ? reportText(ReportText::None) : QString::fromUtf8(failing.url),
                        failing.count.failed, "broken"});
    return bars;
}

QString figure(ReportText name, qint64 count)
{
    return QStringLiteral("<div><b>%1</b>%2</div>").arg(QString::number(count), escaped(reportText(name)));
}

QString figures(const CaptureSummary &summary)
{
    using passport::Verdict;
    return QStringLiteral("<section class=\"figures\">") + figure(ReportText::Headers, summary.headers()) +
           figure(ReportText::Missing, summary.missing()) + figure(ReportText::Valid, summary.count(Verdict::Valid)) +
           figure(ReportText::Invalid, summary.count(Verdict::Invalid)) +
           figure(ReportText::Unverified, summary.count(Verdict::Unverified)) + QStringLiteral("</section>\n");
}

QString oddities(const CaptureSummary &summary)
{
    const Findings found = summary.oddities();
    if (found.empty())
        return {};
    QString html =
        QStringLiteral("<section><h2>%1</h2><ul>\n").arg(escaped(wording::checkTitle(QStringLiteral("capture"))));
    for (const Finding &finding : found)
        html += QStringLiteral("<li>%1 <span class=\"muted\">%2</span></li>\n")
                    .arg(escaped(wording::sentence(finding)), escaped(wording::hint(finding)));
    return html + QStringLiteral("</ul></section>\n");
}

QString row(const QString &cell, const QStringList &texts)
{
    QString html = QStringLiteral("<tr>");
    for (const QString &text : texts)
        html += QStringLiteral("<%1>%2</%1>").arg(cell, text);
    return html + QStringLiteral("</tr>");
}

QString failedCalls(const CaptureReport &report)
{
    if (report.failed.empty())
        return {};
    QStringList heads;
    for (const ReportText head : {ReportText::Place, ReportText::Time, ReportText::Caller, ReportText::Called,
                                  ReportText::Attestation, ReportText::Reason})
        heads.append(escaped(reportText(head)));
    QString html = QStringLiteral("<section><h2>%1</h2><table><thead>%2</thead><tbody>\n")
                       .arg(escaped(reportText(ReportText::FailedCalls)), row(QStringLiteral("th"), heads));
    for (const FailedCall &call : report.failed)
        html += row(QStringLiteral("td"), {escaped(call.place), escaped(call.time), escaped(call.orig),
                                           escaped(call.dest), escaped(call.attest), escaped(call.reason)}) +
                QLatin1Char('\n');
    html += QStringLiteral("</tbody></table>");
    const qint64 more = report.summary.count(passport::Verdict::Invalid) - std::ssize(report.failed);
    if (more > 0)
        html += QStringLiteral("<p class=\"muted\">%1</p>").arg(escaped(reportText(ReportText::MoreFailed).arg(more)));
    return html + QStringLiteral("</section>\n");
}

/// The sentences of what fails.
QString failingSentences(const Findings &checks)
{
    QStringList sentences;
    for (const Finding &finding : checks)
        if (finding.result == Judgement::Fail)
            sentences.append(wording::sentence(finding));
    return sentences.join(QLatin1Char(' '));
}

} // namespace

void listFailed(const ReportedHeader &reported, std::vector<FailedCall> &failed)
{
    const auto &[file, call, header] = reported;
    if (header.report->verdict != passport::Verdict::Invalid || failed.size() >= CaptureReport::failedLimit)
        return;
    const QByteArray place = QByteArray::number(call.message->frame > 0 ? call.message->frame : header.line);
    const bool hasTime = call.message->time != capture::CapturedMessage::noTime;
    const capture::HeaderClaims claims = header.claims(); // its own: what is invalid was judged in full
    failed.push_back({file.isEmpty() ? place : file.toByteArray() + ", " + place,
                      hasTime ? timeText(call.message->time / 1000) : QByteArray(), claims.orig, claims.dest,
                      claims.attest, failingSentences(header.report->checks)});
}

void takeFailed(std::vector<FailedCall> from, std::vector<FailedCall> &to)
{
    const std::size_t room = CaptureReport::failedLimit - std::min(CaptureReport::failedLimit, to.size());
    const auto end = from.begin() + static_cast<std::ptrdiff_t>(std::min(room, from.size()));
    std::move(from.begin(), end, std::back_inserter(to));
}

QByteArray htmlReport(const CaptureReport &report)
{
    const CaptureSummary &summary = report.summary;
    const QString title = escaped(reportText(ReportText::Title));
    QString html = QStringLiteral("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"
                                  "<meta name=\"viewport\" content=\"width=device-width\">\n<title>%1</title>\n")
                       .arg(title) +
                   QLatin1String(style) +
                   QStringLiteral("</head><body>\n<h1>%1</h1>\n<p class=\"muted\">%2<br>%3</p>\n")
                       .arg(title, escaped(report.files.join(QStringLiteral(", "))),
                            escaped(reportText(ReportText::Made).arg(report.made.toUTC().toString(Qt::ISODate))));
    html += figures(summary) + chart(ReportText::Verdicts, verdictBars(summary)) +
            chart(ReportText::Attestations, barsOf(summary.attestations())) +
            chart(ReportText::Types, barsOf(summary.types())) + chart(ReportText::Ages, ageBars(summary)) +
            oddities(summary) + chart(ReportText::FailingAddresses, failingBars(summary)) +
            chart(ReportText::Addresses, addressBars(summary)) + failedCalls(report);
    return (html + QStringLiteral("</body></html>\n")).toUtf8();
}

} // namespace stir::reports
