// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/facet_button.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

constexpr int longestText = 48;
constexpr int longestTitle = 24;

class OpenMenu : public QMenu
{
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (QAction *action = actionAt(event->position().toPoint()); action != nullptr && action->isCheckable())
            action->trigger();
        else
            QMenu::mouseReleaseEvent(event);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        QAction *action = activeAction();
        if (event->key() == Qt::Key_Space && action != nullptr && action->isCheckable())
            action->trigger();
        else
            QMenu::keyPressEvent(event);
    }
};

QString cut(const QString &text, int length)
{
    return text.size() > length ? text.first(length - 1) + u'\u2026' : text;
}

/// The tab puts the count at the right edge, as menus do with shortcuts.
QString lineOf(const FacetChoice &choice)
{
    return cut(choice.text, longestText).replace(u'&', u"&&"_s) + u'\t' + QLocale().toString(choice.count);
}

} // namespace

FacetButton::FacetButton(const QString &objectName, const QString &title, QWidget *parent)
    : QPushButton(parent), m_title(title), m_menu(new OpenMenu(this))
{
    setObjectName(objectName);
    setProperty("filterPill", true);
    setAutoDefault(true);
    m_menu->setObjectName(objectName + u".menu"_s);
    m_menu->setAccessibleName(title);
    // Not setMenu(): the style would draw an arrow of its own.
    connect(this, &QPushButton::clicked, this, [this] { m_menu->popup(mapToGlobal(QPoint(0, height() + 4))); });
    connect(m_menu, &QMenu::aboutToShow, this, &FacetButton::fillMenu);
    setIcon(ui::icon(IconName::ChevronDown, &ThemeColors::muted));
    setIconSize(QSize(12, 12));
    setLayoutDirection(Qt::RightToLeft); // the chevron behind the word
    showChosen();
}

void FacetButton::setChoices(QList<FacetChoice> choices, const QSet<QByteArray> &chosen)
{
    m_chosen = chosen;
    for (const QByteArray &key : chosen) {
        const auto known = std::find_if(m_choices.begin(), m_choices.end(),
                                        [&](const FacetChoice &choice) { return choice.key == key; });
        const bool isThere =
            std::any_of(choices.begin(), choices.end(), [&](const FacetChoice &choice) { return choice.key == key; });
        if (!isThere)
            choices.append({key, known == m_choices.end() ? QString::fromUtf8(key) : known->text, 0});
    }
    m_choices = std::move(choices);
    setVisible(m_choices.size() > 1 || !m_chosen.isEmpty());
    showChosen();
    // An open menu keeps its order under the mouse; only its counts follow.
    if (m_menu->isVisible())
        for (QAction *action : m_menu->actions())
            for (const FacetChoice &choice : std::as_const(m_choices))
                if (action->data().toByteArray() == choice.key)
                    action->setText(lineOf(choice));
}

void FacetButton::fillMenu()
{
    m_menu->clear();
    for (const FacetChoice &choice : std::as_const(m_choices)) {
        QAction *action = m_menu->addAction(lineOf(choice));
        action->setData(choice.key);
        action->setToolTip(choice.text);
        action->setCheckable(true);
        action->setChecked(m_chosen.contains(choice.key));
        connect(action, &QAction::toggled, this, [this, key = choice.key](bool on) { choose(key, on); });
    }
}

void FacetButton::choose(const QByteArray &key, bool isChosen)
{
    if (isChosen)
        m_chosen.insert(key);
    else
        m_chosen.remove(key);
    showChosen();
    Q_EMIT chosenChanged(m_chosen);
}

void FacetButton::showChosen()
{
    QStringList texts;
    for (const FacetChoice &choice : std::as_const(m_choices))
        if (m_chosen.contains(choice.key))
            texts.append(choice.text);
    const QString words = texts.join(u", "_s);
    if (!text().isEmpty() && words == toolTip())
        return;
    setText((texts.isEmpty() ? m_title : tr("%1: %2").arg(m_title, cut(words, longestTitle))) + u' ');
    setAccessibleName(texts.isEmpty() ? tr("Filter by: %1").arg(m_title) : tr("%1: %2").arg(m_title, words));
    setToolTip(words);
    setProperty("chosen", !texts.isEmpty());
    restyle(this);
}

} // namespace stir::ui
