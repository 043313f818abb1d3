// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/ending_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace stir::ui {

using credentials::ExpiryStage;
using inventory::EndingKind;

namespace {

/// A context for lupdate, which finds none for a free function.
struct EndingText
{
    Q_DECLARE_TR_FUNCTIONS(EndingText)
};

} // namespace

Status statusOf(ExpiryStage stage)
{
    switch (stage) {
    case ExpiryStage::Fine:
        return Status::Good;
    case ExpiryStage::Early:
    case ExpiryStage::Due:
    case ExpiryStage::Urgent:
        return Status::Attention;
    case ExpiryStage::Expired:
        return Status::Broken;
    }
    Q_UNREACHABLE();
}

QString endingKindText(EndingKind kind)
{
    switch (kind) {
    case EndingKind::Identity:
        return EndingText::tr("Signing identity");
    case EndingKind::Issuer:
        return EndingText::tr("Authority in its chain");
    case EndingKind::Anchor:
        return EndingText::tr("Trust anchor");
    case EndingKind::TrustedList:
        return EndingText::tr("Trusted list");
    }
    Q_UNREACHABLE();
}

QString endingLeftText(const credentials::Validity &validity, const QDateTime &now)
{
    const int days = static_cast<int>(credentials::wholeDays(now, validity.ends));
    if (days < 0)
        return EndingText::tr("expired %n day(s) ago", nullptr, -days);
    return days == 0 ? EndingText::tr("within a day") : EndingText::tr("in %n day(s)", nullptr, days);
}

QString endingPage(EndingKind kind)
{
    const bool isOfIdentity = kind == EndingKind::Identity || kind == EndingKind::Issuer;
    return isOfIdentity ? u"identities"_s : u"trust"_s;
}

} // namespace stir::ui
