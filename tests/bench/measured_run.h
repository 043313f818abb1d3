// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Runs another program and says what it took. One thread.

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <optional>

namespace stir::bench {

struct Command
{
    QStringList words;
    QString outputFile;      ///< standard output goes there; empty: it is read through a pipe
    bool keepOutput = false; ///< otherwise what comes through the pipe is only counted
    /// Gives the standard input in pieces; an empty one is the end. Without it there is none.
    std::function<QByteArrayView()> input;
};

struct Measured
{
    int exitCode = 0;
    double seconds = 0;
    double processorSeconds = 0; ///< of all cores, user and system
    qint64 peakKibibytes = 0;    ///< resident
    QByteArray output;
};

/// No value when the program could not be started.
std::optional<Measured> run(const Command &command);

double median(std::vector<double> values);

} // namespace stir::bench
