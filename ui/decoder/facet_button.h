// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One part of the filter as a button with a menu: what there is, how many calls each would leave, any number of them
// chosen. The menu stays open while one chooses. Window's thread.

#include <QPushButton>
#include <QSet>

class QAction;
class QMenu;

namespace stir::ui {

struct FacetChoice
{
    QByteArray key;
    QString text;
    quint32 count = 0;
};

class FacetButton : public QPushButton
{
    Q_OBJECT
public:
    FacetButton(const QString &objectName, const QString &title, QWidget *parent = nullptr);

    /// What is chosen stays on offer, also when it would leave no call.
    void setChoices(QList<FacetChoice> choices, const QSet<QByteArray> &chosen);
    QSet<QByteArray> chosen() const { return m_chosen; }

Q_SIGNALS:
    void chosenChanged(const QSet<QByteArray> &chosen);

private:
    void fillMenu();
    void choose(const QByteArray &key, bool isChosen);
    void showChosen();

    QString m_title;
    QMenu *m_menu;
    QList<FacetChoice> m_choices;
    QSet<QByteArray> m_chosen;
};

} // namespace stir::ui
