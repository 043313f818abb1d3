// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/rotation_answer_card.h"

#include "core/wording/wording.h"
#include "ui/common/form_field.h"
#include "ui/common/path_field.h"
#include "ui/common/report_lists.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/identities/rotation_controller.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

using credentials::RotationStage;

RotationAnswerCard::RotationAnswerCard(QWidget *parent)
    : Card(tr("2. Take the answer"), parent),
      m_files(new PathField(tr("The authority's answer"),
                            {tr("Certificates (*.pem *.crt *.cer *.der *.p7b *.p7c)"), tr("All files (*)")})),
      m_x5u(new QLineEdit),
      m_filesField(new FormField(m_files, {u"identities.rotation.answer"_s, tr("Ce&rtificate"),
                                           tr("What the authority sent, in any form and order.")})),
      m_x5uField(new FormField(m_x5u, {u"identities.rotation.x5u"_s, tr("New certificate U&RL (x5u)"),
                                       tr("An address of its own: verifiers keep what they fetched at the old one.")})),
      m_take(makeButton(u"identities.rotation.take"_s, tr("Take certificate"))),
      m_again(makeButton(u"identities.rotation.again"_s, tr("Take another answer..."), ButtonKind::Flat)),
      m_words(makeLabel({}, TextRole::Body, true)), m_findings(new FindingList(u"identities.rotation.findings"_s))
{
    m_files->setTakesSeveral();
    m_filesField->addBeside(m_files->makeChooseButton(u"identities.rotation.choose"_s));
    m_x5u->setAcceptDrops(false);
    body()->setSpacing(12);
    for (QWidget *widget : {static_cast<QWidget *>(m_words), static_cast<QWidget *>(m_filesField),
                            static_cast<QWidget *>(m_x5uField), static_cast<QWidget *>(m_findings)})
        body()->addWidget(widget);
    body()->addWidget(m_take, 0, Qt::AlignLeft);
    body()->addWidget(m_again, 0, Qt::AlignLeft);
    m_again->hide();
    m_findings->hide();
    connect(m_take, &QPushButton::clicked, this, &RotationAnswerCard::give);
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_again->hide();
        showFields(true);
        m_files->setFocus();
    });
    for (const QLineEdit *edit : {static_cast<QLineEdit *>(m_files), m_x5u})
        connect(edit, &QLineEdit::returnPressed, this, &RotationAnswerCard::give);
}

void RotationAnswerCard::show(const RotationView &view)
{
    const auto next = view.next();
    if (m_identity != view.identity.name) {
        m_identity = view.identity.name;
        m_files->clear();
        m_x5u->setText(next ? next->x5u : QString());
        m_findings->hide();
    }
    m_x5u->setPlaceholderText(view.identity.x5u);
    m_words->setText(next ? tr("%1, valid until %2, belongs to the new key.")
                                .arg(next->chain.front().subjectName(),
                                     next->chain.front().notAfter().toLocalTime().date().toString(Qt::ISODate))
                          : tr("It is matched to the new key, and its chain is put in order."));
    showFields(view.rotation && view.rotation->stage == RotationStage::Ordered);
    m_again->setVisible(view.rotation && view.rotation->stage == RotationStage::Certified);
}

void RotationAnswerCard::showFields(bool isShown)
{
    for (QWidget *widget :
         {static_cast<QWidget *>(m_filesField), static_cast<QWidget *>(m_x5uField), static_cast<QWidget *>(m_take)})
        widget->setVisible(isShown);
}

void RotationAnswerCard::setBusy(bool isBusy)
{
    m_take->setEnabled(!isBusy);
}

void RotationAnswerCard::showAnswer(const rotation::Certified &answer)
{
    m_findings->setFindings(answer.findings);
    m_findings->setVisible(!answer.findings.empty());
    if (answer.isTaken)
        return;
    m_filesField->setError(
        tr("It was not taken: verifiers would reject the calls signed with it. Nothing was changed."));
    m_files->setFocus();
}

bool RotationAnswerCard::showError(const Error &error)
{
    const QString words = wording::sentence(error) + u' ' + wording::hint(error);
    if (error.code == ErrorCode::X5uNotHttps || error.code == ErrorCode::X5uTaken) {
        m_x5uField->setError(words);
        m_x5u->setFocus();
        return true;
    }
    if (error.code == ErrorCode::VaultLocked || error.code == ErrorCode::RotationUnknown ||
        error.code == ErrorCode::RotationOutOfStep)
        return false;
    m_filesField->setError(words);
    m_files->setFocus();
    return true;
}

void RotationAnswerCard::give()
{
    m_filesField->setError(m_files->paths().isEmpty() ? tr("Choose the file that the authority sent.") : QString());
    m_x5uField->setError(m_x5u->text().trimmed().isEmpty() ? tr("Type the address where it will be published.")
                                                           : QString());
    m_findings->hide();
    if (!m_filesField->hasError() && !m_x5uField->hasError())
        Q_EMIT answerGiven(m_files->paths(), m_x5u->text().trimmed());
}

} // namespace stir::ui
