// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/decoder_page.h"

#include "ui/common/panels.h"
#include "ui/common/table_view.h"
#include "ui/common/workspace.h"
#include "ui/decoder/call_copy.h"
#include "ui/decoder/call_details.h"
#include "ui/decoder/call_filter_bar.h"
#include "ui/decoder/call_table.h"
#include "ui/decoder/export_menu.h"
#include "ui/decoder/input_bar.h"
#include "ui/decoder/next_steps.h"
#include "ui/decoder/recent_button.h"
#include "ui/decoder/signers_view.h"
#include "ui/decoder/summary_view.h"
#include "ui/decoder/verify_choice.h"
#include "ui/decoder/view_switch.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {
/// Views of the page, in the order of their buttons.
enum View
{
    CallsView,
    FiguresView,
    SignersViewPlace
};
} // namespace

DecoderPage::DecoderPage(Workspace &workspace, QWidget *parent)
    : NavigationPage({u"decoder"_s, tr("Decoder"), tr("Decoder"),
                      tr("Paste a header, drop a capture or a log: what each call claims, whether it holds, and why."),
                      IconName::Decoder},
                     parent),
      m_workspace(workspace), m_controller(workspace), m_export(nullptr), m_input(new InputBar(m_controller)),
      m_recent(new RecentButton(workspace.dataFolder())), m_switch(new ViewSwitch), m_views(new QStackedWidget),
      m_summary(new SummaryView), m_signers(new SignersView), m_verify(new VerifyChoice), m_filter(new CallFilterBar),
      m_table(new CallTable(m_controller.calls())), m_side(new QStackedWidget), m_details(new CallDetails)
{
    setAcceptDrops(true);
    addPrimaryAction(u"open"_s, tr("Open..."));
    addSecondaryAction(u"paste"_s, tr("Paste"));
    m_export = new ExportMenu(*addSecondaryAction(u"export"_s, tr("Export")), workspace.pools());
    setContent(makeContent());
    setFocusProxy(m_input);
    m_verify->setIdentities(m_controller.identityNames());
    connectSignals();
    connectController();
    connectSigners();
    connectExport();
    showCalls();
}

QWidget *DecoderPage::makeCallsView()
{
    m_side->addWidget(new EmptyState(
        {.name = u"decoder"_s,
         .icon = IconName::Decoder,
         .title = tr("Nothing decoded yet"),
         .sentence = tr("Paste an Identity header, SIP messages or console lines, or open a capture or a log. The "
                        "verdict of the chosen call stands here, with every check and what to do about it.")}));
    m_side->addWidget(m_details);
    m_table->setFilterField(m_filter->field());
    auto *list = new Card;
    list->setList(m_filter, m_table);
    auto *view = new QWidget;
    auto *panes = new QHBoxLayout(view);
    panes->setContentsMargins(0, 0, 0, 0);
    panes->setSpacing(cardMargin);
    panes->addWidget(list, 17);
    panes->addWidget(m_side, 15);
    return view;
}

QWidget *DecoderPage::makeContent()
{
    m_input->addWidget(m_recent);
    m_switch->addView(u"calls"_s, tr("Calls"));
    m_switch->addView(u"summary"_s, tr("Summary"));
    m_switch->addView(u"signers"_s, tr("Signers"));
    m_views->addWidget(makeCallsView());
    m_views->addWidget(m_summary);
    m_views->addWidget(m_signers);
    m_input->addWidget(m_verify);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_input);
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_switch);
    choices->addStretch();
    choices->addWidget(m_verify->fetchOptions());
    column->addLayout(choices);
    column->addWidget(m_views, 1);
    return content;
}

void DecoderPage::connectSignals()
{
    connect(m_verify, &VerifyChoice::chosen, this, [this](const VerifyWith &with) {
        banner()->clear();
        m_controller.verifyWith(with);
    });
    connect(m_verify, &VerifyChoice::emptyCacheAsked, &m_controller, &DecoderController::emptyCertificateCache);
    connect(&m_controller, &DecoderController::cacheEmptied, this, [this] {
        banner()->show(BannerKind::Success, {tr("The certificate cache is empty."),
                                             tr("\"Read again\" fetches what the headers name anew.")});
    });
    connect(m_filter, &CallFilterBar::filterChanged, &m_controller, &DecoderController::setFilter);
    connect(m_table, &CallTable::sortAsked, &m_controller, &DecoderController::setSort);
    connect(m_table, &CallTable::callChosen, &m_controller, &DecoderController::openCall);
    connect(m_table, &CallTable::callOpened, this, [this] { m_details->setFocus(); });
    connect(m_details, &CallDetails::stepAsked, this, &DecoderPage::takeStep);
    connect(m_details, &CallDetails::copyAsked, this, &DecoderPage::copyCall);
    connect(m_details, &CallDetails::edited, this,
            [this](const CallEdit &edit) { m_controller.judgeEdit(m_details->original(), edit); });
    connect(m_table, &CallTable::copyAsked, this, [this] { copyCall(CopyForm::Text); });
    connect(m_switch, &ViewSwitch::currentChanged, this, &DecoderPage::showView);
    connect(m_recent, &RecentButton::fileChosen, this, &DecoderPage::openFile);
    connect(m_recent, &RecentButton::failed, this, [this](const Error &error) { banner()->showError(error); });
    connect(&m_workspace, &Workspace::inventoryChanged, this,
            [this] { m_verify->setIdentities(m_controller.identityNames()); });
    const auto &buttons = actionButtons();
    connect(buttons.front(), &QPushButton::clicked, this, &DecoderPage::paste);
    connect(buttons.back(), &QPushButton::clicked, this, &DecoderPage::chooseFile);
}

void DecoderPage::connectController()
{
    connect(&m_controller, &DecoderController::callsChanged, this, &DecoderPage::showCalls);
    connect(&m_controller, &DecoderController::finished, this, &DecoderPage::showFinished);
    connect(&m_controller, &DecoderController::failed, this,
            [this](const Error &error) { banner()->showError(error); });
    connect(&m_controller, &DecoderController::detailOpened, this, &DecoderPage::showDetail);
    connect(&m_controller, &DecoderController::editJudged, m_details, &CallDetails::showEdited);
    connect(&m_controller, &DecoderController::summarized, this,
            [this](const CallSummary &summary) { m_summary->show(summary, !m_controller.filter().isOpen()); });
    connect(&m_controller, &DecoderController::detailFailed, this, [this](const Error &error) {
        m_side->setCurrentIndex(0);
        banner()->showError(error);
    });
    connect(&m_controller, &DecoderController::readingChanged, this, [this](bool reading) {
        if (reading)
            banner()->clear();
    });
}

void DecoderPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a capture, a log or a header"));
    dialog->setObjectName(u"decoder.openDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DecoderPage::openFile);
    dialog->open();
}

void DecoderPage::paste()
{
    m_input->decodeText(QGuiApplication::clipboard()->text());
}

void DecoderPage::openFile(const QString &path)
{
    m_input->decodeFile(path);
}

void DecoderPage::showSubject(const QString &subject)
{
    openFile(subject);
}

bool DecoderPage::isSettled() const
{
    return !m_input->isTyping() && !m_controller.isBusy() && !m_export->isRunning();
}

void DecoderPage::showCalls()
{
    const CallListModel &calls = m_controller.calls();
    m_filter->show(m_controller.filter(), calls.counts());
    m_filter->setVisible(calls.counts().total > 1);
    m_table->showSort(m_controller.sort());
    openCurrent();
    const int total = static_cast<int>(m_controller.state().calls.count);
    const QString source = QFileInfo(m_controller.input().file).fileName();
    const QString found = tr("%Ln call(s)", nullptr, total);
    m_switch->setVisible(total > 1);
    actionButtons()[1]->setEnabled(total > 0 && !m_controller.isReading());
    if (total <= 1)
        m_switch->setCurrent(CallsView);
    showView();
    setStatusLine(source.isEmpty() ? (total > 0 ? found : QString()) : tr("%1: %2").arg(source, found));
}

void DecoderPage::openCurrent()
{
    // A call that was opened stays the current one wherever it now stands; without one the first is.
    const auto opened = m_controller.openedCall();
    const CallListModel &calls = m_controller.calls();
    if (calls.rowCount() == 0) {
        m_side->setCurrentIndex(0);
        return;
    }
    if (!opened || !m_table->selectCall(*opened))
        if (!m_table->currentIndex().isValid())
            m_table->setCurrentIndex(calls.index(0, 0));
}

void DecoderPage::showFinished()
{
    if (const auto opened = m_controller.openedCall())
        m_controller.openCall(*opened);
    const CallInput &input = m_controller.input();
    if (!input.file.isEmpty() && m_controller.state().calls.count > 0)
        m_recent->add(input.file);
    if (m_controller.state().calls.count == 0 && !input.isEmpty() && !m_controller.isPartial())
        banner()->show(BannerKind::Info,
                       {tr("There is no Identity header and no INVITE in it."),
                        tr("An Identity value begins with \"eyJ\"; paste it with what stands around it.")});
    else if (input.isEmpty())
        banner()->clear();
}

void DecoderPage::showDetail(const CallDetail &detail)
{
    auto &inventory = m_workspace.inventory();
    DetailScene scene{.now = m_workspace.clock().now(), .policy = std::nullopt, .steps = {}};
    if (const auto policy = inventory.policy({}))
        scene.policy = *policy;
    if (const auto identities = inventory.identities())
        scene.steps = nextSteps(detail, *identities);
    m_details->show(detail, scene);
    m_side->setCurrentIndex(1);
}

void DecoderPage::takeStep(const NextStep &step)
{
    if (step.page.isEmpty())
        m_verify->open();
    else
        m_workspace.requestPage(step.page, step.subject);
}

void DecoderPage::showView()
{
    const int view = m_switch->current();
    m_views->setCurrentIndex(view);
    if (view == FiguresView)
        m_controller.summarize();
    else if (view == SignersViewPlace)
        showSigners();
}

void DecoderPage::connectSigners()
{
    SignerController &signers = m_controller.signers();
    connect(m_signers, &SignersView::searchAsked, &m_controller, &DecoderController::findSigners);
    connect(m_signers, &SignersView::stopAsked, this, [this] {
        m_controller.signers().forget();
        showSigners();
    });
    connect(&signers, &SignerController::progressed, this, &DecoderPage::showSigners);
    connect(&signers, &SignerController::finished, this, &DecoderPage::showSigners);
}

void DecoderPage::connectExport()
{
    connect(m_export, &ExportMenu::chosen, this, [this](ExportForm form, const QString &target) {
        banner()->show(BannerKind::Info, {tr("Writing %1...").arg(target)});
        connect(banner()->addButton(u"stopExport"_s, tr("Stop")), &QPushButton::clicked, this, [this] {
            m_export->stop();
            banner()->clear();
        });
        m_export->start({m_controller.input(), m_controller.state(), m_controller.calls().arrangement(), form, target});
    });
    connect(m_export, &ExportMenu::finished, this, [this](quint32 calls, const QString &target) {
        banner()->show(BannerKind::Success,
                       {tr("%Ln call(s) written to %1.", nullptr, static_cast<int>(calls)).arg(target)});
    });
    connect(m_export, &ExportMenu::failed, this, [this](const Error &error) { banner()->showError(error); });
}

void DecoderPage::showSigners()
{
    const SignerController &signers = m_controller.signers();
    if (signers.isSearching())
        m_signers->showSearching(signers.tokensSeen());
    else if (signers.signers())
        m_signers->showGroups(signers.signers()->groups());
    else
        m_signers->showUnknown();
}

void DecoderPage::copyCall(CopyForm form)
{
    if (!m_controller.openedCall())
        return;
    const CallDetail &call = m_details->original();
    switch (form) {
    case CopyForm::Text:
        QGuiApplication::clipboard()->setText(textOf(call, m_workspace.clock().now()));
        return;
    case CopyForm::Json:
        QGuiApplication::clipboard()->setText(jsonOf(call, m_controller.input().file, *m_controller.openedCall()));
        return;
    case CopyForm::Command:
        QGuiApplication::clipboard()->setText(commandFor(call, m_controller.verifiesWith()));
        return;
    }
}

void DecoderPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void DecoderPage::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.front().isLocalFile())
        openFile(urls.front().toLocalFile());
    else
        m_input->decodeText(event->mimeData()->text());
    event->acceptProposedAction();
}

} // namespace stir::ui
