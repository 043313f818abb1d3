// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/kamailio_predefines.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace stir::server_config;

namespace {

struct Answer
{
    int exitCode = -1;
    QByteArray output;
};

Answer kamailio(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("/usr/sbin/kamailio"), arguments);
    if (!process.waitForFinished(30000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput()};
}

/// The installed program refuses the file where it reads the line inside the #!ifdef.
bool installedKamailioDefines(const QByteArray &name)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("kamailio.cfg")));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write("#!KAMAILIO\nlisten=udp:127.0.0.1:5060\n#!ifdef " + name +
               "\nno line of kamailio.cfg\n#!endif\nrequest_route { exit; }\n");
    file.close();
    const Answer answer = kamailio({QStringLiteral("-c"), QStringLiteral("-f"), file.fileName()});
    return answer.exitCode > 0;
}

bool holds(const std::vector<QByteArray> &names, const QByteArray &name)
{
    return std::ranges::find(names, name) != names.end();
}

} // namespace

class KamailioPredefinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesFollowTheVersion_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QByteArrayList>("names");
        const auto row = [](const char *version, const QByteArrayList &names) {
            QTest::newRow(version) << QString::fromLatin1(version) << names;
        };
        row("version: kamailio 5.6.3 (x86_64/linux) ", {"KAMAILIO_5", "KAMAILIO_5_6", "KAMAILIO_5_6_3"});
        row("version: kamailio 5.4.0-dev2 (aarch64/linux) 3ae5f1", {"KAMAILIO_5", "KAMAILIO_5_4", "KAMAILIO_5_4_0"});
        row("version: kamailio 5.7.0 (x86_64/linux)",
            {"KAMAILIO_5", "KAMAILIO_5_7", "KAMAILIO_5_7_0", "KAMAILIO_VERSION", "OS_NAME"});
        row("version: kamailio 6.0.1 (x86_64/linux)",
            {"KAMAILIO_6", "KAMAILIO_6_0", "KAMAILIO_6_0_1", "KAMAILIO_VERSION", "OS_NAME"});
        row("5.6", {"KAMAILIO_5", "KAMAILIO_5_6"});
        row("5", {"KAMAILIO_5"});
        row("", {});
        row("5.", {});
        row("5.6.3.1", {});
        row("Asterisk 20.3.0", {});
        row("kamailio", {});
        row("version: opensips 3.4.0 (x86_64/linux)", {});
    }

    void namesFollowTheVersion()
    {
        QFETCH(QString, version);
        QFETCH(QByteArrayList, names);
        const auto found = kamailioPredefines(version);
        QCOMPARE(QByteArrayList(found.begin(), found.end()), names);
    }

    void installedKamailioDefinesTheSameNames()
    {
        const Answer version = kamailio({QStringLiteral("-v")});
        QVERIFY(version.output.startsWith("version: kamailio "));
        const auto names = kamailioPredefines(QString::fromUtf8(version.output.left(version.output.indexOf('\n'))));
        QVERIFY(names.size() >= 3);
        for (const QByteArray &name : names)
            QVERIFY2(installedKamailioDefines(name), name.constData());
        for (const QByteArray &name :
             {QByteArray("KAMAILIO"), QByteArray("KAMAILIO_4"), QByteArray("KAMAILIO_VERSION"), QByteArray("OS_NAME"),
              QByteArray("OS_LINUX"), QByteArray("SER"), QByteArray("VERSION")})
            QVERIFY2(installedKamailioDefines(name) == holds(names, name), name.constData());
    }
};

QTEST_GUILESS_MAIN(KamailioPredefinesTest)
#include "kamailio_predefines_test.moc"
