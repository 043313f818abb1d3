// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/verify_choice.h"

#include "ui/common/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

/// The last entry, which is no choice but asks for one.
constexpr int otherFile = -1;
constexpr int kindRole = Qt::UserRole;
constexpr int nameRole = Qt::UserRole + 1;
constexpr int boxWidth = 264;

/// Every choice judges anew and one fetches what strangers name: nothing is chosen by passing over it.
class ChoiceBox : public QComboBox
{
protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
            showPopup();
        else if (event->key() == Qt::Key_Space || event->key() == Qt::Key_F4)
            QComboBox::keyPressEvent(event);
        else
            event->ignore();
    }
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

} // namespace

VerifyChoice::VerifyChoice(QWidget *parent)
    : QWidget(parent), m_box(new ChoiceBox), m_fetchOptions(new QWidget),
      m_allowPrivate(new QCheckBox(tr("Private addresses too")))
{
    m_box->setObjectName(u"decoder.signer"_s);
    m_box->setAccessibleName(tr("Verify with"));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setFixedWidth(boxWidth);
    auto *label = makeLabel(tr("Verify with"), TextRole::Muted);
    label->setBuddy(m_box);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gridUnit);
    row->addWidget(label);
    row->addWidget(m_box);
    connect(m_box, &QComboBox::activated, this, &VerifyChoice::activate);
    makeFetchOptions();
    fill();
}

void VerifyChoice::makeFetchOptions()
{
    m_allowPrivate->setObjectName(u"decoder.allowPrivate"_s);
    m_allowPrivate->setAccessibleName(tr("Fetch certificates from private addresses too"));
    m_allowPrivate->setToolTip(
        tr("A header decides what is fetched. Let it lead into your own network only for calls that you trust."));
    auto *empty = makeButton(u"decoder.emptyCache"_s, tr("Empty certificate cache"), ButtonKind::Flat);
    auto *row = new QHBoxLayout(m_fetchOptions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gridUnit);
    row->addWidget(m_allowPrivate);
    row->addWidget(empty);
    m_fetchOptions->hide();
    connect(empty, &QPushButton::clicked, this, &VerifyChoice::emptyCacheAsked);
    connect(m_allowPrivate, &QCheckBox::toggled, this, [this](bool on) {
        VerifyWith with = m_choice;
        with.allowPrivate = on;
        choose(with);
    });
}

void VerifyChoice::setIdentities(const QStringList &names)
{
    m_identities = names;
    fill();
}

void VerifyChoice::open()
{
    m_box->setFocus();
    m_box->showPopup();
}

void VerifyChoice::fill()
{
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    const auto add = [this](const QString &text, const VerifyWith &with) {
        m_box->addItem(text);
        const int item = m_box->count() - 1;
        m_box->setItemData(item, static_cast<int>(with.kind), kindRole);
        m_box->setItemData(item, with.name, nameRole);
        if (with.kind == m_choice.kind && with.name == m_choice.name)
            m_box->setCurrentIndex(item);
    };
    add(tr("Nothing: form and claims only"), {});
    add(tr("As a verification service: fetch certificates"), {VerifyWith::Kind::Service});
    for (const QString &identity : std::as_const(m_identities))
        add(tr("Certificate of %1").arg(identity), {VerifyWith::Kind::Identity, identity});
    for (const QString &file : std::as_const(m_files))
        add(QFileInfo(file).fileName(), {VerifyWith::Kind::File, file});
    m_box->addItem(tr("A certificate or public key file..."));
    m_box->setItemData(m_box->count() - 1, otherFile, kindRole);
}

void VerifyChoice::activate(int index)
{
    const int kind = m_box->itemData(index, kindRole).toInt();
    if (kind == otherFile)
        chooseFile();
    else
        choose({static_cast<VerifyWith::Kind>(kind), m_box->itemData(index, nameRole).toString(),
                m_allowPrivate->isChecked()});
}

void VerifyChoice::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Certificate or public key to verify with"));
    dialog->setObjectName(u"decoder.signerDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates and keys (*.pem *.crt *.cer *.der *.pub)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (!m_files.contains(path))
            m_files.append(path);
        choose({VerifyWith::Kind::File, path});
    });
    // Not chosen after all: what was chosen before stands again.
    connect(dialog, &QFileDialog::rejected, this, &VerifyChoice::fill);
    dialog->open();
}

void VerifyChoice::choose(const VerifyWith &with)
{
    m_choice = with;
    m_fetchOptions->setVisible(with.kind == VerifyWith::Kind::Service);
    fill();
    Q_EMIT chosen(with);
}

} // namespace stir::ui
