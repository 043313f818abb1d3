// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/list_panel.h"

#include "core/wording/wording.h"
#include "ui/common/form_field.h"
#include "ui/common/report_lists.h"
#include "ui/common/scroll_pane.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

bool isUrl(const QString &place)
{
    return place.startsWith("https://"_L1) || place.startsWith("http://"_L1);
}

} // namespace

ListPanel::ListPanel(ListImport &list, QWidget *parent)
    : Card(tr("List of trusted authorities"), parent), m_list(list), m_place(new QLineEdit),
      m_placeField(new FormField(m_place, {u"trust.list.place"_s, tr("Address or file"),
                                           tr("https://... of the policy administrator (STI-PA)")})),
      m_authority(new QLineEdit),
      m_authorityField(new FormField(m_authority, {u"trust.list.authority"_s, tr("Whose list it is"),
                                                   tr("Of a file: the host of the policy administrator")})),
      m_open(makeButton(u"trust.list.open"_s, tr("Look at it"))), m_findings(new FindingList(u"trust.list.findings"_s)),
      m_facts(new FactGrid), m_changes(new QVBoxLayout),
      m_take(makeButton(u"trust.list.take"_s, tr("Take over"), ButtonKind::Primary))
{
    setObjectName(u"trust.list.panel"_s);
    auto *cancel = makeButton(u"trust.list.cancel"_s, tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, [this] {
        m_list.clear();
        Q_EMIT cancelled();
    });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridUnit);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    body()->addWidget(makeForm());
    body()->addWidget(makeOffer(), 1);
    body()->addLayout(buttons);
    connectSignals();
    showOffer();
}

QWidget *ListPanel::makeForm()
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit);
    auto *choose = makeButton(u"trust.list.choose"_s, tr("File..."), ButtonKind::Secondary, nullptr,
                              tr("Choose the file of a trusted list"));
    m_placeField->addBeside(choose);
    connect(choose, &QPushButton::clicked, this, &ListPanel::chooseFile);
    column->addWidget(m_placeField);
    column->addWidget(m_authorityField);
    auto *row = new QHBoxLayout;
    row->addWidget(m_open);
    row->addStretch(1);
    column->addLayout(row);
    return form;
}

QWidget *ListPanel::makeOffer()
{
    auto *pane = new ScrollPane(u"trust.list.offer"_s, tr("What the list says, and what it would change"));
    pane->setFocusPolicy(Qt::NoFocus);
    pane->add(m_findings);
    pane->add(m_facts);
    auto *changes = new QWidget;
    changes->setLayout(m_changes);
    m_changes->setContentsMargins(0, 0, 0, 0);
    m_changes->setSpacing(4);
    pane->add(changes);
    return pane;
}

void ListPanel::connectSignals()
{
    connect(m_open, &QPushButton::clicked, this, &ListPanel::openList);
    connect(m_place, &QLineEdit::returnPressed, this, &ListPanel::openList);
    connect(m_authority, &QLineEdit::returnPressed, this, &ListPanel::openList);
    connect(m_place, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_placeField->setError({});
        m_authorityField->setVisible(!text.isEmpty() && !isUrl(text.trimmed()));
    });
    connect(m_take, &QPushButton::clicked, &m_list, &ListImport::take);
    connect(&m_list, &ListImport::changed, this, &ListPanel::showOffer);
    connect(&m_list, &ListImport::failed, this, &ListPanel::showError);
    m_authorityField->hide();
}

void ListPanel::begin()
{
    m_list.clear();
    m_place->clear();
    m_authority->clear();
    m_place->setFocus();
}

void ListPanel::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("List of trusted authorities"));
    dialog->setObjectName(u"trust.list.dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_place, &QLineEdit::setText);
    dialog->open();
}

void ListPanel::openList()
{
    const QString place = m_place->text().trimmed();
    if (place.isEmpty()) {
        m_placeField->setError(tr("Where is the list?"));
        return;
    }
    if (isUrl(place))
        m_list.open({.url = place, .file = {}, .authority = {}});
    else
        m_list.open({.url = {}, .file = place, .authority = m_authority->text().trimmed()});
}

void ListPanel::showError(const Error &error)
{
    const QString hint = wording::hint(error);
    m_placeField->setError(hint.isEmpty() ? wording::sentence(error) : wording::sentence(error) + u' ' + hint);
}

void ListPanel::showOffer()
{
    const auto &offer = m_list.offer();
    clearLayout(m_changes);
    m_open->setEnabled(!m_list.isBusy());
    m_open->setText(m_list.isBusy() ? tr("Looking...") : tr("Look at it"));
    m_findings->setFindings(offer ? offer->findings : Findings());
    m_findings->setVisible(offer.has_value());
    const bool isRead = offer && !offer->anchors.empty();
    m_facts->setVisible(isRead);
    m_take->setEnabled(offer && offer->canBeTaken());
    m_take->setText(isRead ? tr("Take over, add %n", nullptr, static_cast<int>(offer->change.added.size()))
                           : tr("Take over"));
    m_take->setAccessibleName(m_take->text());
    if (isRead)
        showChanges(*offer);
}

void ListPanel::showChanges(const ListOffer &offer)
{
    m_facts->setFacts({{tr("Authority"), offer.record.authority},
                       {tr("Signed by"), offer.signer},
                       {tr("Sequence"), QString::number(offer.record.sequence)},
                       {tr("Valid until"), exactTime(offer.record.expires)},
                       {tr("Known"), tr("%n anchor(s) of it are here already", nullptr, offer.change.known)}});
    const auto add = [this](const QString &title, const std::vector<credentials::TrustAnchor> &anchors) {
        if (anchors.empty())
            return;
        m_changes->addWidget(makeLabel(title, TextRole::Heading, true));
        for (const credentials::TrustAnchor &anchor : anchors)
            m_changes->addWidget(
                makeLabel(tr("%1: %2", "company, certificate").arg(anchor.company, anchor.certificate.commonName()),
                          TextRole::Body, true));
    };
    add(tr("New"), offer.change.added);
    add(tr("No longer listed, trusted until you remove it"), offer.change.dropped);
}

} // namespace stir::ui
