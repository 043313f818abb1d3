// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What becomes of the list as files: a menu for the page's "Export" button, the question for the file, and the job.
// Window's thread.

#include "ui/decoder/list_export.h"

#include <QObject>

class QMenu;
class QPushButton;

namespace stir::tasks {
class WorkerPools;
}

namespace stir::ui {

class ExportMenu : public QObject
{
    Q_OBJECT
public:
    /// `button` opens it.
    ExportMenu(QPushButton &button, tasks::WorkerPools &pools);
    ~ExportMenu() override;

    /// What the file is called unless another name is chosen, without its suffix; empty: no suggestion.
    void suggestName(const QString &name) { m_name = name; }
    void start(ListExport request);
    void stop();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// The administrator chose a form and a file.
    void chosen(stir::ui::ExportForm form, const QString &target);
    void finished(quint32 calls, const QString &target);
    void failed(const stir::Error &error);

private:
    void add(const QString &name, const QString &text, ExportForm form);
    void askForTarget(ExportForm form);

    QPushButton &m_button;
    tasks::WorkerPools &m_pools;
    QMenu *m_menu;
    QString m_name;
    std::stop_source m_stop;
    bool m_running = false;
};

} // namespace stir::ui
