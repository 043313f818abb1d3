// SPDX-License-Identifier: GPL-3.0-or-later
// How quickly a kamailio.cfg is read and one value of it changed, and that fifty times the file costs fifty times that.

#include "core/server_config/config_document.h"
#include "tests/bench/benchmark.h"
#include "tests/bench/measured_run.h"

#include <QCoreApplication>
#include <QFile>

#include <ctime>

using namespace stir;
using namespace stir::bench;
using namespace stir::server_config;

namespace {

constexpr qsizetype megabyte = 1024 * 1024;

/// Kamailio's packaged default again and again, without its defines, which may stand there only once, and a signing
/// block in the middle.
QByteArray configOf(qsizetype size)
{
    QFile file(QStringLiteral(STIR_TEST_DATA "/kamailio/kamailio-5.6.3-debian.cfg"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray unit;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.startsWith("#!define") && !line.startsWith("#!subst"))
            unit += line + '\n';
    }
    const QByteArray block = "# Enable/Disable stirshaken signing for outgoing calls\n##!define WITH_STIRSHAKEN\n"
                             "loadmodule \"stirshaken.so\"\n"
                             "modparam(\"stirshaken\", \"as_default_key\", \"/etc/kamailio/priv-key.pem\")\n";
    const QByteArray half = unit.repeated(size / 2 / unit.size());
    return half + block + half;
}

SettingRule keyRule()
{
    SettingRule rule;
    rule.key = "signing.key_path";
    rule.module = "stirshaken";
    rule.parameter = "as_default_key";
    return rule;
}

/// Milliseconds of the processor from the bytes to the changed bytes; none when that is not what came out.
std::optional<double> surgery(const QByteArray &text)
{
    const std::clock_t begin = std::clock();
    const auto document = parseConfig(ConfigGrammar::Kamailio, text);
    const auto search = document ? (*document)->find(keyRule()) : SettingSearch();
    if (!search.effective)
        return std::nullopt;
    const auto changed = (*document)->withValue(keyRule(), *search.effective, "/etc/kamailio/new-key.pem");
    const double taken = 1000.0 * double(std::clock() - begin) / CLOCKS_PER_SEC;
    const bool isMeant = changed && changed->count("/etc/kamailio/new-key.pem") == 1;
    return isMeant ? std::optional(taken) : std::nullopt;
}

std::optional<double> medianOf(const QByteArray &text, int runs)
{
    std::vector<double> taken;
    for (int run = 0; run < runs; ++run) {
        const auto one = surgery(text);
        if (!one)
            return std::nullopt;
        taken.push_back(*one);
    }
    return median(std::move(taken));
}

QString milliseconds(double value)
{
    return QString::number(value, 'f', 1) + QStringLiteral(" ms");
}

std::vector<Comparison> config(const QString &)
{
    constexpr double limit = 20;
    constexpr double slack = 1.5; // caches end somewhere
    const auto small = medianOf(configOf(megabyte), 21);
    const auto large = medianOf(configOf(50 * megabyte), 3);
    if (!small || !large)
        return notDone(QStringLiteral("the value was not changed"));
    const double inProportion = 50 * *small;
    return {{QStringLiteral("config_1mb"), milliseconds(*small), milliseconds(limit), *small / limit, Goal::AtMost, 1},
            {QStringLiteral("config_50mb"), milliseconds(*large), milliseconds(inProportion), *large / inProportion,
             Goal::AtMost, slack}};
}

constexpr std::array benchmarks{Benchmark{"config", config}};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return runBenchmarks(argc, argv, benchmarks);
}
