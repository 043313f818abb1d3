// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/list_export.h"

#include "core/foundation/files.h"
#include "core/inventory/inventory.h"
#include "tests/ctl/program.h"
#include "tests/ui/decoder/noon_clock.h"
#include "ui/decoder/call_copy.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

QByteArray invite(const QByteArray &number, const QByteArray &headers = {})
{
    return "INVITE sip:" + number +
           "@example.net SIP/2.0\r\nFrom: <sip:12155550112@example.org>;tag=1\r\n"
           "To: <sip:" +
           number + "@example.net>\r\nCall-ID: " + number + "\r\nCSeq: 1 INVITE\r\n" + headers + "\r\n";
}

QByteArray headerOfTheGuide()
{
    return readFile(QStringLiteral(STIR_TEST_DATA "/voipnow-guide/identity.txt")).value().trimmed() + "\r\n";
}

/// One header of the guide between two INVITEs without any.
QByteArray threeCalls()
{
    return invite("1") + headerOfTheGuide() + "\r\n" + invite("2");
}

ListExport loaded(const CallInput &input, const QString &target,
                  const std::optional<policy::VerificationPolicy> &policy = std::nullopt)
{
    const LoadJob job{.input = input, .setup = {.clock = &noon}, .policy = policy, .report = [](const LoadState &) {}};
    ListExport request{.input = input, .state = loadCalls(job, {}).value(), .target = target};
    request.shown = arrange(request.state.calls, {}, {}, {}).value();
    return request;
}

/// A row as the page copies it.
QJsonObject copied(const ListExport &list, quint32 number)
{
    const auto detail = readDetail({.input = list.input,
                                    .stamp = list.state.stamp,
                                    .row = list.state.calls.row(number),
                                    .setup = list.state.setup},
                                   {});
    if (!detail)
        return {};
    return QJsonDocument::fromJson(jsonOf(*detail, list.input.file, number, list.state).toUtf8()).object();
}

QList<QByteArray> linesOf(const QString &file)
{
    return readFile(file).value().trimmed().split('\n');
}

} // namespace

class ListExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCallIsAnObjectOfItsOwn()
    {
        QTemporaryDir folder;
        ListExport request = loaded({{}, threeCalls()}, folder.filePath(u"a.ndjson"_s));
        request.form = ExportForm::Ndjson;
        QCOMPARE(exportList(request, {}).value(), 3U);
        const auto lines = linesOf(request.target);
        QCOMPARE(lines.size(), 3);
        for (qsizetype place = 0; place < lines.size(); ++place) {
            const QJsonObject object = QJsonDocument::fromJson(lines[place]).object();
            QCOMPARE(object[u"source"_s].toObject()[u"index"_s].toInt(), static_cast<int>(place));
        }
        QCOMPARE(QJsonDocument::fromJson(lines[1]).object()[u"orig"_s].toString(), u"5555555"_s);
    }

    void callIsTheObjectThatStirctlDecodePrints()
    {
        const test::Program program;
        QCOMPARE(program
                     .run({u"policy"_s, u"set"_s, u"policy.missing=ALERT"_s, u"alert.missing_prefix=[?]"_s,
                           u"policy.failed=STOP"_s})
                     .exitCode,
                 0);
        const auto inventory = inventory::Inventory::open(program.path(u"data"_s), noon);
        QVERIFY(inventory);
        // With a date: the two programs have clocks of their own.
        const QByteArray dated = "Date: Tue, 15 Nov 2022 15:27:50 GMT\r\n" + headerOfTheGuide();
        const QString file = program.write(u"calls.txt"_s, invite("1") + invite("626262", dated) + invite("2"));
        const auto printed = program.run({u"decode"_s, u"--json"_s, file}).objects();
        ListExport request = loaded({file, {}}, program.path(u"a.ndjson"_s), inventory->policy({}).value());
        request.form = ExportForm::Ndjson;
        QCOMPARE(exportList(request, {}).value(), 3U);
        const auto lines = linesOf(request.target);
        QCOMPARE(printed.size(), 3U);
        QCOMPARE(lines.size(), 3);
        for (quint32 number = 0; number < 3; ++number) {
            const QJsonObject &object = printed[number];
            QCOMPARE(QJsonDocument::fromJson(lines[number]).object(), object);
            QCOMPARE(copied(request, number), object);
        }
        const QJsonObject missing{{u"action"_s, u"ALERT"_s}, {u"shown"_s, u"[?]12155550112"_s}};
        QCOMPARE(printed[0][u"treatment"_s].toObject(), missing);
        const QJsonObject failed{{u"action"_s, u"STOP"_s}, {u"shown"_s, QJsonValue::Null}};
        QCOMPARE(printed[1][u"treatment"_s].toObject(), failed);
    }

    void whatTheFilterKeepsOutIsLeftOut()
    {
        QTemporaryDir folder;
        ListExport request = loaded({{}, threeCalls()}, folder.filePath(u"a.csv"_s));
        request.shown = arrange(request.state.calls, {.groups = 1U << static_cast<unsigned>(CallGroup::Invalid)},
                                {CallColumn::Caller, true}, {})
                            .value();
        QCOMPARE(exportList(request, {}).value(), 1U);
        const auto lines = linesOf(request.target);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith("file,"));
        QVERIFY(lines[1].contains("5555555"));
    }

    void reportCountsWhatIsShown()
    {
        QTemporaryDir folder;
        ListExport request = loaded({{}, threeCalls()}, folder.filePath(u"a.html"_s));
        request.form = ExportForm::Html;
        request.now = noon.now();
        QCOMPARE(exportList(request, {}).value(), 3U);
        const QByteArray page = readFile(request.target).value();
        QVERIFY(page.contains("<svg"));
        QVERIFY(page.contains("5555555"));
        QVERIFY(!page.contains("<script"));
    }

    void fileThatChangedIsNotExported()
    {
        QTemporaryDir folder;
        const QString log = folder.filePath(u"calls.log"_s);
        QVERIFY(saveFileAtomically(log, bytesOf(threeCalls()), FileVisibility::OwnerOnly));
        const ListExport request = loaded({log, {}}, folder.filePath(u"a.csv"_s));
        QVERIFY(saveFileAtomically(log, bytesOf(QByteArray("x")), FileVisibility::OwnerOnly));
        const auto written = exportList(request, {});
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::FileChanged);
        QVERIFY(!QFile::exists(request.target));
    }

    void folderThatIsNotThereIsSaid()
    {
        const auto written = exportList(loaded({{}, threeCalls()}, u"/nowhere/a.csv"_s), {});
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::FileNotWritable);
    }

    void stoppedExportLeavesNoFile()
    {
        QTemporaryDir folder;
        const ListExport request = loaded({{}, threeCalls()}, folder.filePath(u"a.csv"_s));
        std::stop_source stop;
        stop.request_stop();
        const auto written = exportList(request, stop.get_token());
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Cancelled);
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ListExportTest)
#include "list_export_test.moc"
