// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/call_filter_bar.h"

#include "core/wording/wording.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"
#include "ui/decoder/call_words.h"
#include "ui/decoder/facet_button.h"
#include "ui/decoder/flow_layout.h"

#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

constexpr std::array<AttestationLevel, attestationLevels> levels{
    AttestationLevel::A, AttestationLevel::B, AttestationLevel::C, AttestationLevel::Other, AttestationLevel::None};

QByteArray keyOf(AttestationLevel level)
{
    return QByteArray::number(static_cast<int>(level));
}

QList<FacetChoice> choicesOf(const QList<NameCount> &counts, QString (*text)(QByteArrayView))
{
    QList<FacetChoice> choices;
    for (const NameCount &count : counts)
        choices.append({count.name, text(count.name), count.count});
    return choices;
}

QString plain(QByteArrayView name)
{
    return QString::fromUtf8(name);
}

QString checkName(QByteArrayView name)
{
    return wording::checkTitle(QString::fromUtf8(name));
}

} // namespace

CallFilterBar::CallFilterBar(QWidget *parent)
    : QWidget(parent), m_field(new FilterField(u"decoder.filter"_s, tr("Filter by number, certificate URL or check"))),
      m_row(new QWidget), m_attestation(new FacetButton(u"decoder.facet.attestation"_s, tr("Attestation"))),
      m_type(new FacetButton(u"decoder.facet.type"_s, tr("Type", "of a PASSporT: shaken, div, ..."))),
      m_check(new FacetButton(u"decoder.facet.check"_s, tr("Check"))),
      m_x5u(new FacetButton(u"decoder.facet.x5u"_s, tr("Certificate URL"))),
      m_number(new FacetButton(u"decoder.facet.number"_s, tr("Number"))),
      m_clear(makeButton(u"decoder.filter.clear"_s, tr("Show all"), ButtonKind::Flat)),
      m_shown(makeLabel({}, TextRole::Caption))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit);
    column->addWidget(m_field);
    column->addWidget(m_row);
    m_row->setLayout(new FlowLayout(gridUnit));
    makePills();
    makeFacets();
    m_clear->setProperty("filterPill", true);
    m_row->layout()->addWidget(m_clear);
    m_row->layout()->addWidget(m_shown);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.text = text;
        change();
    });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        const QSignalBlocker quiet(m_field);
        m_field->clear();
        m_filter = {};
        change();
    });
}

void CallFilterBar::makePills()
{
    static constexpr std::array<const char *, callGroups> names{"valid", "warned", "invalid", "unverified", "missing"};
    for (std::size_t group = 0; group < callGroups; ++group) {
        const Status status = statusOf(static_cast<CallGroup>(group));
        auto *pill = makeButton(u"decoder.group."_s + QLatin1String(names[group]), {});
        pill->setProperty("filterPill", true);
        pill->setCheckable(true);
        pill->setIcon(icon(statusIcon(status), statusColor(status)));
        pill->setIconSize(QSize(12, 12));
        pill->setToolTip(tr("Show only these"));
        connect(pill, &QPushButton::toggled, this, [this, group](bool on) {
            const auto bit = static_cast<quint8>(1U << group);
            m_filter.groups = static_cast<quint8>(on ? m_filter.groups | bit : m_filter.groups & ~bit);
            change();
        });
        m_row->layout()->addWidget(pill);
        m_pills[group] = pill;
    }
}

void CallFilterBar::makeFacets()
{
    for (FacetButton *facet : {m_attestation, m_check, m_x5u, m_number, m_type})
        m_row->layout()->addWidget(facet);
    connect(m_attestation, &FacetButton::chosenChanged, this, [this](const QSet<QByteArray> &chosen) {
        m_filter.attestations = 0;
        for (const AttestationLevel level : levels)
            if (chosen.contains(keyOf(level)))
                m_filter.attestations = static_cast<quint8>(m_filter.attestations | 1U << static_cast<unsigned>(level));
        change();
    });
    const auto follow = [this](FacetButton *facet, QSet<QByteArray> CallFilter::*part) {
        connect(facet, &FacetButton::chosenChanged, this, [this, part](const QSet<QByteArray> &chosen) {
            m_filter.*part = chosen;
            change();
        });
    };
    follow(m_type, &CallFilter::types);
    follow(m_check, &CallFilter::checks);
    follow(m_x5u, &CallFilter::x5u);
    follow(m_number, &CallFilter::numbers);
}

void CallFilterBar::change()
{
    Q_EMIT filterChanged(m_filter);
}

void CallFilterBar::show(const CallFilter &filter, const CallCounts &counts)
{
    if (m_shownFilter == filter && counts == m_counts)
        return;
    m_shownFilter = filter;
    m_counts = counts;
    m_filter = filter;
    if (m_field->text() != filter.text) {
        const QSignalBlocker quiet(m_field);
        m_field->setText(filter.text);
    }
    showPills(counts);
    showFacets(counts);
    m_clear->setVisible(!filter.isOpen());
    m_shown->setVisible(!filter.isOpen());
    m_shown->setText(tr("%1 of %2 shown").arg(QLocale().toString(counts.shown), QLocale().toString(counts.total)));
    m_row->layout()->invalidate();
    m_row->updateGeometry();
}

void CallFilterBar::showPills(const CallCounts &counts)
{
    for (std::size_t group = 0; group < callGroups; ++group) {
        QPushButton *pill = m_pills[group];
        const QSignalBlocker quiet(pill);
        const bool isChosen = (m_filter.groups & (1U << group)) != 0;
        const QString words = groupCount(static_cast<CallGroup>(group), static_cast<int>(counts.groups[group]));
        pill->setText(u' ' + words);
        pill->setAccessibleName(words);
        pill->setChecked(isChosen);
        pill->setVisible(counts.groups[group] > 0 || isChosen);
    }
}

void CallFilterBar::showFacets(const CallCounts &counts)
{
    QList<FacetChoice> attestations;
    QSet<QByteArray> chosen;
    for (const AttestationLevel level : levels) {
        const quint32 count = counts.attestations[static_cast<std::size_t>(level)];
        if (count > 0)
            attestations.append({keyOf(level), attestationWord(level), count});
        if ((m_filter.attestations & (1U << static_cast<unsigned>(level))) != 0)
            chosen.insert(keyOf(level));
    }
    m_attestation->setChoices(attestations, chosen);
    m_type->setChoices(choicesOf(counts.types, plain), m_filter.types);
    m_check->setChoices(choicesOf(counts.checks, checkName), m_filter.checks);
    m_x5u->setChoices(choicesOf(counts.x5u, shortUrl), m_filter.x5u);
    m_number->setChoices(choicesOf(counts.numbers, plain), m_filter.numbers);
}

} // namespace stir::ui
