// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/panels.h"

#include "ui/common/fitting_labels.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent), m_outer(new QVBoxLayout(this)), m_body(new QVBoxLayout), m_header(new QWidget),
      m_headerRow(new QHBoxLayout(m_header)), m_title(new ElidedLabel(title, TextRole::Heading)),
      m_note(new ElidedLabel({}, TextRole::Caption))
{
    setProperty("card", true);
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_outer->setSpacing(0);
    m_headerRow->setContentsMargins(cardMargin, 10, cardMargin, 0);
    m_headerRow->setSpacing(gridUnit);
    m_headerRow->addWidget(m_title);
    m_headerRow->addStretch(1);
    m_headerRow->addWidget(m_note);
    m_body->setContentsMargins(cardMargin, 10, cardMargin, 14);
    m_body->setSpacing(gridUnit);
    m_outer->addWidget(m_header);
    m_outer->addLayout(m_body, 1);
    m_header->setVisible(!title.isEmpty());
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_header->setVisible(!title.isEmpty());
}

void Card::setNote(const QString &note)
{
    m_note->setText(note);
}

void Card::addTitleWidget(QWidget *widget)
{
    m_headerRow->addWidget(widget);
}

void Card::setEdge(Status status)
{
    static const char *const names[] = {"good", "attention", "broken", "unknown", "running"};
    setProperty("edge", QLatin1String(names[static_cast<int>(status)]));
    restyle(this);
}

void Card::setFlush()
{
    m_body->setContentsMargins(1, 1, 1, 1);
    m_body->setSpacing(0);
}

void Card::setList(QLayout *head, QWidget *list)
{
    // One less than the grid's twelve: the border takes the other pixel.
    head->setContentsMargins(11, 11, 11, 11);
    auto *line = new QFrame;
    line->setProperty("separator", true);
    setFlush();
    m_body->addLayout(head);
    m_body->addWidget(line);
    m_body->addWidget(list, 1);
}

void Card::setList(QWidget *head, QWidget *list)
{
    auto *column = new QVBoxLayout;
    column->addWidget(head);
    setList(column, list);
}

EmptyState::EmptyState(const EmptyText &text, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(gridUnit);
    column->addStretch(2);
    column->addWidget(new IconLabel(text.icon, &ThemeColors::muted, 32), 0, Qt::AlignHCenter);
    column->addWidget(makeLabel(text.title, TextRole::Heading), 0, Qt::AlignHCenter);
    auto *sentence = makeLabel(text.sentence, TextRole::Muted, true);
    sentence->setAlignment(Qt::AlignHCenter);
    sentence->setMaximumWidth(440);
    // Not by alignment: an aligned label is not asked for its height at its width, and its last line is cut off.
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(sentence, 8);
    row->addStretch(1);
    column->addLayout(row);
    if (!text.button.isEmpty()) {
        m_button = makeButton(text.name + u".empty.action"_s, text.button);
        column->addSpacing(gridUnit);
        column->addWidget(m_button, 0, Qt::AlignHCenter);
    }
    column->addStretch(3);
}

FactGrid::FactGrid(int columns, QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this)), m_columns(columns)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
}

void FactGrid::setFacts(const std::vector<Fact> &facts)
{
    clearLayout(m_grid);
    int place = 0;
    for (const Fact &fact : facts) {
        auto *value = new BreakingLabel(fact.value, fact.monospace ? TextRole::Monospace : TextRole::Body);
        value->setToolTip(fact.tip);
        const int row = place / m_columns;
        const int column = 2 * (place % m_columns);
        m_grid->addWidget(makeLabel(fact.label, TextRole::Muted), row, column, Qt::AlignTop);
        m_grid->addWidget(value, row, column + 1);
        m_grid->setColumnStretch(column + 1, 1);
        ++place;
    }
}

FigureCard::FigureCard(const QString &caption, QWidget *parent)
    : Card({}, parent), m_figureRow(new QHBoxLayout), m_figure(makeLabel({}, TextRole::Figure)),
      m_badge(new StatusBadge(Status::Unknown, {}))
{
    body()->setSpacing(2);
    body()->addWidget(makeLabel(caption, TextRole::Muted));
    m_figureRow->addWidget(m_figure, 1);
    body()->addLayout(m_figureRow);
    body()->addWidget(m_badge);
    // A long name must not make one card wider than the others.
    m_badge->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    body()->addStretch();
}

void FigureCard::setAction(QPushButton *button)
{
    m_figureRow->addWidget(button);
}

void FigureCard::setFigure(const QString &figure, Status status, const QString &word)
{
    m_figure->setText(figure);
    m_badge->setStatus(status, word);
    m_badge->setToolTip(word);
}

void showOneOf(const std::vector<QPushButton *> &place, QPushButton *shown)
{
    const bool hasKeys =
        std::any_of(place.begin(), place.end(), [](const QPushButton *button) { return button->hasFocus(); });
    // Before the other one hides: Qt would hand the keys to whatever comes next.
    if (shown != nullptr)
        shown->show();
    if (shown != nullptr && hasKeys)
        shown->setFocus();
    for (QPushButton *button : place)
        button->setVisible(button == shown);
}

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget(); widget != nullptr) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout *inner = item->layout(); inner != nullptr) {
            clearLayout(inner);
        }
        delete item;
    }
}

} // namespace stir::ui
