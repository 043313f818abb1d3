// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflows/practice_world.h"

#include "core/practice/practice_authority.h"

#include <QDirIterator>
#include <QProcess>

#include <sys/stat.h>

namespace stir::tests {

using namespace deployment;

namespace {

QString words(const Error &error)
{
    return errorName(error.code) + u' ' + error.subject + u' ' + error.detail;
}

} // namespace

QString PracticeWorld::start()
{
    practice::PracticeServer practice(dataFolder(), QStringLiteral(STIR_BIN_DIR));
    const auto started = practice.start({});
    if (!started)
        return words(started.error());
    m_status = *started;

    auto key = crypto::PrivateKey::generate();
    if (!key)
        return words(key.error());
    auto issued = practice::issuePracticeCertificate(key->publicKey(), QStringLiteral("123A"), m_clock.now());
    if (!issued)
        return words(issued.error());
    m_chain = issued->chain;
    m_key = std::move(*key->toPem());

    auto store = inventory();
    policy::VerificationPolicy policy;
    Done done = policy.set(QStringLiteral("policy.missing"), QStringLiteral("ALERT"));
    done = done ? policy.set(QStringLiteral("alert.missing_prefix"), QStringLiteral("(Unverified)")) : done;
    done = done ? policy.set(QStringLiteral("policy.failed"), QStringLiteral("STOP")) : done;
    done = done ? store.setPolicy({}, policy) : done;
    done = done ? store.addAnchor({QStringLiteral("Practice Authority"), issued->root}) : done;
    done = done ? store.addIdentity({QStringLiteral("main"), m_chain, QLatin1String(x5u), m_clock.now()}) : done;
    done = done ? store.addServer({.name = QLatin1String(server),
                                   .host = m_status.host,
                                   .port = m_status.port,
                                   .user = m_status.user,
                                   .sshKeyFile = m_status.keyFile,
                                   .platform = QStringLiteral("practice"),
                                   .root = m_status.root,
                                   .group = {},
                                   .identity = QStringLiteral("main"),
                                   .choices = {},
                                   .sipPort = m_status.sipPort})
                : done;
    return done ? QString() : words(done.error());
}

PracticeWorld::~PracticeWorld()
{
    (void)practice::PracticeServer(dataFolder(), QStringLiteral(STIR_BIN_DIR)).stop();
}

DeploymentEnvironment PracticeWorld::environment() const
{
    return {.dataFolder = dataFolder(), .clock = m_clock, .login = {}, .acceptedHostKey = m_status.hostKey};
}

inventory::Inventory PracticeWorld::inventory() const
{
    return std::move(*inventory::Inventory::open(dataFolder(), m_clock));
}

Result<PlannedServer> PracticeWorld::plan() const
{
    return planServer(QLatin1String(server), environment(), {});
}

Result<PushReport> PracticeWorld::push() const
{
    return pushServer({.server = QLatin1String(server), .expectedPlan = {}, .privateKeyPem = &m_key}, environment(), {});
}

Result<PushReport> PracticeWorld::rollback() const
{
    return rollbackServer(QLatin1String(server), {}, environment(), {});
}

QMap<QString, QByteArray> PracticeWorld::serverFiles() const
{
    QMap<QString, QByteArray> found;
    QDirIterator files(root() + QStringLiteral("/etc"), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.startsWith(root() + QStringLiteral("/etc/stir-console")))
            continue;
        struct stat status = {};
        ::lstat(QFile::encodeName(path).constData(), &status);
        QFile file(path);
        const bool readable = S_ISREG(status.st_mode) && file.open(QIODevice::ReadOnly);
        found.insert(path, QByteArray::number(status.st_mode, 8) + ' ' + QByteArray::number(status.st_uid) + ':'
                               + QByteArray::number(status.st_gid) + ' ' + (readable ? file.readAll() : QByteArray()));
    }
    return found;
}

bool PracticeWorld::onServer(const QByteArray &script) const
{
    QProcess shell;
    shell.setWorkingDirectory(root());
    shell.setProcessChannelMode(QProcess::ForwardedChannels);
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-ec"), QString::fromUtf8(script)});
    return shell.waitForFinished() && shell.exitStatus() == QProcess::NormalExit && shell.exitCode() == 0;
}

QByteArray wordsOf(const Result<PushReport> &report)
{
    if (!report)
        return words(report.error()).toUtf8();
    QString text = pushOutcomeName(report->outcome) + u' ' + report->failedStep;
    if (report->error)
        text += u' ' + words(*report->error);
    for (const Finding &finding : report->findings)
        text += QStringLiteral(" [%1 %2 %3 %4]").arg(finding.check, finding.rule, judgementName(finding.result), finding.values.value(QStringLiteral("words")));
    return text.toUtf8();
}

} // namespace stir::tests
