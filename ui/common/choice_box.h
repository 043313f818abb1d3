// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A combo box for a pane that scrolls: the wheel moves the pane and never the choice, and a long entry does not make
// the pane wider. Window's thread.

#include <QComboBox>
#include <QStandardItemModel>
#include <QWheelEvent>

#include <vector>

namespace stir::ui {

class ChoiceBox : public QComboBox
{
public:
    explicit ChoiceBox(QWidget *parent = nullptr) : QComboBox(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
        setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        setMinimumContentsLength(12);
    }

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

struct ChoiceEntry
{
    QString text;
    QVariant data = {};
};

/// All at once: added one by one, each of ten thousand entries would be news to the box.
inline void setEntries(QComboBox *box, const std::vector<ChoiceEntry> &entries)
{
    box->clear();
    QList<QStandardItem *> items;
    items.reserve(static_cast<qsizetype>(entries.size()));
    for (const ChoiceEntry &entry : entries) {
        items.append(new QStandardItem(entry.text));
        items.back()->setData(entry.data, Qt::UserRole);
    }
    // A box has a model of this kind unless it is given another.
    static_cast<QStandardItemModel *>(box->model())->invisibleRootItem()->appendRows(items);
}

} // namespace stir::ui
