// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/calls_view.h"

#include "ui/common/panels.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"
#include "ui/common/workspace.h"
#include "ui/decoder/call_copy.h"
#include "ui/decoder/call_details.h"
#include "ui/decoder/call_filter_bar.h"
#include "ui/decoder/call_table.h"
#include "ui/decoder/decoder_controller.h"
#include "ui/decoder/next_steps.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

/// So many calls go to the clipboard as a table.
constexpr int copyLimit = 10'000;

constexpr int leastDetailsWidth = 400;

constexpr std::chrono::milliseconds patience{400};

enum SidePlace
{
    NothingPlace,
    FilteredPlace,
    UnreadPlace,
    ReadingPlace,
    DetailsPlace,
    BlankPlace
};

/// As a spreadsheet takes it: tabs between the cells.
QString tableText(const CallListModel &calls)
{
    QStringList lines;
    for (int row = 0; row < calls.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < calls.columnCount(); ++column)
            cells.append(calls.index(row, column).data().toString().simplified());
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace

CallsView::CallsView(Workspace &workspace, DecoderController &controller, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_controller(controller), m_list(new Card), m_filter(new CallFilterBar),
      m_table(new CallTable(controller.calls())), m_side(new QStackedWidget), m_details(new CallDetails)
{
    addEmptyStates();
    announceSlowReading();
    m_side->addWidget(m_details);
    m_side->addWidget(new QWidget);
    m_table->setFilterField(m_filter->field());
    m_list->setList(m_filter, m_table);
    auto *panes = new QHBoxLayout(this);
    panes->setContentsMargins(0, 0, 0, 0);
    panes->setSpacing(cardMargin);
    panes->addWidget(m_list, 9);
    panes->addWidget(m_side, 7);
    connectList();
    connectDetails();
    showCalls();
}

void CallsView::addEmptyStates()
{
    m_side->addWidget(new EmptyState(
        {.name = u"decoder"_s,
         .icon = IconName::Decoder,
         .title = tr("Nothing decoded yet"),
         .sentence = tr("Paste an Identity header, SIP messages or console lines, or open a capture or a log. The "
                        "verdict of the chosen call stands here, with every check and what to do about it.")}));
    auto *filtered = new EmptyState({.name = u"decoder.filtered"_s,
                                     .icon = IconName::Search,
                                     .title = tr("No call passes the filter"),
                                     .sentence = tr("Take a word or a choice out of the filter, or show all calls."),
                                     .button = tr("Show all")});
    connect(filtered->button(), &QPushButton::clicked, this, [this] { m_controller.setFilter({}); });
    m_side->addWidget(filtered);
    m_side->addWidget(new EmptyState({.name = u"decoder.unread"_s,
                                      .icon = IconName::Document,
                                      .title = tr("This call cannot be read any more"),
                                      .sentence = tr("The list keeps what it needs to show a call in a line; the rest "
                                                     "is read from the file when a call is opened.")}));
}

void CallsView::focusList()
{
    m_table->setFocus();
}

/// What is read at once is not announced; what takes longer must not stand beside another call's details.
void CallsView::announceSlowReading()
{
    m_side->addWidget(new EmptyState({.name = u"decoder.reading"_s,
                                      .icon = IconName::Running,
                                      .title = tr("Reading the call..."),
                                      .sentence = tr("It was put together from several packets or lines, so the file "
                                                     "is read once more up to it, or its certificate is fetched.")}));
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_controller.isOpening())
            m_side->setCurrentIndex(ReadingPlace);
    });
}

void CallsView::connectList()
{
    connect(m_filter, &CallFilterBar::filterChanged, &m_controller, &DecoderController::setFilter);
    connect(m_table, &CallTable::sortAsked, &m_controller, &DecoderController::setSort);
    connect(m_table, &CallTable::callChosen, this, [this](quint32 number) {
        m_controller.openCall(number);
        m_patience.start();
    });
    connect(m_table, &CallTable::callOpened, this, [this] { m_details->setFocus(); });
    connect(m_table, &CallTable::copyAsked, this, &CallsView::copyFromList);
    connect(&m_controller, &DecoderController::callsChanged, this, &CallsView::showCalls);
}

void CallsView::connectDetails()
{
    connect(m_details, &CallDetails::stepAsked, this, &CallsView::stepAsked);
    connect(m_details, &CallDetails::copyAsked, this, &CallsView::copyCall);
    connect(m_details, &CallDetails::edited, this,
            [this](const CallEdit &edit) { m_controller.judgeEdit(m_details->original(), edit); });
    connect(&m_controller, &DecoderController::editJudged, m_details, &CallDetails::showEdited);
    connect(&m_controller, &DecoderController::detailOpened, this, &CallsView::showDetail);
    connect(&m_controller, &DecoderController::detailFailed, this, [this](const Error &error) {
        m_side->setCurrentIndex(UnreadPlace);
        Q_EMIT failed(error);
    });
    connect(&m_controller, &DecoderController::finished, this, [this] {
        // It may have been judged otherwise now.
        if (const auto opened = m_controller.openedCall())
            m_controller.openCall(*opened);
    });
}

void CallsView::showCalls()
{
    const CallListModel &calls = m_controller.calls();
    m_filter->show(m_controller.filter(), calls.counts());
    m_list->setVisible(calls.rowCount() > 0 || calls.counts().total > 0);
    m_table->showSort(m_controller.sort());
    keepCurrent();
}

void CallsView::keepCurrent()
{
    const CallListModel &calls = m_controller.calls();
    if (calls.rowCount() == 0) {
        m_side->setCurrentIndex(calls.counts().total > 0 ? FilteredPlace : NothingPlace);
        return;
    }
    if (m_side->currentIndex() == FilteredPlace)
        m_side->setCurrentIndex(DetailsPlace);
    // The first call is being read.
    if (m_side->currentIndex() == NothingPlace)
        m_side->setCurrentIndex(BlankPlace);
    // A call that was opened stays the current one wherever it now stands; without one the first is.
    const auto opened = m_controller.openedCall();
    if (opened && m_table->selectCall(*opened))
        return;
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(calls.index(0, 0));
}

void CallsView::showDetail(const CallDetail &detail)
{
    auto &inventory = m_workspace.inventory();
    DetailScene scene{.now = m_workspace.clock().now(), .policy = std::nullopt, .steps = {}};
    if (const auto current = inventory.policy({}))
        scene.policy = *current;
    if (const auto identities = inventory.identities())
        scene.steps = nextSteps(detail, *identities);
    m_details->show(detail, scene);
    m_side->setCurrentIndex(DetailsPlace);
}

void CallsView::copyCall(CopyForm form)
{
    const auto opened = m_controller.openedCall();
    if (!opened || m_side->currentIndex() != DetailsPlace)
        return;
    const CallDetail &call = m_details->original();
    QString text;
    switch (form) {
    case CopyForm::Text:
        text = textOf(call, m_workspace.clock().now());
        break;
    case CopyForm::Json:
        text = jsonOf(call, m_controller.input().file, *opened, m_controller.state());
        break;
    case CopyForm::Command:
        text = commandFor(call, m_controller.verifiesWith());
        break;
    }
    QGuiApplication::clipboard()->setText(text);
}

void CallsView::copyFromList()
{
    const CallListModel &calls = m_controller.calls();
    if (!m_table->allSelected())
        copyCall(CopyForm::Text);
    else if (calls.rowCount() > copyLimit)
        Q_EMIT copyRefused(copyLimit);
    else
        QGuiApplication::clipboard()->setText(tableText(calls));
}

void CallsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // The words of some languages need more than the list's share; the details give it as far as they can.
    m_list->setMinimumWidth(std::min(m_table->neededWidth() + 2, width() - cardMargin - leastDetailsWidth));
}

void CallsView::keyPressEvent(QKeyEvent *event)
{
    // From what was opened back to the list.
    const QWidget *focus = window()->focusWidget();
    if (event->key() == Qt::Key_Escape && focus != nullptr && (focus == m_details || m_details->isAncestorOf(focus)))
        m_table->setFocus();
    else
        QWidget::keyPressEvent(event);
}

} // namespace stir::ui
