// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/revocation_card.h"

#include "ui/common/message_banner.h"
#include "ui/common/scroll_pane.h"
#include "ui/common/theme.h"
#include "ui/trust/revocation_block.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

constexpr int largestHeight = 200;
// A certificate somebody made up may name hundreds of addresses.
constexpr std::size_t mostBlocks = 40;

using verification::RevocationPoint;

/// What is worst comes first.
std::vector<const RevocationPoint *> sorted(const std::vector<RevocationPoint> &points)
{
    const auto rank = [](const RevocationPoint *point) {
        const Status status = statusOf(*point);
        return status == Status::Broken ? 0 : status == Status::Attention ? 1 : 2;
    };
    std::vector<const RevocationPoint *> places;
    for (const RevocationPoint &point : points)
        places.push_back(&point);
    std::ranges::stable_sort(places, {}, rank);
    return places;
}

} // namespace

RevocationCard::RevocationCard(RevocationLists &lists, QWidget *parent)
    : Card(tr("Lists of revocations (CRLs)"), parent), m_lists(lists),
      m_fetch(makeButton(u"trust.crl.fetch"_s, tr("Fetch now"), ButtonKind::Secondary, nullptr,
                         tr("Fetch the lists of revocations now"))),
      m_cancel(makeButton(u"trust.crl.cancel"_s, tr("Cancel"), ButtonKind::Secondary, nullptr,
                          tr("Stop fetching the lists of revocations"))),
      m_banner(new MessageBanner(u"trust.crl"_s)),
      m_none(makeLabel(tr("None of your certificates names a list. Where one does (its CRL distribution point), this "
                          "says who issued the list, how old it is, and whether one of yours is on it."),
                       TextRole::Muted, true)),
      m_pane(new ScrollPane(u"trust.crl.lists"_s, tr("Lists of revocations"))), m_blocks(new QVBoxLayout)
{
    setObjectName(u"trust.crl"_s);
    m_none->setObjectName(u"trust.crl.none"_s);
    addTitleWidget(m_fetch);
    addTitleWidget(m_cancel);
    auto *blocks = new QWidget;
    blocks->setLayout(m_blocks);
    m_blocks->setContentsMargins(0, 0, gridUnit, 0);
    m_blocks->setSpacing(12);
    m_pane->setLargestHeight(largestHeight);
    m_pane->add(blocks);
    body()->addWidget(m_banner);
    body()->addWidget(m_none);
    body()->addWidget(m_pane);
    connect(m_fetch, &QPushButton::clicked, &m_lists, [this] {
        m_banner->clear();
        m_lists.fetch();
    });
    connect(m_cancel, &QPushButton::clicked, &m_lists, &RevocationLists::cancel);
    connect(&m_lists, &RevocationLists::changed, this, &RevocationCard::showLists);
    connect(&m_lists, &RevocationLists::failed, this, [this](const Error &error) { m_banner->showError(error); });
    showLists();
}

void RevocationCard::showLists()
{
    const bool isEmpty = m_lists.points().empty();
    m_none->setVisible(isEmpty);
    m_pane->setVisible(!isEmpty);
    showOneOf({m_fetch, m_cancel}, isEmpty ? nullptr : m_lists.isFetching() ? m_cancel : m_fetch);
    clearLayout(m_blocks);
    const auto points = sorted(m_lists.points());
    for (std::size_t place = 0; place < std::min(points.size(), mostBlocks); ++place)
        m_blocks->addWidget(new RevocationBlock(u"trust.crl.%1"_s.arg(place), *points[place], m_lists.judgedAt()));
    if (points.size() > mostBlocks)
        m_blocks->addWidget(
            makeLabel(tr("%n more address(es) are not shown.", nullptr, static_cast<int>(points.size() - mostBlocks)),
                      TextRole::Caption));
}

} // namespace stir::ui
