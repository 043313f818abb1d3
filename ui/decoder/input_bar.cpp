// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/input_bar.h"

#include "ui/common/status.h"
#include "ui/common/theme.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {
constexpr std::chrono::milliseconds typingPause{150};
constexpr int fieldHeight = 80;
constexpr int progressWidth = 96;
constexpr int nameWidth = 240;
} // namespace

InputBar::InputBar(DecoderController &controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_text(new QPlainTextEdit), m_line(makeSourceLine())
{
    m_text->setObjectName(u"decoder.text"_s);
    m_text->setAccessibleName(tr("Text to decode"));
    m_text->setPlaceholderText(tr("Paste an Identity header, SIP messages or log lines here, or drop a file"));
    m_text->setFont(monospaceFont());
    m_text->setFixedHeight(fieldHeight);
    m_text->setTabChangesFocus(true);
    m_text->setAcceptDrops(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit);
    column->addWidget(m_line);
    column->addWidget(m_text);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_typing.start(); });
    connect(&m_typing, &QTimer::timeout, this, [this] { m_controller.decodeText(m_text->toPlainText().toUtf8()); });
    connect(&m_controller, &DecoderController::callsChanged, this, &InputBar::showState);
    connect(&m_controller, &DecoderController::readingChanged, this, &InputBar::showState);
    showState();
}

QWidget *InputBar::makeSourceLine()
{
    m_name = makeLabel({}, TextRole::Strong);
    m_name->setObjectName(u"decoder.source"_s);
    m_progressText = makeLabel({}, TextRole::Muted);
    m_progressText->setObjectName(u"decoder.progress"_s);
    m_progress = new QProgressBar;
    m_progress->setAccessibleName(tr("How far it was read"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(progressWidth);
    m_stop = makeButton(u"decoder.stop"_s, tr("Stop"));
    m_again = makeButton(u"decoder.again"_s, tr("Read again"), ButtonKind::Flat);
    m_clear = makeButton(u"decoder.clear"_s, tr("Clear"), ButtonKind::Flat);
    connect(m_stop, &QPushButton::clicked, &m_controller, &DecoderController::stopReading);
    connect(m_again, &QPushButton::clicked, &m_controller, &DecoderController::decodeAgain);
    connect(m_clear, &QPushButton::clicked, this, &InputBar::clear);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gridUnit);
    row->addWidget(new IconLabel(IconName::Document, &ThemeColors::muted));
    row->addWidget(m_name);
    row->addWidget(m_progressText);
    row->addWidget(m_progress);
    row->addStretch(1);
    row->addWidget(m_stop);
    row->addWidget(m_again);
    row->addWidget(m_clear);
    return line;
}

void InputBar::addWidget(QWidget *widget)
{
    m_line->layout()->addWidget(widget);
}

void InputBar::setField(const QString &text)
{
    const QSignalBlocker quiet(m_text);
    m_text->setPlainText(text);
    m_typing.stop();
}

void InputBar::decodeText(const QString &text)
{
    setField(text.size() <= fieldLimit ? text : QString());
    m_controller.decodeText(text.toUtf8());
}

void InputBar::decodeFile(const QString &path)
{
    setField({});
    m_controller.decodeFile(path);
}

void InputBar::clear()
{
    setField({});
    m_controller.clear();
    focusText();
}

void InputBar::focusText()
{
    m_text->setFocus();
}

void InputBar::showState()
{
    const CallInput &input = m_controller.input();
    const LoadState &state = m_controller.state();
    const bool reading = m_controller.isReading();
    const bool isFile = !input.file.isEmpty();
    const QLocale locale;
    // Hidden with the keys the field would hand them to whatever comes next in the window.
    if (isFile && window()->focusWidget() == m_text)
        setFocus();
    m_text->setVisible(!isFile);
    const QString name = isFile ? QFileInfo(input.file).fileName() : tr("Text");
    m_name->setText(m_name->fontMetrics().elidedText(name, Qt::ElideMiddle, nameWidth));
    m_name->setToolTip(input.file);
    QStringList words;
    if (!input.isEmpty())
        words.append(tr("%Ln call(s)", nullptr, static_cast<int>(state.calls.count)));
    const auto size = isFile ? state.size.value_or(state.stamp.size) : input.text.size();
    if (!input.isEmpty() && size > 0)
        words.append(locale.formattedDataSize(size, 1, QLocale::DataSizeTraditionalFormat));
    if (m_controller.isPartial() && !reading && state.calls.count > 0)
        words.append(tr("read in part"));
    m_progressText->setText(words.join(u" \u00b7 "_s));
    m_progress->setVisible(reading && state.size.value_or(0) > 0);
    if (state.size.value_or(0) > 0)
        m_progress->setValue(static_cast<int>(state.read * 100 / *state.size));
    m_stop->setVisible(reading);
    m_again->setVisible(isFile && !reading);
    m_clear->setVisible(!input.isEmpty() && !reading);
}

} // namespace stir::ui
