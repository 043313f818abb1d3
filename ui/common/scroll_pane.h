// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A column of cards that scrolls. QScrollArea alone squeezes its content to what it needs without word wrap; this one
// gives it the height that its width asks for. Window's thread.

#include <QScrollArea>

class QVBoxLayout;

namespace stir::ui {

class ScrollPane : public QScrollArea
{
    Q_OBJECT
public:
    ScrollPane(const QString &objectName, const QString &accessibleName, QWidget *parent = nullptr);

    /// Above the stretch at its end.
    void add(QWidget *widget);
    /// As high as what it holds, up to that; otherwise it takes the height it is given.
    void setLargestHeight(int height);
    /// Scrolls until all of it is seen, or its top; also when it has just grown.
    void reveal(QWidget *child);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();

    QVBoxLayout *m_column;
    int m_largestHeight = 0; ///< none
};

} // namespace stir::ui
