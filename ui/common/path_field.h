// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The path of a file on this machine: typed, chosen in a dialog or dropped. Window's thread.

#include <QLineEdit>
#include <QStringList>

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
    /// "Choose..." that opens the dialog; for FormField::addBeside().
    QPushButton *makeChooseButton(const QString &objectName);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void choose();

    QString m_dialogTitle;
    QStringList m_filters;
};

} // namespace stir::ui
