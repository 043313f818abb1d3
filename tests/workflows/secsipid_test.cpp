// SPDX-License-Identifier: GPL-3.0-or-later
// A real Kamailio with the module secsipid, as platform kamailio-secsipid: recognised, pushed to, and proven by a call.
// The value lies in an included file. Kamailio sees the server's /etc/kamailio in a mount namespace of its own.
#include "core/deployment/server_probe.h"
#include "core/practice/free_port.h"
#include "core/practice/practice_authority.h"
#include "core/practice/proof_call.h"
#include "tests/support/temporary_ssh_server.h"
#include "tests/workflows/practice_world.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <unistd.h>

using namespace stir;
using namespace stir::deployment;

namespace {

const QString name = QStringLiteral("edge");
const QString x5u = QStringLiteral("https://certs.example.net/123a.pem");

constexpr const char *mainFile = R"(#!KAMAILIO
debug=2
log_stderror=no
fork=yes
children=1
auto_aliases=no
dns=no
rev_dns=no
disable_tcp=yes
listen=udp:127.0.0.1:@SIP_PORT@
loadmodule "tm.so"
loadmodule "sl.so"
loadmodule "rr.so"
loadmodule "pv.so"
loadmodule "siputils.so"
loadmodule "textops.so"
loadmodule "secsipid.so"
include_file "site.cfg"
request_route {
    if ($rd != "127.0.0.1") { sl_send_reply("403", "Loopback only"); exit; }
    if (has_totag()) { if (loose_route() || is_method("ACK|BYE")) t_relay(); exit; }
    if (is_method("INVITE")) {
        record_route();
        secsipid_add_identity("$fU", "$rU", "A", "", CERT_URL, "/etc/kamailio/old.pem");
    }
    t_relay();
    exit;
}
)";
constexpr const char *siteFile = "# of this site\n#!define CERT_URL \"https://old.example/a.pem\"\n";

constexpr const char *serviceScript = R"SH(#!/bin/sh
pid=$(cat "$STIR_ROOT/run/kamailio/kamailio.pid" 2>/dev/null)
if [ -n "$pid" ] && kill "$pid" 2>/dev/null; then
    for n in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do kill -0 "$pid" 2>/dev/null || break; sleep 0.2; done
fi
mkdir -p "$STIR_ROOT/run/kamailio"
exec unshare -m /bin/sh -c 'mount --bind "$STIR_ROOT/etc/kamailio" /etc/kamailio &&
    exec kamailio -f /etc/kamailio/kamailio.cfg -P "$STIR_ROOT/run/kamailio/kamailio.pid"' </dev/null >/dev/null 2>&1
)SH";

bool write(const QString &path, const QByteArray &bytes, bool runs = false)
{
    QDir().mkpath(path.left(path.lastIndexOf(u'/')));
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() &&
           (!runs || file.setPermissions(QFile::Permissions(0x7755)));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class SecsipidTest final : public QObject
{
    Q_OBJECT

private:
    testing::TemporarySshServer m_sshd;
    QTemporaryDir m_data;
    SystemClock m_clock;
    SecretBytes m_key;
    int m_sipPort = 0;

    QString root() const { return m_sshd.folder() + QStringLiteral("/root"); }
    DeploymentEnvironment environment() const
    {
        return {
            .dataFolder = m_data.path(), .clock = m_clock, .login = {}, .acceptedHostKey = m_sshd.hostKeyFingerprint()};
    }
    inventory::Inventory inventory() const { return std::move(*inventory::Inventory::open(m_data.path(), m_clock)); }

    bool restart() const
    {
        QProcess service;
        QProcessEnvironment with = QProcessEnvironment::systemEnvironment();
        with.insert(QStringLiteral("STIR_ROOT"), root());
        service.setProcessEnvironment(with);
        service.start(root() + QStringLiteral("/usr/sbin/service"),
                      {QStringLiteral("kamailio"), QStringLiteral("restart")});
        if (!service.waitForFinished(20'000))
            return false;
        QElapsedTimer waiting;
        waiting.start();
        while (waiting.elapsed() < 10'000 && !practice::isUdpPortBound(m_sipPort))
            QTest::qWait(100);
        return practice::isUdpPortBound(m_sipPort);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (::geteuid() != 0)
            QSKIP("needs root: a mount namespace for Kamailio");
        if (!QFile::exists(QStringLiteral("/etc/kamailio")))
            QSKIP("needs Kamailio's package");
        const QStringList tryIt{QStringLiteral("-m"), QStringLiteral("mount"), QStringLiteral("--bind"),
                                QStringLiteral("/etc/kamailio"), QStringLiteral("/etc/kamailio")};
        if (QProcess::execute(QStringLiteral("unshare"), tryIt) != 0)
            QSKIP("needs a mount namespace, which this machine does not give");
        QVERIFY2(m_sshd.start(), qPrintable(m_sshd.errorText()));
        // Kamailio's own user must be able to look into it, as into a real /etc.
        QVERIFY(QFile::setPermissions(m_sshd.folder(), QFile::Permissions(0x7755)));
        const auto port = practice::freePort(practice::Transport::Udp);
        QVERIFY(port);
        m_sipPort = *port;
        QVERIFY(write(root() + QStringLiteral("/etc/kamailio/kamailio.cfg"),
                      QByteArray(mainFile).replace("@SIP_PORT@", QByteArray::number(m_sipPort))));
        QVERIFY(write(root() + QStringLiteral("/etc/kamailio/site.cfg"), siteFile));
        QVERIFY(write(root() + QStringLiteral("/usr/lib/x86_64-linux-gnu/kamailio/modules/secsipid.so"), ""));
        QVERIFY(write(root() + QStringLiteral("/usr/sbin/service"), serviceScript, true));
        QVERIFY(restart());

        auto key = crypto::PrivateKey::generate();
        QVERIFY(key);
        auto issued = practice::issuePracticeCertificate(key->publicKey(), QStringLiteral("123A"), m_clock.now());
        QVERIFY(issued);
        m_key = std::move(*key->toPem());
        auto store = inventory();
        QVERIFY(store.addIdentity({QStringLiteral("main"), issued->chain, x5u, m_clock.now()}));
        const remote::SshTarget target = m_sshd.target();
        QVERIFY(store.addServer({.name = name,
                                 .host = target.host,
                                 .port = target.port,
                                 .user = target.user,
                                 .sshKeyFile = target.keyFile,
                                 .platform = QStringLiteral("kamailio-secsipid"),
                                 .root = root(),
                                 .group = {},
                                 .identity = QStringLiteral("main"),
                                 .choices = {},
                                 .sipPort = m_sipPort}));
    }

    void cleanupTestCase()
    {
        const QByteArray pid = contentOf(root() + QStringLiteral("/run/kamailio/kamailio.pid")).trimmed();
        if (!pid.isEmpty())
            QProcess::execute(QStringLiteral("kill"), {QString::fromLatin1(pid)});
    }

    void isRecognised()
    {
        const auto probed = probeServer(name, environment(), {});
        QVERIFY2(probed, probed ? "" : qPrintable(probed.error().detail));
        QCOMPARE(probed->platform.rule, QStringLiteral("recognised"));
        QCOMPARE(probed->recognised.front().id, QStringLiteral("kamailio-secsipid"));
    }

    void signsAfterAPushThatChangesTheIncludedFile()
    {
        const auto planned = planServer(name, environment(), {});
        QVERIFY2(planned, planned ? "" : qPrintable(planned.error().detail));
        QStringList changed;
        for (const PlannedChange &change : planned->plan.changes)
            changed.append(change.path);
        QCOMPARE(changed,
                 (QStringList{QStringLiteral("/etc/kamailio/kamailio.cfg"), QStringLiteral("/etc/kamailio/site.cfg"),
                              QStringLiteral("/etc/kamailio/stir-shaken-key.pem")}));
        const auto pushed =
            pushServer({.server = name, .expectedPlan = {}, .privateKeyPem = &m_key}, environment(), {});
        QVERIFY2(pushed && pushed->outcome == PushOutcome::Done, tests::wordsOf(pushed).constData());
        QCOMPARE(contentOf(root() + QStringLiteral("/etc/kamailio/site.cfg")),
                 QByteArray(siteFile).replace("https://old.example/a.pem", x5u.toUtf8()));
        const auto call = practice::placeProofCall(
            {.server = name, .orig = QStringLiteral("12155551212"), .dest = QStringLiteral("12155551213")}, inventory(),
            m_clock, {});
        QVERIFY2(call, call ? "" : qPrintable(call.error().detail));
        QVERIFY2(call->isValid(), call->invite.constData());
        QVERIFY(planServer(name, environment(), {})->plan.isEmpty());
    }

    void putsBackAnIncludedFileThatKamailioRefuses()
    {
        // The include itself is damaged behind our line: only in place does Kamailio see both files together.
        const QString site = root() + QStringLiteral("/etc/kamailio/site.cfg");
        const QByteArray damaged = contentOf(site) + "this is no configuration\n";
        QVERIFY(write(site, damaged));
        auto store = inventory();
        auto identity = *store.identity(QStringLiteral("main"));
        identity.name = QStringLiteral("second");
        identity.x5u = QStringLiteral("https://certs.example.net/second.pem");
        QVERIFY(store.addIdentity(identity));
        auto server = *store.server(name);
        server.identity = QStringLiteral("second");
        QVERIFY(store.updateServer(name, server));
        const auto pushed =
            pushServer({.server = name, .expectedPlan = {}, .privateKeyPem = &m_key}, environment(), {});
        QVERIFY(pushed);
        QVERIFY2(pushed->outcome == PushOutcome::RolledBack || pushed->outcome == PushOutcome::Refused ||
                     pushed->outcome == PushOutcome::Failed,
                 tests::wordsOf(pushed).constData());
        QCOMPARE(contentOf(site), damaged);
        QVERIFY(practice::isUdpPortBound(m_sipPort)); // the old process was not restarted
        QVERIFY(pushed->error && pushed->error->code == ErrorCode::CheckRefused);
    }
};

QTEST_GUILESS_MAIN(SecsipidTest)
#include "secsipid_test.moc"
