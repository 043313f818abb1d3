// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/decoder_page.h"

#include "ui/common/view_switch.h"
#include "ui/common/workspace.h"
#include "ui/decoder/calls_view.h"
#include "ui/decoder/export_menu.h"
#include "ui/decoder/input_bar.h"
#include "ui/decoder/recent_button.h"
#include "ui/decoder/signers_view.h"
#include "ui/decoder/summary_view.h"
#include "ui/decoder/verify_choice.h"

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
/// In the order of their buttons.
enum ViewPlace
{
    CallsPlace,
    SummaryPlace,
    SignersPlace
};
} // namespace

DecoderPage::DecoderPage(Workspace &workspace, QWidget *parent)
    : NavigationPage({u"decoder"_s, tr("Decoder"), tr("Decoder"),
                      tr("Paste a header, drop a capture or a log: what each call claims, whether it holds, and why."),
                      IconName::Decoder},
                     parent),
      m_workspace(workspace), m_controller(workspace), m_export(nullptr), m_input(new InputBar(m_controller)),
      m_recent(new RecentButton(workspace.dataFolder())), m_verify(new VerifyChoice), m_switch(new ViewSwitch(u"decoder.view"_s)),
      m_views(new QStackedWidget), m_calls(new CallsView(workspace, m_controller)), m_summary(new SummaryView),
      m_signers(new SignersView)
{
    setAcceptDrops(true);
    addPrimaryAction(u"open"_s, tr("Open..."));
    addSecondaryAction(u"paste"_s, tr("Paste"));
    m_export = new ExportMenu(*addSecondaryAction(u"export"_s, tr("Export")), workspace.pools());
    setContent(makeContent());
    m_verify->setIdentities(m_controller.identityNames());
    connectCalls();
    connectInput();
    connectController();
    connectSigners();
    connectExport();
    showCalls();
}

QWidget *DecoderPage::makeContent()
{
    m_input->addWidget(m_recent);
    m_input->addWidget(m_verify);
    m_switch->addView(u"calls"_s, tr("Calls"));
    m_switch->addView(u"summary"_s, tr("Summary"));
    m_switch->addView(u"signers"_s, tr("Signers"));
    m_views->addWidget(m_calls);
    m_views->addWidget(m_summary);
    m_views->addWidget(m_signers);
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_switch);
    choices->addStretch();
    choices->addWidget(m_verify->fetchOptions());
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_input);
    column->addLayout(choices);
    column->addWidget(m_views, 1);
    return content;
}

void DecoderPage::connectCalls()
{
    connect(m_calls, &CallsView::stepAsked, this, &DecoderPage::takeStep);
    connect(m_calls, &CallsView::failed, this, &DecoderPage::showError);
    connect(m_calls, &CallsView::copyRefused, this, [this](int limit) {
        banner()->show(BannerKind::Info, {tr("The clipboard takes %Ln call(s) at most.", nullptr, limit),
                                          tr("Export the list to a file instead.")});
    });
}

void DecoderPage::connectInput()
{
    connect(m_verify, &VerifyChoice::chosen, &m_controller, &DecoderController::verifyWith);
    connect(m_verify, &VerifyChoice::emptyCacheAsked, &m_controller, &DecoderController::emptyCertificateCache);
    connect(m_switch, &ViewSwitch::currentChanged, this, &DecoderPage::showView);
    connect(m_recent, &RecentButton::fileChosen, this, &DecoderPage::openFile);
    connect(m_recent, &RecentButton::failed, this, &DecoderPage::showError);
    connect(&m_workspace, &Workspace::inventoryChanged, this,
            [this] { m_verify->setIdentities(m_controller.identityNames()); });
    const auto &buttons = actionButtons();
    connect(buttons.front(), &QPushButton::clicked, m_input,
            [this] { m_input->decodeText(QGuiApplication::clipboard()->text()); });
    connect(buttons.back(), &QPushButton::clicked, this, &DecoderPage::chooseFile);
}

void DecoderPage::connectController()
{
    connect(&m_controller, &DecoderController::callsChanged, this, &DecoderPage::showCalls);
    connect(&m_controller, &DecoderController::finished, this, &DecoderPage::showFinished);
    connect(&m_controller, &DecoderController::failed, this, &DecoderPage::showError);
    connect(&m_controller, &DecoderController::summarized, this, [this](const CallSummary &summary) {
        m_summary->show(summary, !m_controller.filter().isOpen(), m_controller.state().oddities);
    });
    connect(&m_controller, &DecoderController::cacheEmptied, this, [this](int files) {
        banner()->show(files > 0 ? BannerKind::Success : BannerKind::Info,
                       {files > 0 ? tr("The certificate cache is empty: %Ln file(s) went.", nullptr, files)
                                  : tr("The certificate cache was empty already."),
                        tr("\"Read again\" fetches what the headers name anew.")});
    });
    connect(&m_controller, &DecoderController::readingChanged, this, [this](bool reading) {
        if (reading)
            banner()->clear();
    });
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
        m_export->start({m_controller.input(), m_controller.state(), m_controller.calls().arrangement(), form, target,
                         m_workspace.clock().now()});
    });
    connect(m_export, &ExportMenu::finished, this, [this](quint32 calls, const QString &target) {
        banner()->show(BannerKind::Success,
                       {tr("%Ln call(s) written to %1.", nullptr, static_cast<int>(calls)).arg(target)});
    });
    connect(m_export, &ExportMenu::failed, this, &DecoderPage::showError);
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

void DecoderPage::openFile(const QString &path)
{
    // Who opens a file goes on in its list, wherever the keys were.
    m_input->setFocus();
    m_input->decodeFile(path);
}

void DecoderPage::showSubject(const QString &subject)
{
    m_input->decodeFile(subject);
}

bool DecoderPage::isSettled() const
{
    return !m_input->isTyping() && !m_controller.isBusy() && !m_export->isRunning();
}

void DecoderPage::showCalls()
{
    const int total = static_cast<int>(m_controller.state().calls.count);
    m_switch->setVisible(total > 1);
    if (total <= 1)
        m_switch->setCurrent(CallsPlace);
    actionButtons()[1]->setEnabled(total > 0 && !m_controller.isReading());
    showView();
    const QFileInfo file(m_controller.input().file);
    m_export->suggestName(file.completeBaseName());
    const QString source = file.fileName();
    const QString found = tr("%Ln call(s)", nullptr, total);
    setStatusLine(source.isEmpty() ? (total > 0 ? found : QString()) : tr("%1: %2").arg(source, found));
    takeKeys();
}

void DecoderPage::showFinished()
{
    const CallInput &input = m_controller.input();
    const bool isEmpty = m_controller.state().calls.count == 0;
    if (input.isEmpty())
        banner()->clear();
    else if (!input.file.isEmpty() && !isEmpty)
        m_recent->add(input.file);
    if (isEmpty && !input.isEmpty() && !m_controller.isPartial())
        banner()->show(BannerKind::Info,
                       {tr("There is no Identity header and no INVITE in it."),
                        tr("An Identity value begins with \"eyJ\"; paste it with what stands around it.")});
}

/// No focus proxy: the Tab key would go to it past everything that stands before it.
void DecoderPage::takeKeys()
{
    const QWidget *focus = window()->focusWidget();
    const bool isFree = focus == nullptr || focus == m_input || !focus->isVisible() || focus->isAncestorOf(this);
    // Who is at work somewhere stays there.
    if (!isVisible() || !isFree)
        return;
    if (m_controller.input().file.isEmpty())
        m_input->focusText();
    else if (m_controller.calls().rowCount() > 0 && m_switch->current() == CallsPlace)
        m_calls->focusList();
}

void DecoderPage::showEvent(QShowEvent *event)
{
    NavigationPage::showEvent(event);
    // Once who shows the page has done so.
    QMetaObject::invokeMethod(this, &DecoderPage::takeKeys, Qt::QueuedConnection);
}

void DecoderPage::showView()
{
    const int view = m_switch->current();
    m_views->setCurrentIndex(view);
    if (view == SummaryPlace)
        m_controller.summarize();
    else if (view == SignersPlace)
        showSigners();
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

void DecoderPage::showError(const Error &error)
{
    banner()->showError(error);
    if (error.code == ErrorCode::FileChanged)
        connect(banner()->addButton(u"again"_s, tr("Read again")), &QPushButton::clicked, &m_controller,
                &DecoderController::decodeAgain);
}

void DecoderPage::takeStep(const NextStep &step)
{
    if (step.page.isEmpty())
        m_verify->open();
    else
        m_workspace.requestPage(step.page, step.subject);
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
