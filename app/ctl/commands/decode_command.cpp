// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/decode_run.h"
#include "app/ctl/header_view.h"
#include "app/ctl/interruption.h"
#include "app/ctl/key_source.h"
#include "core/verification/signer_notes.h"

#include <QTimeZone>

namespace stir::ctl {

namespace {

struct DecodeOptions
{
    std::vector<std::string> files;
    bool verify = false;
    std::string certificate;
    std::vector<std::string> trust;
    std::string at;
    int maxAgeSeconds = 60;
    bool offline = false;
    bool summary = false;
    bool csv = false;
    std::string fields;
    std::string countryCode;
    std::string timezone;
};

/// Empty when every field is known.
std::string knownFields(const std::string &list)
{
    const auto fields = reports::parseFields(qt(list));
    return fields ? std::string()
                  : Ctl::tr("there is no field “%1”; there are: %2")
                        .arg(fields.error(), reports::fieldNames().join(QLatin1String(", ")))
                        .toStdString();
}

void declare(CLI::App &app, DecodeOptions &options)
{
    app.add_option("FILE", options.files, Ctl::tr("What to look through; - or nothing: standard input").toStdString());
    app.add_flag("--verify", options.verify, Ctl::tr("Check the signature and everything else").toStdString());
    app.add_option("--cert", options.certificate,
                   Ctl::tr("Certificate, chain or public key to check with").toStdString())
        ->type_name("PEM");
    app.add_option("--trust", options.trust, Ctl::tr("Trust anchors; otherwise those of the inventory").toStdString())
        ->type_name("PEM|DIR")
        ->allow_extra_args(false);
    app.add_option("--at", options.at, Ctl::tr("Judge as of this time, RFC 3339").toStdString())->type_name("TIME");
    app.add_option("--max-age", options.maxAgeSeconds,
                   Ctl::tr("How old a signature may be, in seconds (60)").toStdString())
        ->type_name("SECONDS")
        ->check(CLI::Range(0, 1 << 30).description(""));
    app.add_flag("--offline", options.offline, Ctl::tr("Fetch nothing from the network").toStdString());
    app.add_option("--country-code", options.countryCode,
                   Ctl::tr("Put before national numbers when numbers are compared").toStdString())
        ->type_name("N");
    app.add_option("--timezone", options.timezone, Ctl::tr("Zone of the clocks of logs (UTC)").toStdString())
        ->type_name("TZ");
    auto *summary = app.add_flag("--summary", options.summary, Ctl::tr("Counts only").toStdString());
    auto *fields = app.add_option("--fields", options.fields,
                                  Ctl::tr("Print these, with tabs between: %1")
                                      .arg(reports::fieldNames().join(QLatin1Char(',')))
                                      .toStdString())
                       ->type_name("LIST")
                       ->excludes(summary);
    app.add_flag("--csv", options.csv, Ctl::tr("Print a table for a spreadsheet").toStdString())->excludes(summary);
    fields->check(knownFields, "");
}

Result<crypto::CertificateChain> anchorsFor(const DecodeOptions &options, const Session &session)
{
    crypto::CertificateChain anchors;
    for (const QString &source : qt(options.trust)) {
        const auto some = loadCertificatesBelow(source);
        if (!some)
            return failure(some.error());
        anchors.insert(anchors.end(), some->begin(), some->end());
    }
    if (!options.trust.empty() || !options.verify || !session.hasInventory())
        return anchors;
    const auto inventory = session.inventory();
    if (!inventory)
        return failure(inventory.error());
    const auto stored = inventory->anchors();
    if (!stored)
        return failure(stored.error());
    for (const credentials::TrustAnchor &anchor : *stored)
        anchors.push_back(anchor.certificate);
    return anchors;
}

Result<passport::JudgeOptions> judgeOptions(const DecodeOptions &options, const Session &session)
{
    passport::JudgeOptions judge;
    judge.verify = options.verify;
    judge.maxAge = std::chrono::seconds(options.maxAgeSeconds);
    judge.now = session.clock.now();
    judge.countryCode = qt(options.countryCode);
    if (!options.at.empty()) {
        judge.at = QDateTime::fromString(qt(options.at), Qt::ISODate);
        // Without an offset it would mean another moment on every machine.
        if (!judge.at->isValid() || judge.at->timeSpec() == Qt::LocalTime)
            return failure(ErrorCode::InvalidArgument, QStringLiteral("--at"), qt(options.at));
        judge.at = judge.at->toUTC();
    }
    auto anchors = anchorsFor(options, session);
    if (!anchors)
        return failure(anchors.error());
    judge.anchors = *std::move(anchors);
    if (!options.certificate.empty()) {
        auto signer = loadSigner(qt(options.certificate));
        if (!signer)
            return failure(signer.error());
        judge.signer = *std::move(signer);
    }
    return judge;
}

/// With the identities of the inventory by name. Null when nothing is verified.
Result<std::shared_ptr<verification::SignerGroups>> signerGroups(const DecodeOptions &options, const Session &session)
{
    if (!options.verify)
        return nullptr;
    auto groups = std::make_shared<verification::SignerGroups>();
    if (!session.hasInventory())
        return groups;
    const auto inventory = session.inventory();
    if (!inventory)
        return failure(inventory.error());
    const auto identities = inventory->identities();
    if (!identities)
        return failure(identities.error());
    verification::nameIdentities(*identities, *groups);
    return groups;
}

DecodeForm formFor(const DecodeOptions &options, const Session &session)
{
    if (options.summary)
        return DecodeForm::Nothing;
    if (!options.fields.empty())
        return DecodeForm::Fields;
    if (options.csv)
        return DecodeForm::Csv;
    return session.out.isJson() ? DecodeForm::Json : DecodeForm::Text;
}

Result<DecodePlan> planFor(const DecodeOptions &options, const Session &session)
{
    DecodePlan plan;
    plan.form = formFor(options, session);
    if (plan.form == DecodeForm::Fields)
        plan.fields = reports::parseFields(qt(options.fields)).value_or(plan.fields);
    else if (plan.form == DecodeForm::Csv)
        plan.fields = reports::allFields();
    auto judge = judgeOptions(options, session);
    if (!judge)
        return failure(judge.error());
    plan.judge = *std::move(judge);
    auto signers = signerGroups(options, session);
    if (!signers)
        return failure(signers.error());
    plan.signers = *std::move(signers);
    if (!options.timezone.empty()) {
        plan.clock.zone = QTimeZone(QByteArray::fromStdString(options.timezone));
        if (!plan.clock.zone.isValid())
            return failure(ErrorCode::InvalidArgument, QStringLiteral("--timezone"), qt(options.timezone));
    }
    return plan;
}

QString countLines(const QString &title, const reports::CaptureSummary::Counts &counts)
{
    QString text;
    for (const auto &[name, count] : counts)
        text += QStringLiteral("\n  %1  %2: %3").arg(count, 7).arg(title, QString::fromUtf8(name));
    return text;
}

QString summaryText(const reports::CaptureSummary &summary)
{
    using passport::Verdict;
    QString text = Ctl::tr("Headers: %1").arg(summary.headers());
    if (summary.missing() > 0)
        text += QLatin1Char('\n') + Ctl::tr("INVITEs without an Identity header: %1").arg(summary.missing());
    for (const Verdict verdict : {Verdict::Valid, Verdict::Invalid, Verdict::Unverified})
        if (const qint64 count = summary.count(verdict); count > 0)
            text += QStringLiteral("\n  %1  %2: %3").arg(count, 7).arg(Ctl::tr("Verdict"), verdictText(verdict));
    reports::CaptureSummary::Counts urls;
    for (const auto &[url, count] : summary.urls())
        urls[url] = count.headers;
    text += countLines(Ctl::tr("Attestation"), summary.attestations()) + countLines(Ctl::tr("Type"), summary.types()) +
            countLines(Ctl::tr("Certificate at"), urls);
    for (const auto &failing : summary.topFailing())
        text += QStringLiteral("\n  %1  ").arg(failing.count.failed, 7) +
                Ctl::tr("of %1 headers with %2 are invalid")
                    .arg(QString::number(failing.count.headers), QString::fromUtf8(failing.url));
    return text;
}

void printSummary(const reports::CaptureSummary &summary, const Session &session)
{
    session.out.text(summaryText(summary));
    if (!session.out.isJson())
        return;
    reports::JsonText json;
    summary.writeJson(json);
    json.raw('\n');
    session.out.raw(json.view());
}

ExitCode decode(const DecodeOptions &options, Session &session)
{
    auto plan = planFor(options, session);
    if (!plan)
        return session.fail(plan.error());
    const Interruption interruption;
    plan->stop = interruption.token();
    if (plan->form == DecodeForm::Csv)
        session.out.raw(reports::HeaderFields({}, plan->fields, reports::FieldForm::Csv).heading());
    const QStringList files = options.files.empty() ? QStringList{QStringLiteral("-")} : qt(options.files);
    reports::CaptureSummary summary;
    ExitCode code = Good;
    for (const QString &file : files) {
        const DecodeOutcome outcome = decodeFile(file, *plan, session.out);
        summary.merge(outcome.summary);
        if (!outcome.done)
            code = worse(code, session.fail(outcome.done.error()));
        if (outcome.readerGone || interruption.token().stop_requested())
            break;
    }
    if (options.summary && !interruption.token().stop_requested())
        printSummary(summary, session);
    return worse(code, summary.count(passport::Verdict::Invalid) > 0 ? Bad : Good);
}

} // namespace

void addDecode(CommandLine &line)
{
    line.add<DecodeOptions>(
        line.root(),
        {"decode",
         Ctl::tr("Read and judge Identity headers in text, SIP messages, logs and packet captures"),
         {QStringLiteral("decode sip.log"), QStringLiteral("decode --verify --cert shaken.pem --trust roots/ sip.log"),
          QStringLiteral("decode --verify --cert key.pub --at 2022-11-15T15:27:50Z identity.txt"),
          QStringLiteral("decode --summary --json - < sip.log"),
          QStringLiteral("decode --fields frame,orig,dest,verdict calls.pcap")}},
        declare, decode);
}

} // namespace stir::ctl
