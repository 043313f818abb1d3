// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/finding_view.h"
#include "app/ctl/key_source.h"
#include "core/credentials/chain_check.h"
#include "core/credentials/shaken_profile.h"

namespace stir::ctl {

namespace {

struct CertificateOptions
{
    std::string file;
};

void declare(CLI::App &app, CertificateOptions &options)
{
    app.add_option("FILE", options.file, Ctl::tr("Certificates: PEM, DER, PKCS#7 or PKCS#12").toStdString())
        ->required();
}

QString numbersText(const std::optional<crypto::TnAuthorizationList> &list)
{
    if (!list)
        return Ctl::tr("none");
    QStringList parts = list->serviceProviderCodes;
    for (const auto &range : list->ranges)
        parts.append(QStringLiteral("%1 (%2)").arg(range.start).arg(range.count));
    return (parts + list->numbers).join(QStringLiteral(", ")) + (list->malformed ? Ctl::tr(" (malformed)") : QString());
}

QString certificateText(const crypto::Certificate &certificate, const Findings &findings)
{
    const crypto::PublicKey key = certificate.publicKey();
    QStringList lines{certificate.subjectName()};
    const auto field = [&lines](const QString &name, const QString &value) {
        lines.append(QStringLiteral("  %1 %2").arg(name + QLatin1Char(':'), -18).arg(value));
    };
    field(Ctl::tr("Issued by"), certificate.issuerName());
    field(Ctl::tr("Serial"), certificate.serialNumber());
    field(Ctl::tr("Valid"),
          Ctl::tr("%1 to %2").arg(timeText(certificate.notBefore()), timeText(certificate.notAfter())));
    field(Ctl::tr("Authority"), certificate.isCa() ? Ctl::tr("yes") : Ctl::tr("no"));
    field(Ctl::tr("Speaks for"), numbersText(certificate.tnAuthorizationList()));
    field(Ctl::tr("Key"), key.algorithmName());
    field(Ctl::tr("Key MD5"), key.md5Figure());
    field(Ctl::tr("Key SHA-256"), key.sha256());
    field(Ctl::tr("SHA-256"), certificate.sha256());
    for (const Finding &finding : findings)
        lines.append(findingText(finding));
    return lines.join(QLatin1Char('\n'));
}

/// Leaf first, whatever the order of the file.
ExitCode show(const CertificateOptions &options, Session &session)
{
    const QString file = qt(options.file);
    const auto given = loadCertificates(session, file);
    if (!given)
        return session.fail(given.error());
    const crypto::SortedCertificates sorted = crypto::sortedByIssue(*given);
    // What is to be said of the file stands with its first certificate, of a chain's end with its last.
    Findings findings = credentials::orderFindings(sorted);
    int index = 0;
    for (const crypto::OrderedChain &chain : sorted.chains) {
        for (const crypto::Certificate &certificate : chain.certificates) {
            const auto end = credentials::endFinding(chain);
            if (end && certificate == chain.certificates.back())
                findings.push_back(*end);
            QJsonObject json = certificateJson(certificate);
            json.insert(QStringLiteral("file"), file);
            json.insert(QStringLiteral("index"), index++);
            json.insert(QStringLiteral("role"), credentials::roleName(credentials::roleOf(certificate)));
            json.insert(QStringLiteral("findings"), findingsJson(findings));
            session.out.object(json);
            session.out.text(certificateText(certificate, findings));
            findings.clear();
        }
    }
    return Good;
}

struct LintOptions
{
    std::vector<std::string> files;
    std::string profile = "us";
};

void declareLint(CLI::App &app, LintOptions &options)
{
    app.add_option("FILE", options.files, Ctl::tr("Certificates: PEM, DER, PKCS#7 or PKCS#12").toStdString())
        ->required();
    app.add_option("--profile", options.profile,
                   Ctl::tr("Rules of the United States (us), Canada or France").toStdString())
        ->type_name("us|ca|fr")
        ->check(CLI::IsMember({"us", "ca", "fr"}).description(""));
}

void printLint(const QString &file, int index, const crypto::Certificate &certificate, const Findings &findings,
               const Session &session)
{
    const QString role = credentials::roleName(credentials::roleOf(certificate));
    session.out.object({{QStringLiteral("file"), file},
                        {QStringLiteral("index"), index},
                        {QStringLiteral("subject"), certificate.subjectName()},
                        {QStringLiteral("role"), role},
                        {QStringLiteral("findings"), findingsJson(findings)}});
    QStringList lines{certificate.subjectName()};
    QString before;
    for (const Finding &finding : findings) {
        if (finding.result == Judgement::Pass)
            continue;
        // Most have the same hint; once below each other is enough.
        const QStringList text = findingText(finding).split(QLatin1Char('\n'));
        if (!before.isEmpty() && text.last() == before)
            lines.removeLast();
        lines.append(text);
        before = text.last();
    }
    if (lines.size() == 1)
        lines.append(QStringLiteral("  ") + Ctl::tr("Nothing to find fault with."));
    session.out.text(lines.join(QLatin1Char('\n')));
}

/// What no verifier looks at is said, and changes nothing.
ExitCode lint(const LintOptions &options, Session &session)
{
    const auto profile = credentials::parseShakenProfile(qt(options.profile));
    if (!profile)
        return session.fail(profile.error());
    ExitCode code = Good;
    for (const QString &file : qt(options.files)) {
        const auto chain = loadCertificates(session, file);
        if (!chain) {
            code = worse(code, session.fail(chain.error()));
            continue;
        }
        int index = 0;
        for (const crypto::Certificate &certificate : *chain) {
            const Findings findings = credentials::lint(certificate, *profile);
            printLint(file, index++, certificate, findings, session);
            code = worse(code, anyFails(findings) ? Bad : Good);
        }
    }
    return code;
}

} // namespace

void addCertificate(CommandLine &line)
{
    CLI::App &group = line.addGroup("cert", Ctl::tr("Look at certificates"), {QStringLiteral("cert show shaken.pem")});
    line.add<CertificateOptions>(
        group,
        {"show",
         Ctl::tr("Show every certificate of a file"),
         {QStringLiteral("cert show shaken.pem"), QStringLiteral("cert show --json shaken.pem"),
          QStringLiteral("cert show --key-passphrase-file pass.txt shaken.p12")}},
        declare, show);
    line.add<LintOptions>(
        group,
        {"lint",
         Ctl::tr("Check certificates against the SHAKEN certificate profile"),
         {QStringLiteral("cert lint shaken.pem"), QStringLiteral("cert lint --profile ca --json chain.pem")}},
        declareLint, lint);
}

} // namespace stir::ctl
