// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchmark.h"
#include "tests/bench/measured_run.h"
#include "tests/bench/traffic.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace stir::bench;

namespace {

constexpr int signedCount = 100'000;
constexpr int lineCount = 1'000'000;
constexpr int inviteCount = 100'000;
constexpr qint64 memoryLimitKibibytes = 64 * 1024;

/// `path`, made when it is not there or older than half a day.
bool have(const QString &path, const std::function<bool(const QString &)> &make)
{
    const QFileInfo file(path);
    const bool isThere = file.exists() && file.lastModified() > QDateTime::currentDateTime().addSecs(-12 * 3600);
    if (isThere)
        return true;
    const QString part = path + QStringLiteral(".part");
    QFile::remove(path);
    return make(part) && QFile::rename(part, path);
}

QString seconds(double value)
{
    return QString::number(value, 'f', 2) + QStringLiteral(" s");
}

QString perSecond(double value)
{
    return QString::number(value, 'f', 0) + QStringLiteral("/s");
}

/// Verifications a second of two processes; no value when openssl does not say.
std::optional<double> opensslVerifications()
{
    const auto speed = run(
        {.words = {QStringLiteral("openssl"), QStringLiteral("speed"), QStringLiteral("-multi"), QStringLiteral("2"),
                   QStringLiteral("-seconds"), QStringLiteral("2"), QStringLiteral("ecdsap256")},
         .outputFile = {},
         .keepOutput = true,
         .input = {}});
    static const QRegularExpression line(QStringLiteral("\\(nistp256\\).* ([0-9.]+)\\s*$"));
    const auto found = line.match(speed ? QString::fromLatin1(speed->output).trimmed() : QString());
    return found.hasMatch() ? std::optional(found.captured(1).toDouble()) : std::nullopt;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool succeeded(const std::optional<Measured> &measured)
{
    return measured && measured->exitCode == 0;
}

qsizetype countIn(const QString &path, const QByteArray &text)
{
    return contentOf(path).count(text);
}

/// Every header of a log judged, with its signature, chain and claims, and made JSON: valid, or it does not count.
Command verification(const QString &data, const QString &log, const QString &output)
{
    return {.words = {stirctl(), QStringLiteral("--json"), QStringLiteral("--data"), data, QStringLiteral("decode"),
                      QStringLiteral("--verify"), QStringLiteral("--offline"), QStringLiteral("--max-age"),
                      QStringLiteral("86400"), QStringLiteral("--trust"), data + QStringLiteral("/root.pem"), log},
            .outputFile = output,
            .keepOutput = false,
            .input = {}};
}

/// In turn with what OpenSSL needs for the signatures alone.
std::vector<Comparison> verify(const QString &folder)
{
    const QString data = folder + QStringLiteral("/verify");
    const QString log = folder + QStringLiteral("/signed.log");
    const QString json = folder + QStringLiteral("/verified.json");
    if (!QDir().mkpath(data) ||
        !have(log, [&data](const QString &path) { return writeSignedLines(path, data, signedCount); }))
        return notDone(QStringLiteral("verify: the log could not be made"));
    if (!run(verification(data, log, json)) || countIn(json, "\"verdict\":\"valid\"") != signedCount)
        return notDone(QStringLiteral("verify: not every header is valid"));
    QFile::remove(json);
    std::vector<double> ours;
    std::vector<double> others;
    for (int round = 0; round < 5; ++round) {
        const auto decoded = run(verification(data, log, QStringLiteral("/dev/null")));
        const auto speed = opensslVerifications();
        if (!decoded || decoded->exitCode != 0 || !speed)
            return notDone(QStringLiteral("verify: a program failed"));
        ours.push_back(signedCount / decoded->seconds);
        others.push_back(*speed);
    }
    return {{QStringLiteral("verify"), perSecond(median(ours)), perSecond(median(others)),
             median(ours) / median(others), Goal::AtLeast, 0.93}};
}

std::vector<Comparison> summary(const QString &folder)
{
    const QString log = folder + QStringLiteral("/headers.log");
    if (!have(log, [](const QString &path) { return writeHeaderLines(path, lineCount); }))
        return notDone(QStringLiteral("summary: the log could not be made"));
    const Command decode{
        .words = {stirctl(), QStringLiteral("--json"), QStringLiteral("decode"), QStringLiteral("--summary"), log},
        .outputFile = {},
        .keepOutput = true,
        .input = {}};
    const Command grep{.words = {QStringLiteral("grep"), QStringLiteral("-c"), QStringLiteral("Identity"), log},
                       .outputFile = {},
                       .keepOutput = true,
                       .input = {}};
    std::vector<double> ours;
    std::vector<double> others;
    for (int round = 0; round < 7; ++round) {
        const auto decoded = run(decode);
        const auto grepped = run(grep);
        const bool isGood = decoded && grepped && decoded->output.contains("{\"headers\":1000000,") &&
                            grepped->output.trimmed() == "1000000";
        if (!isGood)
            return notDone(QStringLiteral("summary: a program failed"));
        ours.push_back(decoded->seconds);
        others.push_back(grepped->seconds);
    }
    return {{QStringLiteral("summary"), seconds(median(ours)), seconds(median(others)), median(ours) / median(others),
             Goal::AtMost, 4}};
}

/// The median of five runs; no value when one failed.
/// Every program writes into a file: what this one needs to take the lines from a pipe would be measured too. The long
/// run of tshark lies between ours, so that none waits for the disk to take what the one before it wrote.
std::vector<Comparison> pcap(const QString &folder)
{
    const QString capture = folder + QStringLiteral("/invites.pcap");
    const QString json = folder + QStringLiteral("/invites.json");
    const QString ourList = folder + QStringLiteral("/identities.ours");
    const QString theirList = folder + QStringLiteral("/identities.tshark");
    if (!have(capture, [](const QString &path) { return writeInvites(path, inviteCount); }))
        return notDone(QStringLiteral("pcap: the capture could not be made"));
    const auto into = [](const QString &file, const QStringList &words) {
        return Command{.words = words, .outputFile = file, .keepOutput = false, .input = {}};
    };
    const Command fields = into(ourList, {stirctl(), QStringLiteral("decode"), QStringLiteral("--fields"),
                                          QStringLiteral("identity"), capture});
    const Command whole = into(json, {stirctl(), QStringLiteral("--json"), QStringLiteral("decode"), capture});
    const Command tshark =
        into(theirList, {QStringLiteral("tshark"), QStringLiteral("-r"), capture, QStringLiteral("-Y"),
                         QStringLiteral("sip.Identity"), QStringLiteral("-T"), QStringLiteral("fields"),
                         QStringLiteral("-e"), QStringLiteral("sip.Identity")});
    std::vector<double> fieldsSeconds;
    std::vector<double> wholeSeconds;
    std::vector<double> tsharkSeconds;
    for (int round = 0; round < 5; ++round) {
        const auto ours = run(fields);
        const auto objects = run(whole);
        const auto theirs = run(tshark);
        if (!succeeded(ours) || !succeeded(objects) || !succeeded(theirs))
            return notDone(QStringLiteral("pcap: a program failed; is tshark there?"));
        fieldsSeconds.push_back(ours->seconds);
        wholeSeconds.push_back(objects->seconds);
        tsharkSeconds.push_back(theirs->seconds);
    }
    const QByteArray list = contentOf(ourList);
    if (list != contentOf(theirList) || list.count('\n') != inviteCount)
        return notDone(QStringLiteral("pcap: the lists of values differ"));
    if (countIn(json, "\"verdict\":") != inviteCount)
        return notDone(QStringLiteral("pcap: not every header became an object"));
    const auto against = [theirs = median(tsharkSeconds)](const char *name, double ours, double goal) {
        return Comparison{
            QString::fromLatin1(name), seconds(ours), seconds(theirs), theirs / ours, Goal::AtLeast, goal};
    };
    return {against("pcap_fields", median(fieldsSeconds), 50), against("pcap_json", median(wholeSeconds), 25)};
}

/// The bytes of a file from `start` on, again and again. Not held here: what a program's parent held when it began
/// would count as its own.
class Repetition
{
public:
    Repetition(const QString &path, qint64 start, qint64 bytes) : m_file(path), m_start(start), m_left(bytes)
    {
        m_file.open(QIODevice::ReadOnly);
    }

    QByteArrayView next()
    {
        if (m_file.atEnd())
            m_file.seek(m_start);
        m_piece = m_file.read(std::min<qint64>(256 * 1024, m_left));
        m_left -= m_piece.size();
        return m_piece;
    }

private:
    QFile m_file;
    qint64 m_start;
    qint64 m_left;
    QByteArray m_piece;
};

struct Load
{
    QString name;
    QStringList options;
    QString file;
    qint64 head = 0;  ///< bytes of the file that come only once
    qint64 bytes = 0; ///< in whole rounds through the file
};

/// The most memory that stirctl takes for a pipe full of input.
Comparison memoryFor(const Load &load)
{
    const qint64 round = QFileInfo(load.file).size() - load.head;
    Repetition input(load.file, load.head, load.head + std::max<qint64>(1, load.bytes / round) * round);
    const auto measured =
        run({.words = QStringList{stirctl()} + load.options, .outputFile = {}, .keepOutput = false, .input = [&input] {
                 return input.next();
             }});
    const qint64 peak = measured && measured->exitCode < 2 ? measured->peakKibibytes : memoryLimitKibibytes * 1000;
    return {load.name,
            QString::number(peak / 1024) + QStringLiteral(" MiB"),
            QStringLiteral("64 MiB"),
            static_cast<double>(peak) / memoryLimitKibibytes,
            Goal::AtMost,
            1};
}

std::vector<Comparison> memory(const QString &folder)
{
    constexpr qint64 gibibyte = 1024LL * 1024 * 1024;
    constexpr qint64 pcapHead = 24;
    const QString lines = folder + QStringLiteral("/some.log");
    const QString invites = folder + QStringLiteral("/some.pcap");
    if (!have(lines, [](const QString &path) { return writeHeaderLines(path, 20'000); }) ||
        !have(invites, [](const QString &path) { return writeInvites(path, 20'000); }))
        return notDone(QStringLiteral("memory: the captures could not be made"));
    const QStringList summary{QStringLiteral("decode"), QStringLiteral("--summary"), QStringLiteral("-")};
    const QStringList whole{QStringLiteral("--json"), QStringLiteral("decode"), QStringLiteral("-")};
    const QStringList text{QStringLiteral("decode"), QStringLiteral("-")};
    std::vector<Comparison> comparisons;
    for (const Load &load : {Load{QStringLiteral("memory_small"), whole, lines, 0, 100'000},
                             Load{QStringLiteral("memory_summary"), summary, lines, 0, 4 * gibibyte},
                             Load{QStringLiteral("memory_json"), whole, lines, 0, gibibyte},
                             Load{QStringLiteral("memory_text"), text, lines, 0, gibibyte / 32},
                             Load{QStringLiteral("memory_pcap"), whole, invites, pcapHead, gibibyte}})
        comparisons.push_back(memoryFor(load));
    return comparisons;
}

// Memory first: the system counts the most that this program ever took as that of the programs it starts.
constexpr Benchmark benchmarks[] = {{"memory", memory}, {"verify", verify}, {"summary", summary}, {"pcap", pcap}};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return runBenchmarks(argc, argv, benchmarks);
}
