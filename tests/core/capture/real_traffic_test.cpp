// SPDX-License-Identifier: GPL-3.0-or-later
// Captures that tcpdump wrote of calls that sipp placed; tshark says what is in them.
#include "tests/core/capture/captured_packets.h"
#include "tests/support/capture_programs.h"

#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace stir;
using namespace stir::testing;

class RealTrafficTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsTheSameCallsAsTshark_data();
    void findsTheSameCallsAsTshark();
    void findsEachCallAgainInWhatTheAgentSends();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QSet<qint64> agentFrames(const QString &file) const;

    QTemporaryDir m_folder;
};

void RealTrafficTest::initTestCase()
{
    if (::geteuid() != 0)
        QSKIP("only root may make a network of its own and capture there");
    const auto made =
        outputOf(QStringLiteral("unshare"),
                 {QStringLiteral("-n"),
                  QStringLiteral(STIR_SOURCE_DIR "/tests/core/capture/real_traffic/make_captures"), m_folder.path()});
    QVERIFY(made);
}

/// Packets to a collector of Homer: tshark 4.0 does not look into them.
QSet<qint64> RealTrafficTest::agentFrames(const QString &file) const
{
    const auto output = outputOf(QStringLiteral("tshark"),
                                 {QStringLiteral("-r"), file, QStringLiteral("-Y"),
                                  QStringLiteral("udp.dstport==9060 && !icmp"), QStringLiteral("-T"),
                                  QStringLiteral("fields"), QStringLiteral("-e"), QStringLiteral("frame.number")});
    QSet<qint64> frames;
    for (const QByteArray &line : output.value_or(QByteArray()).split('\n'))
        frames.insert(line.toLongLong());
    return frames;
}

void RealTrafficTest::findsTheSameCallsAsTshark_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("Ethernet") << QStringLiteral("lo.pcap");
    QTest::newRow("Linux cooked") << QStringLiteral("any.pcap");
    QTest::newRow("pcapng") << QStringLiteral("lo.pcapng");
}

void RealTrafficTest::findsTheSameCallsAsTshark()
{
    QFETCH(QString, file);
    if (file.endsWith(QLatin1String(".pcapng")))
        QVERIFY(outputOf(QStringLiteral("editcap"), {QStringLiteral("-F"), QStringLiteral("pcapng"),
                                                     path(QStringLiteral("lo.pcap")), path(file)}));
    const QSet<qint64> ofAgent = agentFrames(path(file));
    ReadCapture read = readBytes(fileBytes(path(file)));
    QVERIFY(!read.error);
    std::erase_if(read.messages, [&](const ReadMessage &message) { return ofAgent.contains(message.place.frame); });
    const QStringList lines = identityLines(read);
    QCOMPARE(lines, tsharkIdentities(path(file)).value_or(QStringList()));
    QVERIFY(lines.filter(QStringLiteral("info=<https://a.example/c.pem>")).size() >= 40);
}

void RealTrafficTest::findsEachCallAgainInWhatTheAgentSends()
{
    const QString file = path(QStringLiteral("lo.pcap"));
    const QSet<qint64> ofAgent = agentFrames(file);
    const ReadCapture read = readBytes(fileBytes(file));
    QSet<QByteArray> onTheWire;
    int invites = 0;
    for (const ReadMessage &message : read.messages) {
        if (!ofAgent.contains(message.place.frame)) {
            onTheWire.insert(message.bytes);
            continue;
        }
        QVERIFY2(onTheWire.contains(message.bytes), message.bytes.constData());
        invites += message.bytes.startsWith("INVITE ") ? 1 : 0;
    }
    QVERIFY(invites >= 10);
}

QTEST_GUILESS_MAIN(RealTrafficTest)
#include "real_traffic_test.moc"
