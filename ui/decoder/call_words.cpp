// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/call_words.h"

#include "core/wording/wording.h"

#include <QCoreApplication>

#include <bit>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

/// A context for lupdate, which finds none for a free function.
struct CallWords
{
    Q_DECLARE_TR_FUNCTIONS(CallWords)
};

} // namespace

Status statusOf(CallGroup group)
{
    switch (group) {
    case CallGroup::Valid:
        return Status::Good;
    case CallGroup::Warned:
        return Status::Attention;
    case CallGroup::Invalid:
        return Status::Broken;
    case CallGroup::Unverified:
    case CallGroup::Missing:
        return Status::Unknown;
    }
    return Status::Unknown;
}

QString groupWord(CallGroup group)
{
    switch (group) {
    case CallGroup::Valid:
        return CallWords::tr("Valid");
    case CallGroup::Warned:
        return CallWords::tr("Valid with warnings");
    case CallGroup::Invalid:
        return CallWords::tr("Invalid");
    case CallGroup::Unverified:
        return CallWords::tr("Not verified");
    case CallGroup::Missing:
        return CallWords::tr("No identity");
    }
    return {};
}

QString groupCount(CallGroup group, int count)
{
    switch (group) {
    case CallGroup::Valid:
        return CallWords::tr("%Ln valid", nullptr, count);
    case CallGroup::Warned:
        return CallWords::tr("%Ln with warnings", nullptr, count);
    case CallGroup::Invalid:
        return CallWords::tr("%Ln invalid", nullptr, count);
    case CallGroup::Unverified:
        return CallWords::tr("%Ln not verified", nullptr, count);
    case CallGroup::Missing:
        return CallWords::tr("%Ln without identity", nullptr, count);
    }
    return {};
}

QString attestationWord(AttestationLevel level)
{
    switch (level) {
    case AttestationLevel::A:
        return CallWords::tr("A, full");
    case AttestationLevel::B:
        return CallWords::tr("B, partial");
    case AttestationLevel::C:
        return CallWords::tr("C, gateway");
    case AttestationLevel::Other:
        return CallWords::tr("Not A, B or C");
    case AttestationLevel::None:
        return CallWords::tr("None");
    }
    return {};
}

QString attestationLetter(AttestationLevel level)
{
    switch (level) {
    case AttestationLevel::A:
        return u"A"_s;
    case AttestationLevel::B:
        return u"B"_s;
    case AttestationLevel::C:
        return u"C"_s;
    case AttestationLevel::Other:
        return u"?"_s;
    case AttestationLevel::None:
        break;
    }
    return u"\u2013"_s;
}

QString columnTitle(CallColumn column)
{
    switch (column) {
    case CallColumn::Time:
        return CallWords::tr("Time");
    case CallColumn::Caller:
        return CallWords::tr("From");
    case CallColumn::Called:
        return CallWords::tr("To");
    case CallColumn::Attestation:
        return CallWords::tr("Att.", "column: attestation level, short");
    case CallColumn::Verdict:
        return CallWords::tr("Verdict");
    case CallColumn::Type:
        return CallWords::tr("Type", "of a PASSporT: shaken, div, ...");
    case CallColumn::X5u:
        return CallWords::tr("Certificate URL");
    case CallColumn::Server:
        return CallWords::tr("Server said");
    case CallColumn::Input:
        break;
    }
    return {};
}

QString verdictWord(const CallRow &row, const CallSnapshot &calls)
{
    switch (row.group) {
    case CallGroup::Invalid:
        return row.firstFailed < calls.checks.size()
                   ? wording::checkTitle(QString::fromUtf8(calls.checks[row.firstFailed]))
                   : groupWord(row.group);
    case CallGroup::Warned:
        return CallWords::tr("Valid, %n warning(s)", nullptr, std::popcount(row.warned));
    case CallGroup::Valid:
    case CallGroup::Unverified:
    case CallGroup::Missing:
        break;
    }
    return groupWord(row.group);
}

QDateTime timeOf(const CallRow &row)
{
    return row.time == CallRow::noTime ? QDateTime() : QDateTime::fromMSecsSinceEpoch(row.time, Qt::UTC);
}

QString shortUrl(QByteArrayView url)
{
    const QString text = QString::fromUtf8(url);
    return text.startsWith("https://"_L1) ? text.sliced(8) : text;
}

void putWords(CallFilter &filter, const QList<QByteArray> &checks)
{
    for (const QByteArray &check : checks)
        filter.checkTitles.insert(check, wording::checkTitle(QString::fromUtf8(check)));
    for (std::size_t group = 0; group < callGroups; ++group)
        filter.groupWords[group] = groupWord(static_cast<CallGroup>(group));
}

} // namespace stir::ui
