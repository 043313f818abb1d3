// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/call_copy.h"

#include "core/reports/header_json.h"
#include "core/wording/wording.h"
#include "ui/decoder/detail_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

struct CallCopyText
{
    Q_DECLARE_TR_FUNCTIONS(CallCopyText)
};

QString resultWord(Judgement result)
{
    switch (result) {
    case Judgement::Pass:
        return CallCopyText::tr("holds");
    case Judgement::Fail:
        return CallCopyText::tr("fails");
    case Judgement::Warn:
        return CallCopyText::tr("warning");
    case Judgement::Note:
        return CallCopyText::tr("note");
    case Judgement::Skip:
        return CallCopyText::tr("not checked");
    }
    return {};
}

void addChecks(const Findings &checks, QStringList &lines)
{
    for (const Finding &finding : checks) {
        QString line = u"%1 (%2): %3"_s.arg(wording::checkTitle(finding.check), resultWord(finding.result),
                                            wording::sentence(finding));
        if (!finding.section.isEmpty())
            line += u" ["_s + finding.section + u']';
        lines.append(line);
        const QString hint = wording::hint(finding);
        if (!hint.isEmpty() && (finding.result == Judgement::Fail || finding.result == Judgement::Warn))
            lines.append(u"    "_s + hint);
    }
}

} // namespace

QString textOf(const CallDetail &detail, const QDateTime &now)
{
    QStringList lines{verdictSentence(detail)};
    for (const QString &line : {verdictHint(detail), verdictNote(detail), judgedAt(detail)})
        if (!line.isEmpty())
            lines.append(line);
    const QString value = QString::fromUtf8(detail.report.identity.value);
    if (!value.isEmpty())
        lines += {{}, u"Identity: "_s + value, {}};
    for (const ClaimPlace &claim : mapOf(value, detail.report.token).claims)
        lines.append(u"%1: %2"_s.arg(claim.name, claimValue(claim, now)));
    lines.append(QString());
    addChecks(detail.report.checks, lines);
    return lines.join(u'\n') + u'\n';
}

QString jsonOf(const CallDetail &detail, const QString &file, quint32 number, const LoadState &state)
{
    const QByteArray method = detail.context.method.toUtf8();
    const QByteArray callId = detail.context.callId.toUtf8();
    const QByteArray action = detail.server.action.toUtf8();
    const QByteArray prefix = detail.server.prefix.toUtf8();
    const QByteArray suffix = detail.server.suffix.toUtf8();
    const QByteArray serverState = detail.server.state.toUtf8();
    const QByteArray caller = detail.context.caller.value_or(QString()).toUtf8();
    const QByteArray callerAddress =
        detail.context.assertedAddress.value_or(detail.context.fromAddress.value_or(QByteArray()));
    capture::CapturedMessage message;
    message.kind = detail.row.kind;
    message.bytes = detail.message;
    message.offset = detail.row.offset;
    message.length = detail.row.length;
    message.frame = detail.row.fromPackets ? detail.row.place : 0;
    if (detail.row.captureTime)
        message.time = detail.row.time;
    message.timeAssumed = detail.row.timeAssumed;
    message.server = {action, prefix, suffix, serverState};
    if (message.kind == capture::CapturedMessage::Kind::LoggedCall)
        message.caller = caller;
    capture::HeaderView header;
    header.identity = detail.report.identity.value;
    header.line = detail.row.fromPackets ? 0 : detail.row.place;
    header.report = &detail.report;
    reports::JsonText json;
    reports::HeaderJson(file, state.policy)
        .write({&message, method, callId, {header}, callerAddress}, header, number, json);
    return QString::fromUtf8(json.view());
}

QString shellQuoted(const QString &text)
{
    static const QRegularExpression plain(u"^[\\w@%+=:,./-]+$"_s);
    return plain.match(text).hasMatch() ? text : u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

QString commandFor(const CallDetail &detail, const VerifyWith &with)
{
    QStringList words{u"stirctl"_s, u"decode"_s, u"-"_s};
    switch (with.kind) {
    case VerifyWith::Kind::Nothing:
        break;
    case VerifyWith::Kind::File:
        words += {u"--verify"_s, u"--cert"_s, shellQuoted(with.name)};
        break;
    case VerifyWith::Kind::Identity:
        words += {u"--verify"_s};
        break;
    case VerifyWith::Kind::Service:
        words += {u"--verify"_s};
        if (with.allowPrivate)
            words += u"--allow-private"_s;
        break;
    }
    for (const Finding &finding : detail.report.checks)
        if (const QString at = finding.values.value(u"reference"_s); !at.isEmpty()) {
            words += {u"--at"_s, at};
            break;
        }
    const QByteArray input = detail.message.isEmpty() ? detail.report.identity.value : detail.message;
    return u"printf '%s' "_s + shellQuoted(QString::fromUtf8(input)) + u" | "_s + words.join(u' ');
}

} // namespace stir::ui
