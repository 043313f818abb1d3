// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/trust_controller.h"

#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/common/workspace.h"

#include <QJsonObject>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

std::vector<TableColumn<AnchorRow>> anchorColumns()
{
    const QFont digits = monospaceFont();
    return {
        {TrustController::tr("Company"),
         [](const AnchorRow &row) { return Cell{.text = row.anchor.company, .tip = row.anchor.company}; }},
        {TrustController::tr("Certificate"),
         [](const AnchorRow &row) {
             return Cell{.text = row.anchor.certificate.commonName(), .tip = row.anchor.certificate.subjectName()};
         }},
        {TrustController::tr("Valid until"),
         [](const AnchorRow &row) {
             const QDateTime end = row.anchor.certificate.notAfter();
             const QString date = QLocale().toString(end.toLocalTime().date(), QLocale::ShortFormat);
             return Cell{.text = TrustController::tr("%1, %2", "date, days left").arg(date, row.validityWord()),
                         .status = row.status(),
                         .tip = exactTime(end),
                         .sort = end};
         }},
        {TrustController::tr("SHA-256"),
         [digits](const AnchorRow &row) {
             return Cell{.text = shortDigest(row.sha256), .tip = row.sha256, .font = digits};
         }},
    };
}

} // namespace

Status AnchorRow::status() const
{
    if (anyFails(findings))
        return Status::Broken;
    const bool isRisky =
        std::ranges::any_of(findings, [](const Finding &finding) { return finding.result == Judgement::Warn; });
    return isRisky ? Status::Attention : Status::Good;
}

QString AnchorRow::validityWord() const
{
    const crypto::Certificate &certificate = anchor.certificate;
    if (!certificate.isCa())
        return TrustController::tr("no authority");
    if (now > certificate.notAfter())
        return TrustController::tr("expired");
    if (now < certificate.notBefore())
        return TrustController::tr("not valid yet");
    if (!certificate.isSelfSigned())
        return TrustController::tr("not a root");
    return TrustController::tr("%n day(s) left", nullptr, static_cast<int>(daysLeft()));
}

TrustController::TrustController(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace),
      m_anchors(anchorColumns(), [](const AnchorRow &row) { return row.sha256; }),
      m_reading(workspace.pools().local(), this, [this](Result<Read> read) { take(std::move(read)); })
{
    connect(&workspace, &Workspace::inventoryChanged, this, &TrustController::refresh);
    refresh();
}

const AnchorRow *TrustController::anchor(const QString &sha256) const
{
    return m_anchors.rowOf(sha256);
}

int TrustController::countOf(const QString &company) const
{
    return static_cast<int>(std::ranges::count_if(
        m_anchors.rows(), [&company](const AnchorRow &row) { return row.anchor.company == company; }));
}

const AnchorRow *TrustController::firstOf(const QString &company) const
{
    const auto &rows = m_anchors.rows();
    const auto found =
        std::ranges::find_if(rows, [&company](const AnchorRow &row) { return row.anchor.company == company; });
    return found == rows.end() ? nullptr : &*found;
}

Result<TrustController::Read> TrustController::readFrom(const QString &folder, const Clock &clock,
                                                        const TableShape<AnchorRow> &shape)
{
    const auto inventory = inventory::Inventory::open(folder, clock);
    if (!inventory)
        return failure(inventory.error());
    const auto thresholds = inventory->expiryThresholds();
    if (!thresholds)
        return failure(thresholds.error());
    const auto anchors = inventory->anchors();
    if (!anchors)
        return failure(anchors.error());
    const QDateTime now = clock.now();
    std::vector<AnchorRow> rows;
    rows.reserve(anchors->size());
    for (const credentials::TrustAnchor &anchor : *anchors)
        rows.push_back({anchor, anchor.certificate.sha256(), now, credentials::healthOf(anchor, now, *thresholds)});
    const auto attention =
        std::ranges::count_if(rows, [](const AnchorRow &row) { return row.status() != Status::Good; });
    return Read{shape.prepared(std::move(rows)), static_cast<int>(attention)};
}

void TrustController::refresh()
{
    m_reading.start([folder = m_workspace.dataFolder(), &clock = m_workspace.clock(), shape = m_anchors.shape()] {
        return readFrom(folder, clock, *shape);
    });
}

void TrustController::take(Result<Read> read)
{
    if (!read) {
        Q_EMIT failed(read.error());
        return;
    }
    m_wasRead = true;
    m_needingAttention = read->needingAttention;
    tasks::discard(m_workspace.pools().local(), m_anchors.replaceRows(std::move(read->anchors)));
    Q_EMIT refreshed();
}

void TrustController::remove(const QString &company)
{
    if (const Done done = m_workspace.inventory().removeAnchors(company); !done) {
        Q_EMIT failed(done.error());
        return;
    }
    inventory::HistoryEntry entry;
    entry.action = u"trust.remove"_s;
    entry.result = u"done"_s;
    entry.detail = QJsonObject{{u"company"_s, company}};
    const auto recorded = m_workspace.inventory().record(std::move(entry));
    m_workspace.announceInventoryChange();
    Q_EMIT removed(company);
    if (!recorded)
        Q_EMIT failed(recorded.error());
}

QString shortDigest(const QString &sha256)
{
    return u"%1 %2"_s.arg(sha256.mid(0, 4), sha256.mid(4, 4)).toUpper();
}

} // namespace stir::ui
