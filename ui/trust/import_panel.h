// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the files of an import hold, before anything is taken: one block a certificate with its findings, a box to want
// it and a field for the company. Window's thread.

#include "ui/common/panels.h"
#include "ui/trust/anchor_import.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace stir::ui {

class ImportPanel : public Card
{
    Q_OBJECT
public:
    explicit ImportPanel(AnchorImport &anchors, QWidget *parent = nullptr);

private:
    void fill();
    QWidget *makeTitle(const AnchorCandidate &candidate, std::size_t place);
    QWidget *makeBlock(const AnchorCandidate &candidate, std::size_t place);
    void showChoice();

    AnchorImport &m_import;
    QVBoxLayout *m_blocks;
    QPushButton *m_take;
    QLabel *m_note;
};

} // namespace stir::ui
