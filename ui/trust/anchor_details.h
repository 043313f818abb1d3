// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The pane beside the list of anchors: verdict, facts, what happens on servers, and removal with its confirmation in
// place. Window's thread.

#include "ui/common/scroll_pane.h"
#include "ui/trust/trust_controller.h"

class QLabel;
class QPushButton;

namespace stir::ui {

class Card;
class CertificateView;
class FactGrid;
class FindingList;
class IconLabel;
class MessageBanner;
class StrangersCard;

class AnchorDetails : public ScrollPane
{
    Q_OBJECT
public:
    explicit AnchorDetails(QWidget *parent = nullptr);
    /// `companyCount`: how many certificates the company has in all.
    void show(const AnchorRow &row, int companyCount);
    StrangersCard &strangers() { return *m_strangers; }

Q_SIGNALS:
    void removalConfirmed(const QString &company);
    void planRequested();

private:
    void askRemoval();

    QString m_company;
    int m_count = 0;
    QPushButton *m_remove;
    MessageBanner *m_removal;
    Card *m_verdict;
    IconLabel *m_icon;
    QLabel *m_sentence;
    QLabel *m_hint;
    CertificateView *m_certificate;
    FactGrid *m_server;
    QLabel *m_shared;
    StrangersCard *m_strangers;
};

} // namespace stir::ui
