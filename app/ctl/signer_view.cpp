// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/signer_view.h"

#include "app/ctl/ctl_text.h"
#include "app/ctl/finding_view.h"

namespace stir::ctl {

namespace {

using verification::KeyOwner;
using verification::SignerGroup;

QString ownerKind(KeyOwner::Kind kind)
{
    switch (kind) {
    case KeyOwner::Kind::Nobody:
        return {};
    case KeyOwner::Kind::Identity:
        return QStringLiteral("identity");
    case KeyOwner::Kind::Certificate:
        return QStringLiteral("certificate");
    case KeyOwner::Kind::Address:
        return QStringLiteral("x5u");
    }
    Q_UNREACHABLE();
}

QString ownerText(const KeyOwner &owner)
{
    switch (owner.kind) {
    case KeyOwner::Kind::Nobody:
        return Ctl::tr("nobody known here");
    case KeyOwner::Kind::Identity:
        return Ctl::tr("your identity %1").arg(owner.name);
    case KeyOwner::Kind::Certificate:
        return Ctl::tr("the certificate of %1").arg(owner.name);
    case KeyOwner::Kind::Address:
        return Ctl::tr("the certificate at %1").arg(owner.name);
    }
    Q_UNREACHABLE();
}

} // namespace

void printSigners(const verification::SignerGroups &groups, qint64 headers, const Output &out)
{
    qint64 others = headers;
    for (const SignerGroup &group : groups.groups()) {
        const auto key = crypto::PublicKey::fromCompressed(group.key);
        const QString md5 = key ? key->md5Figure() : QString();
        out.object({{QStringLiteral("key_md5"), orNull(md5)},
                    {QStringLiteral("key_sha256"), orNull(key ? key->sha256() : QString())},
                    {QStringLiteral("owner"), orNull(ownerKind(group.owner.kind))},
                    {QStringLiteral("name"), orNull(group.owner.name)},
                    {QStringLiteral("tokens"), group.tokens},
                    {QStringLiteral("verified"), group.holding},
                    {QStringLiteral("x5u"), QJsonArray::fromStringList(group.x5us)}});
        out.text(QStringLiteral("%1  ").arg(group.tokens, 7) +
                 Ctl::tr("signed with the key %1: %2").arg(md5, ownerText(group.owner)));
        others -= group.tokens;
    }
    if (others <= 0)
        return;
    out.object({{QStringLiteral("key_md5"), QJsonValue()},
                {QStringLiteral("key_sha256"), QJsonValue()},
                {QStringLiteral("owner"), QJsonValue()},
                {QStringLiteral("name"), QJsonValue()},
                {QStringLiteral("tokens"), others},
                {QStringLiteral("verified"), 0},
                {QStringLiteral("x5u"), QJsonArray()}});
    out.text(
        QStringLiteral("%1  ").arg(others, 7) +
        Ctl::tr("whose key cannot be told: one token of a signer alone does not show it, nor does the same one sent "
                "again. It takes a second one of the signer, or the certificate (--cert)."));
}

} // namespace stir::ctl
