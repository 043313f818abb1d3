// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measured_run.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <chrono>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace stir::bench {

namespace {

class Descriptor
{
public:
    explicit Descriptor(int number = -1) : m_number(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    int number() const { return m_number; }
    void set(int number)
    {
        close();
        m_number = number;
    }
    void close()
    {
        if (m_number >= 0)
            ::close(m_number);
        m_number = -1;
    }

private:
    int m_number;
};

bool openPipe(Descriptor &readEnd, Descriptor &writeEnd)
{
    std::array<int, 2> ends = {};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return false;
    readEnd.set(ends[0]);
    writeEnd.set(ends[1]);
    return true;
}

std::optional<pid_t> start(const QStringList &words, int input, int output)
{
    std::vector<QByteArray> texts;
    std::vector<char *> arguments;
    for (const QString &word : words)
        texts.push_back(word.toLocal8Bit());
    for (QByteArray &text : texts)
        arguments.push_back(text.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    pid_t child = 0;
    const int error = ::posix_spawnp(&child, arguments.front(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return error == 0 ? std::optional(child) : std::nullopt;
}

void feed(const std::function<QByteArrayView()> &input, int descriptor)
{
    for (QByteArrayView piece = input(); !piece.isEmpty(); piece = input()) {
        while (!piece.isEmpty()) {
            const ssize_t written = ::write(descriptor, piece.data(), static_cast<std::size_t>(piece.size()));
            if (written <= 0)
                return;
            piece = piece.sliced(written);
        }
    }
}

QByteArray drained(int descriptor, bool keep)
{
    QByteArray output;
    std::vector<char> buffer(256 * 1024);
    for (ssize_t got = 1; got > 0;) {
        got = ::read(descriptor, buffer.data(), buffer.size());
        if (got > 0 && keep)
            output.append(buffer.data(), got);
    }
    return output;
}

double secondsOf(const timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

} // namespace

std::optional<Measured> run(const Command &command)
{
    Descriptor input(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    Descriptor feeding;
    Descriptor output;
    Descriptor reading;
    const bool hasFile = !command.outputFile.isEmpty();
    if (hasFile)
        output.set(
            ::open(QFile::encodeName(command.outputFile).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    else if (!openPipe(reading, output))
        return std::nullopt;
    if (command.input && !openPipe(input, feeding))
        return std::nullopt;

    const auto begin = std::chrono::steady_clock::now();
    const auto child = start(command.words, input.number(), output.number());
    if (!child)
        return std::nullopt;
    input.close();
    output.close();
    std::jthread feeder;
    if (command.input)
        feeder = std::jthread([&] {
            feed(command.input, feeding.number());
            feeding.close();
        });
    Measured measured;
    if (!hasFile)
        measured.output = drained(reading.number(), command.keepOutput);
    int status = 0;
    rusage usage = {};
    ::wait4(*child, &status, 0, &usage);
    measured.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    measured.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    measured.processorSeconds = secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
    measured.peakKibibytes = usage.ru_maxrss;
    return measured;
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace stir::bench
