// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/x5u_place_row.h"

#include "core/wording/wording.h"
#include "ui/common/fitting_labels.h"
#include "ui/common/report_lists.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

bool holds(const Finding &finding)
{
    return finding.result == Judgement::Pass;
}

} // namespace

QString statusWords(const X5uPlace &place)
{
    switch (place.status()) {
    case Status::Good:
        return X5uPlaceRow::tr("answers as it should");
    case Status::Attention:
        return X5uPlaceRow::tr("answers; look at what is marked");
    case Status::Broken:
        return X5uPlaceRow::tr("verifiers stumble here");
    case Status::Running:
        return X5uPlaceRow::tr("asking...");
    case Status::Unknown:
        break;
    }
    return place.error && place.error->code == ErrorCode::Cancelled ? X5uPlaceRow::tr("given up")
                                                                    : X5uPlaceRow::tr("could not be asked");
}

QString shortStatusWord(Status status)
{
    switch (status) {
    case Status::Good:
        return X5uPlaceRow::tr("reachable");
    case Status::Attention:
        return X5uPlaceRow::tr("look");
    case Status::Broken:
        return X5uPlaceRow::tr("broken");
    case Status::Running:
        return X5uPlaceRow::tr("asking");
    case Status::Unknown:
        return X5uPlaceRow::tr("unknown");
    }
    return {};
}

X5uPlaceRow::X5uPlaceRow(const QString &name, const X5uPlace &place, bool showsAll, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(4);
    auto *line = new QHBoxLayout;
    line->setSpacing(gridUnit);
    auto *verdict = new StatusBadge(place.status(), statusWords(place));
    verdict->setObjectName(name + u".verdict"_s);
    line->addWidget(new ElidedLabel(place.server.isEmpty() ? tr("From this machine") : tr("From %1").arg(place.server),
                                    TextRole::Strong));
    line->addStretch(1);
    line->addWidget(verdict);
    if (place.took.count() > 0)
        line->addWidget(makeLabel(durationText(place.took), TextRole::Caption));
    column->addLayout(line);
    if (place.error && place.error->code != ErrorCode::Cancelled) {
        column->addWidget(new BreakingLabel(wording::sentence(*place.error), TextRole::Muted));
        if (const QString hint = wording::hint(*place.error); !hint.isEmpty())
            column->addWidget(makeLabel(hint, TextRole::Caption, true));
    }
    Findings findings = place.findings;
    if (!showsAll)
        std::erase_if(findings, holds);
    auto *list = new FindingList(name + u".findings"_s);
    list->setFindings(findings);
    list->setVisible(!findings.empty());
    column->addWidget(list);
}

} // namespace stir::ui
