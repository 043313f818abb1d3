// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/decoder_page.h"

#include "ui/common/table_view.h"
#include "ui/common/workspace.h"
#include "ui/decoder/call_details.h"

#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {
enum SignerKind
{
    NoSigner,
    IdentitySigner,
    FileSigner,
    ChooseFile
};
constexpr int kindRole = Qt::UserRole;
constexpr int nameRole = Qt::UserRole + 1;
} // namespace

DecoderPage::DecoderPage(Workspace &workspace, QWidget *parent)
    : NavigationPage({u"decoder"_s, tr("Decoder"), tr("Decoder"),
                      tr("Paste a header, drop a capture or a log: what each call claims, whether it holds, and why."),
                      IconName::Decoder},
                     parent),
      m_workspace(workspace), m_controller(workspace), m_text(new QPlainTextEdit), m_signer(new QComboBox),
      m_filter(new FilterField(u"decoder.filter"_s, tr("Filter by number or check"))),
      m_table(new TableView(u"decoder.table"_s, tr("Calls"))), m_side(new QStackedWidget), m_details(new CallDetails)
{
    setAcceptDrops(true);
    m_side->addWidget(new EmptyState(
        {.name = u"decoder"_s,
         .icon = IconName::Decoder,
         .title = tr("Nothing decoded yet"),
         .sentence = tr("Paste an Identity header, SIP messages or console lines, or open a log. The verdict of the "
                        "chosen call stands here, with every check and what to do about it.")}));
    m_side->addWidget(m_details);
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(cardMargin);
    row->addWidget(makeInputCard(), 17);
    row->addWidget(m_side, 15);
    addPrimaryAction(u"open"_s, tr("Open..."));
    addSecondaryAction(u"paste"_s, tr("Paste"));
    addSecondaryAction(u"clear"_s, tr("Clear"));
    setContent(content);
    setFocusProxy(m_text);
    fillSigners();
    connectSignals();
    showDecoded();
}

QWidget *DecoderPage::makeInputCard()
{
    m_text->setObjectName(u"decoder.text"_s);
    m_text->setAccessibleName(tr("Text to decode"));
    m_text->setPlaceholderText(tr("Paste an Identity header, SIP messages or log lines here"));
    m_text->setFont(monospaceFont());
    m_text->setFixedHeight(112);
    m_text->setTabChangesFocus(true);
    m_text->setAcceptDrops(false);
    m_signer->setObjectName(u"decoder.signer"_s);
    m_signer->setAccessibleName(tr("Verify with"));
    m_signer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_table->setSource(&m_controller.calls());
    m_table->setFilterField(m_filter);
    m_table->setStretchColumn(4);
    auto *label = makeLabel(tr("Verify with"), TextRole::Muted);
    label->setBuddy(m_signer);
    auto *signer = new QHBoxLayout;
    signer->setSpacing(gridUnit);
    signer->addWidget(label);
    signer->addWidget(m_signer, 1);
    auto *top = new QVBoxLayout;
    top->setSpacing(gridUnit);
    top->addWidget(m_text);
    top->addLayout(signer);
    top->addWidget(m_filter);
    top->addWidget(makePills());
    auto *card = new Card;
    card->setList(top, m_table);
    return card;
}

QWidget *DecoderPage::makePills()
{
    auto *pills = new QWidget;
    auto *row = new QHBoxLayout(pills);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gridUnit);
    static const std::array<const char *, 4> names{"valid", "invalid", "unverified", "missing"};
    static const std::array<Status, 4> shapes{Status::Good, Status::Broken, Status::Unknown, Status::Unknown};
    for (std::size_t group = 0; group < m_pills.size(); ++group) {
        auto *pill = makeButton(u"decoder.group."_s + QLatin1String(names[group]), {});
        pill->setProperty("filterPill", true);
        pill->setCheckable(true);
        pill->setIcon(icon(statusIcon(shapes[group]), statusColor(shapes[group])));
        pill->setIconSize(QSize(12, 12));
        pill->setToolTip(tr("Show only these"));
        connect(pill, &QPushButton::toggled, this, &DecoderPage::filterGroups);
        row->addWidget(pill);
        m_pills[group] = pill;
    }
    row->addStretch();
    return pills;
}

void DecoderPage::connectSignals()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(150);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_typing.start(); });
    connect(&m_typing, &QTimer::timeout, this, [this] { m_controller.decodeText(m_text->toPlainText().toUtf8()); });
    connect(m_signer, &QComboBox::activated, this, &DecoderPage::chooseSigner);
    connect(m_table, &TableView::currentKeyChanged, this, &DecoderPage::showCall);
    connect(&m_controller, &DecoderController::decoded, this, &DecoderPage::showDecoded);
    connect(&m_controller, &DecoderController::failed, this,
            [this](const Error &error) { banner()->showError(error); });
    connect(&m_workspace, &Workspace::inventoryChanged, this, &DecoderPage::fillSigners);
    const auto &buttons = actionButtons();
    connect(buttons[0], &QPushButton::clicked, this, &DecoderPage::paste);
    connect(buttons[1], &QPushButton::clicked, m_text, [this] {
        m_text->clear();
        m_controller.clear();
    });
    connect(buttons[2], &QPushButton::clicked, this, &DecoderPage::chooseFile);
}

void DecoderPage::fillSigners()
{
    const QVariant name = m_signer->currentData(nameRole);
    const QVariant kind = m_signer->currentData(kindRole);
    m_signer->clear();
    const auto add = [this](const QString &text, SignerKind itemKind, const QString &itemName = {}) {
        m_signer->addItem(text);
        m_signer->setItemData(m_signer->count() - 1, itemKind, kindRole);
        m_signer->setItemData(m_signer->count() - 1, itemName, nameRole);
    };
    add(tr("Nothing: only form and claims are checked"), NoSigner);
    for (const QString &identity : m_controller.identityNames())
        add(tr("Certificate of %1").arg(identity), IdentitySigner, identity);
    if (kind == FileSigner)
        add(QFileInfo(name.toString()).fileName(), FileSigner, name.toString());
    add(tr("A certificate or public key file..."), ChooseFile);
    for (int item = 0; item < m_signer->count(); ++item)
        if (m_signer->itemData(item, kindRole) == kind && m_signer->itemData(item, nameRole) == name)
            m_signer->setCurrentIndex(item);
}

void DecoderPage::chooseSigner(int index)
{
    const QString name = m_signer->itemData(index, nameRole).toString();
    banner()->clear();
    switch (m_signer->itemData(index, kindRole).toInt()) {
    case NoSigner:
        m_controller.verifyWithNothing();
        return;
    case IdentitySigner:
        m_controller.verifyWithIdentity(name);
        return;
    case FileSigner:
        m_controller.verifyWithFile(name);
        return;
    default:
        chooseSignerFile();
    }
}

void DecoderPage::chooseSignerFile()
{
    auto *dialog = new QFileDialog(this, tr("Certificate or public key to verify with"));
    dialog->setObjectName(u"decoder.signerDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates and keys (*.pem *.crt *.cer *.der *.pub)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const int place = m_signer->count() - 1;
        m_signer->insertItem(place, QFileInfo(path).fileName());
        m_signer->setItemData(place, FileSigner, kindRole);
        m_signer->setItemData(place, path, nameRole);
        m_signer->setCurrentIndex(place);
        m_controller.verifyWithFile(path);
    });
    connect(dialog, &QFileDialog::rejected, this, [this] {
        m_signer->setCurrentIndex(0);
        m_controller.verifyWithNothing();
    });
    dialog->open();
}

void DecoderPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a log, a SIP trace or a header"));
    dialog->setObjectName(u"decoder.openDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DecoderPage::openFile);
    dialog->open();
}

void DecoderPage::paste()
{
    m_text->setPlainText(QGuiApplication::clipboard()->text());
    m_text->setFocus();
}

void DecoderPage::openFile(const QString &path)
{
    {
        const QSignalBlocker quiet(m_text);
        m_text->clear();
    }
    m_typing.stop();
    m_controller.decodeFile(path);
}

void DecoderPage::showSubject(const QString &subject)
{
    openFile(subject);
}

bool DecoderPage::isSettled() const
{
    return !m_typing.isActive() && !m_controller.isBusy();
}

void DecoderPage::showDecoded()
{
    banner()->clear();
    const auto counts = m_controller.counts();
    for (std::size_t group = 0; group < m_pills.size(); ++group) {
        const QString word = groupWord(static_cast<CallGroup>(group), counts[group]);
        m_pills[group]->setText(u' ' + word);
        m_pills[group]->setAccessibleName(word);
        m_pills[group]->setVisible(counts[group] > 0);
        if (counts[group] == 0)
            m_pills[group]->setChecked(false);
    }
    const auto total = static_cast<int>(m_controller.calls().rows().size());
    m_filter->setVisible(total > 1);
    if (m_table->currentKey().isEmpty() && total > 0)
        m_table->selectRow(0);
    showCall(m_table->currentKey());
    const QString source = QFileInfo(m_controller.file()).fileName();
    const QString found = tr("%n call(s)", nullptr, total);
    setStatusLine(source.isEmpty() ? (total > 0 ? found : QString()) : tr("%1: %2").arg(source, found));
    if (total == 0 && (!source.isEmpty() || !m_text->toPlainText().trimmed().isEmpty()))
        banner()->show(BannerKind::Info,
                       {tr("There is no Identity header and no INVITE in this text."),
                        tr("An Identity value begins with \"eyJ\"; paste it with what stands around it.")});
}

void DecoderPage::showCall(const QString &key)
{
    const DecodedCall *call = m_controller.call(key);
    m_side->setCurrentIndex(call == nullptr ? 0 : 1);
    if (call != nullptr)
        m_details->show(*call, m_workspace.clock().now());
}

void DecoderPage::filterGroups()
{
    std::array<bool, 4> shown{};
    bool any = false;
    for (std::size_t group = 0; group < m_pills.size(); ++group)
        any = (shown[group] = m_pills[group]->isChecked()) || any;
    if (!any) {
        m_table->setRowCondition({});
        return;
    }
    m_table->setRowCondition([this, shown](const QString &key) {
        const DecodedCall *call = m_controller.call(key);
        return call != nullptr && shown[static_cast<std::size_t>(groupOf(*call))];
    });
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
        m_text->setPlainText(event->mimeData()->text());
    event->acceptProposedAction();
}

} // namespace stir::ui
