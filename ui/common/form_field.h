// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One field of a form: label (with buddy), editor, hint, and the error beside it. Sets the editor's object name and
// accessible name, so that a form cannot forget them. Window's thread.

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace stir::ui {

struct FieldText
{
    QString name;      ///< object name of the editor: "servers.edit.host"
    QString label;     ///< "Host name or address"
    QString hint = {}; ///< one line under the editor; may be empty
};

class FormField : public QWidget
{
    Q_OBJECT
public:
    /// Takes ownership of the editor.
    FormField(QWidget *editor, const FieldText &text, QWidget *parent = nullptr);

    QWidget *editor() const { return m_editor; }
    /// Shown in place of the hint, read out with the editor; empty takes it away.
    void setError(const QString &sentence);
    bool hasError() const { return m_hasError; }
    QString error() const;
    void setHint(const QString &hint);
    void setLabel(const QString &label);
    /// A button beside the editor ("Choose file..."); takes ownership.
    void addBeside(QWidget *widget);

private:
    void showNote(const QString &text);

    QWidget *m_editor;
    QLabel *m_label;
    QHBoxLayout *m_row;
    QLabel *m_note;
    QString m_hint;
    bool m_hasError = false;
};

} // namespace stir::ui
