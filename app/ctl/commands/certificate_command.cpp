// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/finding_view.h"
#include "app/ctl/key_source.h"

namespace stir::ctl {

namespace {

struct CertificateOptions
{
    std::string file;
};

void declare(CLI::App &app, CertificateOptions &options)
{
    app.add_option("FILE", options.file, Ctl::tr("PEM with one or more certificates, or one in DER").toStdString())
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

QString certificateText(const crypto::Certificate &certificate)
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
    return lines.join(QLatin1Char('\n'));
}

ExitCode show(const CertificateOptions &options, Session &session)
{
    const QString file = qt(options.file);
    const auto chain = loadCertificates(file);
    if (!chain)
        return session.fail(chain.error());
    int index = 0;
    for (const crypto::Certificate &certificate : *chain) {
        QJsonObject json = certificateJson(certificate);
        json.insert(QStringLiteral("file"), file);
        json.insert(QStringLiteral("index"), index++);
        session.out.object(json);
        session.out.text(certificateText(certificate));
    }
    return Good;
}

} // namespace

void addCertificate(CommandLine &line)
{
    CLI::App &group = line.addGroup("cert", Ctl::tr("Look at certificates"), {QStringLiteral("cert show shaken.pem")});
    line.add<CertificateOptions>(
        group,
        {"show",
         Ctl::tr("Show every certificate of a file"),
         {QStringLiteral("cert show shaken.pem"), QStringLiteral("cert show --json shaken.pem")}},
        declare, show);
}

} // namespace stir::ctl
