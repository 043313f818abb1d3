// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/trusted_list_import.h"

#include "app/ctl/command_line.h"
#include "app/ctl/finding_view.h"
#include "app/ctl/key_source.h"
#include "core/verification/trusted_list_source.h"

namespace stir::ctl {

namespace {

using credentials::TrustAnchor;

Result<crypto::CertificateChain> signerFor(const ListTrust &trust, Session &session)
{
    return trust.signer.empty() ? crypto::CertificateChain() : loadCertificates(session, qt(trust.signer));
}

void printTakeover(const verification::OpenedList &opened, const inventory::ListTakeover &takeover,
                   const Session &session)
{
    const auto companies = [](const std::vector<TrustAnchor> &anchors) {
        QJsonArray names;
        for (const TrustAnchor &anchor : anchors)
            names.append(anchor.company);
        return names;
    };
    session.out.object({{QStringLiteral("authority"), opened.list.authority()},
                        {QStringLiteral("sequence"), opened.list.sequence()},
                        {QStringLiteral("expires"), timeText(opened.list.expires())},
                        {QStringLiteral("added"), companies(takeover.added)},
                        {QStringLiteral("known"), takeover.known},
                        {QStringLiteral("dropped"), companies(takeover.dropped)},
                        {QStringLiteral("findings"), findingsJson(opened.findings)}});
    QStringList lines{opened.list.authority()};
    for (const Finding &finding : opened.findings)
        lines.append(findingText(finding));
    for (const TrustAnchor &anchor : takeover.added)
        lines.append(QStringLiteral("  + %1  %2").arg(anchor.company, anchor.certificate.subjectName()));
    for (const TrustAnchor &anchor : takeover.dropped)
        lines.append(Ctl::tr("  - %1  %2: no longer listed, still trusted until you remove it")
                         .arg(anchor.company, anchor.certificate.subjectName()));
    lines.append(Ctl::tr("Added: %1. There before: %2.").arg(takeover.added.size()).arg(takeover.known));
    session.out.text(lines.join(QLatin1Char('\n')));
}

ExitCode refuse(const Findings &findings, const QString &source, const Session &session)
{
    session.out.object(
        {{QStringLiteral("authority"), QJsonValue()}, {QStringLiteral("findings"), findingsJson(findings)}});
    QStringList lines{source};
    for (const Finding &finding : findings)
        lines.append(findingText(finding));
    session.out.text(lines.join(QLatin1Char('\n')));
    return Bad;
}

ExitCode takeOver(const verification::OpenedList &opened, inventory::Inventory &inventory, const Session &session)
{
    std::vector<TrustAnchor> anchors;
    for (const crypto::Certificate &root : opened.list.roots())
        anchors.push_back({credentials::companyOf(root), root});
    const auto takeover = inventory.takeOverList(opened.list.record(opened.signer), anchors);
    if (!takeover)
        return session.fail(takeover.error());
    const Done noted = remember(inventory, QStringLiteral("trust.list"), {},
                                {{QStringLiteral("authority"), opened.list.authority()},
                                 {QStringLiteral("sequence"), opened.list.sequence()},
                                 {QStringLiteral("added"), static_cast<int>(takeover->added.size())}});
    if (!noted)
        return session.fail(noted.error());
    printTakeover(opened, *takeover, session);
    return Good;
}

ExitCode import(verification::TrustedListSource source, const QString &name, const ListTrust &trust, Session &session)
{
    auto signer = signerFor(trust, session);
    if (!signer)
        return session.fail(signer.error());
    source.signer = *std::move(signer);
    source.authority = qt(trust.authority);
    const auto https = httpsOptions(trust.web);
    if (!https)
        return session.fail(https.error());
    auto inventory = session.inventory();
    if (!inventory)
        return session.fail(inventory.error());
    const auto before = inventory->trustedLists();
    if (!before)
        return session.fail(before.error());
    fetch::HttpsClient client(*https);
    const auto opened = verification::openTrustedList(source, *before, client, session.clock.now());
    if (!opened)
        return refuse({opened.error()}, name, session);
    if (anyFails(opened->findings))
        return refuse(opened->findings, name, session);
    return takeOver(*opened, *inventory, session);
}

} // namespace

void declareListTrust(CLI::App &app, ListTrust &trust)
{
    app.add_option("--authority", trust.authority,
                   Ctl::tr("Host of the policy administrator whose list it is (of a URL: its own)").toStdString())
        ->type_name("HOST");
    app.add_option("--signer", trust.signer, Ctl::tr("The certificate the list is signed with").toStdString())
        ->type_name("PEM");
    declareWebAccess(app, trust.web);
}

bool isTrustedList(const QByteArray &bytes)
{
    const QByteArray trimmed = bytes.trimmed();
    return trimmed.startsWith('{') || (trimmed.startsWith("ey") && trimmed.count('.') == 2);
}

ExitCode importListFrom(const QString &url, const ListTrust &trust, Session &session)
{
    verification::TrustedListSource source;
    source.url = url;
    return import(std::move(source), url, trust, session);
}

ExitCode importList(const QByteArray &bytes, const QString &file, const ListTrust &trust, Session &session)
{
    verification::TrustedListSource source;
    source.bytes = bytes;
    return import(std::move(source), file, trust, session);
}

} // namespace stir::ctl
