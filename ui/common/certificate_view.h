// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A chain of certificates to look at: the tree, the life and the facts of the chosen one, copying as PEM, and what the
// SHAKEN profile says of it. Used beside lists of identities and of anchors. Window's thread.

#include "core/crypto/certificate.h"

#include <QDateTime>
#include <QWidget>

class QLabel;
class QPushButton;

namespace stir::ui {

class Card;
class CertificateTree;
class FactGrid;
class ProfileCard;
class ValidityLine;

class CertificateView : public QWidget
{
    Q_OBJECT
public:
    /// `name` prefixes the object names: "<name>.tree", ".copy", ".copyChain", ".copied", and those of the profile.
    explicit CertificateView(const QString &name, QWidget *parent = nullptr);

    /// Leaf first, never empty. The one that was chosen stays so when it is the same chain.
    void show(const crypto::CertificateChain &chain, const QDateTime &now);
    /// The card with the facts, for a button at its title.
    Card *card() const { return m_card; }

private:
    void showChosen();
    void copy(const crypto::CertificateChain &chain, const QString &said);

    crypto::CertificateChain m_chain;
    QDateTime m_now;
    std::size_t m_chosen = 0;
    Card *m_card;
    CertificateTree *m_tree;
    ValidityLine *m_life;
    QLabel *m_left;
    FactGrid *m_facts;
    QPushButton *m_copy;
    QPushButton *m_copyChain;
    QLabel *m_copied;
    ProfileCard *m_profile;
};

} // namespace stir::ui
