// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Small building blocks of a page: card, empty state, facts. Window's thread.

#include "ui/common/status.h"

#include <QFrame>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QLayout;
class QPushButton;
class QVBoxLayout;

namespace stir::ui {

/// A panel with 8 px corners and a 1 px border. Content goes into body(); a title makes a heading line.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    QVBoxLayout *body() const { return m_body; }
    void setTitle(const QString &title);
    /// Muted words at the right of the title.
    void setNote(const QString &note);
    /// A button at the right of the title; takes ownership.
    void addTitleWidget(QWidget *widget);
    /// A colored edge at the left says the status of what the card holds.
    void setEdge(Status status);
    /// No margins around the body, for a table that fills the card.
    void setFlush();
    /// A head with margins (the filter), a line, and under it a list that fills the card to its edges; takes ownership.
    void setList(QLayout *head, QWidget *list);
    void setList(QWidget *head, QWidget *list);

private:
    QVBoxLayout *m_outer;
    QVBoxLayout *m_body;
    QWidget *m_header;
    QHBoxLayout *m_headerRow;
    QLabel *m_title;
    QLabel *m_note;
};

struct EmptyText
{
    QString name; ///< prefix of the button's object name
    IconName icon = IconName::Document;
    QString title;
    QString sentence;    ///< what this page will hold
    QString button = {}; ///< text; empty for none
};

/// What an empty page or list shows: what will be here, and the button that fills it ("<name>.empty.action").
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(const EmptyText &text, QWidget *parent = nullptr);
    QPushButton *button() const { return m_button; } ///< null without one

private:
    QPushButton *m_button = nullptr;
};

struct Fact
{
    QString label;
    QString value;
    bool monospace = false;
    QString tip = {};
};

/// Label and value pairs, values selectable, in `columns` pairs a row.
class FactGrid : public QWidget
{
    Q_OBJECT
public:
    explicit FactGrid(int columns = 1, QWidget *parent = nullptr);
    void setFacts(const std::vector<Fact> &facts);

private:
    QGridLayout *m_grid;
    int m_columns;
};

/// A figure card of the overview: caption, large figure, one status line under it.
class FigureCard : public Card
{
    Q_OBJECT
public:
    explicit FigureCard(const QString &caption, QWidget *parent = nullptr);
    void setFigure(const QString &figure, Status status, const QString &word);
    /// A button beside the figure; takes ownership.
    void setAction(QPushButton *button);

private:
    QHBoxLayout *m_figureRow;
    QLabel *m_figure;
    StatusBadge *m_badge;
};

/// Of buttons that take turns in one place shows this one (none for null); the keys stay in the place.
void showOneOf(const std::vector<QPushButton *> &place, QPushButton *shown);

/// Removes and deletes (later) every widget of a layout.
void clearLayout(QLayout *layout);

} // namespace stir::ui
