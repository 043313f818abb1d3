// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is decoded: a field to paste into and edit in, or a line that names the file and how far it was read. Window's
// thread.

#include "ui/decoder/decoder_controller.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace stir::ui {

class InputBar : public QWidget
{
    Q_OBJECT
public:
    /// Longer texts are decoded, yet not put into the field, which would take minutes to lay them out.
    static constexpr qsizetype fieldLimit = 256 * 1024;

    explicit InputBar(DecoderController &controller, QWidget *parent = nullptr);

    void decodeText(const QString &text);
    void decodeFile(const QString &path);
    void clear();
    void focusText();
    /// The field has something that was not decoded yet.
    bool isTyping() const { return m_typing.isActive(); }
    /// At the right end of the line; takes ownership.
    void addWidget(QWidget *widget);

private:
    QWidget *makeSourceLine();
    void showState();
    void setField(const QString &text);

    DecoderController &m_controller;
    QPlainTextEdit *m_text;
    QWidget *m_line;
    QLabel *m_name;
    QLabel *m_progressText;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    QPushButton *m_again;
    QPushButton *m_clear;
    QTimer m_typing;
};

} // namespace stir::ui
