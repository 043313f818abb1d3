// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Puts an identity's chain on the administrator's own web server in a worker job, and proves it. One at a time.
// Window's thread.

#include "core/deployment/chain_publication.h"
#include "ui/common/step_relay.h"
#include "ui/common/server_access.h"
#include "ui/identities/web_access.h"

#include <QObject>

namespace stir::ui {

struct PublicationOrder
{
    QString server;
    QString path; ///< absolute, on that server
    crypto::CertificateChain chain;
    QString url;
    WebAccess web;
};

class ChainPublisher : public QObject
{
    Q_OBJECT
public:
    ChainPublisher(Workspace &workspace, const ServerAccess &access, QObject *parent = nullptr);
    ~ChainPublisher() override;

    void publish(const PublicationOrder &order);
    /// Before files move it just ends; afterwards everything is put back first.
    void cancel() { m_stop.request_stop(); }
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void stepReported(const stir::tasks::StepReport &step);
    void finished(const stir::deployment::PushReport &report);
    /// Nothing could be begun.
    void failed(const stir::Error &error);

private:
    Workspace &m_workspace;
    const ServerAccess &m_access;
    StepRelay m_steps;
    std::stop_source m_stop;
    bool m_busy = false;
};

} // namespace stir::ui
