// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/ip_reassembly.h"

#include <algorithm>
#include <QHashFunctions>
#include <QHashSeed>

namespace stir::capture {

namespace {

constexpr qsizetype largestDatagram = 65535;
constexpr qsizetype fragmentUnit = 8;

qsizetype endOf(const IpPacket &fragment)
{
    return fragment.fragment->offset + fragment.payload.size() + fragment.missing;
}

} // namespace

std::size_t IpReassembly::KeyHash::operator()(const Key &key) const
{
    // Seeded: who makes the packets must not choose their places in the table.
    static_assert(std::has_unique_object_representations_v<Key>);
    return qHashBits(&key, sizeof(Key), QHashSeed::globalSeed());
}

bool IpReassembly::fits(const Datagram &datagram, const IpPacket &fragment)
{
    const qsizetype end = endOf(fragment);
    if (datagram.size && (fragment.fragment->moreFollow ? end > *datagram.size : end != *datagram.size))
        return false;
    return fragment.fragment->moreFollow || datagram.present.empty() || datagram.present.back().end <= end;
}

/// Copies what is not yet there, and joins the ranges that now touch.
void IpReassembly::insert(Datagram &datagram, qsizetype begin, QByteArrayView bytes)
{
    const qsizetype end = begin + bytes.size();
    if (datagram.bytes.size() < end)
        datagram.bytes.resize(end);
    auto &present = datagram.present;
    Range joined{begin, end};
    qsizetype at = begin;
    const auto copyUpTo = [&](qsizetype stop) {
        if (at < stop)
            std::copy_n(bytes.begin() + (at - begin), stop - at, datagram.bytes.begin() + at);
    };
    const auto first =
        std::find_if(present.begin(), present.end(), [&](const Range &range) { return range.end >= begin; });
    auto last = first;
    for (; last != present.end() && last->begin <= end; ++last) {
        copyUpTo(last->begin);
        at = std::max(at, last->end);
        joined = {std::min(joined.begin, last->begin), std::max(joined.end, last->end)};
    }
    copyUpTo(end);
    present.insert(present.erase(first, last), joined);
}

/// What is there of it up to the first hole.
QByteArrayView IpReassembly::firstPart(const Datagram &datagram)
{
    const Range &part = datagram.present.front();
    return QByteArrayView(datagram.bytes).sliced(part.begin, part.end - part.begin);
}

bool IpReassembly::isWhole(const Datagram &datagram)
{
    return datagram.size && datagram.present.size() == 1 && datagram.present[0].begin == 0 &&
           datagram.present[0].end == *datagram.size;
}

IpReassembly::Datagram &IpReassembly::datagramOf(const IpPacket &fragment, const PacketStamp &stamp)
{
    const Key key{fragment.endpoints, fragment.fragment->identification};
    const auto found = m_index.find(key);
    if (found != m_index.end())
        return *found->second;
    Datagram &datagram = m_waiting.emplace_back();
    datagram.key = key;
    datagram.begun = stamp.time;
    datagram.isRepeated =
        fragment.fragment->offset > 0 && std::find(m_whole.begin(), m_whole.end(), key) != m_whole.end();
    m_index.emplace(key, std::prev(m_waiting.end()));
    return datagram;
}

void IpReassembly::take(const IpPacket &fragment, const PacketStamp &stamp)
{
    handOverOldest(stamp.time);
    const qsizetype sent = fragment.payload.size() + fragment.missing;
    if (endOf(fragment) > largestDatagram || sent == 0 || (fragment.fragment->moreFollow && sent % fragmentUnit != 0))
        return;
    Datagram &datagram = datagramOf(fragment, stamp);
    if (!fits(datagram, fragment))
        return;
    if (!fragment.fragment->moreFollow)
        datagram.size = endOf(fragment);
    if (fragment.fragment->offset == 0 && (datagram.present.empty() || datagram.present[0].begin > 0))
        datagram.protocol = fragment.protocol;
    datagram.last = stamp;
    const qsizetype before = datagram.bytes.size();
    if (!fragment.payload.isEmpty())
        insert(datagram, fragment.fragment->offset, fragment.payload);
    m_bytes += datagram.bytes.size() - before;
    if (isWhole(datagram) || datagram.present.size() > mostHoles)
        handOver(m_index.find(datagram.key)->second);
}

IpReassembly::Datagram IpReassembly::removed(Waiting::iterator datagram)
{
    m_bytes -= datagram->bytes.size();
    m_index.erase(datagram->key);
    Datagram taken = std::move(*datagram);
    m_waiting.erase(datagram);
    return taken;
}

void IpReassembly::handOver(Waiting::iterator waiting)
{
    // Removed first: what is delivered may be a tunnel with fragments of its own.
    const Datagram datagram = removed(waiting);
    if (datagram.present.empty())
        return;
    if (datagram.present[0].begin > 0) {
        if (!datagram.isRepeated)
            m_deliverRest(firstPart(datagram), datagram.last);
        return;
    }
    if (isWhole(datagram))
        m_whole[m_nextWhole++ % mostRemembered] = datagram.key;
    const qsizetype whole = datagram.size.value_or(datagram.present[0].end + 1);
    IpPacket packet;
    packet.endpoints = datagram.key.endpoints;
    packet.protocol = datagram.protocol;
    packet.payload = firstPart(datagram);
    packet.missing = whole - packet.payload.size();
    if (skipExtensionHeaders(packet))
        m_deliver(packet, datagram.last);
}

void IpReassembly::handOverOldest(qint64 now)
{
    const auto mustGo = [this, now](const Datagram &oldest) {
        return m_waiting.size() >= mostDatagrams || m_bytes > mostBytes ||
               (now != CapturedMessage::noTime && oldest.begun < now - patience);
    };
    while (!m_waiting.empty() && mustGo(m_waiting.front()))
        handOver(m_waiting.begin());
}

bool IpReassembly::finishNext()
{
    if (m_waiting.empty())
        return false;
    handOver(m_waiting.begin());
    return true;
}

} // namespace stir::capture
