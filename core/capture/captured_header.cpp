// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/captured_header.h"

#include "core/capture/identity_text.h"
#include "core/capture/message_context.h"

namespace stir::capture {

namespace {

// Each line is weighed against all that was joined before it.
constexpr int continuationLimit = 128;

struct Line
{
    QByteArrayView text; ///< without its line end
    qsizetype start = 0;
    int number = 0; ///< from 1
};

class Lines
{
public:
    explicit Lines(QByteArrayView text) : m_text(text) {}

    bool atEnd() const { return m_at >= m_text.size(); }

    Line take()
    {
        const Line line = peek();
        const qsizetype newline = m_text.indexOf('\n', m_at);
        m_at = newline < 0 ? m_text.size() : newline + 1;
        ++m_number;
        return line;
    }

    Line peek() const
    {
        const qsizetype newline = m_text.indexOf('\n', m_at);
        QByteArrayView text = m_text.sliced(m_at, (newline < 0 ? m_text.size() : newline) - m_at);
        if (text.endsWith('\r'))
            text.chop(1);
        return {text, m_at, m_number + 1};
    }

    QByteArrayView between(qsizetype start) const { return m_text.sliced(start, m_at - start); }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
    int m_number = 0;
};

class TextSearch
{
public:
    explicit TextSearch(QByteArrayView text) : m_lines(text) {}

    std::vector<CapturedHeader> run()
    {
        while (!m_lines.atEnd()) {
            const Line line = m_lines.take();
            if (line.text.isEmpty())
                continue;
            if (sip::SipMessage::isStartLine(line.text))
                readMessage(line);
            else
                readLine(line);
        }
        return std::move(m_found);
    }

private:
    void readMessage(const Line &startLine)
    {
        while (!m_lines.atEnd()) {
            const Line next = m_lines.peek();
            if (next.text.isEmpty() || sip::SipMessage::isStartLine(next.text))
                break;
            m_lines.take();
        }
        const auto message = sip::SipMessage::parse(m_lines.between(startLine.start));
        if (!message)
            return;
        const auto identities = message->headersNamed("Identity");
        if (identities.empty() && message->method != "INVITE")
            return;
        const passport::MessageContext context = contextOf(*message);
        for (const sip::SipHeader &header : identities)
            m_found.push_back({nextIndex(), sip::IdentityHeader::parse(header.value), context,
                               startLine.number + header.line, m_message});
        if (identities.empty())
            m_found.push_back({nextIndex(), std::nullopt, context, startLine.number, m_message});
        ++m_message;
    }

    void readLine(const Line &line)
    {
        if (const auto call = verifyIdentityCall(line.text))
            return add(*call, line.number);
        if (const auto value = identityHeaderValue(line.text))
            return add(withContinuations(*value), line.number);
        const QByteArrayView trimmed = line.text.trimmed();
        if (looksLikeValue(trimmed))
            return add(withContinuations(trimmed), line.number);
        if (const QByteArrayView value = valueInside(line.text); !value.isEmpty())
            add(value.toByteArray(), line.number);
    }

    /// A folded header, or a value that was broken when somebody copied it.
    QByteArray withContinuations(QByteArrayView first)
    {
        QByteArray value = first.toByteArray();
        for (int joined = 0; joined < continuationLimit && !m_lines.atEnd(); ++joined) {
            if (!looksLikeContinuation(value, m_lines.peek().text))
                break;
            value += ' ' + m_lines.take().text.trimmed().toByteArray();
        }
        return value;
    }

    void add(const QByteArray &value, int line)
    {
        m_found.push_back({nextIndex(), sip::IdentityHeader::parse(value), {}, line, m_message++});
    }

    void add(const VerifyIdentityCall &call, int line)
    {
        const auto number = [](QByteArrayView text) {
            return text.isEmpty() ? std::nullopt : std::optional(QString::fromUtf8(text));
        };
        CapturedHeader header;
        header.index = nextIndex();
        if (!call.value.isEmpty())
            header.identity = sip::IdentityHeader::parse(call.value);
        header.context.caller = number(call.caller);
        header.context.called = number(call.called);
        header.line = line;
        header.message = m_message++;
        m_found.push_back(std::move(header));
    }

    int nextIndex() const { return static_cast<int>(m_found.size()); }

    Lines m_lines;
    std::vector<CapturedHeader> m_found;
    int m_message = 0;
};

} // namespace

Result<std::vector<CapturedHeader>> headersInText(QByteArrayView text, const QString &subject)
{
    if (text.isEmpty())
        return failure(ErrorCode::FileEmpty, subject);
    if (text.size() > textLimit)
        return failure(ErrorCode::FileTooLarge, subject, QString::number(textLimit));
    return TextSearch(text).run();
}

} // namespace stir::capture
