// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deployment/changes_view.h"

#include "core/deployment/patch.h"
#include "ui/common/choice_box.h"
#include "ui/common/diff_view.h"
#include "ui/common/theme.h"
#include "ui/common/view_switch.h"
#include "ui/deployment/file_view.h"
#include "ui/deployment/plan_texts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QStringDecoder>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace stir::ui {

using deployment::ChangeKind;
using deployment::PlannedChange;

namespace {

/// No value: the bytes are no text, and a clipboard would change them.
std::optional<QString> textOf(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
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

QString fileName(const QString &path)
{
    return path.mid(path.lastIndexOf(u'/') + 1);
}

std::vector<int> addedLines(const PlannedChange &change)
{
    std::vector<int> lines;
    for (const DiffLine &line : parseUnifiedDiff(change.diff)) {
        if (line.kind == DiffLine::Kind::Added)
            lines.push_back(line.newNumber);
    }
    return lines;
}

} // namespace

ChangesView::ChangesView(QWidget *parent)
    : QWidget(parent), m_views(new QStackedWidget),
      m_diff(new DiffView(QStringLiteral("deployment.diff"), tr("What would change, line by line"))),
      m_whole(new FileView(QStringLiteral("deployment.file"), tr("The whole file as it would be"))),
      m_row(makeLabel({}, TextRole::Caption))
{
    m_views->addWidget(m_diff);
    m_views->addWidget(m_whole);
    m_row->setObjectName(QStringLiteral("deployment.changes.row"));
    m_row->setContentsMargins(cardMargin, 4, cardMargin, 4);
    // Words of any length do not widen the page.
    m_row->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_views, 1);
    column->addWidget(m_row);
    connectViews();
    setFocusProxy(m_diff);
}

QWidget *ChangesView::makeBar()
{
    m_switch = new ViewSwitch(QStringLiteral("deployment.changes.view"));
    m_switch->addView(QStringLiteral("difference"), tr("Difference"));
    m_switch->addView(QStringLiteral("file"), tr("Whole file"));
    m_file = new ChoiceBox;
    m_file->setObjectName(QStringLiteral("deployment.changes.file"));
    m_file->setAccessibleName(tr("File"));
    m_previous = makeBarButton(QStringLiteral("previous"), tr("Previous"),
                               tr("The change or mark before this one (Shift+F7 or P in the text)"));
    m_next = makeBarButton(QStringLiteral("next"), tr("Next"),
                           tr("The change or mark behind this one (F7 or N in the text)"));
    m_copy = makeBarButton(QStringLiteral("copy"), tr("Copy as patch"),
                           tr("Puts the changes of the files on the clipboard, for “patch -p0” or “git apply” in the "
                              "root folder of the server"));
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(cardMargin, 6, 12, 6);
    row->setSpacing(gridUnit);
    row->addWidget(m_switch);
    row->addWidget(m_file);
    row->addStretch(1);
    for (QPushButton *button : {m_previous, m_next, m_copy})
        row->addWidget(button);
    return bar;
}

void ChangesView::connectViews()
{
    connect(m_switch, &ViewSwitch::currentChanged, this, &ChangesView::setView);
    connect(m_file, &QComboBox::activated, this, &ChangesView::chooseFile);
    connect(m_previous, &QPushButton::clicked, this, [this] { current()->goToStop(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { current()->goToStop(1); });
    connect(m_copy, &QPushButton::clicked, this, &ChangesView::copyPatch);
    for (MarginTextView *view : std::initializer_list<MarginTextView *>{m_diff, m_whole}) {
        connect(view, &MarginTextView::rowChanged, this, [this, view](const QString &words) {
            if (view == current())
                showRow(words);
        });
    }
}

void ChangesView::showPlan(const deployment::Plan &plan, ReviewFiles files)
{
    m_files = std::move(files);
    m_patch = deployment::patchOf(plan);
    m_copy->setEnabled(!m_patch.isEmpty());
    m_changedPaths.clear();
    m_added.clear();
    FileTexts texts;
    for (const PlannedChange &change : plan.changes) {
        m_changedPaths.append(change.path);
        if (change.kind != ChangeKind::Text && change.kind != ChangeKind::Anchor)
            continue;
        texts.insert(change.path, change.before);
        m_added.insert(change.path, addedLines(change));
    }
    m_diff->setDiff(wholeDiff(plan), texts);
    m_whole->setFile(nullptr, {});
    m_switch->setViewEnabled(DifferenceView, !plan.changes.empty());
    m_switch->setViewEnabled(WholeFileView, !m_files.empty());
    m_switch->setCurrent(plan.changes.empty() ? WholeFileView : DifferenceView);
    setView(m_switch->current());
    setVisible(!plan.changes.empty());
}

void ChangesView::setView(int view)
{
    m_views->setCurrentIndex(view);
    setFocusProxy(current());
    listFiles();
    if (view == WholeFileView)
        chooseFile();
    showRow(current()->currentWords());
}

void ChangesView::listFiles()
{
    const QString chosen = m_file->currentData().toString();
    m_file->clear();
    const auto add = [this](const QString &path) {
        m_file->addItem(fileName(path), path);
        m_file->setItemData(m_file->count() - 1, path, Qt::ToolTipRole);
    };
    if (m_switch->current() == DifferenceView)
        std::ranges::for_each(m_changedPaths, add);
    else
        std::ranges::for_each(m_files, add, [](const auto &file) { return file->path; });
    m_file->setCurrentIndex(std::max(0, m_file->findData(chosen)));
}

void ChangesView::chooseFile()
{
    const QString path = m_file->currentData().toString();
    if (m_switch->current() == DifferenceView) {
        m_diff->goToFile(path);
        return;
    }
    const auto found = std::ranges::find_if(m_files, [&path](const auto &file) { return file->path == path; });
    m_whole->setFile(found == m_files.end() ? nullptr : *found, m_added.value(path));
}

void ChangesView::showSetting(const deployment::PlannedSetting &setting)
{
    const bool isThere = std::ranges::any_of(m_files, [&](const auto &file) { return file->path == setting.path; });
    if (!isThere)
        return;
    show();
    m_switch->setCurrent(WholeFileView);
    m_file->setCurrentIndex(m_file->findData(setting.path));
    chooseFile();
    if (!m_whole->goToSetting(setting.key))
        m_whole->goToLine(setting.line);
    m_whole->setFocus();
}

MarginTextView *ChangesView::current() const
{
    if (m_views->currentIndex() == DifferenceView)
        return m_diff;
    return m_whole;
}

void ChangesView::copyPatch()
{
    const auto text = textOf(m_patch);
    if (text)
        QGuiApplication::clipboard()->setText(*text);
    m_row->setText(text ? tr("The patch is on the clipboard.")
                        : tr("Not copied: the changed lines are not UTF-8, and a clipboard would damage them."));
}

void ChangesView::showRow(const QString &words)
{
    m_row->setText(words);
    // A button that has the keys and has nothing more to do would lose them.
    m_previous->setEnabled(current()->hasStop(-1) || m_previous->hasFocus());
    m_next->setEnabled(current()->hasStop(1) || m_next->hasFocus());
}

} // namespace stir::ui
