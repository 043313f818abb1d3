// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The claims of a token, a line each: name, value, what it means. One stop for the Tab key; Up and Down go through the
// claims. Pointing at one or choosing it is said, and one can be shown as active. Window's thread.

#include "ui/decoder/token_map.h"

#include <QWidget>

class QVBoxLayout;

namespace stir::ui {

class ClaimList : public QWidget
{
    Q_OBJECT
public:
    explicit ClaimList(QWidget *parent = nullptr);

    void setClaims(const std::vector<ClaimPlace> &claims, const QDateTime &now);
    /// The claim that is pointed at or chosen elsewhere.
    void setActive(std::optional<std::size_t> claim);

Q_SIGNALS:
    void pointedAt(std::size_t claim);
    void pointedAway();
    /// By a click or with the keys.
    void chosen(std::size_t claim);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QWidget *makeRow(const ClaimPlace &claim, const QDateTime &now);
    std::optional<std::size_t> rowOf(const QObject *widget) const;
    void choose(std::size_t claim);
    /// The claim that the keys move, while the list has them.
    void markKeys();

    QVBoxLayout *m_column;
    std::vector<QWidget *> m_rows;
    std::vector<QString> m_words; ///< of each row, for those who cannot see it
    std::size_t m_current = 0;
};

} // namespace stir::ui
