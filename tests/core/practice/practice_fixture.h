// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A practice server for each test function, and what the console would do on it over SSH. The test program is the
// root's stirctl as well, so that these tests need no other program of ours.

#include "core/foundation/files.h"
#include "core/practice/kamailio_adapter.h"
#include "core/practice/practice_processes.h"
#include "core/practice/practice_server.h"
#include "core/practice/test_call.h"
#include "core/server_config/kamailio_predefines.h"

#include <QtTest/QtTest>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

namespace stir::practice {

struct Answer
{
    int code = -1;
    QByteArray output;
    QByteArray errors;
};

inline Answer runTool(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(30000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

inline QString words(const char *text)
{
    return QString::fromLatin1(text);
}

/// Base of the test classes, which inherit its slots: every test function finds a server that has just started.
class PracticeFixture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QFile::link(QCoreApplication::applicationFilePath(), m_programs.filePath(QStringLiteral("stirctl"))));
    }

    void init()
    {
        auto started = server().start({});
        QVERIFY2(started,
                 started ? "" : qPrintable(started.error().subject + QLatin1String(": ") + started.error().detail));
        m_status = *started;
    }

    void cleanup() { QVERIFY(server().stop()); }

protected:
    // A blank and a quote in the path: nothing may trip over them.
    QTemporaryDir m_data{QDir::tempPath() + QStringLiteral("/it's practice-XXXXXX")};
    QTemporaryDir m_programs;
    PracticeStatus m_status;

    PracticeServer server() const { return PracticeServer(m_data.path(), m_programs.path()); }
    QString folder() const { return m_data.filePath(QStringLiteral("practice")); }
    QString inRoot(const char *path) const { return m_status.root + QLatin1String(path); }

    QByteArray content(const char *path) const { return readFile(inRoot(path)).value_or(QByteArray()); }
    QByteArray pid(const char *path) const { return content(path).trimmed(); }

    bool save(const char *path, const QByteArray &bytes) const
    {
        return saveFileAtomically(inRoot(path), bytesOf(bytes), FileVisibility::OwnerOnly).has_value();
    }

    /// As the console does it: over SSH, with the root's own programs in front.
    Answer remote(const QByteArray &command, const QByteArray &input = {}) const
    {
        const QByteArray root = '\'' + m_status.root.toLocal8Bit().replace("'", "'\\''") + '\'';
        const QByteArray script = "STIR_ROOT=" + root +
                                  "; PATH=$STIR_ROOT/usr/sbin:$STIR_ROOT/usr/bin:$PATH; export PATH STIR_ROOT; " +
                                  command;
        const QString option = words("-o");
        return runTool(words("ssh"),
                       {words("-F"), words("/dev/null"), words("-i"), m_status.keyFile, words("-p"),
                        QString::number(m_status.port), option, words("BatchMode=yes"), option,
                        words("StrictHostKeyChecking=no"), option, words("UserKnownHostsFile=/dev/null"), option,
                        words("LogLevel=ERROR"), m_status.user + QLatin1Char('@') + m_status.host,
                        QString::fromLocal8Bit(script)},
                       input);
    }

    bool switchSigningOn(const QByteArray &url) const
    {
        QByteArray text = content("/etc/kamailio/kamailio.cfg");
        text.replace("##!define WITH_STIRSHAKEN", "#!define WITH_STIRSHAKEN");
        text.replace("url_to_be_added", url);
        return save("/etc/kamailio/kamailio.cfg", text);
    }

    bool makeKey() const
    {
        const Answer made = runTool(words("openssl"), {words("genpkey"), words("-algorithm"), words("EC"),
                                                       words("-pkeyopt"), words("ec_paramgen_curve:P-256"),
                                                       words("-out"), inRoot("/etc/voipnow/certs/sip/priv-key.pem")});
        return made.code == 0;
    }

    TestCall call() const
    {
        return {m_status.host, m_status.sipPort, QStringLiteral("12155551212"), QStringLiteral("12155551213")};
    }
};

/// stirctl practice adapt --root ROOT --kamailio VERSION [-ANAME]... FILE, so that this test stands on its own.
inline int adapt(const QStringList &arguments)
{
    const auto text = readFile(arguments.constLast());
    if (!text)
        return 3;
    auto defines = server_config::kamailioPredefines(arguments.value(6));
    for (const QString &argument : arguments.mid(7)) {
        if (argument.startsWith(QLatin1String("-A")))
            defines.push_back(argument.mid(2).toUtf8());
    }
    const auto config = adaptKamailioConfig(*text, arguments.value(4), defines);
    if (!config)
        return 3;
    std::fwrite(config->text.constData(), 1, static_cast<size_t>(config->text.size()), stdout);
    return 0;
}

template <typename Test>
int runTestOrAdapt(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("practice"))
        return adapt(arguments);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace stir::practice
