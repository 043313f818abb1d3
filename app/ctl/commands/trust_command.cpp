// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/finding_view.h"
#include "app/ctl/key_source.h"
#include "app/ctl/trusted_list_import.h"
#include "core/foundation/files.h"

#include <QFileInfo>

namespace stir::ctl {

namespace {

using credentials::TrustAnchor;

struct ImportOptions
{
    std::string source;
    std::string company;
    ListTrust list;
};

struct CompanyOptions
{
    std::string company;
};

struct NoOptions
{
};

void declareNothing(CLI::App &, NoOptions &) {}

void declareImport(CLI::App &app, ImportOptions &options)
{
    app.add_option("FILE|DIR|URL", options.source,
                   Ctl::tr("Root certificates: a file, or a folder of them; or the policy administrator's list of "
                           "trusted authorities")
                       .toStdString())
        ->required();
    app.add_option("--company", options.company, Ctl::tr("Whose they are (their organization)").toStdString())
        ->type_name("NAME");
    declareListTrust(app, options.list);
}

void declareRemove(CLI::App &app, CompanyOptions &options)
{
    app.add_option("COMPANY", options.company, Ctl::tr("Company, as trust list shows it").toStdString())->required();
}

QJsonObject anchorJson(const TrustAnchor &anchor, const Findings &findings)
{
    return {{QStringLiteral("company"), anchor.company},
            {QStringLiteral("subject"), anchor.certificate.subjectName()},
            {QStringLiteral("not_after"), timeText(anchor.certificate.notAfter())},
            {QStringLiteral("sha256"), anchor.certificate.sha256()},
            {QStringLiteral("findings"), findingsJson(findings)}};
}

QString anchorText(const TrustAnchor &anchor, const Findings &findings)
{
    QStringList lines{Ctl::tr("%1  %2").arg(anchor.company, anchor.certificate.subjectName()),
                      QStringLiteral("  SHA-256 ") + anchor.certificate.sha256()};
    for (const Finding &finding : findings)
        lines.append(findingText(finding));
    return lines.join(QLatin1Char('\n'));
}

/// Adds one; an anchor that is there already is no fault.
ExitCode importOne(const TrustAnchor &anchor, inventory::Inventory &inventory, const Session &session)
{
    const Findings findings = credentials::healthOf(anchor, session.clock.now(), session.expiryThresholds());
    session.out.object(anchorJson(anchor, findings));
    session.out.text(anchorText(anchor, findings));
    if (!anchor.certificate.isCa())
        return Bad;
    const Done added = inventory.addAnchor(anchor);
    if (!added && added.error().code == ErrorCode::NameTaken) {
        session.out.note(Ctl::tr("This certificate is there already."));
        return Good;
    }
    if (!added)
        return session.fail(added.error());
    const Done noted = remember(
        inventory, QStringLiteral("trust.import"), {},
        {{QStringLiteral("company"), anchor.company}, {QStringLiteral("sha256"), anchor.certificate.sha256()}});
    return noted ? Good : session.fail(noted.error());
}

bool isUrl(const QString &source)
{
    return source.startsWith(QLatin1String("https://")) || source.startsWith(QLatin1String("http://"));
}

ExitCode import(const ImportOptions &options, Session &session)
{
    const QString file = qt(options.source);
    if (isUrl(file))
        return importListFrom(file, options.list, session);
    if (!QFileInfo(file).isDir()) {
        const auto bytes = readFile(file, credentials::TrustedList::sizeLimit);
        if (!bytes)
            return session.fail(bytes.error());
        if (isTrustedList(*bytes))
            return importList(*bytes, file, options.list, session);
    }
    const auto certificates = loadCertificatesBelow(session, file);
    if (!certificates)
        return session.fail(certificates.error());
    auto inventory = session.inventory();
    if (!inventory)
        return session.fail(inventory.error());
    ExitCode code = Good;
    for (const crypto::Certificate &certificate : *certificates) {
        const QString company = options.company.empty() ? credentials::companyOf(certificate) : qt(options.company);
        code = worse(code, importOne({company, certificate}, *inventory, session));
    }
    return code;
}

ExitCode list(const NoOptions &, Session &session)
{
    const auto inventory = session.inventory();
    if (!inventory)
        return session.fail(inventory.error());
    const auto anchors = inventory->anchors();
    if (!anchors)
        return session.fail(anchors.error());
    const credentials::ExpiryThresholds thresholds = session.expiryThresholds();
    for (const TrustAnchor &anchor : *anchors) {
        const Findings findings = credentials::healthOf(anchor, session.clock.now(), thresholds);
        session.out.object(anchorJson(anchor, findings));
        session.out.text(anchorText(anchor, findings));
    }
    const auto lists = inventory->trustedLists();
    if (!lists)
        return session.fail(lists.error());
    for (const credentials::TrustedListRecord &record : *lists)
        session.out.note(Ctl::tr("List of %1: sequence %2, until %3.")
                             .arg(record.authority)
                             .arg(record.sequence)
                             .arg(timeText(record.expires)));
    if (anchors->empty())
        session.out.note(Ctl::tr("There is no trust anchor yet. Add them: stirctl trust import --help"));
    return Good;
}

ExitCode remove(const CompanyOptions &options, Session &session)
{
    const QString company = qt(options.company);
    auto inventory = session.inventory();
    if (!inventory)
        return session.fail(inventory.error());
    if (const Done removed = inventory->removeAnchors(company); !removed)
        return session.fail(removed.error());
    const Done noted = remember(*inventory, QStringLiteral("trust.remove"), {}, {{QStringLiteral("company"), company}});
    if (!noted)
        return session.fail(noted.error());
    session.out.object({{QStringLiteral("company"), company}, {QStringLiteral("removed"), true}});
    session.out.text(Ctl::tr("The trust anchors of %1 are removed here. A push never deletes files: take those already "
                             "on servers away by hand.")
                         .arg(company));
    return Good;
}

} // namespace

void addTrust(CommandLine &line)
{
    CLI::App &group = line.addGroup("trust", Ctl::tr("Trust anchors: the roots of the authorities"),
                                    {QStringLiteral("trust import roots/"), QStringLiteral("trust list")});
    line.add<ImportOptions>(
        group,
        {"import",
         Ctl::tr("Add roots from a file or a folder, or take over the list of a policy administrator"),
         {QStringLiteral("trust import root.pem --company \"Example Telecom\""), QStringLiteral("trust import roots/"),
          QStringLiteral("trust import https://sti-pa.example.com/api/v1/ca-list")}},
        declareImport, import);
    line.add<NoOptions>(group, {"list", Ctl::tr("List them"), {QStringLiteral("trust list --json")}}, declareNothing,
                        list);
    line.add<CompanyOptions>(
        group, {"remove", Ctl::tr("Remove those of a company"), {QStringLiteral("trust remove \"Example Telecom\"")}},
        declareRemove, remove);
}

} // namespace stir::ctl
