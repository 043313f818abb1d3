// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/test_call.h"

#include "core/foundation/files.h"
#include "core/practice/free_port.h"
#include "core/practice/practice_layout.h"
#include "core/practice/programs.h"

#include <QDateTime>
#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>

namespace stir::practice {

namespace {

using std::chrono::steady_clock;

bool isNumber(const QString &text)
{
    // The number goes into an XML file and a SIP URI.
    return !text.isEmpty() && text.size() <= 32 &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'+'; });
}

/// The messages of one kind out of sipp's log: "UDP message received [867] bytes :", a blank line, the bytes.
QByteArrayList messages(const QByteArray &log, const QByteArray &introduction)
{
    QByteArrayList found;
    for (qsizetype at = log.indexOf(introduction); at >= 0; at = log.indexOf(introduction, at + 1)) {
        const qsizetype number = at + introduction.size();
        const qsizetype begin = log.indexOf("\n\n", at);
        if (begin < 0)
            break;
        found.append(log.mid(begin + 2, log.mid(number, 10).split(']').constFirst().toInt()));
    }
    return found;
}

/// One test call; its two processes and its folder are gone with it.
class Placement
{
public:
    Placement(const TestCall &call, std::stop_token stop)
        : m_call(call), m_stop(std::move(stop)), m_until(steady_clock::now() + call.deadline)
    {
    }
    ~Placement()
    {
        endProcess(m_calling);
        endProcess(m_called);
    }
    Placement(const Placement &) = delete;
    Placement &operator=(const Placement &) = delete;

    Result<QByteArray> run()
    {
        if (!m_folder.isValid())
            return failure(ErrorCode::FileNotWritable, m_folder.path(), m_folder.errorString());
        if (Done ready = startCalledSide(); !ready)
            return failure(ready.error());
        if (Done placed = startCallingSide(); !placed)
            return failure(placed.error());
        const bool ended = waitForEnd(m_calling, m_until, m_stop);
        endProcess(m_calling);
        endProcess(m_called);
        if (m_stop.stop_requested())
            return failure(ErrorCode::Cancelled, target());
        for (const QByteArray &message : messages(logOf(QStringLiteral("called")), "message received [")) {
            if (message.startsWith("INVITE "))
                return message;
        }
        return failure(ErrorCode::TestCallFailed, target(), ended ? refusal() : QStringLiteral("no answer in time"));
    }

private:
    QString target() const { return QStringLiteral("%1:%2").arg(m_call.host).arg(m_call.port); }
    QString file(const QString &name) const { return m_folder.filePath(name); }

    QByteArray logOf(const QString &side) const
    {
        return readFile(file(side + QStringLiteral(".log"))).value_or(QByteArray());
    }

    Result<int> writeScenario(const QString &side, QByteArray scenario) const
    {
        scenario.replace("@ORIG@", m_call.orig.toUtf8());
        scenario.replace("@DEST@", m_call.dest.toUtf8());
        scenario.replace("@CALLED_PORT@", QByteArray::number(m_calledPort));
        const QString date =
            QLocale::c().toString(QDateTime::currentDateTimeUtc(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"));
        scenario.replace("@DATE@", date.toLatin1() + " GMT");
        if (Done saved =
                saveFileAtomically(file(side + QStringLiteral(".xml")), bytesOf(scenario), FileVisibility::OwnerOnly);
            !saved)
            return failure(saved.error());
        return freePort(Transport::Udp);
    }

    QStringList arguments(const QString &side, int port) const
    {
        // -ci: sipp's control port would otherwise listen on every address.
        return {QStringLiteral("-sf"),
                file(side + QStringLiteral(".xml")),
                QStringLiteral("-i"),
                QStringLiteral("127.0.0.1"),
                QStringLiteral("-ci"),
                QStringLiteral("127.0.0.1"),
                QStringLiteral("-p"),
                QString::number(port),
                QStringLiteral("-m"),
                QStringLiteral("1"),
                QStringLiteral("-nostdin"),
                QStringLiteral("-trace_msg"),
                QStringLiteral("-message_file"),
                file(side + QStringLiteral(".log")),
                QStringLiteral("-timeout"),
                QString::number(m_call.deadline.count() + 1)};
    }

    void launch(QProcess &process, const QStringList &given)
    {
        process.setWorkingDirectory(m_folder.path());
        process.setStandardInputFile(QProcess::nullDevice());
        process.setStandardOutputFile(QProcess::nullDevice());
        process.start(sippProgram().path, given);
        process.waitForStarted(5000);
    }

    Done startCalledSide()
    {
        const auto port =
            writeScenario(QStringLiteral("called"), practiceResource(QStringLiteral("call_called_side.xml")));
        if (!port)
            return failure(port.error());
        m_calledPort = *port;
        launch(m_called, arguments(QStringLiteral("called"), *port));
        while (!isUdpPortBound(*port)) {
            m_called.waitForFinished(10);
            if (m_stop.stop_requested())
                return failure(ErrorCode::Cancelled, target());
            if (m_called.state() == QProcess::NotRunning || steady_clock::now() >= m_until)
                return failure(ErrorCode::TestCallFailed, QStringLiteral("sipp"), words(m_called));
        }
        return {};
    }

    Done startCallingSide()
    {
        const auto port =
            writeScenario(QStringLiteral("calling"), practiceResource(QStringLiteral("call_calling_side.xml")));
        if (!port)
            return failure(port.error());
        launch(m_calling, QStringList{target()} + arguments(QStringLiteral("calling"), *port));
        if (m_calling.error() == QProcess::FailedToStart)
            return failure(ErrorCode::TestCallFailed, QStringLiteral("sipp"), m_calling.errorString());
        return {};
    }

    static QString words(QProcess &process)
    {
        return QString::fromLocal8Bit(process.readAllStandardError().trimmed().right(2000));
    }

    /// Why no INVITE came out: the last answer the calling side got, or sipp's own words.
    QString refusal()
    {
        const QByteArrayList answers = messages(logOf(QStringLiteral("calling")), "message received [");
        if (!answers.isEmpty())
            return QString::fromUtf8(answers.constLast().split('\n').constFirst().trimmed());
        return words(m_calling);
    }

    const TestCall &m_call;
    std::stop_token m_stop;
    steady_clock::time_point m_until;
    QTemporaryDir m_folder;
    QProcess m_called;
    QProcess m_calling;
    int m_calledPort = 0;
};

} // namespace

Result<QByteArray> placeTestCall(const TestCall &call, std::stop_token stop)
{
    for (const QString &number : {call.orig, call.dest}) {
        if (!isNumber(number))
            return failure(ErrorCode::NumberInvalid, number);
    }
    if (Done present = requireProgram(sippProgram()); !present)
        return failure(present.error());
    return Placement(call, std::move(stop)).run();
}

} // namespace stir::practice
