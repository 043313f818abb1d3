// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/service_control.h"

#include "core/deployment/read_back.h"
#include "core/deployment/server_script.h"
#include "core/deployment/snapshot_records.h"
#include "core/deployment/snapshot_script.h"

#include <algorithm>

namespace stir::deployment {

using remote::quoted;

namespace {

Finding finding(const char *check, Judgement result, const char *rule, const platforms::Service &service,
                const QString &words = {})
{
    return {.check = QLatin1String(check),
            .result = result,
            .rule = QLatin1String(rule),
            .values = {{QStringLiteral("service"), service.title}, {QStringLiteral("words"), words}},
            .section = {}};
}

QStringList logFilesOf(const platforms::Platform &platform, const QString &root)
{
    QStringList files;
    for (const platforms::Service &service : platform.services) {
        for (const QString &file : service.logFiles) {
            if (!files.contains(root + file))
                files.append(root + file);
        }
    }
    return files;
}

/// A check or a restart answers in many lines; the last ones name the fault.
QString lastWords(const remote::ShellResult &result)
{
    const QByteArray both = result.output.trimmed() + '\n' + result.errors.trimmed();
    return QString::fromUtf8(both.trimmed().right(4000));
}

/// In a log that many programs share only the lines count that name the service's.
QList<QByteArray> linesOf(const platforms::Service &service, const Records &records)
{
    QList<QByteArray> lines;
    for (const QList<QByteArray> &fields : records.all("log")) {
        const bool shared = !fieldText(fields.value(0)).contains(service.processName);
        for (const QByteArray &line : fieldBytes(fields.value(1)).split('\n')) {
            if (!shared || line.contains(service.processName.toUtf8()))
                lines.append(line);
        }
    }
    for (const QList<QByteArray> &fields : records.all("journal"))
        lines += fieldBytes(fields.value(0)).split('\n');
    return lines;
}

Findings judgeLog(const platforms::Service &service, const QList<QByteArray> &lines, bool expectHealthy)
{
    Findings findings;
    bool healthy = false;
    for (const QByteArray &line : lines) {
        const QString text = QString::fromUtf8(line);
        const bool failed = std::ranges::any_of(service.failureLines, [&text](const QString &words) {
            return text.contains(words, Qt::CaseInsensitive);
        });
        if (failed && findings.size() < 5)
            findings.push_back(finding("log", Judgement::Fail, "failure_line", service, text.trimmed()));
        if (!healthy && !service.healthyLine.isEmpty() && text.contains(service.healthyLine, Qt::CaseInsensitive)) {
            healthy = true;
            findings.push_back(finding("log", Judgement::Pass, "healthy_line", service, text.trimmed()));
        }
    }
    if (expectHealthy && !healthy && !service.healthyLine.isEmpty())
        findings.push_back(finding("log", Judgement::Warn, "no_healthy_line", service, service.healthyLine));
    return findings;
}

} // namespace

std::vector<QByteArray> checkOptionsOf(const ServiceState &service)
{
    static const QByteArray withWord[] = {"-A", "-L", "-M"};
    static const QByteArray longOnes[] = {"--substdef", "--substdefs", "--subst", "--modparam", "--loadmodule", "--loadpath"};
    std::vector<QByteArray> options;
    for (std::size_t i = 1; i < service.arguments.size(); ++i) {
        const QByteArray &argument = service.arguments[i];
        const QByteArray name = argument.left(argument.indexOf('=') < 0 ? argument.size() : argument.indexOf('='));
        const bool isLong = std::ranges::find(longOnes, name) != std::end(longOnes);
        const bool isShort = std::ranges::any_of(withWord, [&argument](const QByteArray &o) { return argument.startsWith(o); });
        if (!isLong && !isShort)
            continue;
        options.push_back(argument);
        const bool wordFollows = isLong ? !argument.contains('=') : argument.size() == 2;
        if (wordFollows && i + 1 < service.arguments.size())
            options.push_back(service.arguments[++i]);
    }
    return options;
}

ServiceControl::ServiceControl(remote::RemoteShell &shell, const platforms::Platform &platform, const Snapshot &snapshot)
    : m_shell(shell), m_platform(platform), m_snapshot(snapshot)
{
}

QByteArray ServiceControl::asServiceUser(const platforms::Service &service, const QByteArray &command) const
{
    if (!m_snapshot.isRoot || service.user.isEmpty() || service.user == QStringLiteral("root"))
        return command;
    // A process given -u was started by root and read its file as root; one without it reads as the user it runs as.
    const ServiceState state = m_snapshot.services.value(service.id);
    const bool dropsByItself = std::ranges::any_of(
        state.arguments, [](const QByteArray &argument) { return argument.startsWith("-u"); });
    if (dropsByItself)
        return command;
    return "runuser -u " + quoted(service.user) + " -- " + command;
}

Done ServiceControl::check(const platforms::Service &service, const QString &stagedFile)
{
    const platforms::ConfigFile *file = m_platform.file(service.checkFile);
    if (!file || service.program.isEmpty())
        return {};
    QByteArray options;
    for (const QByteArray &option : checkOptionsOf(m_snapshot.services.value(service.id)))
        options += ' ' + quoted(option);
    const QString folder = file->path.left(file->path.lastIndexOf(u'/'));
    const QByteArray command = asServiceUser(service, quoted(service.program) + ' ' + quoted(service.checkOption) + " -f /dev/stdin" + options);
    const auto result = m_shell.run({.text = scriptPrelude(m_snapshot.root) + "cd " + quoted(m_snapshot.root + folder)
                                             + " || exit 1\n" + command + " < " + quoted(stagedFile) + '\n',
                                     .input = {}});
    if (!result)
        return failure(result.error());
    if (result->exitCode == 0)
        return {};
    return failure(ErrorCode::CheckRefused, file->path,
                   lastWords(*result).replace(QStringLiteral("/dev/stdin"), file->path));
}

Done ServiceControl::checkInPlace(const platforms::Service &service)
{
    const platforms::ConfigFile *file = m_platform.file(service.checkFile);
    return file != nullptr ? check(service, m_snapshot.root + file->path) : Done();
}

Done ServiceControl::checkReadable(const platforms::Service &service, const QString &path, const QString &stagedFile)
{
    const QByteArray command = m_snapshot.isRoot && !service.user.isEmpty()
                                   ? "runuser -u " + quoted(service.user) + " -- sh -c ': < /dev/stdin'"
                                   : QByteArray("sh -c ': < /dev/stdin'");
    const auto result = m_shell.run({.text = scriptPrelude(m_snapshot.root) + command + " < " + quoted(stagedFile) + '\n',
                                     .input = {}});
    if (!result)
        return failure(result.error());
    if (result->exitCode != 0)
        return failure(ErrorCode::CheckRefused, path, lastWords(*result));
    return {};
}

Result<ServiceControl::Mark> ServiceControl::markNow()
{
    QByteArray script = scriptPrelude(m_snapshot.root) + "printf 'now %s\\n' \"$(date +%s.%N)\"\n"
                        "end_of() { [ -f \"$1\" ] && printf 'log %s %s\\n' \"$(word \"$1\")\" \"$(stat -L -c %s -- \"$1\")\"; }\n";
    for (const QString &file : logFilesOf(m_platform, m_snapshot.root))
        script += "end_of " + quoted(file) + '\n';
    const auto result = runOrFail(m_shell, {.text = script + "exit 0\n", .input = {}}, m_snapshot.server);
    if (!result)
        return failure(result.error());
    const Records records(result->output);
    Mark mark{.at = records.first("now").value_or(QList<QByteArray>()).value(0).toDouble(), .logEnds = {}};
    for (const QList<QByteArray> &fields : records.all("log"))
        mark.logEnds.insert(fieldText(fields.value(0)), fields.value(1).toLongLong());
    return mark;
}

Done ServiceControl::mark()
{
    auto mark = markNow();
    if (!mark)
        return failure(mark.error());
    m_mark = std::move(*mark);
    m_restarts.clear();
    return {};
}

Done ServiceControl::perform(const PlannedAction &action)
{
    if (action.kind == ActionKind::Restart) {
        // Without it the proof only reads more than it should; the restart itself will tell what is wrong.
        if (auto mark = markNow())
            m_restarts.insert(action.service, std::move(*mark));
    }
    const auto result = m_shell.run({.text = scriptPrelude(m_snapshot.root) + "cd /\n" + action.command.toUtf8() + '\n',
                                     .input = {},
                                     .deadline = std::chrono::seconds(120)});
    if (!result)
        return failure(result.error());
    const QString words = lastWords(*result);
    bool refused = result->exitCode != 0;
    // `asterisk -rx` exits 0 whatever it answered: its words decide.
    if (const platforms::Service *service = m_platform.service(action.service); service && action.kind == ActionKind::Reload) {
        refused = refused || std::ranges::any_of(service->reloadRefusals, [&words](const QString &refusal) {
            return words.contains(refusal, Qt::CaseInsensitive);
        });
    }
    if (refused)
        return failure(ErrorCode::CommandFailed, action.command, words);
    return {};
}

Result<Findings> ServiceControl::proveAnchors(const std::vector<credentials::TrustAnchor> &anchors)
{
    Findings findings;
    if (m_platform.anchors.bundle.isEmpty())
        return findings;
    QByteArray script = scriptPrelude(m_snapshot.root) + "B=" + quoted(m_snapshot.root + m_platform.anchors.bundle) + '\n';
    for (const credentials::TrustAnchor &anchor : anchors) {
        // The last full line of the body holds part of the signature: no two certificates share it.
        const QList<QByteArray> lines = anchor.certificate.toPem().trimmed().split('\n');
        const QByteArray line = lines.value(lines.size() - 3);
        script += "grep -qF -- " + quoted(line) + " \"$B\" && echo 'in 1' || echo 'in 0'\n";
    }
    const auto result = runOrFail(m_shell, {.text = script + "exit 0\n", .input = {}}, m_platform.anchors.bundle);
    if (!result)
        return failure(result.error());
    const QList<QList<QByteArray>> answers = Records(result->output).all("in");
    for (std::size_t i = 0; i < anchors.size(); ++i) {
        const bool there = answers.value(static_cast<qsizetype>(i)).value(0) == "1";
        findings.push_back({.check = QStringLiteral("anchor"),
                            .result = there ? Judgement::Pass : Judgement::Fail,
                            .rule = there ? QStringLiteral("in_bundle") : QStringLiteral("not_in_bundle"),
                            .values = {{QStringLiteral("company"), anchors[i].company},
                                       {QStringLiteral("path"), m_platform.anchors.bundle}},
                            .section = {}});
    }
    return findings;
}

/// The process, by the words that observationFunctions() wants.
QByteArray ServiceControl::observation(const platforms::Service &service) const
{
    const QString pidFile = service.pidFile.isEmpty() ? QString() : m_snapshot.root + service.pidFile;
    return service.id.toUtf8() + ' ' + quoted(pidFile) + ' ' + quoted(service.processName);
}

QByteArray ServiceControl::proofScript(const platforms::Service &service) const
{
    const QByteArray emit = "emit_service " + observation(service) + " '' ''\n";
    // Up to ten seconds to appear, then the settle time with the same process.
    return scriptPrelude(m_snapshot.root) + observationFunctions() + "emit_clock\ntries=0\n"
           "while [ $tries -lt 50 ]; do service_pid " + observation(service)
           + "; [ \"$pid\" != 0 ] && break; sleep 0.2; tries=$((tries+1)); done\n"
           + emit + "sleep " + QByteArray::number(static_cast<qint64>(service.settle.count())) + '\n' + emit + logScript(service);
}

QByteArray ServiceControl::logScript(const platforms::Service &service) const
{
    const Mark mark = m_restarts.value(service.id, m_mark);
    // A log that is shorter than it was has been rotated: all of it is new.
    QByteArray script = "log_since() { [ -f \"$1\" ] || return 0; from=$2; [ \"$(stat -L -c %s -- \"$1\")\" -ge \"$from\" ] || from=0\n"
                        "printf 'log %s ' \"$(word \"$1\")\"; tail -c +$((from+1)) -- \"$1\" | head -c 262144 | b64; echo; }\n";
    for (const QString &file : service.logFiles) {
        const QString path = m_snapshot.root + file;
        script += "log_since " + quoted(path) + ' ' + QByteArray::number(mark.logEnds.value(path, 0)) + '\n';
    }
    script += "if [ -z \"$STIR_ROOT\" ] && command -v journalctl >/dev/null 2>&1; then printf 'journal '; journalctl -q -o cat --no-pager -u "
              + quoted(service.id) + " --since " + quoted(u'@' + QString::number(mark.at, 'f', 6))
              + " 2>/dev/null | head -c 262144 | b64; echo; fi\nexit 0\n";
    return script;
}

Finding ServiceControl::judgeProcess(const platforms::Service &service, const ServiceState &first, const ServiceState &last) const
{
    const ServiceState before = m_snapshot.services.value(service.id);
    if (!first.running)
        return finding("service", Judgement::Fail, "not_running", service);
    if (!last.running || last.pid != first.pid)
        return finding("service", Judgement::Fail, "died", service);
    if (before.running && last.pid == before.pid && last.startedAt <= before.startedAt + 0.5)
        return finding("service", Judgement::Fail, "not_restarted", service);
    return finding("service", Judgement::Pass, "running", service, QString::number(last.pid));
}

Result<Findings> ServiceControl::proveRestart(const platforms::Service &service, bool expectHealthy)
{
    const auto result = runOrFail(m_shell, {.text = proofScript(service), .input = {}, .deadline = service.settle + std::chrono::seconds(40)},
                                  service.title);
    if (!result)
        return failure(result.error());
    const Records records(result->output);
    const ServerClock clock(records.first("clock").value_or(QList<QByteArray>()));
    const QList<QList<QByteArray>> seen = records.all("service");
    Findings findings{judgeProcess(service, serviceStateFrom(seen.value(0), clock), serviceStateFrom(seen.value(1), clock))};
    for (Finding &line : judgeLog(service, linesOf(service, records), expectHealthy))
        findings.push_back(std::move(line));
    return findings;
}

Result<Findings> ServiceControl::proveReload(const platforms::Service &service)
{
    // What a reload makes a service say is in its log a moment later.
    const QByteArray script = scriptPrelude(m_snapshot.root) + observationFunctions() + "sleep 1\nemit_clock\nemit_service "
                              + observation(service) + " '' ''\n" + logScript(service);
    const auto result = runOrFail(m_shell, {.text = script, .input = {}, .deadline = std::chrono::seconds(40)}, service.title);
    if (!result)
        return failure(result.error());
    const Records records(result->output);
    const ServerClock clock(records.first("clock").value_or(QList<QByteArray>()));
    const ServiceState now = serviceStateFrom(records.all("service").value(0), clock);
    const ServiceState before = m_snapshot.services.value(service.id);
    Findings findings;
    if (before.running && (!now.running || now.pid != before.pid))
        findings.push_back(finding("service", Judgement::Fail, "died", service));
    for (Finding &line : judgeLog(service, linesOf(service, records), false))
        findings.push_back(std::move(line));
    return findings;
}

Result<Findings> ServiceControl::proveReadBack(const platforms::Service &service,
                                               const std::vector<PlannedSetting> &settings)
{
    const QByteArray script = readBackScript(m_platform, service, settings);
    if (script.isEmpty())
        return Findings();
    const auto result = runOrFail(m_shell,
                                  {.text = scriptPrelude(m_snapshot.root) + script + "exit 0\n",
                                   .input = {},
                                   .deadline = std::chrono::seconds(60)},
                                  service.title);
    if (!result)
        return failure(result.error());
    return judgeReadBack(m_platform, service, settings, result->output);
}

} // namespace stir::deployment
