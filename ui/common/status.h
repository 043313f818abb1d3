// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Status is always shape + color + word. These say which shape and color; the word comes from the page. Window's
// thread.

#include "core/foundation/finding.h"
#include "core/tasks/progress.h"
#include "ui/common/icons.h"

#include <QStyledItemDelegate>
#include <QWidget>

namespace stir::ui {

enum class Status
{
    Good,
    Attention,
    Broken,
    Unknown,
    Running
};

/// Extra roles of the program's item models.
enum ItemRole
{
    StatusRole = Qt::UserRole + 1, ///< int of a Status; StatusDelegate draws its shape before the text
    SortRole,                      ///< what to sort by when the text does not sort by itself
    KeyRole,                       ///< the row's key (QString), the same across refreshes
};

IconName statusIcon(Status status);
ColorChoice statusColor(Status status);
ColorChoice statusGround(Status status);
Status statusOf(Judgement judgement);
Status statusOf(tasks::StepState state);

/// Draws an icon in a palette color and follows a change of theme. For decoration beside a word: hidden from
/// assistive technology.
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    explicit IconLabel(IconName name, ColorChoice color = &ThemeColors::text, int size = 16, QWidget *parent = nullptr);
    void setIcon(IconName name, ColorChoice color);
    IconName iconName() const { return m_name; }
    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    IconName m_name;
    ColorChoice m_color;
    int m_size;
};

/// Shape, color and word, as a line of its own or (pill) on its tinted ground.
class StatusBadge : public QWidget
{
    Q_OBJECT
public:
    enum class Form
    {
        Plain,
        Pill
    };
    explicit StatusBadge(Status status, const QString &word, Form form = Form::Plain, QWidget *parent = nullptr);

    void setStatus(Status status, const QString &word);
    Status status() const { return m_status; }
    QString word() const { return m_word; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Status m_status;
    QString m_word;
    Form m_form;
};

/// For table cells: shape and color from StatusRole, the word from Qt::DisplayRole; an edge at the row that the keys
/// move while the table has them.
class StatusDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace stir::ui
