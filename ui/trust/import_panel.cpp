// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/import_panel.h"

#include "ui/common/form_field.h"
#include "ui/common/report_lists.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/trust/trust_controller.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

Findings spokenFindings(const AnchorCandidate &candidate)
{
    Findings spoken;
    std::ranges::copy_if(candidate.findings, std::back_inserter(spoken),
                         [](const Finding &finding) { return finding.result != Judgement::Pass; });
    return spoken;
}

QString sourceLine(const AnchorCandidate &candidate)
{
    return ImportPanel::tr("Valid until %1 · %2 · %3", "date, short digest, file")
        .arg(QLocale().toString(candidate.anchor.certificate.notAfter().toLocalTime().date(), QLocale::ShortFormat),
             shortDigest(candidate.anchor.certificate.sha256()), QFileInfo(candidate.file).fileName());
}

} // namespace

ImportPanel::ImportPanel(AnchorImport &anchors, QWidget *parent)
    : Card(tr("Import"), parent), m_import(anchors), m_blocks(new QVBoxLayout),
      m_take(makeButton(u"trust.import.take"_s, tr("Add"), ButtonKind::Primary)), m_note(makeLabel({}, TextRole::Muted))
{
    setObjectName(u"trust.import.panel"_s);
    auto *cancel = makeButton(u"trust.import.cancel"_s, tr("Cancel"));
    auto *content = new QWidget;
    content->setProperty("scrolled", true);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, gridUnit, 0);
    m_blocks->setSpacing(12);
    column->addLayout(m_blocks);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"trust.import.scroll"_s);
    scroll->setAccessibleName(tr("Certificates of the files"));
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridUnit);
    buttons->addWidget(m_note, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    body()->addWidget(scroll, 1);
    body()->addLayout(buttons);
    connect(&m_import, &AnchorImport::offered, this, &ImportPanel::fill);
    connect(&m_import, &AnchorImport::choiceChanged, this, &ImportPanel::showChoice);
    connect(cancel, &QPushButton::clicked, &m_import, &AnchorImport::clear);
    connect(m_take, &QPushButton::clicked, &m_import, &AnchorImport::take);
}

void ImportPanel::fill()
{
    clearLayout(m_blocks);
    const auto &candidates = m_import.candidates();
    for (std::size_t place = 0; place < candidates.size(); ++place)
        m_blocks->addWidget(makeBlock(candidates[place], place));
    setTitle(tr("%n certificate(s) found", nullptr, static_cast<int>(candidates.size())));
    showChoice();
}

QWidget *ImportPanel::makeTitle(const AnchorCandidate &candidate, std::size_t place)
{
    const QString title = candidate.anchor.certificate.commonName();
    if (!candidate.canBeTaken())
        return makeLabel(title, TextRole::Strong, true);
    auto *wanted = new QCheckBox(QString(title).replace(u'&', u"&&"_s));
    wanted->setObjectName(u"trust.import.%1.wanted"_s.arg(place));
    wanted->setAccessibleName(tr("Add %1").arg(title));
    wanted->setToolTip(candidate.anchor.certificate.subjectName());
    wanted->setChecked(candidate.isWanted);
    connect(wanted, &QCheckBox::toggled, this, [this, place](bool on) { m_import.setWanted(place, on); });
    return wanted;
}

QWidget *ImportPanel::makeBlock(const AnchorCandidate &candidate, std::size_t place)
{
    const QString name = u"trust.import.%1"_s.arg(place);
    auto *block = new QWidget;
    auto *column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(makeTitle(candidate, place));
    auto *source = makeLabel(sourceLine(candidate), TextRole::Caption, true);
    source->setToolTip(candidate.file);
    column->addWidget(source);
    if (candidate.isKnown)
        column->addWidget(new StatusBadge(Status::Good, tr("The console has this one already.")));
    if (const Findings spoken = spokenFindings(candidate); !spoken.empty()) {
        auto *findings = new FindingList(name + u".findings"_s);
        findings->setFindings(spoken);
        column->addWidget(findings);
    }
    if (candidate.canBeTaken()) {
        auto *company = new QLineEdit(candidate.anchor.company);
        auto *field = new FormField(company, {name + u".company"_s, tr("Company")});
        column->addWidget(field);
        connect(company, &QLineEdit::textChanged, this, [this, place, field](const QString &text) {
            m_import.setCompany(place, text);
            field->setError(text.trimmed().isEmpty() ? tr("Each anchor needs the name of its company.") : QString());
        });
    }
    auto *line = new QFrame;
    line->setProperty("separator", true);
    column->addSpacing(4);
    column->addWidget(line);
    return block;
}

void ImportPanel::showChoice()
{
    const int count = m_import.wantedCount();
    m_take->setText(tr("Add %n anchor(s)", nullptr, count));
    m_take->setAccessibleName(m_take->text());
    m_take->setEnabled(m_import.isComplete());
    m_note->setText(count == 0 ? tr("None chosen") : QString());
}

} // namespace stir::ui
