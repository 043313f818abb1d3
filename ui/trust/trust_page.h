// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// page.trust: the roots of the authorities whose signatures the servers believe; import from files. Window's thread.

#include "ui/common/navigation_page.h"
#include "ui/common/seen_anchors.h"
#include "ui/trust/anchor_import.h"
#include "ui/trust/list_import.h"
#include "ui/trust/revocation_lists.h"
#include "ui/trust/trust_controller.h"

class QStackedWidget;

namespace stir::ui {

class AnchorDetails;
class Card;
class FilterField;
class ListPanel;
class RevocationCard;
class TableView;

class TrustPage : public NavigationPage
{
    Q_OBJECT
public:
    explicit TrustPage(Workspace &workspace, QWidget *parent = nullptr);

    /// Shows the anchors of the company of that name, or asks for files to import (newSubject).
    void showSubject(const QString &subject) override;
    bool isSettled() const override
    {
        return !m_controller.isBusy() && !m_import.isBusy() && !m_listImport.isBusy() && !m_revocations.isBusy();
    }

    /// Reads these files and offers what they hold.
    void importFiles(const QStringList &paths);
    /// What a plan saw on a server.
    void showAnchorsSeen(const SeenAnchors &seen);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeEmptyState();
    QWidget *makeSplit();
    QWidget *makeListCard();
    QWidget *makeNotice();
    void connectSignals();
    void connectList();
    void chooseFiles();
    void beginList();
    void endList();
    void setDropTarget(bool isTarget);
    void showRefreshed();
    void showCanvas();
    void selectWanted();
    void showRevocations();
    void showStrangers();
    bool isEmpty() const;
    void showAnchor(const QString &sha256);
    void showOffer();

    Workspace &m_workspace;
    TrustController m_controller;
    AnchorImport m_import;
    ListImport m_listImport;
    RevocationLists m_revocations;
    FilterField *m_filter;
    TableView *m_table;
    Card *m_list;
    QStackedWidget *m_canvas;
    QStackedWidget *m_side;
    AnchorDetails *m_details;
    ListPanel *m_listPanel;
    RevocationCard *m_revocationCard;
    QString m_wanted;        ///< company to be selected when the list has it
    bool m_isAtList = false; ///< the panel of the trusted list is open
};

} // namespace stir::ui
