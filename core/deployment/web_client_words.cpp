// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/web_client_words.h"

#include <QLocale>
#include <QRegularExpression>

namespace stir::deployment {

namespace {

using fetch::FetchFault;
using Values = QMap<QString, QString>;

QString firstMatch(const QString &text, const char *pattern)
{
    const QRegularExpression expression(QString::fromLatin1(pattern), QRegularExpression::MultilineOption);
    const auto match = expression.match(text);
    return match.hasMatch() ? match.captured(1).trimmed() : QString();
}

QByteArray headerOf(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).trimmed().toLower() == name)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

int statusOf(const QByteArray &head)
{
    return firstMatch(QString::fromLatin1(head), "^\\s*HTTP/[0-9.]+ ([0-9]{3})").toInt();
}

/// "Dec  5 10:00:00 2026 GMT"
QDateTime opensslTime(QString text)
{
    text = text.simplified().remove(QLatin1String(" GMT"));
    QDateTime time = QLocale::c().toDateTime(text, QStringLiteral("MMM d hh:mm:ss yyyy"));
    time.setTimeSpec(Qt::UTC);
    return time;
}

fetch::ConnectionFacts factsOf(const ClientWords &words)
{
    const QString text = QString::fromUtf8(words.narration);
    fetch::ConnectionFacts facts;
    static const QRegularExpression trying(
        QStringLiteral("^\\*\\s+Trying \\[?([0-9a-fA-F.:]+?)\\]?(?::[0-9]+)?\\.\\.\\."),
        QRegularExpression::MultilineOption);
    for (auto each = trying.globalMatch(text); each.hasNext();)
        facts.addresses.append(each.next().captured(1));
    facts.address = firstMatch(text, "^\\* Connected to \\S+ \\(([^)]+)\\)");
    facts.tlsVersion = firstMatch(text, "^\\*\\s+SSL connection using (TLSv[0-9.]+)");
    facts.certificate = {firstMatch(text, "^\\*\\s+subject: (.*)$"), firstMatch(text, "^\\*\\s+issuer: (.*)$"),
                         opensslTime(firstMatch(text, "^\\*\\s+expire date: (.*)$"))};
    facts.took = words.took;
    return facts;
}

fetch::FetchResult failed(FetchFault fault, const ClientWords &words, Values values = {})
{
    values.insert(QStringLiteral("url"), words.url);
    return tl::unexpected<fetch::FetchFailure>(fetch::FetchFailure{fault, std::move(values)});
}

/// "curl: (60) SSL certificate problem: unable to get local issuer certificate" without what is said of it.
QString lastWords(const ClientWords &words)
{
    const QString said = firstMatch(QString::fromUtf8(words.narration), "^curl: \\([0-9]+\\) (.*)$");
    return said.isEmpty() ? QString::fromUtf8(words.narration.trimmed()).section(u'\n', -1).trimmed() : said;
}

fetch::FetchResult answered(const ClientWords &words)
{
    const int status = statusOf(words.head);
    const QByteArray location = headerOf(words.head, "location");
    if (status >= 300 && status < 400 && !location.isEmpty())
        return failed(FetchFault::Redirect, words,
                      {{QStringLiteral("target"), QString::fromUtf8(location)},
                       {QStringLiteral("status"), QString::number(status)}});
    if (status != 200)
        return failed(FetchFault::Status, words, {{QStringLiteral("status"), QString::number(status)}});
    if (words.body.size() > fetch::certificateSizeLimit)
        return failed(FetchFault::TooLarge, words,
                      {{QStringLiteral("limit"), QString::number(fetch::certificateSizeLimit)}});
    fetch::FetchedDocument document;
    document.body = words.body;
    document.contentType = headerOf(words.head, "content-type");
    document.cacheControl = headerOf(words.head, "cache-control");
    return document;
}

QString hostOf(const QString &url)
{
    return firstMatch(url, "^https://(?:[^/@]*@)?(\\[[^\\]]*\\]|[^/:?#]*)");
}

fetch::FetchResult curlResult(const ClientWords &words, const fetch::ConnectionFacts &facts)
{
    const Values detail{{QStringLiteral("detail"), lastWords(words)}, {QStringLiteral("host"), hostOf(words.url)}};
    switch (words.exitCode) { // as curl(1) numbers them
    case 0:
        return answered(words);
    case 1:
        return failed(FetchFault::NotHttps, words);
    case 3:
        return failed(FetchFault::BadUrl, words);
    case 6:
        return failed(FetchFault::Dns, words, detail);
    case 7:
        return failed(words.narration.contains("refused") ? FetchFault::Refused : FetchFault::Unreachable, words,
                      {{QStringLiteral("address"), facts.addresses.isEmpty() ? QString() : facts.addresses.last()},
                       {QStringLiteral("detail"), lastWords(words)}});
    case 28:
        return failed(FetchFault::TimedOut, words, {{QStringLiteral("seconds"), QStringLiteral("10")}});
    case 35:
    case 51:
    case 58:
    case 60:
    case 77:
        return failed(FetchFault::Tls, words, detail);
    case 63:
        return failed(FetchFault::TooLarge, words,
                      {{QStringLiteral("limit"), QString::number(fetch::certificateSizeLimit)}});
    default:
        return failed(FetchFault::Interrupted, words, detail);
    }
}

} // namespace

fetch::FetchExchange exchangeOfCurl(const ClientWords &words)
{
    fetch::ConnectionFacts facts = factsOf(words);
    fetch::FetchResult result = curlResult(words, facts);
    return {std::move(result), std::move(facts)};
}

fetch::FetchExchange exchangeOfWget(const ClientWords &words)
{
    const Values detail{{QStringLiteral("detail"), lastWords(words)}, {QStringLiteral("host"), hostOf(words.url)}};
    const bool hasAnswer = statusOf(words.head) != 0;
    fetch::ConnectionFacts facts;
    facts.took = words.took;
    if (hasAnswer)
        return {answered(words), std::move(facts)};
    const bool isTls = words.exitCode == 5;
    const bool isName = words.narration.contains("unable to resolve");
    const FetchFault fault = isTls ? FetchFault::Tls : isName ? FetchFault::Dns : FetchFault::Unreachable;
    return {failed(fault, words, detail), std::move(facts)};
}

} // namespace stir::deployment
