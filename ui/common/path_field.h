// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The path of a file on this machine, or of several: typed, chosen in a dialog or dropped. Several stand in quotation
// marks, as Qt's file dialog writes them: "a.pem" "b.pem". Window's thread.

#include <QLineEdit>
#include <QStringList>

class QMimeData;
class QPushButton;

namespace stir::ui {

class PathField : public QLineEdit
{
    Q_OBJECT
public:
    /// `dialogTitle` is that of the file dialog; `filters` as QFileDialog takes them.
    PathField(QString dialogTitle, QStringList filters, QWidget *parent = nullptr);

    /// Without blanks around it, "~/" replaced by the home folder.
    QString path() const;
    /// Lets the dialog and a drop give several.
    void setTakesSeveral() { m_takesSeveral = true; }
    QStringList paths() const;
    void setPaths(const QStringList &paths);
    /// "Choose..." that opens the dialog; for FormField::addBeside().
    QPushButton *makeChooseButton(const QString &objectName);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void choose();

    QString m_dialogTitle;
    QStringList m_filters;
    bool m_takesSeveral = false;
};

/// The files of this machine that a drop brings.
QStringList localFilesIn(const QMimeData &data);

} // namespace stir::ui
