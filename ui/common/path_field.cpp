// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/path_field.h"

#include "ui/common/theme.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

QString localFileIn(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.isEmpty() ? QString() : urls.front().toLocalFile();
}

} // namespace

PathField::PathField(QString dialogTitle, QStringList filters, QWidget *parent)
    : QLineEdit(parent), m_dialogTitle(std::move(dialogTitle)), m_filters(std::move(filters))
{
}

QString PathField::path() const
{
    const QString typed = text().trimmed();
    return typed.startsWith("~/"_L1) ? QDir::homePath() + typed.mid(1) : typed;
}

QPushButton *PathField::makeChooseButton(const QString &objectName)
{
    auto *button = makeButton(objectName, tr("Choose..."), ButtonKind::Secondary, nullptr, m_dialogTitle);
    connect(button, &QPushButton::clicked, this, &PathField::choose);
    return button;
}

void PathField::choose()
{
    auto *dialog = new QFileDialog(this, m_dialogTitle);
    dialog->setObjectName(objectName() + u".dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(m_filters + QStringList{tr("All files (*)")});
    if (const QString folder = QFileInfo(path()).path(); !path().isEmpty() && QFileInfo(folder).isDir())
        dialog->setDirectory(folder);
    connect(dialog, &QFileDialog::fileSelected, this, &QLineEdit::setText);
    dialog->open();
}

void PathField::dragEnterEvent(QDragEnterEvent *event)
{
    if (localFileIn(event->mimeData()).isEmpty())
        QLineEdit::dragEnterEvent(event);
    else
        event->acceptProposedAction();
}

void PathField::dropEvent(QDropEvent *event)
{
    const QString file = localFileIn(event->mimeData());
    if (file.isEmpty()) {
        QLineEdit::dropEvent(event);
        return;
    }
    setText(file);
    setFocus();
    event->acceptProposedAction();
}

} // namespace stir::ui
