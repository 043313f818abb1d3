// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/ssh_connection.h"

#include "core/remote/known_hosts.h"
#include "tests/core/remote/result_name.h"
#include "tests/support/silent_listener.h"
#include "tests/support/temporary_ssh_server.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace stir;
using namespace std::chrono_literals;
using remote::SshConnection;
using remote::SshTarget;
using testing::nameOf;
using testing::SilentListener;

namespace {

int connectTo(int port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<in_port_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return ::connect(socket, reinterpret_cast<sockaddr *>(&address), sizeof(address)) == 0 ? socket : -1;
}

qsizetype openDescriptors()
{
    return QDir(QStringLiteral("/proc/self/fd"))
        .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
        .size();
}

} // namespace

class SshConnectionTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<testing::TemporarySshServer> m_server;

    QByteArray knownHosts() const
    {
        QFile file(m_server->target().knownHostsFile);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<testing::TemporarySshServer>();
        QVERIFY2(m_server->start(), qPrintable(m_server->errorText()));
    }

    void cleanup() { m_server.reset(); }

    void showsTheFingerprintOfAnUnknownHostAndWritesNothing()
    {
        const auto connection = SshConnection::connect(m_server->target(), {});
        QCOMPARE(nameOf(connection), QStringLiteral("host_key_unknown"));
        QCOMPARE(connection.error().detail, m_server->hostKeyFingerprint());
        QCOMPARE(connection.error().subject, QStringLiteral("127.0.0.1:%1").arg(m_server->port()));
        QCOMPARE(knownHosts(), QByteArray());
        QVERIFY(!m_server->log().contains("Accepted publickey"));
    }

    void keepsAnAcceptedHostKeyForLaterConnections()
    {
        const auto first = SshConnection::connect(m_server->trustedTarget(), {});
        QCOMPARE(nameOf(first), QStringLiteral("ok"));
        QCOMPARE((*first)->hostKeyFingerprint(), m_server->hostKeyFingerprint());
        QVERIFY(knownHosts().startsWith("[127.0.0.1]:" + QByteArray::number(m_server->port()) + " ssh-ed25519 "));
        QCOMPARE(nameOf(SshConnection::connect(m_server->target(), {})), QStringLiteral("ok"));
        QCOMPARE(knownHosts().count('\n'), 1);
    }

    void refusesAFingerprintThatIsNotTheAcceptedOne()
    {
        SshTarget target = m_server->target();
        target.acceptedHostKey = QStringLiteral("SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU");
        QCOMPARE(nameOf(SshConnection::connect(target, {})), QStringLiteral("host_key_unknown"));
        QCOMPARE(knownHosts(), QByteArray());
        QCOMPARE(nameOf(SshConnection::connect(m_server->trustedTarget(), {})), QStringLiteral("ok"));
        QCOMPARE(nameOf(SshConnection::connect(target, {})), QStringLiteral("host_key_changed"));
    }

    void refusesAChangedHostKeyUntilTheOldOneIsForgotten_data()
    {
        QTest::addColumn<QString>("type");
        QTest::newRow("same type") << "ed25519";
        QTest::newRow("other type") << "ecdsa";
    }

    void refusesAChangedHostKeyUntilTheOldOneIsForgotten()
    {
        QFETCH(QString, type);
        QCOMPARE(nameOf(SshConnection::connect(m_server->trustedTarget(), {})), QStringLiteral("ok"));
        const QByteArray before = knownHosts();
        m_server->stop();
        QVERIFY(m_server->replaceHostKey(type));
        QVERIFY2(m_server->start(), qPrintable(m_server->errorText()));

        const auto plain = SshConnection::connect(m_server->target(), {});
        QCOMPARE(nameOf(plain), QStringLiteral("host_key_changed"));
        QCOMPARE(plain.error().detail, m_server->hostKeyFingerprint());
        QCOMPARE(nameOf(SshConnection::connect(m_server->trustedTarget(), {})), QStringLiteral("host_key_changed"));
        QCOMPARE(knownHosts(), before);

        const SshTarget target = m_server->target();
        QVERIFY(remote::forgetHost(target.knownHostsFile, target.host, target.port).value());
        QCOMPARE(nameOf(SshConnection::connect(target, {})), QStringLiteral("host_key_unknown"));
        QCOMPARE(nameOf(SshConnection::connect(m_server->trustedTarget(), {})), QStringLiteral("ok"));
    }

    void recognisesAHashedEntry()
    {
        QCOMPARE(nameOf(SshConnection::connect(m_server->trustedTarget(), {})), QStringLiteral("ok"));
        QVERIFY(testing::runProgram(QStringLiteral("ssh-keygen"),
                                    {QStringLiteral("-H"), QStringLiteral("-f"), m_server->target().knownHostsFile}));
        QVERIFY(!knownHosts().contains("127.0.0.1"));
        QCOMPARE(nameOf(SshConnection::connect(m_server->target(), {})), QStringLiteral("ok"));
    }

    void reachesAServerByNameAndByIpv6_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("name") << "localhost";
        QTest::newRow("name in capitals") << "LocalHost";
        QTest::newRow("IPv6") << "::1";
    }

    void reachesAServerByNameAndByIpv6()
    {
        QFETCH(QString, host);
        if (host.contains(u':') && !QFile::exists(QStringLiteral("/proc/net/if_inet6")))
            QSKIP("this machine has no IPv6");
        m_server->stop();
        QVERIFY2(m_server->start({.settings = {QStringLiteral("ListenAddress ::1")}}),
                 qPrintable(m_server->errorText()));
        SshTarget target = m_server->trustedTarget();
        target.host = host;
        const auto first = SshConnection::connect(target, {});
        QVERIFY2(first.has_value(), qPrintable(first ? QString() : nameOf(first) + first.error().detail));
        target.acceptedHostKey.clear();
        QCOMPARE(nameOf(SshConnection::connect(target, {})), QStringLiteral("ok"));
        QVERIFY(remote::forgetHost(target.knownHostsFile, target.host, target.port).value());
        QCOMPARE(nameOf(SshConnection::connect(target, {})), QStringLiteral("host_key_unknown"));
    }

    void saysSoWhenNobodyListens()
    {
        const SilentListener bound; // holds the port, does not listen
        SshTarget target = m_server->target();
        target.port = bound.port();
        const auto connection = SshConnection::connect(target, {});
        QCOMPARE(nameOf(connection), QStringLiteral("host_unreachable"));
        QCOMPARE(connection.error().detail, QStringLiteral("Connection refused"));
    }

    void saysSoWhenTheNameDoesNotExist()
    {
        SshTarget target = m_server->target();
        target.host = QStringLiteral("no-such-host.invalid"); // RFC 2606: never resolves
        const auto connection = SshConnection::connect(target, {});
        QCOMPARE(nameOf(connection), QStringLiteral("host_unreachable"));
        QVERIFY(!connection.error().detail.isEmpty());
    }

    void refusesTargetsThatCannotBe()
    {
        SshTarget target = m_server->target();
        target.port = 70000;
        QCOMPARE(nameOf(SshConnection::connect(target, {})), QStringLiteral("invalid_argument"));
        target = m_server->target();
        target.host.clear();
        QCOMPARE(nameOf(SshConnection::connect(target, {})), QStringLiteral("invalid_argument"));
    }

    void givesUpOnASilentServerAtItsDeadline()
    {
        const SilentListener silent;
        silent.listen();
        SshTarget target = m_server->target();
        target.port = silent.port();
        target.connectDeadline = 400ms;
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(nameOf(SshConnection::connect(target, {})), QStringLiteral("timed_out"));
        QVERIFY2(timer.elapsed() >= 400 && timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }

    void stopsConnectingWhenAsked()
    {
        const SilentListener silent;
        silent.listen();
        SshTarget target = m_server->target();
        target.port = silent.port();
        std::stop_source stop;
        QElapsedTimer timer;
        timer.start();
        const std::jthread asker([&stop] {
            std::this_thread::sleep_for(150ms); // the request itself, not a wait for something
            stop.request_stop();
        });
        QCOMPARE(nameOf(SshConnection::connect(target, {}, stop.get_token())), QStringLiteral("cancelled"));
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }

    void doesNotEvenBeginWhenStoppedBefore()
    {
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(nameOf(SshConnection::connect(m_server->trustedTarget(), {}, stop.get_token())),
                 QStringLiteral("cancelled"));
    }

    void saysSoWhenTheServerSpeaksNoSsh()
    {
        const SilentListener web;
        web.listen();
        const std::jthread answering([&web] { web.answerEveryoneWith("HTTP/1.1 400 Bad Request\r\n\r\n"); });
        SshTarget target = m_server->target();
        target.port = web.port();
        const auto connection = SshConnection::connect(target, {});
        web.shutDown();
        QCOMPARE(nameOf(connection), QStringLiteral("host_unreachable"));
        QVERIFY(!connection.error().detail.isEmpty());
    }

    void triesAgainWhenTheServerHasTooManyLogins()
    {
        m_server->stop();
        QVERIFY2(m_server->start({.settings = {QStringLiteral("MaxStartups 1")}}), qPrintable(m_server->errorText()));
        const int occupying = connectTo(m_server->port());
        QVERIFY(occupying >= 0);
        bool wasDropped = false;
        std::jthread release([this, occupying, &wasDropped] {
            wasDropped = m_server->waitForLog("drop connection");
            ::close(occupying);
        });
        const auto connection = SshConnection::connect(m_server->trustedTarget(), {});
        release.join();
        QVERIFY(wasDropped);
        QCOMPARE(nameOf(connection), QStringLiteral("ok"));
    }

    void connectsManyTimesAtOnce()
    {
        QCOMPARE(nameOf(SshConnection::connect(m_server->trustedTarget(), {})), QStringLiteral("ok"));
        std::array<QString, 20> names;
        {
            std::vector<std::jthread> threads;
            for (QString &name : names)
                threads.emplace_back([this, &name] { name = nameOf(SshConnection::connect(m_server->target(), {})); });
        }
        for (const QString &name : names)
            QCOMPARE(name, QStringLiteral("ok"));
    }

    void leavesNoDescriptorOpen()
    {
        QCOMPARE(nameOf(SshConnection::connect(m_server->trustedTarget(), {})), QStringLiteral("ok"));
        const qsizetype before = openDescriptors();
        for (int i = 0; i < 5; ++i) {
            auto connection = SshConnection::connect(m_server->target(), {});
            QCOMPARE(nameOf(connection), QStringLiteral("ok"));
            QVERIFY((*connection)->run({.text = "true"}).has_value());
            SshTarget stranger = m_server->target();
            stranger.knownHostsFile += QStringLiteral(".none");
            QCOMPARE(nameOf(SshConnection::connect(stranger, {})), QStringLiteral("host_key_unknown"));
        }
        QCOMPARE(openDescriptors(), before);
    }
};

QTEST_GUILESS_MAIN(SshConnectionTest)
#include "ssh_connection_test.moc"
