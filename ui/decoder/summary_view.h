// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A capture at a glance: verdicts, attestations, ages of tokens, the URLs and checks that fail most, and what looks
// odd. Window's thread.

#include "core/foundation/finding.h"
#include "ui/common/scroll_pane.h"
#include "ui/decoder/call_summary.h"

class QLabel;

namespace stir::ui {

class BarList;
class Card;
class FindingList;
class PaletteChart;

class SummaryView : public ScrollPane
{
    Q_OBJECT
public:
    explicit SummaryView(QWidget *parent = nullptr);
    /// `filtered`: not all calls of the input are in it.
    /// `oddities` are those of the whole input.
    void show(const CallSummary &summary, bool filtered, const Findings &oddities);

private:
    Card *makeShareCard(const QString &title, PaletteChart *chart, BarList *legend);
    void showVerdicts(const CallSummary &summary);
    void showAttestations(const CallSummary &summary);
    void showAges(const CallSummary &summary);
    void showFailures(const CallSummary &summary);

    QLabel *m_head;
    PaletteChart *m_verdicts;
    BarList *m_verdictLegend;
    PaletteChart *m_attestations;
    BarList *m_attestationLegend;
    PaletteChart *m_ages;
    Card *m_agesCard;
    BarList *m_urls;
    Card *m_urlsCard;
    BarList *m_checks;
    Card *m_checksCard;
    FindingList *m_odd;
    Card *m_oddCard;
};

} // namespace stir::ui
