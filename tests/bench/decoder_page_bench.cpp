// SPDX-License-Identifier: GPL-3.0-or-later
// How the decoder page holds a capture of a million calls: the first rows, the time an order or a filter takes on the
// window's thread, the memory, and the longest time the event loop stood still.

#include "tests/bench/benchmark.h"
#include "tests/bench/call_log.h"
#include "tests/bench/event_loop.h"
#include "tests/ui/test_workspace.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"
#include "ui/decoder/call_table.h"
#include "ui/decoder/decoder_page.h"

#include <QApplication>
#include <QFile>

#include <algorithm>

using namespace stir;
using namespace stir::ui;
using bench::runUntil;
using namespace Qt::StringLiterals;

namespace {

constexpr int callCount = 1'000'000;
constexpr int runCount = 5;

double residentMebibytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    return 0;
}

struct Figures
{
    double firstRows = 0; ///< ms
    double apply = 0;     ///< ms, the slowest
    double memory = 0;    ///< MiB
    double loadingGap = 0;
    double sortingGap = 0;
    double filteringGap = 0;
};

class PageRun
{
public:
    PageRun() : m_page(m_test.workspace)
    {
        m_page.resize(1280, 800);
        m_page.show();
        m_table = m_page.findChild<CallTable *>(u"decoder.table"_s);
        m_filter = m_page.findChild<FilterField *>(u"decoder.filter"_s);
        settle();
    }

    Figures run(const QString &file)
    {
        Figures figures;
        m_heartbeat.start();
        QElapsedTimer watch;
        watch.start();
        m_page.showSubject(file);
        runUntil([this] { return m_table->visibleRows() > 0; });
        figures.firstRows = static_cast<double>(watch.nsecsElapsed()) / 1e6;
        settle();
        figures.loadingGap = m_heartbeat.stopAndTellMilliseconds();
        figures.memory = residentMebibytes();
        figures.sortingGap = gapWhile([this](int step) { sortBy(step); });
        figures.filteringGap = gapWhile([this](int step) { filterBy(step); });
        m_filter->clear();
        settle();
        figures.apply = slowestApply();
        figures.memory = std::max(figures.memory, residentMebibytes());
        return figures;
    }

private:
    void settle()
    {
        runUntil([this] { return m_page.isSettled(); });
    }

    double gapWhile(const std::function<void(int)> &step)
    {
        m_heartbeat.start();
        for (int i = 0; i < 4; ++i) {
            step(i);
            settle();
        }
        return m_heartbeat.stopAndTellMilliseconds();
    }

    void sortBy(int step)
    {
        static constexpr std::array<CallSort, 4> sorts{
            {{CallColumn::Caller, false}, {CallColumn::Caller, true}, {CallColumn::X5u, false}, {}}};
        Q_EMIT m_table->sortAsked(sorts[static_cast<std::size_t>(step)]);
    }

    void filterBy(int step)
    {
        static const std::array<QString, 4> words{u"2"_s, u"20"_s, u"certs1"_s, u"nothing has this"_s};
        m_filter->setText(words[static_cast<std::size_t>(step)]);
    }

    /// What the window's thread does once a worker has made the order: take it over and paint.
    double slowestApply()
    {
        auto *model = static_cast<CallListModel *>(m_table->model());
        const CallSnapshot calls = model->calls();
        double slowest = 0;
        for (const auto &[filter, sort] : std::initializer_list<std::pair<CallFilter, CallSort>>{
                 {{}, {CallColumn::Called, false}}, {{}, {CallColumn::Time, true}}, {{.text = u"7"_s}, {}}, {{}, {}}}) {
            CallArrangement arrangement = arrange(calls, filter, sort, {}).value();
            QElapsedTimer watch;
            watch.start();
            model->show(std::move(arrangement));
            m_table->viewport()->repaint();
            slowest = std::max(slowest, static_cast<double>(watch.nsecsElapsed()) / 1e6);
        }
        return slowest;
    }

    TestWorkspace m_test;
    DecoderPage m_page;
    CallTable *m_table = nullptr;
    FilterField *m_filter = nullptr;
    bench::Heartbeat m_heartbeat;
};

double median(std::vector<Figures> runs, double Figures::*figure)
{
    std::sort(runs.begin(), runs.end(), [&](const Figures &a, const Figures &b) { return a.*figure < b.*figure; });
    return runs[runs.size() / 2].*figure;
}

bench::Comparison within(const char *name, double ours, double limit, const char *unit)
{
    const auto shown = [unit](double value, int digits) {
        return QString::number(value, 'f', digits) + u' ' + QLatin1String(unit);
    };
    return {QLatin1String(name), shown(ours, 1), shown(limit, 0), ours / limit, bench::Goal::AtMost, 1};
}

std::vector<bench::Comparison> page(const QString &folder)
{
    const QString file = folder + u"/decoder-page.log"_s;
    bench::writeCallLog(file, callCount);
    std::vector<Figures> figures;
    for (int i = 0; i < runCount; ++i)
        figures.push_back(PageRun().run(file));
    QFile::remove(file);
    return {within("page_first_rows", median(figures, &Figures::firstRows), 200, "ms"),
            within("page_order_applied", median(figures, &Figures::apply), 20, "ms"),
            within("page_memory", median(figures, &Figures::memory), 500, "MiB"),
            within("page_gap_loading", median(figures, &Figures::loadingGap), 50, "ms"),
            within("page_gap_sorting", median(figures, &Figures::sortingGap), 50, "ms"),
            within("page_gap_filtering", median(figures, &Figures::filteringGap), 50, "ms")};
}

constexpr bench::Benchmark benchmarks[] = {{"page", page}};

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    applyTheme(*qApp, Appearance::Light);
    return bench::runBenchmarks(argc, argv, benchmarks);
}
