// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Widgets side by side, on a further line where the width ends: for filters whose words are longer in another language.
// Window's thread.

#include <QLayout>

namespace stir::ui {

class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(int gap, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int place) const override { return m_items.value(place); }
    QLayoutItem *takeAt(int place) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override { return minimumSize(); }
    void setGeometry(const QRect &rect) override;

private:
    /// The height that is needed; places the widgets unless it only measures.
    int layOut(const QRect &rect, bool places) const;

    QList<QLayoutItem *> m_items;
    int m_gap;
};

} // namespace stir::ui
