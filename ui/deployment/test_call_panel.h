// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The proof beyond the log: a test call through the server, and the Identity header that came out, judged against the
// certificate that was pushed.

#include "core/practice/proof_call.h"
#include "ui/common/panels.h"

class QLineEdit;

namespace stir::ui {

class FindingList;
class IdentityText;
class StatusBadge;

class TestCallPanel : public Card
{
    Q_OBJECT

public:
    explicit TestCallPanel(QWidget *parent = nullptr);
    /// Offers a call; forgets the last one.
    void offer();
    void showCalling();
    void showReport(const practice::ProofCallReport &report);
    void showFailure(const Error &error);

Q_SIGNALS:
    void callWanted(const QString &orig, const QString &dest);

private:
    void showHeader(const passport::PassportReport &report);

    QLineEdit *m_orig;
    QLineEdit *m_dest;
    QPushButton *m_call;
    StatusBadge *m_verdict;
    QLabel *m_sentence;
    IdentityText *m_identity;
    FindingList *m_checks;
};

} // namespace stir::ui
