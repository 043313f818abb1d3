// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads a whole packet capture for a test, as copies that outlive the batches.

#include "core/capture/packet_reader.h"
#include "core/sip/sip_message.h"

#include <QFile>
#include <QMap>

namespace stir::testing {

struct ReadMessage
{
    QByteArray bytes;
    capture::CapturedMessage place; ///< its views are dead
};

struct ReadCapture
{
    std::vector<ReadMessage> messages;
    std::optional<Error> error;
};

inline ReadCapture readAll(std::unique_ptr<capture::ByteSource> source)
{
    ReadCapture all;
    const auto reader = capture::PacketReader::open(std::move(source), QStringLiteral("test.pcap"));
    if (!reader) {
        all.error = reader.error();
        return all;
    }
    capture::MessageBatch batch;
    while (true) {
        const auto more = (*reader)->read(batch);
        if (!more)
            all.error = more.error();
        if (!more || !*more)
            return all;
        for (const capture::CapturedMessage &message : batch.messages)
            all.messages.push_back({message.bytes.toByteArray(), message});
    }
}

inline ReadCapture readBytes(const QByteArray &file)
{
    return readAll(capture::sourceOf(file));
}

inline QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As tsharkIdentities() says it: one line a packet, with the values of all requests in it.
inline QStringList identityLines(const ReadCapture &read)
{
    QMap<qint64, QByteArrayList> values;
    for (const ReadMessage &message : read.messages) {
        QByteArrayList &ofFrame = values[message.place.frame];
        const auto sip = sip::SipMessage::parse(message.bytes);
        for (const QByteArray &value : sip ? sip->values("identity") : std::vector<QByteArray>())
            ofFrame.append(value);
    }
    QStringList lines;
    for (auto frame = values.begin(); frame != values.end(); ++frame)
        lines.append(QStringLiteral("%1\t%2").arg(frame.key()).arg(QString::fromLatin1(frame->join('|'))));
    return lines;
}

} // namespace stir::testing
