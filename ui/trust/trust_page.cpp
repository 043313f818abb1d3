// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/trust_page.h"

#include "ui/common/panels.h"
#include "ui/common/table_view.h"
#include "ui/common/workspace.h"
#include "ui/trust/anchor_details.h"
#include "ui/trust/import_panel.h"
#include "ui/trust/list_panel.h"
#include "ui/trust/revocation_card.h"
#include "ui/trust/strangers_card.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

enum Canvas
{
    EmptyCanvas,
    ListCanvas
};
enum Side
{
    NothingSide,
    DetailsSide,
    ImportSide,
    ListSide
};

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls())
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    return files;
}

} // namespace

TrustPage::TrustPage(Workspace &workspace, QWidget *parent)
    : NavigationPage(
          {u"trust"_s, tr("Trust"), tr("Trust"),
           tr("The authorities whose certificates your servers believe when they check a caller's identity."),
           IconName::Trust},
          parent),
      m_workspace(workspace), m_controller(workspace), m_import(workspace), m_listImport(workspace),
      m_revocations(workspace),
      m_filter(new FilterField(u"trust.filter"_s, tr("Filter by company, certificate or digest"))),
      m_table(new TableView(u"trust.table"_s, tr("Trust anchors"))), m_list(new Card), m_canvas(new QStackedWidget),
      m_side(new QStackedWidget), m_details(new AnchorDetails), m_listPanel(new ListPanel(m_listImport)),
      m_revocationCard(new RevocationCard(m_revocations))
{
    setAcceptDrops(true);
    addSecondaryAction(u"list"_s, tr("Trusted list..."));
    addPrimaryAction(u"import"_s, tr("Import..."));
    m_side->addWidget(new EmptyState({.name = u"trust.side"_s,
                                      .icon = IconName::Trust,
                                      .title = tr("No anchor chosen"),
                                      .sentence = tr("Choose one to see what it is and where it goes.")}));
    m_side->addWidget(m_details);
    m_side->addWidget(new ImportPanel(m_import));
    m_side->addWidget(m_listPanel);
    setContent(makeSplit());
    connectSignals();
    connectList();
    showRefreshed();
}

QWidget *TrustPage::makeSplit()
{
    m_canvas->addWidget(makeEmptyState());
    m_canvas->addWidget(makeListCard());
    m_canvas->setCurrentIndex(ListCanvas);
    m_side->setFixedWidth(424);
    auto *split = new QWidget;
    auto *row = new QHBoxLayout(split);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(cardMargin);
    auto *column = new QVBoxLayout;
    column->setSpacing(cardMargin);
    column->addWidget(m_canvas, 1);
    column->addWidget(m_revocationCard);
    row->addLayout(column, 1);
    row->addWidget(m_side);
    return split;
}

QWidget *TrustPage::makeEmptyState()
{
    auto *empty = new EmptyState(
        {.name = u"trust"_s,
         .icon = IconName::Trust,
         .title = tr("No trust anchors yet"),
         .sentence = tr("A server believes an identity when its certificate leads to one of these roots. Take the list "
                        "of approved authorities (STI-CAs) of your country's policy administrator, save the root of "
                        "each company as a file, and import them all at once, or drop them here; or take over that "
                        "list as a whole. The next push puts one file per company on your servers."),
         .button = tr("Import...")});
    connect(empty->button(), &QPushButton::clicked, this, &TrustPage::chooseFiles);
    return empty;
}

QWidget *TrustPage::makeListCard()
{
    m_table->setSource(&m_controller.anchors());
    m_table->setFilterField(m_filter);
    setFirstKeys(m_table);
    m_table->setDetails(m_details);
    m_table->setStretchColumn(0);
    m_table->setStretchColumn(1);
    m_list->setList(m_filter, m_table);
    m_list->body()->addWidget(makeNotice());
    return m_list;
}

QWidget *TrustPage::makeNotice()
{
    auto *notice = new QWidget;
    auto *row = new QHBoxLayout(notice);
    row->setContentsMargins(cardMargin, 12, cardMargin, 12);
    row->setSpacing(gridUnit);
    row->addWidget(new IconLabel(IconName::Attention, &ThemeColors::attention), 0, Qt::AlignTop);
    row->addWidget(makeLabel(tr("On a server these certificates stand in the system's own store: every program there "
                                "that makes TLS connections (updates, mail, web) trusts them too, not only telephony. "
                                "Import only what you have checked. The plan of a server names the narrower place, "
                                "where its software has one, and what it trusts besides these."),
                             TextRole::Caption, true),
                   1);
    return notice;
}

void TrustPage::connectSignals()
{
    connect(actionButtons().back(), &QPushButton::clicked, this, &TrustPage::chooseFiles);
    connect(m_table, &TableView::currentKeyChanged, this, &TrustPage::showAnchor);
    connect(&m_controller, &TrustController::refreshed, this, &TrustPage::showRefreshed);
    connect(&m_controller, &TrustController::failed, this, [this](const Error &error) { banner()->showError(error); });
    connect(&m_controller, &TrustController::removed, this, [this](const QString &company) {
        banner()->show(BannerKind::Success, {tr("%1 is no longer among the trust anchors.").arg(company)});
    });
    connect(m_details, &AnchorDetails::removalConfirmed, &m_controller, &TrustController::remove);
    connect(m_details, &AnchorDetails::planRequested, this, [this] { m_workspace.requestPage(u"deployment"_s); });
    connect(&m_revocations, &RevocationLists::changed, this, &TrustPage::showRevocations);
    connect(&m_import, &AnchorImport::offered, this, &TrustPage::showOffer);
    connect(&m_import, &AnchorImport::failed, this, [this](const Error &error) { banner()->showError(error); });
    connect(&m_import, &AnchorImport::taken, this, [this](int count) {
        showOffer();
        banner()->show(BannerKind::Success, {tr("%n trust anchor(s) added.", nullptr, count),
                                             tr("The next push puts them on the servers.")});
    });
}

void TrustPage::connectList()
{
    connect(actionButtons().front(), &QPushButton::clicked, this, &TrustPage::beginList);
    connect(m_listPanel, &ListPanel::cancelled, this, &TrustPage::endList);
    connect(&m_listImport, &ListImport::taken, this, [this](int added, int dropped) {
        endList();
        banner()->show(BannerKind::Success,
                       {tr("The list was taken over, %n trust anchor(s) added.", nullptr, added),
                        dropped == 0 ? tr("The next push puts them on the servers.")
                                     : tr("%n anchor(s) are no longer listed, and trusted until you remove them.",
                                          nullptr, dropped)});
    });
}

void TrustPage::beginList()
{
    banner()->clear();
    m_import.clear();
    m_isAtList = true;
    showRefreshed();
    m_listPanel->begin();
}

void TrustPage::endList()
{
    m_isAtList = false;
    showRefreshed();
    actionButtons().front()->setFocus();
}

void TrustPage::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Certificates of authorities"));
    dialog->setObjectName(u"trust.import.dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer *.der)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &TrustPage::importFiles);
    dialog->open();
}

void TrustPage::importFiles(const QStringList &paths)
{
    banner()->clear();
    m_isAtList = false;
    m_import.read(paths);
}

void TrustPage::showAnchorsSeen(const SeenAnchors &seen)
{
    m_details->strangers().note(seen);
    showStrangers();
}

void TrustPage::showStrangers()
{
    QSet<QString> ours;
    for (const AnchorRow &row : m_controller.anchors().rows())
        ours.insert(row.sha256);
    m_details->strangers().show(ours, m_workspace.clock().now());
}

void TrustPage::showSubject(const QString &subject)
{
    if (subject == newSubject) {
        chooseFiles();
        return;
    }
    m_filter->clear();
    m_wanted = subject;
    selectWanted();
}

void TrustPage::selectWanted()
{
    const AnchorRow *row = m_wanted.isEmpty() ? nullptr : m_controller.firstOf(m_wanted);
    if (row != nullptr)
        m_table->selectKey(row->sha256);
    // What is being read may have it.
    if (row != nullptr || !m_controller.isBusy())
        m_wanted.clear();
}

void TrustPage::showCanvas()
{
    const bool isOffering = !m_import.candidates().empty() || m_isAtList;
    if (m_controller.count() > 0 || isOffering)
        m_canvas->setCurrentIndex(ListCanvas);
    else if (!m_controller.isBusy())
        m_canvas->setCurrentIndex(EmptyCanvas);
    m_side->setVisible(!isEmpty());
    showRevocations();
}

void TrustPage::showRefreshed()
{
    const int count = m_controller.count();
    setStatusLine(!m_controller.wasRead() ? tr("Reading...")
                  : count > 0             ? tr("%n trust anchor(s)", nullptr, count)
                                          : QString());
    const bool isImporting = !m_import.candidates().empty();
    showCanvas();
    showStrangers();
    // One primary action at a time: to take what is offered.
    setButtonKind(actionButtons().back(), isImporting || m_isAtList ? ButtonKind::Secondary : ButtonKind::Primary);
    if (m_isAtList)
        m_side->setCurrentIndex(ListSide);
    if (isImporting || m_isAtList)
        return;
    if (m_table->currentKey().isEmpty() && count > 0)
        m_table->selectRow(0);
    selectWanted();
    showAnchor(m_table->currentKey());
}

bool TrustPage::isEmpty() const
{
    return m_canvas->currentIndex() == EmptyCanvas;
}

void TrustPage::showRevocations()
{
    setBadge(m_controller.needingAttention() + m_revocations.needingAttention());
    m_revocationCard->setVisible(!isEmpty() || !m_revocations.points().empty());
}

void TrustPage::showAnchor(const QString &sha256)
{
    if (!m_import.candidates().empty() || m_isAtList)
        return;
    const AnchorRow *row = m_controller.anchor(sha256);
    m_side->setCurrentIndex(row == nullptr ? NothingSide : DetailsSide);
    if (row != nullptr)
        m_details->show(*row, m_controller.countOf(row->anchor.company));
}

void TrustPage::showOffer()
{
    const bool isImporting = !m_import.candidates().empty();
    if (isImporting)
        m_side->setCurrentIndex(ImportSide);
    showRefreshed();
}

void TrustPage::setDropTarget(bool isTarget)
{
    m_list->setProperty("dropTarget", isTarget);
    restyle(m_list);
}

void TrustPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (localFiles(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    setDropTarget(true);
}

void TrustPage::dragLeaveEvent(QDragLeaveEvent *)
{
    setDropTarget(false);
}

void TrustPage::dropEvent(QDropEvent *event)
{
    setDropTarget(false);
    importFiles(localFiles(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace stir::ui
