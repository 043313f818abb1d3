// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/claim_list.h"

#include "ui/common/fitting_labels.h"
#include "ui/common/panels.h"
#include "ui/common/theme.h"
#include "ui/decoder/detail_words.h"

#include <QAccessible>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

constexpr int nameWidth = 48;
constexpr int shortWidth = 112;
constexpr qsizetype shortValue = 16;

} // namespace

ClaimList::ClaimList(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(u"decoder.claims"_s);
    setAccessibleName(tr("Claims"));
    setFocusPolicy(Qt::StrongFocus);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void ClaimList::setClaims(const std::vector<ClaimPlace> &claims, const QDateTime &now)
{
    clearLayout(m_column);
    m_rows.clear();
    m_words.clear();
    m_current = 0;
    for (const ClaimPlace &claim : claims) {
        QWidget *row = makeRow(claim, now);
        m_column->addWidget(row);
        m_rows.push_back(row);
        m_words.push_back(u"%1: %2. %3"_s.arg(claim.name, claimValue(claim, now), claimMeaning(claim)));
    }
    setVisible(!claims.empty());
}

QWidget *ClaimList::makeRow(const ClaimPlace &claim, const QDateTime &now)
{
    auto *row = new QFrame;
    row->setProperty("claim", true);
    row->setProperty("part", claim.part == TokenPart::Header ? u"header"_s : u"payload"_s);
    row->setObjectName(u"decoder.claim."_s + claim.name);
    row->installEventFilter(this);
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(gridUnit, 3, gridUnit, 3);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(0);
    grid->setColumnMinimumWidth(0, nameWidth);
    auto *name = makeLabel(claim.name, TextRole::Monospace);
    name->setProperty("tokenPart", row->property("part"));
    auto *value = makeLabel(breakableText(claimValue(claim, now)), TextRole::Body, true);
    value->setToolTip(claim.json);
    const QString meaning = claimMeaning(claim);
    grid->addWidget(name, 0, 0, Qt::AlignTop);
    if (meaning.isEmpty()) {
        grid->addWidget(value, 0, 1);
        return row;
    }
    // Beside each other while the value is short, else below.
    const bool isShort = value->text().size() <= shortValue;
    value->setWordWrap(!isShort);
    auto *words = makeLabel(meaning, TextRole::Caption, true);
    grid->addWidget(value, 0, 1, 1, isShort ? 1 : 2, Qt::AlignTop);
    grid->addWidget(words, isShort ? 0 : 1, isShort ? 2 : 1, 1, isShort ? 1 : 2);
    grid->setColumnStretch(isShort ? 2 : 1, 1);
    grid->setColumnMinimumWidth(1, shortWidth);
    return row;
}

void ClaimList::setActive(std::optional<std::size_t> claim)
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const bool isActive = claim == row;
        if (m_rows[row]->property("active").toBool() == isActive)
            continue;
        m_rows[row]->setProperty("active", isActive);
        restyle(m_rows[row]);
    }
}

std::optional<std::size_t> ClaimList::rowOf(const QObject *widget) const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), widget);
    return found == m_rows.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - m_rows.begin()));
}

bool ClaimList::eventFilter(QObject *watched, QEvent *event)
{
    const auto row = rowOf(watched);
    if (row && event->type() == QEvent::Enter)
        Q_EMIT pointedAt(*row);
    if (row && event->type() == QEvent::Leave)
        Q_EMIT pointedAway();
    if (row && event->type() == QEvent::MouseButtonPress) {
        setFocus();
        choose(*row);
    }
    return QWidget::eventFilter(watched, event);
}

void ClaimList::choose(std::size_t claim)
{
    m_current = claim;
    markKeys();
    setAccessibleDescription(m_words[claim]);
    QAccessibleEvent described(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&described);
    Q_EMIT chosen(claim);
}

void ClaimList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && m_current + 1 < m_rows.size())
        choose(m_current + 1);
    else if (event->key() == Qt::Key_Up && m_current > 0)
        choose(m_current - 1);
    else
        QWidget::keyPressEvent(event);
}

void ClaimList::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && m_current < m_rows.size())
        choose(m_current);
    markKeys();
}

void ClaimList::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    markKeys();
}

void ClaimList::markKeys()
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const bool hasKeys = hasFocus() && row == m_current;
        if (m_rows[row]->property("keys").toBool() == hasKeys)
            continue;
        m_rows[row]->setProperty("keys", hasKeys);
        restyle(m_rows[row]);
    }
}

} // namespace stir::ui
