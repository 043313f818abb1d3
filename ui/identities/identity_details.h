// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The pane beside the list: what is to be said about one identity, its address and certificates, and the way to take it
// out. Window's thread.

#include "ui/common/scroll_pane.h"
#include "ui/identities/identities_controller.h"

class QPushButton;

namespace stir::ui {

class Card;
class CertificateView;
class ChainPublisher;
class FactGrid;
class FindingList;
class MessageBanner;
class PublishCard;
class StatusBadge;
class X5uCard;

class IdentityDetails : public ScrollPane
{
    Q_OBJECT
public:
    IdentityDetails(IdentitiesController &controller, ChainPublisher &publisher, QWidget *parent = nullptr);
    void show(const IdentityRow &row);
    QString shownName() const { return m_name; }
    /// Those that a chain can be published on.
    void setWebServers(const QStringList &names);

Q_SIGNALS:
    void removalConfirmed(const QString &name);
    void serversRequested(const QString &name);
    void rotationWanted(const QString &name);

private:
    void layOut();
    void askRemoval();

    QString m_name;
    QStringList m_servers;
    QString m_keyPlace;     ///< outside of the vault; empty: it is there
    QStringList m_contents; ///< what is shown
    MessageBanner *m_removal;
    QPushButton *m_remove;
    QPushButton *m_rotate;
    QPushButton *m_toServers;
    Card *m_head;
    StatusBadge *m_verdict;
    FactGrid *m_summary;
    FindingList *m_findings;
    X5uCard *m_x5u;
    PublishCard *m_publish;
    CertificateView *m_certificate;
};

} // namespace stir::ui
