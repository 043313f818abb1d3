// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An import of trust anchors under way: files are read on the local pool, what they hold is offered, and what the
// administrator wants of it is taken. Window's thread.

#include "ui/trust/anchor_reader.h"

#include <QObject>

namespace stir::ui {

class Workspace;

class AnchorImport : public QObject
{
    Q_OBJECT
public:
    explicit AnchorImport(Workspace &workspace, QObject *parent = nullptr);
    ~AnchorImport() override;

    bool isBusy() const { return m_busy; }
    const std::vector<AnchorCandidate> &candidates() const { return m_candidates; }
    int wantedCount() const;

    /// Adds what these files hold to the offer.
    void read(const QStringList &paths);
    void setWanted(std::size_t place, bool isWanted);
    void setCompany(std::size_t place, const QString &company);
    /// Every wanted one needs a company.
    bool isComplete() const;
    /// Takes what is wanted and ends the import.
    void take();
    void clear();

Q_SIGNALS:
    void offered();
    /// What is wanted of the offer, or for whom.
    void choiceChanged();
    void taken(int count);
    void failed(const stir::Error &error);

private:
    void offer(AnchorFiles files);
    void record(const credentials::TrustAnchor &anchor);

    Workspace &m_workspace;
    std::vector<AnchorCandidate> m_candidates;
    std::stop_source m_stop;
    bool m_busy = false;
};

} // namespace stir::ui
