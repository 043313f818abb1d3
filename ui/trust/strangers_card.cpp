// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/strangers_card.h"

#include "ui/common/fitting_labels.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

constexpr std::size_t mostShown = 10;

QString value(const Finding &finding, const char *name)
{
    return finding.values.value(QString::fromLatin1(name));
}

QLabel *makeStranger(const Finding &finding)
{
    const QString path = value(finding, "path");
    const QString subject = value(finding, "subject");
    const QString text = subject.isEmpty() ? StrangersCard::tr("%1, which is no certificate").arg(path)
                                           : StrangersCard::tr("%1 in %2", "certificate, file").arg(subject, path);
    auto *label = new BreakingLabel(text);
    label->setToolTip(value(finding, "sha256"));
    return label;
}

Findings strangersIn(const SeenAnchors &seen, const QSet<QString> &ours)
{
    Findings strangers;
    std::ranges::copy_if(seen.findings, std::back_inserter(strangers),
                         [&ours](const Finding &finding) { return !ours.contains(value(finding, "sha256")); });
    return strangers;
}

} // namespace

StrangersCard::StrangersCard(QWidget *parent)
    : Card(tr("Trusted by servers besides these"), parent), m_servers(new QVBoxLayout)
{
    setObjectName(u"trust.strangers"_s);
    m_servers->setSpacing(gridUnit);
    body()->addLayout(m_servers);
}

void StrangersCard::note(const SeenAnchors &seen)
{
    m_seen.insert(seen.server, seen);
}

void StrangersCard::show(const QSet<QString> &ours, const QDateTime &now)
{
    clearLayout(m_servers);
    if (m_seen.isEmpty()) {
        m_servers->addWidget(
            makeLabel(tr("Not known yet: the plan of a server looks at what it trusts."), TextRole::Muted, true));
        return;
    }
    for (const SeenAnchors &seen : std::as_const(m_seen))
        m_servers->addWidget(makeServer(seen, ours, now));
    m_servers->addWidget(
        makeLabel(tr("A push leaves them as they are. Import an authority of yours here; delete what is "
                     "none on the server, and refresh its store."),
                  TextRole::Caption, true));
}

QWidget *StrangersCard::makeServer(const SeenAnchors &seen, const QSet<QString> &ours, const QDateTime &now)
{
    auto *block = new QWidget;
    auto *column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    const Findings strangers = strangersIn(seen, ours);
    auto *head = new ElidedLabel(tr("%1, seen %2", "server, time").arg(seen.server, relativeTime(seen.at, now)),
                                 TextRole::Strong);
    head->setToolTip(exactTime(seen.at));
    column->addWidget(head);
    for (std::size_t i = 0; i < std::min(strangers.size(), mostShown); ++i)
        column->addWidget(makeStranger(strangers[i]));
    if (strangers.empty())
        column->addWidget(makeLabel(tr("Nothing but what a push puts there."), TextRole::Muted, true));
    if (strangers.size() > mostShown)
        column->addWidget(
            makeLabel(tr("and %n more, which its plan names", nullptr, static_cast<int>(strangers.size() - mostShown)),
                      TextRole::Muted));
    return block;
}

} // namespace stir::ui
