// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The decision that only a person can make: whether a host key is the server's own. An unknown key is accepted or not;
// a changed one is refused, with no way around but taking the old key away in two steps. Window's thread.

#include "ui/common/panels.h"

namespace stir::ui {

class HostKeyQuestion : public Card
{
    Q_OBJECT
public:
    explicit HostKeyQuestion(QWidget *parent = nullptr);

    void askUnknown(const QString &host, const QString &fingerprint);
    void refuseChanged(const QString &host, const QString &fingerprint);

Q_SIGNALS:
    void accepted();
    void forgetRequested();
    void dismissed();

private:
    void show(Status edge, const QString &title, const QString &fingerprint);
    void askAgain();

    QLabel *m_sentence;
    QLabel *m_fingerprint;
    QLabel *m_advice;
    QLabel *m_command;
    QPushButton *m_accept;
    QPushButton *m_forget;
    QPushButton *m_forgetNow;
    QPushButton *m_dismiss;
};

} // namespace stir::ui
