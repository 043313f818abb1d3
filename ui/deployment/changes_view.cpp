// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deployment/changes_view.h"

#include "core/deployment/patch.h"
#include "ui/common/diff_view.h"
#include "ui/common/theme.h"
#include "ui/deployment/plan_texts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStringDecoder>
#include <QVBoxLayout>

#include <optional>

namespace stir::ui {

namespace {

/// No value: the bytes are no text, and a clipboard would change them.
std::optional<QString> textOf(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInvalidToNull);
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

QPushButton *makeBarButton(const QString &name, const QString &text, const QString &tip)
{
    auto *button = makeButton(QStringLiteral("deployment.changes.") + name, text);
    button->setProperty("filterPill", true);
    button->setToolTip(tip);
    return button;
}

} // namespace

ChangesView::ChangesView(QWidget *parent)
    : QWidget(parent), m_diff(new DiffView(QStringLiteral("deployment.diff"), tr("What would change, line by line")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_diff, 1);
    connect(m_previous, &QPushButton::clicked, this, [this] { m_diff->goToStop(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_diff->goToStop(1); });
    connect(m_copy, &QPushButton::clicked, this, &ChangesView::copyPatch);
    connect(m_diff, &DiffView::rowChanged, this, &ChangesView::showRow);
}

QWidget *ChangesView::makeBar()
{
    m_previous = makeBarButton(QStringLiteral("previous"), tr("Previous"),
                               tr("The change before this one (Shift+F7 or P in the text)"));
    m_next = makeBarButton(QStringLiteral("next"), tr("Next"), tr("The change behind this one (F7 or N in the text)"));
    m_copy = makeBarButton(
        QStringLiteral("copy"), tr("Copy as patch"),
        tr("Puts the changes of the files on the clipboard, for patch -p0 or git apply in the server's root folder"));
    m_row = makeLabel({}, TextRole::Caption);
    m_row->setObjectName(QStringLiteral("deployment.changes.row"));
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(cardMargin, 6, 12, 6);
    row->setSpacing(gridUnit);
    row->addWidget(m_row, 1);
    for (QPushButton *button : {m_previous, m_next, m_copy})
        row->addWidget(button);
    return bar;
}

void ChangesView::showPlan(const deployment::Plan &plan)
{
    m_patch = deployment::patchOf(plan);
    m_copy->setEnabled(!m_patch.isEmpty());
    FileTexts texts;
    for (const deployment::PlannedChange &change : plan.changes) {
        if (change.kind == deployment::ChangeKind::Text || change.kind == deployment::ChangeKind::Anchor)
            texts.insert(change.path, change.before);
    }
    m_diff->setDiff(wholeDiff(plan), texts);
    setVisible(!plan.changes.empty());
}

void ChangesView::copyPatch()
{
    const auto text = textOf(m_patch);
    if (text)
        QGuiApplication::clipboard()->setText(*text);
    m_row->setText(text ? tr("The patch is on the clipboard")
                        : tr("Not copied: the changed lines are not UTF-8, and a clipboard would damage them"));
}

void ChangesView::showRow(const QString &words)
{
    m_row->setText(words);
    // A button that has the keys and has nothing more to do would lose them.
    m_previous->setEnabled(m_diff->hasStop(-1) || m_previous->hasFocus());
    m_next->setEnabled(m_diff->hasStop(1) || m_next->hasFocus());
}

} // namespace stir::ui
