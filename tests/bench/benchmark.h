// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A benchmark sets our figure beside that of another program, measured in the same run on the same machine, so that its
// ratio means the same everywhere. Each program of this folder hands its benchmarks to runBenchmarks(); tools/bench
// runs the programs.

#include <QString>

#include <span>
#include <vector>

namespace stir::bench {

enum class Goal
{
    AtLeast,
    AtMost
};

/// One line of the table.
struct Comparison
{
    QString name;
    QString ours;   ///< with its unit
    QString others; ///< the other program's figure, or the limit
    double ratio = 0;
    Goal goal = Goal::AtLeast;
    double limit = 1; ///< of the ratio
};

struct Benchmark
{
    const char *name;
    /// Empty when it could not be done: why is then on standard error.
    std::vector<Comparison> (*run)(const QString &folder);
};

/// `bench_x [FOLDER [NAME]]`: runs them, or the one of that name or with a line of that name, with their data in
/// FOLDER. Prints for each name, ours, the other's, ratio, goal, and "ok" or "short". Exit code 0: every goal was
/// reached; 1: one was not.
int runBenchmarks(int argc, char **argv, std::span<const Benchmark> benchmarks);

/// stirctl of the same build.
QString stirctl();

/// Says on standard error why a benchmark cannot be done.
std::vector<Comparison> notDone(const QString &why);

} // namespace stir::bench
