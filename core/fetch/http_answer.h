// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An HTTP/1.1 answer (RFC 9112) as its bytes come in, within limits for its head and its body. Reads what a stranger's
// server sends. Internal to core/fetch; one thread.

#include <QByteArray>

#include <optional>
#include <utility>
#include <vector>

namespace stir::fetch {

class HttpAnswer
{
public:
    static constexpr qsizetype headLimit = 16 * 1024; ///< bytes, interim answers and trailers included

    enum class State
    {
        Head,     ///< goes on; nothing is known yet
        Body,     ///< goes on; status() and header() hold
        Complete, ///< what else comes does not count
        TooLarge, ///< the body is, or says it will be
        Malformed
    };

    explicit HttpAnswer(qint64 bodyLimit) : m_bodyLimit(bodyLimit) {}

    State feed(const QByteArray &bytes);
    /// The connection was closed: Complete when that is how this body ends, else Malformed.
    State end();

    State state() const { return m_state; }
    QByteArray fault() const { return m_fault; } ///< why it is malformed
    int status() const { return m_status; }
    /// All values of that name with commas; empty when there is none. `name` is in lower case.
    QByteArray header(QByteArrayView name) const;
    const QByteArray &body() const { return m_body; }

private:
    enum class Framing
    {
        UntilClose,
        Length,
        Chunked
    };
    enum class ChunkPart
    {
        Size,
        Data,
        End,
        Trailer
    };

    std::optional<QByteArray> takeLine();
    void readHeadLine(const QByteArray &line);
    void readStatusLine(const QByteArray &line);
    void endHead();
    void chooseFraming();
    bool readBodyPart();
    bool readChunkPart();
    void readChunkSize(const QByteArray &line);
    bool takeData();
    void becomeMalformed(const char *fault);

    qint64 m_bodyLimit;
    State m_state = State::Head;
    QByteArray m_fault;
    QByteArray m_rest; ///< not read yet
    qsizetype m_headSize = 0;
    int m_status = 0; ///< 0 until the status line was read
    std::vector<std::pair<QByteArray, QByteArray>> m_headers;
    Framing m_framing = Framing::UntilClose;
    ChunkPart m_chunkPart = ChunkPart::Size;
    qint64 m_missing = 0; ///< of the body, or of the present chunk
    QByteArray m_body;
};

} // namespace stir::fetch
