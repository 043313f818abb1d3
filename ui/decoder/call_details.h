// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The pane beside the decoder's list: the verdict first, then the header with its fields, then every check. Window's
// thread.

#include "ui/decoder/decoded_call.h"

#include <QScrollArea>

class QLabel;

namespace stir::ui {

class FindingList;
class IdentityText;

class CallDetails : public QScrollArea
{
    Q_OBJECT
public:
    explicit CallDetails(QWidget *parent = nullptr);
    void show(const DecodedCall &call, const QDateTime &now);

private:
    Card *m_verdict;
    IconLabel *m_icon;
    QLabel *m_sentence;
    QLabel *m_hint;
    Card *m_header;
    IdentityText *m_identity;
    FactGrid *m_facts;
    Card *m_checksCard;
    FindingList *m_checks;
};

} // namespace stir::ui
