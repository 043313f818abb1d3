// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/header_view.h"
#include "app/ctl/key_source.h"
#include "core/capture/judged_headers.h"
#include "core/foundation/files.h"

#include <QFile>
#include <QMap>

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
};

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
    app.add_flag("--summary", options.summary, Ctl::tr("Counts only").toStdString());
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

Result<QByteArray> readInput(const QString &file)
{
    if (file != QLatin1String("-"))
        return readFile(file, capture::textLimit);
    QFile input;
    if (!input.open(0, QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, QStringLiteral("-"), input.errorString());
    QByteArray bytes = input.read(capture::textLimit + 1);
    if (bytes.isEmpty())
        return failure(ErrorCode::FileEmpty, QStringLiteral("-"));
    if (bytes.size() > capture::textLimit)
        return failure(ErrorCode::FileTooLarge, QStringLiteral("-"));
    return bytes;
}

/// How often each value was seen.
class Summary
{
public:
    void add(const passport::PassportReport &report)
    {
        ++m_count;
        ++m_verdicts[passport::verdictName(report.verdict)];
        if (report.identity.value.isEmpty())
            return;
        ++m_attestations[report.token.claim(QStringLiteral("attest")).value_or(QStringLiteral("none"))];
        ++m_types[report.token.type()];
        ++m_urls[report.token.text(QStringLiteral("x5u")).value_or(QStringLiteral("none"))];
    }

    QJsonObject json() const
    {
        return {{QStringLiteral("headers"), m_count},
                {QStringLiteral("by_verdict"), counts(m_verdicts)},
                {QStringLiteral("by_attestation"), counts(m_attestations)},
                {QStringLiteral("by_ppt"), counts(m_types)},
                {QStringLiteral("by_x5u"), counts(m_urls)}};
    }

    QString text() const
    {
        return Ctl::tr("Headers: %1").arg(m_count) + lines(Ctl::tr("Verdict"), m_verdicts) +
               lines(Ctl::tr("Attestation"), m_attestations) + lines(Ctl::tr("Type"), m_types) +
               lines(Ctl::tr("Certificate at"), m_urls);
    }

private:
    using Counts = QMap<QString, int>;

    static QJsonObject counts(const Counts &values)
    {
        QJsonObject json;
        for (auto value = values.begin(); value != values.end(); ++value)
            json.insert(value.key(), value.value());
        return json;
    }

    static QString lines(const QString &title, const Counts &values)
    {
        QString text;
        for (auto value = values.begin(); value != values.end(); ++value)
            text += QStringLiteral("\n  %1  %2: %3").arg(value.value(), 7).arg(title, value.key());
        return text;
    }

    int m_count = 0;
    Counts m_verdicts;
    Counts m_attestations;
    Counts m_types;
    Counts m_urls;
};

ExitCode decodeFile(const QString &file, const passport::JudgeOptions &judge, const Session &session, Summary *summary)
{
    const auto bytes = readInput(file);
    if (!bytes)
        return session.fail(bytes.error());
    const auto captured = capture::headersInText(*bytes, file);
    if (!captured)
        return session.fail(captured.error());
    auto reports = capture::judgeHeaders(*captured, judge);
    if (!reports)
        return session.fail(reports.error());
    ExitCode code = Good;
    for (const JudgedHeader &header : judgedHeaders(file, *captured, std::move(*reports))) {
        if (header.report.verdict == passport::Verdict::Invalid)
            code = Bad;
        if (summary) {
            summary->add(header.report);
            continue;
        }
        session.out.object(headerJson(header));
        session.out.text(headerText(header) + QLatin1Char('\n'));
    }
    return code;
}

ExitCode decode(const DecodeOptions &options, Session &session)
{
    const auto judge = judgeOptions(options, session);
    if (!judge)
        return session.fail(judge.error());
    const QStringList files = options.files.empty() ? QStringList{QStringLiteral("-")} : qt(options.files);
    Summary summary;
    ExitCode code = Good;
    for (const QString &file : files)
        code = worse(code, decodeFile(file, *judge, session, options.summary ? &summary : nullptr));
    if (options.summary) {
        session.out.object(summary.json());
        session.out.text(summary.text());
    }
    return code;
}

} // namespace

void addDecode(CommandLine &line)
{
    line.add<DecodeOptions>(
        line.root(),
        {"decode",
         Ctl::tr("Read and judge Identity headers in text, SIP messages and logs"),
         {QStringLiteral("decode sip.log"), QStringLiteral("decode --verify --cert shaken.pem --trust roots/ sip.log"),
          QStringLiteral("decode --verify --cert key.pub --at 2022-11-15T15:27:50Z identity.txt"),
          QStringLiteral("decode --summary --json - < sip.log")}},
        declare, decode);
}

} // namespace stir::ctl
