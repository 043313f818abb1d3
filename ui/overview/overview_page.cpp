// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overview_page.h"

#include "ui/common/panels.h"
#include "ui/common/times.h"
#include "ui/overview/expiry_panel.h"
#include "ui/overview/practice_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

constexpr std::size_t mostAttention = 30; ///< lines

} // namespace

OverviewPage::OverviewPage(Workspace &workspace, QWidget *parent)
    : NavigationPage({u"overview"_s, tr("Overview"), tr("Overview"), tr("What is set up, and what needs you first."),
                      IconName::Overview},
                     parent),
      m_workspace(workspace), m_practice(workspace), m_canvas(new QStackedWidget), m_ends(new ExpiryPanel(workspace)),
      m_showEnds(makeButton(u"overview.expiry"_s, tr("Calendar"), ButtonKind::Flat, nullptr,
                            tr("Calendar of what ends, and when"))),
      m_welcome(new QWidget), m_figures(new QWidget), m_servers(new FigureCard(tr("Servers"))),
      m_identities(new FigureCard(tr("Signing identities"))), m_expiry(new FigureCard(tr("Next expiry"))),
      m_push(new FigureCard(tr("Last push"))), m_attention(new Card(tr("Needs attention"))),
      m_practiceCard(new PracticeCard(m_practice)), m_addCard(makeAddCard()), m_cards(new QHBoxLayout),
      m_add(addPrimaryAction(u"add"_s, tr("Add server..."))),
      m_reading(workspace.pools().local(), this, [this](const Result<OverviewFacts> &facts) { showFacts(facts); })
{
    connect(m_add, &QPushButton::clicked, this, [this] { m_workspace.requestPage(u"servers"_s, newSubject); });
    m_canvas->addWidget(makeContent());
    m_canvas->addWidget(m_ends);
    setContent(m_canvas);
    m_expiry->setAction(m_showEnds);
    connect(m_showEnds, &QPushButton::clicked, this, &OverviewPage::showExpiry);
    connect(m_ends, &ExpiryPanel::failed, this, [this](const Error &error) { banner()->showError(error); });
    connect(m_ends, &ExpiryPanel::closed, this, [this] {
        m_canvas->setCurrentIndex(0);
        m_showEnds->setFocus();
    });
    connect(&workspace, &Workspace::inventoryChanged, this, &OverviewPage::refresh);
    connect(&workspace, &Workspace::vaultChanged, this, &OverviewPage::refresh);
    connect(&m_practice, &PracticeController::failed, this, [this](const Error &error) { banner()->showError(error); });
    connect(&m_practice, &PracticeController::changed, this, [this] {
        if (m_practice.state() == PracticeController::State::Starting)
            banner()->clear();
    });
    connect(&m_practice, &PracticeController::started, this,
            [this] { m_workspace.requestPage(u"servers"_s, PracticeController::serverName()); });
    // Nobody knows yet which of them it is.
    for (QWidget *part : {m_welcome, m_addCard, m_figures, static_cast<QWidget *>(m_attention)})
        part->hide();
    m_practice.check();
    refresh();
}

bool OverviewPage::isSettled() const
{
    const auto state = m_practice.state();
    if (!m_ends->isSettled() || m_reading.isBusy())
        return false;
    return state == PracticeController::State::Stopped || state == PracticeController::State::Running;
}

void OverviewPage::showSubject(const QString &subject)
{
    if (subject == "expiry"_L1)
        showExpiry();
    else
        m_canvas->setCurrentIndex(0);
}

void OverviewPage::showExpiry()
{
    m_canvas->setCurrentWidget(m_ends);
    m_ends->open();
}

QWidget *OverviewPage::makeFigures()
{
    auto *row = new QHBoxLayout(m_figures);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    for (FigureCard *card : {m_servers, m_identities, m_expiry, m_push}) {
        card->setFixedHeight(100);
        row->addWidget(card, 1);
    }
    return m_figures;
}

QWidget *OverviewPage::makeAddCard()
{
    auto *card = new Card;
    auto *title = new QHBoxLayout;
    title->setSpacing(gridUnit);
    title->addWidget(new IconLabel(IconName::Servers, &ThemeColors::accent, 20));
    title->addWidget(makeLabel(tr("Add your server"), TextRole::Heading));
    title->addStretch();
    auto *button = makeButton(u"overview.addServer"_s, tr("Add server..."));
    connect(button, &QPushButton::clicked, this, [this] { m_workspace.requestPage(u"servers"_s, newSubject); });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(button);
    buttons->addStretch();
    card->body()->addLayout(title);
    card->body()->addWidget(
        makeLabel(tr("A VoipNow server that you reach by SSH. The console only looks at it until you have seen what "
                     "would change and said yes; everything it does can be undone."),
                  TextRole::Muted, true));
    card->body()->addStretch();
    card->body()->addLayout(buttons);
    return card;
}

QWidget *OverviewPage::makeContent()
{
    auto *welcome = new QVBoxLayout(m_welcome);
    welcome->setContentsMargins(0, 48, 0, 12);
    welcome->setSpacing(gridUnit);
    welcome->addWidget(makeLabel(tr("From an empty machine to a server that signs"), TextRole::Title), 0,
                       Qt::AlignHCenter);
    welcome->addWidget(
        makeLabel(tr("See every change as a diff before it happens, and the proof after it did."), TextRole::Muted), 0,
        Qt::AlignHCenter);
    m_cards->setSpacing(cardMargin);
    m_cards->addStretch(1);
    m_cards->addWidget(m_practiceCard, 4);
    m_cards->addWidget(m_addCard, 4);
    m_cards->addStretch(1);
    for (QWidget *card : {static_cast<QWidget *>(m_practiceCard), m_addCard}) {
        card->setMinimumHeight(200);
        card->setMinimumWidth(300);
    }
    m_attention->setObjectName(u"overview.attention"_s);
    auto *content = new QWidget;
    content->setProperty("scrolled", true);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeFigures());
    column->addWidget(m_attention);
    column->addWidget(m_welcome);
    column->addLayout(m_cards);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"overview.scroll"_s);
    scroll->setAccessibleName(tr("Overview"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    return scroll;
}

void OverviewPage::refresh()
{
    m_reading.start([folder = m_workspace.dataFolder(), &clock = m_workspace.clock(),
                     vault = m_workspace.vaultState()]() -> Result<OverviewFacts> {
        const auto inventory = inventory::Inventory::open(folder, clock);
        if (!inventory)
            return failure(inventory.error());
        return overviewFacts(*inventory, vault, clock.now());
    });
}

void OverviewPage::showFacts(const Result<OverviewFacts> &facts)
{
    if (!facts) {
        banner()->showError(facts.error());
        return;
    }
    const bool isFirstRun = facts->servers == 0;
    m_welcome->setVisible(isFirstRun);
    m_addCard->setVisible(isFirstRun);
    m_add->setVisible(!isFirstRun);
    // Two cards in the middle on the first run, one across the page afterwards.
    m_cards->setStretch(0, isFirstRun ? 1 : 0);
    m_cards->setStretch(3, isFirstRun ? 1 : 0);
    m_figures->setVisible(!isFirstRun);
    m_attention->setVisible(!isFirstRun);
    m_practiceCard->setIsFirstRun(isFirstRun);
    showFigures(*facts);
    showAttention(facts->attention);
    setBadge(isFirstRun ? 0 : static_cast<int>(facts->attention.size()));
}

void OverviewPage::showFigures(const OverviewFacts &facts)
{
    m_servers->setFigure(QString::number(facts.servers),
                         facts.serversWithIdentity == facts.servers ? Status::Good : Status::Attention,
                         tr("%n with an identity", nullptr, facts.serversWithIdentity));
    const bool hasIdentity = facts.identities > 0;
    m_identities->setFigure(QString::number(facts.identities), hasIdentity ? Status::Good : Status::Attention,
                            hasIdentity ? tr("Ready to deploy") : tr("Add one to sign"));
    if (hasIdentity)
        m_expiry->setFigure(facts.nextExpiryDays < 0 ? tr("Expired") : tr("%n day(s)", nullptr, facts.nextExpiryDays),
                            facts.nextExpiryDays < 0    ? Status::Broken
                            : facts.nextExpiryDays < 14 ? Status::Attention
                                                        : Status::Good,
                            facts.nextExpiryName);
    else
        m_expiry->setFigure(u"\u2013"_s, Status::Unknown, tr("No certificate yet"));
    if (facts.lastPush) {
        m_push->setFigure(relativeTime(facts.lastPush->time, m_workspace.clock().now()), Status::Good,
                          facts.lastPush->server);
        m_push->setToolTip(exactTime(facts.lastPush->time));
    } else {
        m_push->setFigure(u"\u2013"_s, Status::Unknown, tr("Nothing pushed yet"));
    }
}

void OverviewPage::showAttention(const std::vector<AttentionItem> &items)
{
    clearLayout(m_attention->body());
    if (items.empty())
        m_attention->body()->addWidget(new StatusBadge(Status::Good, tr("Nothing needs you now.")));
    // What is broken stands first; nobody mends thousands of things from here.
    const std::size_t shown = std::min<std::size_t>(items.size(), mostAttention);
    for (std::size_t place = 0; place < shown; ++place)
        m_attention->body()->addWidget(attentionRow(items[place]));
    if (shown < items.size())
        m_attention->body()->addWidget(
            makeLabel(tr("And %n more.", nullptr, static_cast<int>(items.size() - shown)), TextRole::Caption));
}

QWidget *OverviewPage::attentionRow(const AttentionItem &item)
{
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(makeLabel(item.title, TextRole::Body, true));
    if (!item.detail.isEmpty())
        words->addWidget(makeLabel(item.detail, TextRole::Caption, true));
    auto *button = makeButton(u"overview.attention."_s + item.id, item.action, ButtonKind::Secondary, nullptr,
                              tr("%1: %2").arg(item.action, item.title));
    connect(button, &QPushButton::clicked, this,
            [this, page = item.page, subject = item.subject] { m_workspace.requestPage(page, subject); });
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 4, 0, 4);
    line->setSpacing(12);
    line->addWidget(new IconLabel(statusIcon(item.status), statusColor(item.status), 14));
    line->addLayout(words, 1);
    line->addWidget(button);
    return row;
}

} // namespace stir::ui
