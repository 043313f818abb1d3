// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/summary_view.h"

#include "core/wording/wording.h"
#include "ui/common/panels.h"
#include "ui/common/report_lists.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/decoder/bar_list.h"
#include "ui/decoder/call_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

constexpr int ringSize = 144;
constexpr int columnsHeight = 184;

constexpr std::array<ColorChoice, callGroups> groupColors{
    &ThemeColors::good, &ThemeColors::attention, &ThemeColors::broken, &ThemeColors::unknown, &ThemeColors::accent};
constexpr std::array<ColorChoice, attestationLevels> levelColors{&ThemeColors::accent, &ThemeColors::tokenPayload,
                                                                 &ThemeColors::attention, &ThemeColors::broken,
                                                                 &ThemeColors::unknown};

QString ageWord(std::size_t age)
{
    switch (static_cast<TokenAge>(age)) {
    case TokenAge::Future:
        return SummaryView::tr("ahead");
    case TokenAge::UpTo5:
        return SummaryView::tr("0–5 s");
    case TokenAge::UpTo15:
        return SummaryView::tr("6–15 s");
    case TokenAge::UpTo60:
        return SummaryView::tr("16–60 s");
    case TokenAge::UpTo300:
        return SummaryView::tr("1–5 min");
    case TokenAge::Older:
        return SummaryView::tr("older");
    }
    return {};
}

/// Verifiers accept a minute; newer Asterisk fifteen seconds only.
ColorChoice ageColor(std::size_t age)
{
    switch (static_cast<TokenAge>(age)) {
    case TokenAge::UpTo5:
    case TokenAge::UpTo15:
        return &ThemeColors::good;
    case TokenAge::Future:
    case TokenAge::UpTo60:
        return &ThemeColors::attention;
    case TokenAge::UpTo300:
    case TokenAge::Older:
        return &ThemeColors::broken;
    }
    return &ThemeColors::unknown;
}

QString countText(quint32 count, quint32 total)
{
    const QLocale locale;
    const double percent = total == 0 ? 0 : 100.0 * count / total;
    const int digits = percent > 0 && percent < 10 ? 1 : 0;
    return SummaryView::tr("%1 (%2 %)", "count, percent")
        .arg(locale.toString(count), locale.toString(percent, 'f', digits));
}

QHBoxLayout *sideBySide(QWidget *left, QWidget *right)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(left, 1);
    row->addWidget(right, 1);
    return row;
}

template <std::size_t Size, typename Word>
void showShares(const std::array<quint32, Size> &counts, const std::array<ColorChoice, Size> &colors, Word word,
                std::pair<PaletteChart *, BarList *> views)
{
    quint32 total = 0;
    for (const quint32 count : counts)
        total += count;
    QList<ChartValue> values;
    QList<BarLine> lines;
    for (std::size_t place = 0; place < Size; ++place) {
        if (counts[place] == 0)
            continue;
        values.append({word(place), counts[place], colors[place]});
        lines.append({.name = word(place), .count = countText(counts[place], total), .color = colors[place]});
    }
    views.first->setValues(values);
    views.second->setLines(lines);
}

} // namespace

SummaryView::SummaryView(QWidget *parent)
    : ScrollPane(u"decoder.summary"_s, tr("Summary of the capture"), parent),
      m_head(makeLabel({}, TextRole::Muted, true)),
      m_verdicts(new PaletteChart(u"decoder.summary.verdicts"_s, tr("Verdicts"), PaletteChart::Shape::Ring)),
      m_verdictLegend(new BarList(u"decoder.summary.verdictLegend"_s, BarList::Form::Legend)),
      m_attestations(new PaletteChart(u"decoder.summary.attestations"_s, tr("Attestation"), PaletteChart::Shape::Ring)),
      m_attestationLegend(new BarList(u"decoder.summary.attestationLegend"_s, BarList::Form::Legend)),
      m_ages(new PaletteChart(u"decoder.summary.ages"_s, tr("Age of the tokens"), PaletteChart::Shape::Columns)),
      m_agesCard(new Card(tr("Age of the tokens"))),
      m_urls(new BarList(u"decoder.summary.urls"_s, BarList::Form::Ranking)),
      m_urlsCard(new Card(tr("Certificate URLs that fail most"))),
      m_checks(new BarList(u"decoder.summary.checks"_s, BarList::Form::Ranking)),
      m_checksCard(new Card(tr("Checks that fail most"))), m_odd(new FindingList(u"decoder.summary.odd"_s)),
      m_oddCard(new Card(tr("Worth a look")))
{
    m_head->setObjectName(u"decoder.summary.head"_s);
    m_agesCard->setNote(tr("when the call was captured"));
    // As high as the card beside it.
    m_ages->setMinimumHeight(columnsHeight);
    m_ages->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_agesCard->body()->addWidget(m_ages);
    m_urlsCard->body()->addWidget(m_urls);
    m_checksCard->body()->addWidget(m_checks);
    m_checksCard->body()->addStretch();
    m_oddCard->body()->addWidget(m_odd);
    m_oddCard->setEdge(Status::Attention);
    add(m_head);
    add(m_oddCard);
    for (QHBoxLayout *row : {sideBySide(makeShareCard(tr("Verdicts"), m_verdicts, m_verdictLegend),
                                        makeShareCard(tr("Attestation"), m_attestations, m_attestationLegend)),
                             sideBySide(m_agesCard, m_checksCard)}) {
        auto *line = new QWidget;
        line->setLayout(row);
        add(line);
    }
    add(m_urlsCard);
}

Card *SummaryView::makeShareCard(const QString &title, PaletteChart *chart, BarList *legend)
{
    chart->setFixedSize(ringSize, ringSize);
    auto *row = new QHBoxLayout;
    row->setSpacing(cardMargin);
    row->addWidget(chart);
    row->addWidget(legend, 1, Qt::AlignVCenter);
    auto *card = new Card(title);
    card->body()->addLayout(row);
    card->body()->addStretch();
    return card;
}

void SummaryView::show(const CallSummary &summary, bool filtered, const Findings &oddities)
{
    const QLocale locale;
    QString head = tr("%Ln call(s)", nullptr, static_cast<int>(summary.calls));
    if (filtered)
        head = tr("%1 that the filter lets pass").arg(head);
    if (summary.firstTime != CallRow::noTime)
        head = tr("%1, from %2 to %3")
                   .arg(head, exactTime(QDateTime::fromMSecsSinceEpoch(summary.firstTime, Qt::UTC)),
                        exactTime(QDateTime::fromMSecsSinceEpoch(summary.lastTime, Qt::UTC)));
    m_head->setText(head);
    showVerdicts(summary);
    showAttestations(summary);
    showAges(summary);
    showFailures(summary);
    m_odd->setFindings(oddities);
    m_oddCard->setVisible(!oddities.empty());
}

void SummaryView::showVerdicts(const CallSummary &summary)
{
    showShares(summary.groups, groupColors, [](std::size_t group) { return groupWord(static_cast<CallGroup>(group)); },
               {m_verdicts, m_verdictLegend});
}

void SummaryView::showAttestations(const CallSummary &summary)
{
    showShares(summary.attestations, levelColors,
               [](std::size_t level) { return attestationWord(static_cast<AttestationLevel>(level)); },
               {m_attestations, m_attestationLegend});
}

void SummaryView::showAges(const CallSummary &summary)
{
    m_agesCard->setVisible(summary.agesKnown > 0);
    QList<ChartValue> values;
    for (std::size_t age = 0; age < tokenAges; ++age)
        values.append({ageWord(age), summary.ages[age], ageColor(age)});
    m_ages->setValues(values);
}

void SummaryView::showFailures(const CallSummary &summary)
{
    QList<BarLine> urls;
    for (const FailingName &url : summary.failingX5u)
        urls.append({.name = shortUrl(url.name),
                     .count = tr("%1 of %2").arg(QLocale().toString(url.failed), QLocale().toString(url.total)),
                     .share = static_cast<double>(url.failed) / url.total,
                     .color = &ThemeColors::broken,
                     .tip = QString::fromUtf8(url.name)});
    m_urls->setLines(urls);
    m_urlsCard->setVisible(!urls.isEmpty());
    QList<BarLine> checks;
    for (const NameCount &check : summary.failingChecks)
        checks.append({.name = wording::checkTitle(QString::fromUtf8(check.name)),
                       .count = countText(check.count, summary.calls),
                       .share = static_cast<double>(check.count) / summary.calls,
                       .color = &ThemeColors::broken});
    m_checks->setLines(checks);
    m_checksCard->setVisible(!checks.isEmpty());
}

} // namespace stir::ui
