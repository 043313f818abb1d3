// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/message_card.h"

#include "ui/common/identity_text.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {
constexpr int textHeight = 280;
}

MessageCard::MessageCard(QWidget *parent)
    : Card(tr("SIP message"), parent), m_toggle(makeButton(u"decoder.message.toggle"_s, tr("Show"), ButtonKind::Flat,
                                                           nullptr, tr("Show the SIP message"))),
      m_place(makeLabel({}, TextRole::Caption, true)), m_text(new QPlainTextEdit),
      m_highlighter(new IdentityHighlighter(m_text->document()))
{
    m_text->setObjectName(u"decoder.message"_s);
    m_text->setAccessibleName(tr("SIP message as captured"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setProperty("inline", true);
    m_text->setFont(monospaceFont());
    m_text->setFixedHeight(textHeight);
    m_text->setTabChangesFocus(true);
    m_highlighter->setPalette(palette());
    m_toggle->setCheckable(true);
    addTitleWidget(m_toggle);
    body()->addWidget(m_place);
    body()->addWidget(m_text);
    connect(m_toggle, &QPushButton::toggled, this, &MessageCard::setOpen);
    setOpen(false);
}

void MessageCard::show(const CallDetail &detail)
{
    const bool isSip = detail.row.kind == capture::CapturedMessage::Kind::SipMessage;
    setVisible(isSip);
    if (!isSip)
        return;
    const QString place = QLocale().toString(detail.row.place);
    QStringList words{detail.row.fromPackets ? tr("packet %1").arg(place) : tr("line %1").arg(place)};
    if (!detail.context.callId.isEmpty())
        words.append(tr("Call-ID %1").arg(detail.context.callId));
    m_place->setText(words.join(u" \u00b7 "_s));
    m_text->setPlainText(QString::fromUtf8(detail.message));
}

std::vector<QWidget *> MessageCard::tabStops() const
{
    return {m_toggle, m_text};
}

void MessageCard::setOpen(bool open)
{
    m_text->setVisible(open);
    m_toggle->setText(open ? tr("Hide") : tr("Show"));
    m_toggle->setAccessibleName(open ? tr("Hide the SIP message") : tr("Show the SIP message"));
}

void MessageCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter != nullptr)
        m_highlighter->setPalette(palette());
}

} // namespace stir::ui
