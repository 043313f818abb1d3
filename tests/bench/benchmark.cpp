// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchmark.h"

#include <QCoreApplication>
#include <QDir>

#include <cstdio>

namespace stir::bench {

namespace {

bool isReached(const Comparison &comparison)
{
    return comparison.goal == Goal::AtLeast ? comparison.ratio >= comparison.limit
                                            : comparison.ratio <= comparison.limit;
}

void print(const Comparison &comparison)
{
    const QString goal =
        QLatin1String(comparison.goal == Goal::AtLeast ? ">=" : "<=") + QString::number(comparison.limit, 'g', 6);
    const QStringList cells{comparison.name,
                            comparison.ours,
                            comparison.others,
                            QString::number(comparison.ratio, 'f', comparison.ratio < 10 ? 2 : 0),
                            goal,
                            QLatin1String(isReached(comparison) ? "ok" : "short")};
    std::puts(cells.join(QLatin1Char('\t')).toLocal8Bit().constData());
    std::fflush(stdout);
}

} // namespace

int runBenchmarks(int argc, char **argv, std::span<const Benchmark> benchmarks)
{
    const QString folder = QDir(QString::fromLocal8Bit(argc > 1 ? argv[1] : ".")).absolutePath();
    const QString name = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();
    bool allReached = QDir().mkpath(folder);
    for (const Benchmark &benchmark : benchmarks) {
        const QString known = QLatin1String(benchmark.name);
        if (!name.isEmpty() && name != known && !name.startsWith(known + QLatin1Char('_')))
            continue;
        const std::vector<Comparison> comparisons = benchmark.run(folder);
        allReached = allReached && !comparisons.empty();
        for (const Comparison &comparison : comparisons) {
            print(comparison);
            allReached = allReached && isReached(comparison);
        }
    }
    return allReached ? 0 : 1;
}

QString stirctl()
{
    return QStringLiteral(STIR_BIN_DIR "/stirctl");
}

std::vector<Comparison> notDone(const QString &why)
{
    std::fputs(("bench: " + why.toLocal8Bit() + '\n').constData(), stderr);
    return {};
}

} // namespace stir::bench
