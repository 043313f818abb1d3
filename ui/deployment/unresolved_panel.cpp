// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deployment/unresolved_panel.h"

#include "ui/common/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace stir::ui {

using inventory::SettingChoice;

UnresolvedPanel::UnresolvedPanel(QWidget *parent)
    : Card(tr("One answer is needed"), parent), m_question(makeLabel({}, TextRole::Body, true)), m_lines(new QComboBox),
      m_point(makeButton(QStringLiteral("deployment.unresolved.point"), tr("Use this line"))),
      m_add(makeButton(QStringLiteral("deployment.unresolved.add"), tr("Add it")))
{
    setObjectName(QStringLiteral("deployment.unresolved"));
    setEdge(Status::Attention);
    m_lines->setObjectName(QStringLiteral("deployment.unresolved.lines"));
    m_lines->setAccessibleName(tr("Lines of the server's file"));
    m_lines->setFont(monospaceFont());
    m_lines->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_lines->setMinimumContentsLength(24);
    auto *row = new QHBoxLayout;
    row->addWidget(m_lines, 1);
    row->addWidget(m_point);
    row->addWidget(m_add);
    body()->addWidget(m_question);
    body()->addLayout(row);

    connect(m_point, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen({.key = m_setting.key,
                       .kind = SettingChoice::Kind::Point,
                       .lineText = m_lines->currentData(Qt::UserRole + 1).toString(),
                       .line = m_lines->currentData().toInt()});
    });
    connect(m_add, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen({.key = m_setting.key, .kind = SettingChoice::Kind::Add, .lineText = {}, .line = 0});
    });
    hide();
}

void UnresolvedPanel::showFor(const deployment::PlannedServer &planned)
{
    const auto &settings = planned.plan.settings;
    const auto open = std::ranges::find_if(settings, [](const auto &setting) { return !setting.resolved; });
    setVisible(open != settings.end());
    if (open == settings.end())
        return;
    m_setting = *open;
    m_question->setText(
        m_setting.candidates.empty()
            ? tr("%1 should become “%2”, but no line of %3 was recognized as the one that sets it. Point at the line.")
                  .arg(m_setting.key, m_setting.to, m_setting.path)
            : tr("%1 should become “%2”, but several lines of %3 could be the one that sets it. Point at the line.")
                  .arg(m_setting.key, m_setting.to, m_setting.path));
    fillLines(planned);
    m_point->setEnabled(m_lines->count() > 0);
    m_add->setVisible(!m_setting.offers.empty());
    if (!m_setting.offers.empty())
        m_add->setText(tr("Add it at line %1").arg(m_setting.offers.front().line));
}

void UnresolvedPanel::fillLines(const deployment::PlannedServer &planned)
{
    m_lines->clear();
    const auto addLine = [this](int number, const QString &text) {
        m_lines->addItem(QStringLiteral("%1  %2").arg(number).arg(text.trimmed()), number);
        m_lines->setItemData(m_lines->count() - 1, text, Qt::UserRole + 1);
    };
    for (const server_config::FoundSetting &candidate : m_setting.candidates)
        addLine(candidate.line, QString::fromUtf8(candidate.lineText));
    if (m_lines->count() > 0)
        return;
    for (const deployment::FileState &file : planned.snapshot.files) {
        if (file.path != m_setting.path)
            continue;
        int number = 0;
        for (const QByteArray &line : file.content.split('\n')) {
            ++number;
            // Only lines that could hold a setting; a whole file of them is still searchable by typing.
            if (line.contains("define") || line.contains("modparam") || line.contains("subst") || line.contains('=') ||
                line.contains("stirshaken"))
                addLine(number, QString::fromUtf8(line));
        }
    }
}

} // namespace stir::ui
