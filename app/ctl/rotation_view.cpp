// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/rotation_view.h"

#include "app/ctl/ctl_text.h"
#include "app/ctl/finding_view.h"

#include <algorithm>

namespace stir::ctl {

using credentials::KeptCertificate;
using credentials::Rotation;
using credentials::RotationStage;

namespace {

QString stageText(const Rotation &rotation, const QStringList &servers)
{
    switch (rotation.stage) {
    case RotationStage::Ordered:
        return Ctl::tr("The new key is in the vault; its request waits for the authority's answer.");
    case RotationStage::Certified:
        return Ctl::tr("The new certificate is here. Servers still sign with the old key.");
    case RotationStage::Switching:
        return Ctl::tr("%1 of %2 servers sign with the new key.")
            .arg(QString::number(rotation.switched.size()), QString::number(servers.size()));
    }
    Q_UNREACHABLE();
}

QStringList pendingOf(const Rotation &rotation, const QStringList &servers)
{
    QStringList pending;
    std::copy_if(servers.begin(), servers.end(), std::back_inserter(pending),
                 [&rotation](const QString &server) { return !rotation.switched.contains(server); });
    return pending;
}

} // namespace

QString nextCommand(const Rotation &rotation)
{
    switch (rotation.stage) {
    case RotationStage::Ordered:
        return QStringLiteral("stirctl rotation answer %1 --cert ANSWER --x5u URL").arg(rotation.identity);
    case RotationStage::Certified:
    case RotationStage::Switching:
        return QStringLiteral("stirctl rotation switch %1").arg(rotation.identity);
    }
    Q_UNREACHABLE();
}

void printRotation(const Rotation &rotation, const QStringList &servers, const Session &session)
{
    const QDateTime end = rotation.chain.empty() ? QDateTime() : rotation.chain.front().notAfter();
    const QStringList pending = pendingOf(rotation, servers);
    session.out.object({{QStringLiteral("identity"), rotation.identity},
                        {QStringLiteral("stage"), credentials::rotationStageName(rotation.stage)},
                        {QStringLiteral("begun_at"), timeText(rotation.begunAt)},
                        {QStringLiteral("key_sha256"), rotation.keySha256},
                        {QStringLiteral("request"), QString::fromLatin1(rotation.request)},
                        {QStringLiteral("x5u"), orNull(rotation.x5u)},
                        {QStringLiteral("not_after"), orNull(timeText(end))},
                        {QStringLiteral("switched"), QJsonArray::fromStringList(rotation.switched)},
                        {QStringLiteral("pending"), QJsonArray::fromStringList(pending)},
                        {QStringLiteral("next"), nextCommand(rotation)}});
    QStringList lines{rotation.identity, QStringLiteral("  ") + stageText(rotation, servers)};
    if (!rotation.x5u.isEmpty())
        lines.append(QStringLiteral("  ") + Ctl::tr("%1, until %2").arg(rotation.x5u, timeText(end)));
    if (rotation.stage == RotationStage::Certified)
        lines.append(QStringLiteral("  ") +
                     Ctl::tr("Publish it, by yourself or with: stirctl x5u publish %1 --server WEBSERVER --path FILE")
                         .arg(rotation.x5u));
    lines.append(QStringLiteral("  ") + Ctl::tr("Next: %1").arg(nextCommand(rotation)));
    session.out.text(lines.join(QLatin1Char('\n')));
}

void printKept(const KeptCertificate &kept, const Session &session)
{
    const crypto::Certificate &leaf = kept.chain.front();
    const bool hasExpired = session.clock.now() > leaf.notAfter();
    session.out.object({{QStringLiteral("identity"), kept.identity},
                        {QStringLiteral("stage"), QStringLiteral("kept")},
                        {QStringLiteral("sha256"), leaf.sha256()},
                        {QStringLiteral("subject"), leaf.subjectName()},
                        {QStringLiteral("x5u"), kept.x5u},
                        {QStringLiteral("replaced_at"), timeText(kept.replacedAt)},
                        {QStringLiteral("not_after"), timeText(leaf.notAfter())},
                        {QStringLiteral("expired"), hasExpired},
                        {QStringLiteral("servers"), QJsonArray::fromStringList(kept.keyFiles.keys())}});
    const QString words = hasExpired
                              ? Ctl::tr("It has expired. Remove its key: stirctl rotation retire %1").arg(kept.identity)
                              : Ctl::tr("Keep %1 as it is until %2: verifiers still fetch it for earlier calls.")
                                    .arg(kept.x5u, timeText(leaf.notAfter()));
    session.out.text(Ctl::tr("%1, replaced %2").arg(kept.identity, timeText(kept.replacedAt)) + QStringLiteral("\n  ") +
                     words);
}

bool printReaches(const QString &url, const std::vector<rotation::Reach> &reaches, const Session &session)
{
    bool isProven = true;
    for (const rotation::Reach &reach : reaches) {
        isProven = isProven && reach.isProof();
        session.out.object({{QStringLiteral("url"), url},
                            {QStringLiteral("from"), orNull(reach.server)},
                            {QStringLiteral("reached"), reach.isProof()},
                            {QStringLiteral("findings"), findingsJson(reach.findings)}});
        const QString from = reach.server.isEmpty() ? Ctl::tr("this machine") : reach.server;
        if (reach.isProof()) {
            session.out.text(Ctl::tr("  %1 Fetched from %2").arg(judgementMark(Judgement::Pass), from));
            continue;
        }
        session.out.text(Ctl::tr("  %1 Not as it should be from %2").arg(judgementMark(Judgement::Fail), from));
        for (const Finding &finding : reach.findings) {
            if (finding.result != Judgement::Pass)
                session.out.text(findingText(finding));
        }
        if (reach.error)
            session.failOnServer(reach.server, *reach.error);
    }
    return isProven;
}

} // namespace stir::ctl
