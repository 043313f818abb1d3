// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/x5u_from_server.h"

#include "core/deployment/deployment_subject.h"
#include "core/deployment/server_script.h"
#include "core/deployment/web_client_words.h"

namespace stir::deployment {

namespace {

constexpr std::chrono::seconds deadline{30};
constexpr QByteArrayView headEnd = "\r\n\r\n";

/// -q: without the user's own settings. Its narration goes to standard error, the rest follows the body.
QByteArray curlRequest(const QByteArray &url)
{
    return "printf 'curl '; { curl -q -sS -v -i --http1.1 --proto =https --max-redirs 0 --max-filesize " +
           QByteArray::number(fetch::certificateSizeLimit) +
           " --connect-timeout 5 -m 10 -A stir-console -H 'Accept: */*' -w '\\n%{time_total}' -- " + url +
           "; printf '\\n%s' $?; } | head -c 200000 | b64; echo\n";
}

QByteArray wgetRequest(const QByteArray &url)
{
    return "begun=$(date +%s%N); printf 'wget '; { wget -nv -S -O - --max-redirect=0 --tries=1 --timeout=10 --no-config "
           "-U stir-console -- " +
           url +
           "; code=$?; printf '\\n%s\\n%s' $((($(date +%s%N) - begun) / 1000000)) $code; } | head -c 200000 | b64; "
           "echo\n";
}

QByteArray scriptFor(const QString &root, const QString &url)
{
    const QByteArray word = remote::quoted(url);
    return scriptPrelude(root) + "if command -v curl >/dev/null 2>&1; then\n" + curlRequest(word) +
           "elif command -v wget >/dev/null 2>&1; then\n" + wgetRequest(word) + "else echo none\nfi\n";
}

/// What stands behind the last line end, which is taken off with it.
QByteArray takeLastLine(QByteArray &text)
{
    const qsizetype end = text.lastIndexOf('\n');
    const QByteArray line = text.mid(end + 1);
    text.truncate(end < 0 ? 0 : end);
    return line;
}

fetch::FetchExchange readCurl(QByteArray answer, const remote::ShellResult &result, const QString &url)
{
    ClientWords words;
    words.url = url;
    words.narration = result.errors;
    words.exitCode = takeLastLine(answer).toInt();
    words.took = std::chrono::milliseconds(qRound64(takeLastLine(answer).replace(',', '.').toDouble() * 1000));
    const qsizetype end = answer.indexOf(headEnd);
    words.head = answer.left(end < 0 ? answer.size() : end);
    words.body = end < 0 ? QByteArray() : answer.mid(end + headEnd.size());
    return exchangeOfCurl(words);
}

fetch::FetchExchange readWget(QByteArray answer, const remote::ShellResult &result, const QString &url)
{
    ClientWords words;
    words.url = url;
    words.head = result.errors; // -S
    words.narration = result.errors;
    words.exitCode = takeLastLine(answer).toInt();
    words.took = std::chrono::milliseconds(takeLastLine(answer).toLongLong());
    words.body = answer;
    return exchangeOfWget(words);
}

} // namespace

Result<fetch::FetchExchange> askThrough(remote::RemoteShell &shell, const QString &root, const QString &url)
{
    const auto result = runOrFail(shell, {.text = scriptFor(root, url), .input = {}, .deadline = deadline}, url);
    if (!result)
        return failure(result.error());
    const Records records(result->output);
    if (const auto curl = records.first("curl"))
        return readCurl(fieldBytes(curl->value(0)), *result, url);
    if (const auto wget = records.first("wget"))
        return readWget(fieldBytes(wget->value(0)), *result, url);
    return failure(ErrorCode::CommandFailed, url, QStringLiteral("neither curl nor wget is there"));
}

Result<fetch::FetchExchange> askFromServer(const QString &serverName, const QString &url,
                                           const DeploymentEnvironment &environment, const tasks::JobControl &job)
{
    const auto subject = subjectOf(serverName, environment);
    if (!subject)
        return failure(subject.error());
    ServerLink link(targetOf(subject->server, environment), environment.login, job.stop);
    if (const Done connected = link.connect(); !connected)
        return failure(connected.error());
    return askThrough(link, subject->server.root, url);
}

} // namespace stir::deployment
