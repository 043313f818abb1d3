// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/chain_card.h"

#include "ui/common/certificate_text.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

Status statusAt(const crypto::Certificate &certificate, const QDateTime &now)
{
    return now < certificate.notBefore() || now > certificate.notAfter() ? Status::Broken : Status::Good;
}

QString dayOf(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat);
}

QString nameOf(const crypto::Certificate &certificate)
{
    return certificate.commonName().isEmpty() ? certificate.subjectName() : certificate.commonName();
}

QString originText(const CallDetail &detail)
{
    switch (detail.chainOrigin) {
    case passport::Credential::Origin::Given:
        return ChainCard::tr("given by you");
    case passport::Credential::Origin::Identity:
        return ChainCard::tr("of the signing identity %1").arg(detail.chainName);
    case passport::Credential::Origin::Fetched:
        return ChainCard::tr("fetched from the certificate URL");
    case passport::Credential::Origin::Cached:
        return ChainCard::tr("fetched before, from the cache");
    }
    return {};
}

} // namespace

ChainCard::ChainCard(QWidget *parent) : Card(tr("Certificate chain"), parent), m_column(new QVBoxLayout)
{
    m_column->setSpacing(gridUnit);
    body()->addLayout(m_column);
}

void ChainCard::show(const CallDetail &detail, const QDateTime &now)
{
    clearLayout(m_column);
    setVisible(!detail.chain.empty());
    setNote(originText(detail));
    for (std::size_t place = 0; place < detail.chain.size(); ++place)
        m_column->addWidget(makeCertificate(detail.chain[place], place == 0, now));
}

QWidget *ChainCard::makeCertificate(const crypto::Certificate &certificate, bool isLeaf, const QDateTime &now) const
{
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gridUnit);
    const Status status = statusAt(certificate, now);
    row->addWidget(new IconLabel(statusIcon(status), statusColor(status), 14), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *name = makeLabel(nameOf(certificate), TextRole::Strong, true);
    name->setToolTip(certificate.subjectName());
    words->addWidget(name);
    QStringList lines{tr("issued by %1").arg(certificate.issuerName()),
                      tr("valid from %1 to %2").arg(dayOf(certificate.notBefore()), dayOf(certificate.notAfter()))};
    if (now > certificate.notAfter())
        lines.append(tr("expired %1").arg(relativeTime(certificate.notAfter(), now)));
    if (isLeaf)
        lines.append(tr("speaks for %1").arg(numbersText(certificate)));
    lines.append(u"SHA-256 "_s + certificate.sha256().first(16) + u'\u2026');
    auto *facts = makeLabel(lines.join(u'\n'), TextRole::Caption, true);
    facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    facts->setToolTip(certificate.sha256());
    words->addWidget(facts);
    row->addLayout(words, 1);
    return widget;
}

} // namespace stir::ui
