// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/list_export.h"

#include "core/foundation/files.h"
#include "tests/ui/decoder/noon_clock.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

/// One header of the guide between two INVITEs without any.
QByteArray threeCalls()
{
    const auto invite = [](const QByteArray &number) {
        return "INVITE sip:" + number +
               "@example.net SIP/2.0\r\nFrom: <sip:12155550112@example.org>;tag=1\r\n"
               "To: <sip:" +
               number + "@example.net>\r\nCall-ID: " + number + "\r\nCSeq: 1 INVITE\r\n\r\n";
    };
    return invite("1") + readFile(QStringLiteral(STIR_TEST_DATA "/voipnow-guide/identity.txt")).value() + "\r\n\r\n" +
           invite("2");
}

ListExport loaded(const CallInput &input, const QString &target)
{
    const LoadJob job{.input = input, .setup = {.clock = &noon}, .alertTexts = {}, .report = [](const LoadState &) {}};
    ListExport request{.input = input, .state = loadCalls(job, {}).value(), .target = target};
    request.shown = arrange(request.state.calls, {}, {}, {}).value();
    return request;
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
