// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/export_menu.h"

#include "core/tasks/when_finished.h"
#include "core/tasks/worker_pools.h"

#include <QFileDialog>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

QString suffixOf(ExportForm form)
{
    switch (form) {
    case ExportForm::Csv:
        return u"csv"_s;
    case ExportForm::Ndjson:
        return u"ndjson"_s;
    case ExportForm::Html:
        return u"html"_s;
    }
    return {};
}

QString filterOf(ExportForm form)
{
    switch (form) {
    case ExportForm::Csv:
        return ExportMenu::tr("Tables (*.csv)");
    case ExportForm::Ndjson:
        return ExportMenu::tr("JSON, one object a line (*.ndjson)");
    case ExportForm::Html:
        return ExportMenu::tr("Web pages (*.html)");
    }
    return {};
}

} // namespace

ExportMenu::ExportMenu(QPushButton &button, tasks::WorkerPools &pools)
    : QObject(&button), m_button(button), m_pools(pools), m_menu(new QMenu(&button))
{
    m_menu->setObjectName(u"decoder.export.menu"_s);
    add(u"csv"_s, tr("List as CSV..."), ExportForm::Csv);
    add(u"html"_s, tr("Report as HTML..."), ExportForm::Html);
    add(u"ndjson"_s, tr("List as NDJSON..."), ExportForm::Ndjson);
    connect(&button, &QPushButton::clicked, this,
            [this] { m_menu->popup(m_button.mapToGlobal(QPoint(0, m_button.height() + 4))); });
}

ExportMenu::~ExportMenu()
{
    stop();
}

void ExportMenu::add(const QString &name, const QString &text, ExportForm form)
{
    QAction *action = m_menu->addAction(text);
    action->setObjectName(u"decoder.export."_s + name);
    connect(action, &QAction::triggered, this, [this, form] { askForTarget(form); });
}

void ExportMenu::askForTarget(ExportForm form)
{
    auto *dialog = new QFileDialog(m_button.window(), tr("Export the calls that are shown"));
    dialog->setObjectName(u"decoder.exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(suffixOf(form));
    dialog->setNameFilter(filterOf(form));
    if (!m_name.isEmpty())
        dialog->selectFile(u"%1.%2"_s.arg(m_name, suffixOf(form)));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, form](const QString &target) { Q_EMIT chosen(form, target); });
    dialog->open();
}

void ExportMenu::start(ListExport request)
{
    stop();
    m_stop = std::stop_source();
    m_running = true;
    const QString target = request.target;
    auto written = QtConcurrent::run(&m_pools.remote(), [request = std::move(request), stop = m_stop.get_token()] {
        return exportList(request, stop);
    });
    tasks::whenFinished(std::move(written), this,
                        [this, target, stop = m_stop.get_token()](const Result<quint32> &result) {
                            // Stopped, perhaps for another one.
                            if (stop.stop_requested())
                                return;
                            m_running = false;
                            if (result)
                                Q_EMIT finished(*result, target);
                            else
                                Q_EMIT failed(result.error());
                        });
}

void ExportMenu::stop()
{
    m_stop.request_stop();
    m_running = false;
}

} // namespace stir::ui
