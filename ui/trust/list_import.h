// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A policy administrator's list of trusted authorities (STI-PA), out of a file or from its address: opened and judged
// on the remote pool, offered with what it would change, and taken over when the administrator says so. Nothing changes
// before. Window's thread.

#include "core/fetch/https_client.h"
#include "core/foundation/clock.h"
#include "core/inventory/inventory.h"

#include <QObject>

#include <optional>
#include <stop_token>

namespace stir::ui {

class Workspace;

/// Where a list is, and why it is to be trusted.
struct ListPlace
{
    QString url;       ///< https; its host is the authority
    QString file;      ///< when there is no url
    QString authority; ///< of a file: whose list it is; empty where a list of it was taken over before
};

/// What a list says, and what taking it over would change.
struct ListOffer
{
    Findings findings; ///< check "trusted_list"
    credentials::TrustedListRecord record;
    QString signer; ///< subject of the certificate it is signed with
    std::vector<credentials::TrustAnchor> anchors;
    inventory::ListTakeover change;

    bool canBeTaken() const { return !anchors.empty() && !anyFails(findings); }
};

class ListImport : public QObject
{
    Q_OBJECT
public:
    explicit ListImport(Workspace &workspace, fetch::HttpsOptions web = {}, QObject *parent = nullptr);
    ~ListImport() override;

    bool isBusy() const { return m_busy; }
    /// No value before something was opened.
    const std::optional<ListOffer> &offer() const { return m_offer; }

    void open(const ListPlace &place);
    void take();
    void clear();

Q_SIGNALS:
    void changed();
    void taken(int added, int dropped);
    /// A file that cannot be read, or the inventory.
    void failed(const stir::Error &error);

private:
    struct Job;
    static Result<ListOffer> read(const Job &job);

    Workspace &m_workspace;
    fetch::HttpsOptions m_web;
    std::optional<ListOffer> m_offer;
    std::stop_source m_stop;
    bool m_busy = false;
};

} // namespace stir::ui
