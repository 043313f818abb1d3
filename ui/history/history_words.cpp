// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_words.h"

#include "core/wording/wording.h"
#include "ui/common/times.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(History)
};

struct Word
{
    const char *id;
    const char *text;
};

constexpr Word actions[] = {
    {"push", QT_TRANSLATE_NOOP("History", "Push")},
    {"rollback", QT_TRANSLATE_NOOP("History", "Push undone")},
    {"server.add", QT_TRANSLATE_NOOP("History", "Server added")},
    {"server.set", QT_TRANSLATE_NOOP("History", "Server changed")},
    {"server.remove", QT_TRANSLATE_NOOP("History", "Server removed")},
    {"identity.add", QT_TRANSLATE_NOOP("History", "Signing identity added")},
    {"identity.remove", QT_TRANSLATE_NOOP("History", "Signing identity removed")},
    {"trust.import", QT_TRANSLATE_NOOP("History", "Trust anchor added")},
    {"trust.list", QT_TRANSLATE_NOOP("History", "List of trusted authorities taken over")},
    {"trust.remove", QT_TRANSLATE_NOOP("History", "Trust anchor removed")},
    {"expiry.set", QT_TRANSLATE_NOOP("History", "Warnings before an expiry changed")},
    {"policy.set", QT_TRANSLATE_NOOP("History", "Policy changed")},
};

constexpr Word labels[] = {
    {"agent", QT_TRANSLATE_NOOP("History", "SSH agent")},
    {"company", QT_TRANSLATE_NOOP("History", "Company")},
    {"group", QT_TRANSLATE_NOOP("History", "Group")},
    {"host", QT_TRANSLATE_NOOP("History", "Host")},
    {"identity", QT_TRANSLATE_NOOP("History", "Signing identity")},
    {"platform", QT_TRANSLATE_NOOP("History", "Platform")},
    {"port", QT_TRANSLATE_NOOP("History", "Port")},
    {"root", QT_TRANSLATE_NOOP("History", "Root folder")},
    {"sha256", QT_TRANSLATE_NOOP("History", "SHA-256")},
    {"signing", QT_TRANSLATE_NOOP("History", "Signing")},
    {"sip_port", QT_TRANSLATE_NOOP("History", "Test call port")},
    {"ssh_key", QT_TRANSLATE_NOOP("History", "Key file")},
    {"sudo", QT_TRANSLATE_NOOP("History", "Root with sudo")},
    {"user", QT_TRANSLATE_NOOP("History", "User")},
};

template <std::size_t count>
QString wordIn(const Word (&words)[count], const QString &id)
{
    for (const Word &word : words)
        if (id == QLatin1String(word.id))
            return Texts::tr(word.text);
    return {};
}

tasks::StepState stateOf(const QString &name)
{
    using State = tasks::StepState;
    for (const State state :
         {State::Waiting, State::Running, State::Done, State::Warned, State::Failed, State::Skipped})
        if (tasks::stepStateName(state) == name)
            return state;
    return State::Waiting;
}

/// The code of that name. A name of a newer program has none here.
std::optional<ErrorCode> codeOf(const QString &name)
{
    for (int value = 0; value <= static_cast<int>(ErrorCode::TestCallFailed); ++value)
        if (const auto code = static_cast<ErrorCode>(value); errorName(code) == name)
            return code;
    return std::nullopt;
}

QString valueText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? Texts::tr("yes") : Texts::tr("no");
    if (value.isArray() || value.isObject())
        return {};
    return value.toVariant().toString();
}

bool hasOwnPlace(const QString &key)
{
    static const QStringList shown{u"steps"_s,   u"changes"_s, u"step"_s,   u"error"_s,
                                   u"subject"_s, u"words"_s,   u"backup"_s, u"plan"_s};
    return shown.contains(key);
}

/// Of what is shown as facts: what it is about first, then policies, then their texts.
QStringList detailKeys(const inventory::HistoryEntry &entry)
{
    std::array<QStringList, 3> kinds;
    for (const QString &key : entry.detail.keys()) {
        const QString text = valueText(entry.detail.value(key));
        // A server's own name stands there already.
        if (hasOwnPlace(key) || text.isEmpty() || (key == "name"_L1 && text == entry.server))
            continue;
        kinds[!key.contains(u'.') ? 0 : key.startsWith("policy."_L1) ? 1 : 2].append(key);
    }
    return kinds[0] + kinds[1] + kinds[2];
}

QString deedSentence(const inventory::HistoryEntry &entry)
{
    const bool isUndo = entry.action == "rollback"_L1;
    const QString &server = entry.server;
    if (entry.result == "done"_L1)
        return isUndo ? Texts::tr("The last push to %1 was undone.").arg(server)
                      : Texts::tr("The push to %1 was done and proven.").arg(server);
    if (entry.result == "unchanged"_L1)
        return Texts::tr("Nothing had to change on %1.").arg(server);
    if (entry.result == "refused"_L1)
        return Texts::tr("%1 was left as it was: the work was refused before anything changed.").arg(server);
    if (entry.result == "rolled_back"_L1)
        return Texts::tr("%1 is as it was before: something failed, and everything was put back.").arg(server);
    return Texts::tr("%1 may be in between: the work failed, and putting everything back did too.").arg(server);
}

} // namespace

QString actionWord(const QString &action)
{
    const QString word = wordIn(actions, action);
    return word.isEmpty() ? action : word;
}

QString resultWord(const QString &result)
{
    static constexpr Word results[] = {
        {"done", QT_TRANSLATE_NOOP("History", "done")},       {"unchanged", QT_TRANSLATE_NOOP("History", "no change")},
        {"refused", QT_TRANSLATE_NOOP("History", "refused")}, {"rolled_back", QT_TRANSLATE_NOOP("History", "put back")},
        {"failed", QT_TRANSLATE_NOOP("History", "failed")},
    };
    const QString word = wordIn(results, result);
    return word.isEmpty() ? result : word;
}

Status statusOfResult(const QString &result)
{
    static const QHash<QString, Status> statuses{{u"done"_s, Status::Good},
                                                 {u"unchanged"_s, Status::Good},
                                                 {u"refused"_s, Status::Attention},
                                                 {u"rolled_back"_s, Status::Attention},
                                                 {u"failed"_s, Status::Broken}};
    return statuses.value(result, Status::Unknown);
}

QString entrySentence(const inventory::HistoryEntry &entry)
{
    if (entry.action == "push"_L1 || entry.action == "rollback"_L1)
        return deedSentence(entry);
    return entry.server.isEmpty() ? actionWord(entry.action)
                                  : Texts::tr("%1: %2").arg(actionWord(entry.action), entry.server);
}

std::vector<tasks::StepReport> stepsOf(const QJsonObject &detail)
{
    std::vector<tasks::StepReport> steps;
    for (const QJsonValue value : detail.value("steps"_L1).toArray()) {
        const QJsonObject step = value.toObject();
        steps.push_back({.id = step.value("id"_L1).toString(),
                         .state = stateOf(step.value("result"_L1).toString()),
                         .duration = std::chrono::milliseconds(step.value("ms"_L1).toInteger()),
                         .detail = {}});
    }
    return steps;
}

QString diffOf(const QJsonObject &detail)
{
    QString diff;
    for (const QJsonValue value : detail.value("changes"_L1).toArray()) {
        const QJsonObject change = value.toObject();
        const QString text = change.value("diff"_L1).toString();
        // Keys and attributes have one line each and no file's head of their own.
        if (!text.startsWith("---"_L1))
            diff += u"--- a%1\n+++ b%1\n@@ -%2 +1 @@\n"_s.arg(change.value("path"_L1).toString(),
                                                              text.startsWith(u'-') ? u"1"_s : u"0,0"_s);
        diff += text;
        if (!diff.endsWith(u'\n'))
            diff += u'\n';
    }
    return diff;
}

std::optional<Error> errorOf(const QJsonObject &detail)
{
    const QString name = detail.value("error"_L1).toString();
    if (name.isEmpty())
        return std::nullopt;
    const QString subject = detail.value("subject"_L1).toString();
    const QString words = detail.value("words"_L1).toString();
    const auto code = codeOf(name);
    return code ? Error{*code, subject, words} : Error{ErrorCode::InternalFault, name, words};
}

std::vector<Fact> factsOf(const inventory::HistoryEntry &entry)
{
    std::vector<Fact> facts{{Texts::tr("When"), exactTime(entry.time)}, {Texts::tr("Who"), entry.who}};
    if (!entry.server.isEmpty())
        facts.push_back({Texts::tr("Server"), entry.server});
    for (const QString &key : detailKeys(entry)) {
        const QString text = valueText(entry.detail.value(key));
        const QString label = wordIn(labels, key);
        const bool isDigest = key == "sha256"_L1;
        facts.push_back({label.isEmpty() ? wording::checkTitle(key) : label, isDigest ? text.left(16) : text, isDigest,
                         isDigest ? text : QString()});
    }
    if (const QString backup = entry.detail.value("backup"_L1).toString(); !backup.isEmpty())
        facts.push_back({Texts::tr("Backup"), backup, true});
    facts.push_back({Texts::tr("Entry"), Texts::tr("%1, SHA-256 %2").arg(entry.id, entry.hash.left(16)), false,
                     Texts::tr("Each entry carries the digest of the one before, so that a change to any shows.")});
    return facts;
}

} // namespace stir::ui
