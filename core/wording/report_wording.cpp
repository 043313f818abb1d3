// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/report_wording.h"

#include <QCoreApplication>

namespace stir::wording {

namespace {

const char *textFor(ReportText text)
{
    switch (text) {
    case ReportText::Title:
        return QT_TRANSLATE_NOOP("Wording", "What the calls claim");
    case ReportText::Made:
        return QT_TRANSLATE_NOOP("Wording", "Made %1");
    case ReportText::Headers:
        return QT_TRANSLATE_NOOP("Wording", "Identity headers");
    case ReportText::Missing:
        return QT_TRANSLATE_NOOP("Wording", "Calls without one");
    case ReportText::Valid:
        return QT_TRANSLATE_NOOP("Wording", "Valid");
    case ReportText::Invalid:
        return QT_TRANSLATE_NOOP("Wording", "Invalid");
    case ReportText::Unverified:
        return QT_TRANSLATE_NOOP("Wording", "Not verified");
    case ReportText::Verdicts:
        return QT_TRANSLATE_NOOP("Wording", "Verdicts");
    case ReportText::Attestations:
        return QT_TRANSLATE_NOOP("Wording", "Attestation");
    case ReportText::Types:
        return QT_TRANSLATE_NOOP("Wording", "Kinds of PASSporT");
    case ReportText::Ages:
        return QT_TRANSLATE_NOOP("Wording", "Age of the tokens when they were used");
    case ReportText::Addresses:
        return QT_TRANSLATE_NOOP("Wording", "Where certificates are");
    case ReportText::FailingAddresses:
        return QT_TRANSLATE_NOOP("Wording", "Certificate addresses with the most invalid headers");
    case ReportText::FailedCalls:
        return QT_TRANSLATE_NOOP("Wording", "Invalid headers");
    case ReportText::MoreFailed:
        return QT_TRANSLATE_NOOP("Wording", "and %1 more");
    case ReportText::Place:
        return QT_TRANSLATE_NOOP("Wording", "Where");
    case ReportText::Time:
        return QT_TRANSLATE_NOOP("Wording", "When");
    case ReportText::Caller:
        return QT_TRANSLATE_NOOP("Wording", "From");
    case ReportText::Called:
        return QT_TRANSLATE_NOOP("Wording", "To");
    case ReportText::Attestation:
        return QT_TRANSLATE_NOOP("Wording", "Attestation");
    case ReportText::Reason:
        return QT_TRANSLATE_NOOP("Wording", "Why");
    case ReportText::None:
        return QT_TRANSLATE_NOOP("Wording", "none");
    case ReportText::BeforeSigned:
        return QT_TRANSLATE_NOOP("Wording", "used before it was signed");
    case ReportText::SecondsTo:
        return QT_TRANSLATE_NOOP("Wording", "%1 to %2 s");
    case ReportText::Older:
        return QT_TRANSLATE_NOOP("Wording", "older than a day");
    }
    Q_UNREACHABLE();
}

} // namespace

QString reportText(ReportText text)
{
    return QCoreApplication::translate("Wording", textFor(text));
}

} // namespace stir::wording
