// SPDX-License-Identifier: GPL-3.0-or-later
// How the pages with lists hold ten thousand rows: the longest time the event loop stood still while a page that is
// shown reads them, and reads them anew after a change, while they are sorted and while they are filtered.

#include "core/crypto/certificate_builder.h"
#include "tests/bench/benchmark.h"
#include "tests/bench/event_loop.h"
#include "tests/ui/test_workspace.h"
#include "ui/common/navigation_page.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"
#include "ui/identities/identities_page.h"
#include "ui/overview/expiry_panel.h"
#include "ui/servers/servers_page.h"
#include "ui/trust/trust_page.h"

#include <QApplication>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int rowCount = 10'000;
constexpr double gapLimit = 50; ///< ms

crypto::CertificateRequestFields fieldsOf(int number, bool isRoot)
{
    crypto::CertificateRequestFields fields;
    fields.organization = u"Example Telecom %1"_s.arg(number, 5, 10, QChar(u'0'));
    fields.commonName = isRoot ? u"STI-CA Root %1"_s.arg(number) : u"SHAKEN %1"_s.arg(number);
    fields.notBefore = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    fields.notAfter = fields.notBefore.addDays(100 + (number * 37) % 3000);
    fields.isCa = isRoot;
    fields.isRoot = isRoot;
    if (!isRoot)
        fields.numbers.serviceProviderCodes = {u"709J"_s};
    return fields;
}

/// As many identities, trust anchors and servers.
void fill(inventory::Inventory &inventory)
{
    const auto key = crypto::PrivateKey::generate();
    const auto root = crypto::CertificateBuilder::selfSigned(fieldsOf(0, true), *key);
    std::vector<credentials::TrustAnchor> anchors;
    for (int i = 0; i < rowCount; ++i) {
        const auto fields = fieldsOf(i, true);
        anchors.push_back({fields.organization, *crypto::CertificateBuilder::selfSigned(fields, *key)});
        const QString name = u"identity-%1"_s.arg(i, 5, 10, QChar(u'0'));
        const auto leaf = crypto::CertificateBuilder::issue(fieldsOf(i, false), key->publicKey(), *root, *key);
        if (!inventory.addIdentity({name, {*leaf, *root}, u"https://certs%1.example.net/a.pem"_s.arg(i % 7), {}, {}}))
            qFatal("an identity was not added");
        inventory::ManagedServer server;
        server.name = u"edge-%1"_s.arg(i, 5, 10, QChar(u'0'));
        server.host = u"192.0.%1.%2"_s.arg(i / 256).arg(i % 256);
        server.user = u"admin"_s;
        server.platform = u"voipnow"_s;
        server.identity = name;
        if (!inventory.addServer(server))
            qFatal("a server was not added");
    }
    if (!inventory.takeOverList({u"pa.example.net"_s, 1, fieldsOf(0, true).notAfter, u"aa"_s}, anchors))
        qFatal("the anchors were not added");
}

/// A page, or a part of one, with a table and its filter.
struct Subject
{
    QString table;
    QString filter;
    std::function<std::unique_ptr<QWidget>(Workspace &)> make;
    std::function<bool(const QWidget &)> isSettled;
};

bool isPageSettled(const QWidget &page)
{
    return static_cast<const NavigationPage &>(page).isSettled();
}

std::vector<bench::Comparison> measured(const QString &name, const Subject &subject, TestWorkspace &test)
{
    bench::Heartbeat heartbeat;
    const std::unique_ptr<QWidget> page = subject.make(test.workspace);
    page->resize(1280, 800);
    page->show();
    QCoreApplication::processEvents(); // its first picture, which is that of an empty list
    heartbeat.start();
    auto *table = page->findChild<TableView *>(subject.table);
    auto *filter = page->findChild<FilterField *>(subject.filter);
    const auto settle = [&] {
        QElapsedTimer quiet;
        quiet.start();
        bench::runUntil([&] { return subject.isSettled(*page) && quiet.elapsed() > 200; });
    };
    const auto gapOf = [&](const std::function<void(int)> &step) {
        heartbeat.start();
        for (int i = 0; i < 4; ++i) {
            step(i);
            settle();
        }
        return heartbeat.stopAndTellMilliseconds();
    };
    settle();
    bench::runUntil([&] { return table->visibleRows() >= rowCount; });
    test.workspace.announceInventoryChange();
    settle();
    const double loading = heartbeat.stopAndTellMilliseconds();
    const double sorting = gapOf(
        [&](int step) { table->sortByColumn(step / 2, step % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder); });
    static const std::array<QString, 4> words{u"1"_s, u"19"_s, u"nothing has this"_s, QString()};
    const double filtering = gapOf([&](int step) { filter->setText(words[static_cast<std::size_t>(step)]); });
    const auto within = [&](const QString &what, double ours) {
        return bench::Comparison{name + what,
                                 QString::number(ours, 'f', 1) + u" ms"_s,
                                 QString::number(gapLimit, 'f', 0) + u" ms"_s,
                                 ours / gapLimit,
                                 bench::Goal::AtMost,
                                 1};
    };
    return {within(u"_gap_loading"_s, loading), within(u"_gap_sorting"_s, sorting),
            within(u"_gap_filtering"_s, filtering)};
}

std::vector<bench::Comparison> lists(const QString &)
{
    TestWorkspace test;
    fill(test.workspace.inventory());
    const std::vector<std::pair<QString, Subject>> subjects{
        {u"identities"_s,
         {u"identities.table"_s, u"identities.filter"_s,
          [](Workspace &workspace) { return std::make_unique<IdentitiesPage>(workspace); }, isPageSettled}},
        {u"anchors"_s,
         {u"trust.table"_s, u"trust.filter"_s,
          [](Workspace &workspace) { return std::make_unique<TrustPage>(workspace); }, isPageSettled}},
        {u"servers"_s,
         {u"servers.table"_s, u"servers.filter"_s,
          [](Workspace &workspace) { return std::make_unique<ServersPage>(workspace); }, isPageSettled}},
        {u"expiry"_s,
         {u"overview.expiry.table"_s, u"overview.expiry.filter"_s,
          [](Workspace &workspace) {
              auto panel = std::make_unique<ExpiryPanel>(workspace);
              panel->open();
              return panel;
          },
          [](const QWidget &panel) { return static_cast<const ExpiryPanel &>(panel).isSettled(); }}},
    };
    std::vector<bench::Comparison> all;
    for (const auto &[name, subject] : subjects)
        std::ranges::move(measured(name, subject, test), std::back_inserter(all));
    return all;
}

constexpr bench::Benchmark benchmarks[] = {{"lists", lists}};

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    applyTheme(*qApp, Appearance::Light);
    return bench::runBenchmarks(argc, argv, benchmarks);
}
