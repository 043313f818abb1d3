// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything that filters the list: words typed, counts by verdict that are buttons, and a menu for attestation, type,
// check, URL and number. Window's thread.

#include "ui/decoder/call_filter.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace stir::ui {

class FacetButton;
class FilterField;

class CallFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit CallFilterBar(QWidget *parent = nullptr);

    FilterField *field() const { return m_field; }
    /// What is chosen, and the counts that go with it.
    void show(const CallFilter &filter, const CallCounts &counts);

Q_SIGNALS:
    void filterChanged(const stir::ui::CallFilter &filter);

private:
    void makePills();
    void makeFacets();
    void showPills(const CallCounts &counts);
    void showFacets(const CallCounts &counts);
    void change();

    CallFilter m_filter;
    CallCounts m_counts;
    std::optional<CallFilter> m_shownFilter; ///< by the widgets
    FilterField *m_field;
    QWidget *m_row;
    std::array<QPushButton *, callGroups> m_pills{};
    FacetButton *m_attestation;
    FacetButton *m_type;
    FacetButton *m_check;
    FacetButton *m_x5u;
    FacetButton *m_number;
    QPushButton *m_clear;
    QLabel *m_shown;
};

} // namespace stir::ui
