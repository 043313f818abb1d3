// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/certificate_tree.h"

#include "core/credentials/shaken_profile.h"
#include "ui/common/status.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"

#include <QPainter>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

constexpr int placeRole = Qt::UserRole + 10;
constexpr int lineHeight = 30;

QString roleWord(const crypto::Certificate &certificate)
{
    switch (credentials::roleOf(certificate)) {
    case credentials::CertificateRole::Leaf:
        return CertificateTree::tr("signs calls");
    case credentials::CertificateRole::Intermediate:
        return CertificateTree::tr("intermediate");
    case credentials::CertificateRole::Root:
        return CertificateTree::tr("root");
    }
    return {};
}

QString nameOf(const crypto::Certificate &certificate)
{
    const QString name = certificate.commonName();
    return name.isEmpty() ? certificate.subjectName() : name;
}

QTreeWidgetItem *itemFor(const crypto::Certificate &certificate, std::size_t place, const QDateTime &now)
{
    const bool isInForce = certificate.notBefore() <= now && now <= certificate.notAfter();
    const QString until = isInForce
                              ? CertificateTree::tr("valid until %1").arg(exactTime(certificate.notAfter()))
                              : CertificateTree::tr("not valid now (until %1)").arg(exactTime(certificate.notAfter()));
    auto *item = new QTreeWidgetItem;
    item->setText(0, CertificateTree::tr("%1 – %2").arg(nameOf(certificate), roleWord(certificate)));
    item->setToolTip(0, certificate.subjectName() + u'\n' + until);
    item->setData(0, StatusRole, static_cast<int>(isInForce ? Status::Good : Status::Broken));
    item->setData(0, Qt::AccessibleDescriptionRole, until);
    item->setData(0, placeRole, static_cast<int>(place));
    return item;
}

QTreeWidgetItem *itemForMissing(const QString &name)
{
    auto *item = new QTreeWidgetItem;
    item->setText(0, CertificateTree::tr("Not here: %1").arg(name));
    item->setToolTip(0, item->text(0));
    item->setData(0, StatusRole, static_cast<int>(Status::Unknown));
    item->setFlags(Qt::ItemIsEnabled);
    return item;
}

class EvenRows : public StatusDelegate
{
public:
    using StatusDelegate::StatusDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {StatusDelegate::sizeHint(option, index).width(), lineHeight};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        StatusDelegate::paint(painter, option, index);
        const auto *tree = qobject_cast<const QTreeView *>(option.widget);
        if (tree != nullptr && tree->hasFocus() && index == tree->currentIndex())
            painter->fillRect(QRect(0, option.rect.top(), 3, option.rect.height()), colorsFor(option.palette).accent);
    }
};

} // namespace

CertificateTree::CertificateTree(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setHeaderHidden(true);
    setColumnCount(1);
    setIndentation(cardMargin);
    setItemsExpandable(false);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setItemDelegate(new EvenRows(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QTreeWidget::currentItemChanged, this, &CertificateTree::chosenChanged);
}

void CertificateTree::setChain(const crypto::CertificateChain &chain, const QDateTime &now)
{
    QTreeWidgetItem *above = nullptr;
    {
        const QSignalBlocker quiet(this);
        clear();
        const auto hang = [this, &above](QTreeWidgetItem *item) {
            if (above != nullptr)
                above->addChild(item);
            else
                addTopLevelItem(item);
            above = item;
        };
        if (!chain.empty() && !chain.back().isSelfSigned())
            hang(itemForMissing(chain.back().issuerName()));
        for (std::size_t place = chain.size(); place-- > 0;)
            hang(itemFor(chain[place], place, now));
        expandAll();
        m_rows = static_cast<int>(chain.size()) + (topLevelItemCount() > 0 && !chain.back().isSelfSigned() ? 1 : 0);
    }
    updateGeometry();
    setCurrentItem(above);
}

std::optional<std::size_t> CertificateTree::chosen() const
{
    const QTreeWidgetItem *item = currentItem();
    const QVariant place = item != nullptr ? item->data(0, placeRole) : QVariant();
    return place.isValid() ? std::optional(static_cast<std::size_t>(place.toInt())) : std::nullopt;
}

void CertificateTree::drawBranches(QPainter *, const QRect &, const QModelIndex &) const {}

QSize CertificateTree::sizeHint() const
{
    return {QTreeWidget::sizeHint().width(), m_rows * lineHeight + 2 * frameWidth()};
}

} // namespace stir::ui
