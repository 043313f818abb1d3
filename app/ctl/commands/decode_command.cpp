// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/decode_run.h"
#include "app/ctl/finding_view.h"
#include "app/ctl/header_view.h"
#include "app/ctl/interruption.h"
#include "app/ctl/judging.h"
#include "app/ctl/signer_view.h"
#include "core/foundation/files.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace stir::ctl {

namespace {

struct DecodeOptions
{
    std::vector<std::string> files;
    JudgingChoice judging;
    bool summary = false;
    bool signers = false;
    bool csv = false;
    std::string fields;
    std::string html;
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
    declareJudging(app, options.judging);
    app.add_option("--timezone", options.timezone, Ctl::tr("Zone of the clocks of logs (UTC)").toStdString())
        ->type_name("TZ");
    auto *summary = app.add_flag("--summary", options.summary, Ctl::tr("Counts only").toStdString());
    auto *fields = app.add_option("--fields", options.fields,
                                  Ctl::tr("Print these, with tabs between: %1")
                                      .arg(reports::fieldNames().join(QLatin1Char(',')))
                                      .toStdString())
                       ->type_name("LIST")
                       ->excludes(summary);
    app.add_flag("--signers", options.signers,
                 Ctl::tr("Only say which keys signed, found out from the tokens themselves").toStdString())
        ->excludes(summary)
        ->excludes(fields);
    app.add_flag("--csv", options.csv, Ctl::tr("Print a table for a spreadsheet").toStdString())->excludes(summary);
    app.add_option("--html", options.html, Ctl::tr("Write a report with charts instead").toStdString())
        ->type_name("FILE")
        ->excludes(fields);
    fields->check(knownFields, "");
}

DecodeForm formFor(const DecodeOptions &options, const Session &session)
{
    if (options.summary || options.signers || !options.html.empty())
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
    if (session.out.isJson() && (plan.form == DecodeForm::Csv || plan.form == DecodeForm::Fields))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("--json"),
                       plan.form == DecodeForm::Csv ? QStringLiteral("--csv") : QStringLiteral("--fields"));
    if (plan.form == DecodeForm::Fields)
        plan.fields = reports::parseFields(qt(options.fields)).value_or(plan.fields);
    else if (plan.form == DecodeForm::Csv)
        plan.fields = reports::allFields();
    auto zone = logZone(options.timezone);
    if (!zone)
        return failure(zone.error());
    plan.clock.zone = *std::move(zone);
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
    for (const Finding &oddity : summary.oddities())
        text += QLatin1Char('\n') + findingText(oddity);
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

/// Neither a file that is read nor any other but an older report may be lost to it.
Done mayWriteReport(const QString &target, const QStringList &files)
{
    const QFileInfo info(target);
    if (target.isEmpty() || !info.exists())
        return {};
    const bool isRead = std::any_of(files.begin(), files.end(), [&info](const QString &file) {
        return QFileInfo(file).canonicalFilePath() == info.canonicalFilePath();
    });
    QFile existing(target);
    const bool isReport = existing.open(QIODevice::ReadOnly) && existing.read(64).startsWith("<!DOCTYPE html>");
    return isReport && !isRead ? Done() : failure(ErrorCode::Cancelled, target, QStringLiteral("exists"));
}

/// Only its owner may read it: it tells who called whom.
ExitCode writeReport(reports::CaptureReport &report, const QString &file, const Session &session)
{
    report.made = session.clock.now();
    const Done written = saveFileAtomically(file, bytesOf(reports::htmlReport(report)), FileVisibility::OwnerOnly);
    return written ? Good : session.fail(written.error());
}

/// Goes through a file twice where that is cheap: who signed the first token of a capture shows only with the others.
DecodeOutcome decodeWithSigners(const QString &file, DecodePlan plan, const Output &out)
{
    constexpr qint64 readTwice = 4 * 1024 * 1024;
    const QFileInfo info(file);
    const bool isSaid = plan.form == DecodeForm::Text || plan.form == DecodeForm::Json;
    if (!plan.signers || !isSaid || !info.isFile() || info.size() > readTwice)
        return decodeFile(file, plan, out);
    DecodePlan first = plan;
    first.form = DecodeForm::Nothing;
    first.signerPass = verification::SignerPass::First;
    decodeFile(file, first, out);
    plan.signerPass = verification::SignerPass::Second;
    return decodeFile(file, plan, out);
}

ExitCode decode(const DecodeOptions &options, Session &session)
{
    const Interruption interruption;
    auto plan = planFor(options, session);
    if (!plan)
        return session.fail(plan.error());
    const QStringList files = options.files.empty() ? QStringList{QStringLiteral("-")} : qt(options.files);
    if (const Done may = mayWriteReport(qt(options.html), files); !may)
        return session.fail(may.error(),
                            Ctl::tr("The report would take its place. Name a file that is not there yet."));
    JudgingChoice choice = options.judging;
    choice.namesSigners = options.signers;
    const auto judging = judgingFor(choice, session, interruption.token());
    if (!judging)
        return session.fail(judging.error());
    plan->judge = judging->options;
    plan->signers = judging->signers;
    plan->policy = judging->policy;
    plan->stop = interruption.token();
    plan->listFailed = !options.html.empty();
    if (plan->form == DecodeForm::Csv)
        session.out.raw(reports::HeaderFields({}, plan->fields, reports::FieldForm::Csv).heading());
    reports::CaptureReport report;
    report.files = files;
    ExitCode code = Good;
    for (const QString &file : files) {
        DecodeOutcome outcome = decodeWithSigners(file, *plan, session.out);
        report.summary.merge(outcome.summary);
        reports::takeFailed(std::move(outcome.failed), report.failed);
        if (!outcome.done)
            code = worse(code, session.fail(outcome.done.error()));
        if (outcome.readerGone || interruption.token().stop_requested())
            break;
    }
    if (interruption.token().stop_requested())
        return code;
    if (options.summary)
        printSummary(report.summary, session);
    if (options.signers)
        printSigners(*plan->signers, report.summary.headers(), session.out);
    const bool isAnythingRead = code == Good || report.summary.headers() + report.summary.missing() > 0;
    if (!options.html.empty() && isAnythingRead)
        code = worse(code, writeReport(report, qt(options.html), session));
    return worse(code, report.summary.count(passport::Verdict::Invalid) > 0 ? Bad : Good);
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
          QStringLiteral("decode --fields frame,orig,dest,verdict calls.pcap"),
          QStringLiteral("decode --html report.html calls.pcap"), QStringLiteral("decode --signers calls.pcap")}},
        declare, decode);
}

} // namespace stir::ctl
