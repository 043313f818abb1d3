// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Packets byte by byte, for what capture tools do not write: overlapping fragments, tunnels, lost segments. Checksums
// are left at zero; neither our reader nor tshark asks for them.

#include <QByteArray>

#include <vector>

namespace stir::testing {

inline constexpr quint32 linkEthernet = 1; ///< LINKTYPE_ numbers of pcap files
inline constexpr quint32 linkRawIp = 101;

QByteArray number16(quint16 value);
QByteArray number32(quint32 value);

struct Ports
{
    quint16 source = 5060;
    quint16 destination = 5060;
};

struct TcpFields
{
    quint32 sequence = 0;
    bool syn = false;
    bool fin = false;
    bool rst = false;
    Ports ports = {40000, 5060};
};

struct IpFields
{
    quint32 identification = 0;
    qsizetype offset = 0;
    bool moreFollow = false;
    bool isAnswer = false; ///< the other way round
};

QByteArray udp(const QByteArray &payload, const Ports &ports = {});
QByteArray tcp(const TcpFields &fields, const QByteArray &payload);
/// From 192.0.2.1 to 192.0.2.2.
QByteArray ip4(quint8 protocol, const QByteArray &payload, const IpFields &fragment = {});
/// From 2001:db8::1 to 2001:db8::2; extension headers are part of the payload.
QByteArray ip6(quint8 nextHeader, const QByteArray &payload);
/// An IPv6 fragment header and what follows it, for ip6(44, ...).
QByteArray fragment6(quint8 nextHeader, const QByteArray &payload, const IpFields &fragment);
QByteArray ethernet(const QByteArray &payload, quint16 etherType = 0x0800);

struct CapturedBytes
{
    QByteArray bytes;
    qint64 milliseconds = 0; ///< behind the time of the first packet
    quint32 sentSize = 0;    ///< when it was longer than what was captured
};

/// A classic pcap file; its time begins at `firstSecond`.
inline constexpr qint64 firstSecond = 1'700'000'000;
QByteArray pcapFile(const std::vector<CapturedBytes> &packets, quint32 link = linkEthernet);

/// An INVITE of one call, with an Identity header and a body.
QByteArray invite(const QByteArray &callId, qsizetype identitySize = 64);

/// All that a layer holds back, as at the end of a capture.
template <typename Layer>
void finishAll(Layer &layer)
{
    while (layer.finishNext()) {
    }
}

} // namespace stir::testing
