// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/expiry_panel.h"

#include "core/wording/wording.h"
#include "ui/common/form_field.h"
#include "ui/common/panels.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"
#include "ui/common/workspace.h"
#include "ui/overview/ending_words.h"
#include "ui/overview/expiry_bar.h"
#include "ui/overview/year_strip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

constexpr int timeLineColumn = 4;

} // namespace

ExpiryPanel::ExpiryPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_controller(workspace),
      m_year(new YearStrip(u"overview.expiry.year"_s)), m_day(makeLabel({}, TextRole::Caption)),
      m_allDays(makeButton(u"overview.expiry.all"_s, tr("Show all days"), ButtonKind::Flat)),
      m_thresholdText(new QLineEdit),
      m_thresholds(new FormField(m_thresholdText, {u"overview.expiry.thresholds"_s, tr("Warn when this much is left"),
                                                   tr("Three parts of the lifetime: 1/3 or 33%")})),
      m_span(new QComboBox), m_filter(new FilterField(u"overview.expiry.filter"_s, tr("Filter by name or kind"))),
      m_table(new TableView(u"overview.expiry.table"_s, tr("What ends, what ends first at the top"))),
      m_scale(new TimeScale(*m_table, timeLineColumn))
{
    setObjectName(u"overview.expiry.panel"_s);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(12);
    upper->addWidget(makeCalendar(), 1);
    upper->addWidget(makeThresholds());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeHead());
    column->addLayout(upper);
    column->addWidget(makeList(), 1);
    connectSignals();
}

QWidget *ExpiryPanel::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gridUnit);
    auto *back = makeButton(u"overview.expiry.back"_s, tr("Back to the overview"));
    connect(back, &QPushButton::clicked, this, &ExpiryPanel::closed);
    m_span->setObjectName(u"overview.expiry.span"_s);
    m_span->setAccessibleName(tr("How much time the time line shows"));
    for (const auto &[days, text] : {std::pair(90, tr("90 days")), std::pair(365, tr("1 year")),
                                     std::pair(5 * 365, tr("5 years")), std::pair(25 * 365, tr("25 years"))})
        m_span->addItem(text, days);
    m_span->setCurrentIndex(1);
    row->addWidget(makeLabel(tr("What ends, and when"), TextRole::Heading));
    row->addStretch(1);
    row->addWidget(makeLabel(tr("Time line"), TextRole::Muted));
    row->addWidget(m_span);
    row->addWidget(back);
    return head;
}

QWidget *ExpiryPanel::makeCalendar()
{
    auto *card = new Card(tr("The coming year"));
    card->addTitleWidget(m_allDays);
    m_allDays->hide();
    card->body()->addWidget(m_year);
    m_day->setObjectName(u"overview.expiry.day"_s);
    card->body()->addWidget(m_day);
    return card;
}

QWidget *ExpiryPanel::makeThresholds()
{
    auto *card = new Card(tr("Warnings"));
    card->setFixedWidth(268);
    auto *set = makeButton(u"overview.expiry.set"_s, tr("Set"));
    m_thresholds->addBeside(set);
    card->body()->addWidget(m_thresholds);
    card->body()->addStretch();
    connect(set, &QPushButton::clicked, this, &ExpiryPanel::setThresholds);
    connect(m_thresholdText, &QLineEdit::returnPressed, this, &ExpiryPanel::setThresholds);
    return card;
}

QWidget *ExpiryPanel::makeList()
{
    m_table->setSource(&m_controller.endings());
    m_table->setFilterField(m_filter);
    m_table->setStretchColumn(timeLineColumn);
    m_table->setItemDelegateForColumn(
        timeLineColumn, new ExpiryBarDelegate(
                            [this](const QModelIndex &index) -> std::optional<ExpiryBar> {
                                const EndingRow *row = m_controller.ending(index.data(KeyRole).toString());
                                if (row == nullptr)
                                    return std::nullopt;
                                return ExpiryBar{row->ending.validity, m_controller.thresholds(), m_window, row->now};
                            },
                            this));
    auto *card = new Card;
    card->setList(m_filter, m_table);
    card->body()->addWidget(m_scale);
    return card;
}

void ExpiryPanel::connectSignals()
{
    connect(&m_controller, &ExpiryController::refreshed, this, &ExpiryPanel::showRefreshed);
    connect(&m_controller, &ExpiryController::failed, this, &ExpiryPanel::failed);
    connect(&m_workspace, &Workspace::inventoryChanged, this, [this] {
        if (isVisible())
            m_controller.refresh();
    });
    connect(m_year, &YearStrip::currentChanged, this,
            [this](const QDate &day) { m_day->setText(m_year->dayText(day)); });
    connect(m_year, &YearStrip::dayChosen, this, &ExpiryPanel::showDay);
    connect(m_allDays, &QPushButton::clicked, this, [this] {
        m_year->setFocus();
        m_year->choose({});
    });
    connect(m_span, &QComboBox::currentIndexChanged, this, &ExpiryPanel::showWindow);
    connect(m_table, &TableView::opened, this, &ExpiryPanel::openRow);
}

void ExpiryPanel::open()
{
    m_controller.refresh();
    m_table->setFocus();
}

void ExpiryPanel::showRefreshed()
{
    m_year->setDays(m_workspace.clock().now().toLocalTime().date(), m_controller.days());
    m_day->setText(m_year->dayText(m_year->current()));
    m_thresholdText->setText(m_controller.thresholds().texts().join(u"  "_s));
    if (m_table->currentKey().isEmpty())
        m_table->selectRow(0);
    showWindow();
}

void ExpiryPanel::showDay()
{
    const QDate day = m_year->chosen();
    m_allDays->setVisible(day.isValid());
    m_table->setRowCondition(!day.isValid() ? std::function<bool(const QString &)>() : [this, day](const QString &key) {
        const EndingRow *row = m_controller.ending(key);
        return row != nullptr && row->day == day;
    });
    if (day.isValid() && m_table->visibleRows() > 0) {
        m_table->selectRow(0);
        m_table->setFocus();
    }
}

void ExpiryPanel::showWindow()
{
    const QDateTime now = m_workspace.clock().now();
    m_window = TimeWindow::around(now, m_span->currentData().toInt());
    m_scale->setWindow(m_window, now);
    m_table->viewport()->update();
}

void ExpiryPanel::openRow(const QString &key)
{
    if (const EndingRow *row = m_controller.ending(key); row != nullptr)
        m_workspace.requestPage(endingPage(row->ending.kind), row->ending.owner);
}

void ExpiryPanel::setThresholds()
{
    const Done done = m_controller.setThresholds(m_thresholdText->text());
    m_thresholds->setError(done ? QString()
                           : done.error().code == ErrorCode::InvalidArgument
                               ? tr("Three parts, each smaller than the one before, as in: 1/3 1/6 1/20")
                               : wording::sentence(done.error()));
}

void ExpiryPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace stir::ui
