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

QString withHome(const QString &path)
{
    return path.startsWith("~/"_L1) ? QDir::homePath() + path.mid(1) : path;
}

} // namespace

QStringList localFilesIn(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls())
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    return files;
}

PathField::PathField(QString dialogTitle, QStringList filters, QWidget *parent)
    : QLineEdit(parent), m_dialogTitle(std::move(dialogTitle)), m_filters(std::move(filters))
{
}

QString PathField::path() const
{
    return withHome(text().trimmed());
}

QStringList PathField::paths() const
{
    const QString typed = text().trimmed();
    if (typed.isEmpty())
        return {};
    if (!m_takesSeveral || !typed.startsWith(u'"'))
        return {path()};
    QStringList found;
    for (const QString &part : typed.split(u'"'))
        if (!part.trimmed().isEmpty())
            found.append(withHome(part.trimmed()));
    return found;
}

void PathField::setPaths(const QStringList &paths)
{
    setText(paths.size() > 1 ? u'"' + paths.join(u"\" \""_s) + u'"' : paths.value(0));
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
    dialog->setFileMode(m_takesSeveral ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
    dialog->setNameFilters(m_filters + QStringList{tr("All files (*)")});
    const QString first = paths().value(0);
    if (const QString folder = QFileInfo(first).path(); !first.isEmpty() && QFileInfo(folder).isDir())
        dialog->setDirectory(folder);
    connect(dialog, &QFileDialog::filesSelected, this, &PathField::setPaths);
    dialog->open();
}

void PathField::dragEnterEvent(QDragEnterEvent *event)
{
    const qsizetype files = localFilesIn(*event->mimeData()).size();
    if (files == 0)
        QLineEdit::dragEnterEvent(event);
    else
        // More than fit here are for the page.
        event->setAccepted(files == 1 || m_takesSeveral);
}

void PathField::dropEvent(QDropEvent *event)
{
    const QStringList files = localFilesIn(*event->mimeData());
    if (files.isEmpty()) {
        QLineEdit::dropEvent(event);
        return;
    }
    setPaths(files);
    setFocus();
    event->acceptProposedAction();
}

} // namespace stir::ui
