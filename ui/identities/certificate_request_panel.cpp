// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/certificate_request_panel.h"

#include "ui/common/choice_box.h"
#include "ui/common/form_field.h"
#include "ui/common/message_banner.h"
#include "ui/common/scroll_pane.h"
#include "ui/common/theme.h"
#include "ui/common/vault_prompt.h"
#include "ui/common/workspace.h"
#include "ui/identities/panel_footer.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

CertificateRequestPanel::CertificateRequestPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_controller(workspace), m_key(new ChoiceBox), m_code(new QLineEdit), m_numbers(new QLineEdit),
      m_organization(new QLineEdit), m_country(new QLineEdit), m_commonName(new QLineEdit),
      m_request(new QPlainTextEdit), m_make(makeButton(u"identities.request.make"_s, tr("Make the request"))),
      m_copy(makeButton(u"identities.request.copy"_s, tr("Copy"))),
      m_save(makeButton(u"identities.request.save"_s, tr("Save as..."))),
      m_close(makeButton(u"identities.request.close"_s, tr("Close"), ButtonKind::Flat)),
      m_result(new MessageBanner(u"identities.request"_s)),
      m_vault(new VaultPrompt(workspace, u"identities.request"_s)),
      m_scroll(new ScrollPane(u"identities.request.scroll"_s, tr("Request a certificate")))
{
    setObjectName(u"identities.request"_s);
    m_request->setObjectName(u"identities.request.pem"_s);
    m_request->setAccessibleName(tr("The request"));
    m_request->setReadOnly(true);
    m_request->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_request->setFont(monospaceFont(11));
    m_request->setTabChangesFocus(true);
    m_request->setMinimumHeight(140);
    layOut();
    connectFields();
    connectController();
    forget();
}

void CertificateRequestPanel::layOut()
{
    m_code->setPlaceholderText(u"709J"_s);
    m_country->setPlaceholderText(u"US"_s);
    m_commonName->setPlaceholderText(u"SHAKEN 709J"_s);
    m_fields = {
        {RequestField::Key, new FormField(m_key, {u"identities.request.key"_s, tr("&Key in the vault")})},
        {RequestField::Code, new FormField(m_code, {u"identities.request.code"_s, tr("&Service provider code (SPC)"),
                                                    tr("As the policy administrator gave it.")})},
        {RequestField::Numbers,
         new FormField(m_numbers, {u"identities.request.numbers"_s, tr("or &numbers, for a delegate certificate"),
                                   tr("Single ones and ranges: 12155550100, 12155550000+100")})},
        {RequestField::Organization,
         new FormField(m_organization,
                       {u"identities.request.organization"_s, tr("&Organization (O)"), tr("As it is registered.")})},
        {RequestField::Country, new FormField(m_country, {u"identities.request.country"_s, tr("Coun&try (C)")})},
        {RequestField::CommonName,
         new FormField(m_commonName, {u"identities.request.commonName"_s, tr("Co&mmon name (CN)"),
                                      tr("Empty: SHAKEN and the code.")})}};
    auto *card = new Card(tr("Request a certificate"));
    card->body()->setSpacing(12);
    card->body()->addWidget(
        makeLabel(tr("The STI-CA signs what this request says for your key. The key itself stays here; "
                     "when the answer comes, add it as an identity, and it finds its key."),
                  TextRole::Muted, true));
    for (FormField *field : m_fields)
        card->body()->addWidget(field);
    auto *made = new QHBoxLayout;
    made->setSpacing(gridUnit);
    made->addWidget(m_copy);
    made->addWidget(m_save);
    made->addStretch();
    card->body()->addWidget(m_request);
    card->body()->addLayout(made);
    card->body()->addWidget(m_result);
    m_scroll->add(card);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_vault);
    column->addWidget(new PanelFooter(nullptr, {m_close, m_make}));
}

void CertificateRequestPanel::connectFields()
{
    for (QLineEdit *edit : {m_code, m_numbers, m_organization, m_country, m_commonName}) {
        edit->setAcceptDrops(false);
        connect(edit, &QLineEdit::textChanged, this, &CertificateRequestPanel::forget);
        connect(edit, &QLineEdit::returnPressed, this, &CertificateRequestPanel::make);
    }
    connect(m_key, &QComboBox::currentTextChanged, this, &CertificateRequestPanel::forget);
    connect(m_make, &QPushButton::clicked, this, &CertificateRequestPanel::make);
    connect(m_copy, &QPushButton::clicked, this, &CertificateRequestPanel::copy);
    connect(m_save, &QPushButton::clicked, this, &CertificateRequestPanel::save);
    connect(m_close, &QPushButton::clicked, this, &CertificateRequestPanel::closed);
    connect(m_vault, &VaultPrompt::opened, this, [this] { m_controller.make(text()); });
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &CertificateRequestPanel::closed);
}

void CertificateRequestPanel::connectController()
{
    connect(&m_controller, &CertificateRequestController::made, this, &CertificateRequestPanel::showMade);
    connect(&m_controller, &CertificateRequestController::refused, this, &CertificateRequestPanel::showProblems);
    connect(&m_controller, &CertificateRequestController::failed, m_result, &MessageBanner::showError);
    connect(&m_controller, &CertificateRequestController::saved, this, [this](const QString &file) {
        m_result->show(BannerKind::Success, {tr("The request is in %1.").arg(file), tr("Send it to your authority.")});
    });
}

void CertificateRequestPanel::open(const QString &key)
{
    const QString chosen = key.isEmpty() ? m_key->currentText() : key;
    {
        const QSignalBlocker quiet(m_key);
        m_key->clear();
        m_key->addItems(m_controller.keys());
        m_key->setCurrentIndex(std::max(0, m_key->findText(chosen)));
    }
    forget();
    m_key->setFocus();
}

bool CertificateRequestPanel::isBusy() const
{
    return m_controller.isBusy() || m_vault->isBusy();
}

RequestText CertificateRequestPanel::text() const
{
    return {m_key->currentText(),        m_code->text().trimmed(),
            m_numbers->text().trimmed(), m_organization->text().trimmed(),
            m_country->text().trimmed(), m_commonName->text().trimmed()};
}

void CertificateRequestPanel::make()
{
    const RequestProblems problems = m_controller.problemsOf(text());
    showProblems(problems);
    if (problems.isEmpty())
        m_vault->ask(tr("The key %1, which signs the request, is in the vault.").arg(m_key->currentText()));
}

void CertificateRequestPanel::showProblems(const RequestProblems &problems)
{
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field)
        (*field)->setError(problems.value(field.key()));
    if (!problems.isEmpty())
        m_fields.value(problems.firstKey())->editor()->setFocus();
}

void CertificateRequestPanel::showMade(const QByteArray &pem)
{
    m_pem = pem;
    m_request->setPlainText(QString::fromLatin1(pem).trimmed());
    for (QWidget *widget :
         {static_cast<QWidget *>(m_request), static_cast<QWidget *>(m_copy), static_cast<QWidget *>(m_save)})
        widget->show();
    m_scroll->reveal(m_save);
    m_copy->setFocus();
}

/// What was made no longer says what is typed.
void CertificateRequestPanel::forget()
{
    m_pem.clear();
    m_result->clear();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_request), static_cast<QWidget *>(m_copy), static_cast<QWidget *>(m_save)})
        widget->hide();
}

void CertificateRequestPanel::copy()
{
    QGuiApplication::clipboard()->setText(QString::fromLatin1(m_pem));
    m_result->show(BannerKind::Success, {tr("The request is copied."), tr("Send it to your authority.")});
}

void CertificateRequestPanel::save()
{
    auto *dialog = new QFileDialog(this, tr("Save the request"));
    dialog->setObjectName(u"identities.request.dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setNameFilters({tr("Requests (*.pem *.csr)"), tr("All files (*)")});
    dialog->selectFile(m_key->currentText() + u"-request.pem"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) { m_controller.save(file, m_pem); });
    dialog->open();
}

} // namespace stir::ui
