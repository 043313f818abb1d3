// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/signer_groups.h"

#include <QHashSeed>

#include <algorithm>

namespace stir::verification {

namespace {

constexpr qsizetype x5usPerSigner = 8;
// A stranger writes them, and they are kept.
constexpr qsizetype x5uLimit = 512;

/// Empty when it is too long to be kept.
QString kept(const QString &x5u)
{
    return x5u.size() <= x5uLimit ? x5u : QString();
}

void addX5u(SignerGroup &group, const QString &x5u)
{
    if (!x5u.isEmpty() && x5u.size() <= x5uLimit && group.x5us.size() < x5usPerSigner && !group.x5us.contains(x5u))
        group.x5us.append(x5u);
}

} // namespace

SignerGroups::SignerGroups(const Limits &limits)
    : m_publishedAt(limits.addresses), m_signers(limits.signers), m_lone(limits.loneCandidates),
      m_addresses(limits.addresses)
{
}

std::size_t SignerGroups::KeyHash::operator()(const crypto::CompressedKey &key) const
{
    // With the seed of this run: who writes the tokens chooses the keys.
    return qHashBits(key.data(), key.size(), QHashSeed::globalSeed());
}

void SignerGroups::nameKey(const crypto::PublicKey &key, const KeyOwner &owner)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto compressed = key.toCompressed())
        m_named.emplace(*compressed, owner);
}

void SignerGroups::add(const CapturedSignature &signature, qint64 times)
{
    const std::scoped_lock lock(m_mutex);
    if (signature.published && !kept(signature.x5u).isEmpty()) {
        Address &address = m_addresses.at(signature.x5u);
        address.published = signature.published;
        address.holding += signature.holds ? times : 0;
        m_publishedAt.at(*signature.published) = signature.x5u;
    }
    if (const auto key = signature.holds ? signature.published : knownKey(signature))
        count(*key, signature, times);
    else
        keepLone(signature);
}

void SignerGroups::count(const crypto::CompressedKey &key, const CapturedSignature &signature, qint64 times)
{
    SignerGroup &group = m_signers.at(key);
    group.key = key;
    group.tokens += times;
    group.holding += signature.holds ? times : 0;
    addX5u(group, signature.x5u);
}

void SignerGroups::keepLone(const CapturedSignature &signature)
{
    for (const crypto::CompressedKey &candidate : signature.candidates) {
        LoneToken *earlier = m_lone.find(candidate);
        if (!earlier || earlier->digest == signature.digest)
            continue;
        // Two tokens, one common candidate: that is the key.
        SignerGroup &group = m_signers.at(candidate);
        group.tokens += earlier->tokens;
        addX5u(group, earlier->x5u);
        m_lone.erase(candidate);
        count(candidate, signature, 1);
        return;
    }
    for (const crypto::CompressedKey &candidate : signature.candidates) {
        LoneToken &lone = m_lone.at(candidate);
        lone.digest = signature.digest;
        lone.x5u = kept(signature.x5u);
        ++lone.tokens;
    }
}

std::optional<crypto::CompressedKey> SignerGroups::knownKey(const CapturedSignature &signature) const
{
    const auto *const known = std::find_if(
        signature.candidates.begin(), signature.candidates.end(), [this](const crypto::CompressedKey &candidate) {
            return m_signers.peek(candidate) || ownerOf(candidate).kind != KeyOwner::Kind::Nobody;
        });
    return known == signature.candidates.end() ? std::nullopt : std::optional(*known);
}

KeyOwner SignerGroups::ownerOf(const crypto::CompressedKey &key) const
{
    if (const auto named = m_named.find(key); named != m_named.end())
        return named->second;
    const QString *x5u = m_publishedAt.peek(key);
    return x5u ? KeyOwner{KeyOwner::Kind::Address, *x5u} : KeyOwner{};
}

SignerGroup SignerGroups::groupOf(const crypto::CompressedKey &key) const
{
    const SignerGroup *counted = m_signers.peek(key);
    SignerGroup group = counted ? *counted : SignerGroup{};
    group.key = key;
    group.owner = ownerOf(key);
    return group;
}

Attribution SignerGroups::attribute(const CapturedSignature &signature) const
{
    const std::scoped_lock lock(m_mutex);
    Attribution attribution;
    if (const auto key = knownKey(signature))
        attribution.signer = groupOf(*key);
    attribution.published = signature.published;
    if (const Address *address = m_addresses.peek(signature.x5u)) {
        attribution.holdingOfAddress = address->holding;
        attribution.published = signature.published ? signature.published : address->published;
    }
    return attribution;
}

std::vector<SignerGroup> SignerGroups::groups() const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<SignerGroup> groups;
    for (const auto &[key, counted] : m_signers)
        groups.push_back(groupOf(key));
    std::stable_sort(groups.begin(), groups.end(),
                     [](const SignerGroup &a, const SignerGroup &b) { return a.tokens > b.tokens; });
    return groups;
}

} // namespace stir::verification
