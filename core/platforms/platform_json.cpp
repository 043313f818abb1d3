// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/platform.h"
#include "core/platforms/platform_references.h"
#include "core/platforms/strict_json.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <array>

namespace stir::platforms {

using server_config::ConfigGrammar;
using server_config::SettingKind;
using server_config::SettingRule;

namespace {

template <typename Value>
using Words = std::initializer_list<std::pair<QLatin1String, Value>>;

template <typename Value>
Value wordOf(StrictObject &object, const QString &name, Words<Value> words)
{
    const QString text = object.text(name);
    for (const auto &[word, value] : words) {
        if (text == word)
            return value;
    }
    object.note(name, QStringLiteral("unknown word \"%1\"").arg(text));
    return words.begin()->second;
}

ServiceAction actionOf(StrictObject &object)
{
    return wordOf<ServiceAction>(object, QStringLiteral("when_changed"),
                                 {{QLatin1String("nothing"), ServiceAction::Nothing},
                                  {QLatin1String("reload"), ServiceAction::Reload},
                                  {QLatin1String("restart"), ServiceAction::Restart}});
}

ConfigFile readFileEntry(StrictObject &object)
{
    ConfigFile file;
    file.id = object.text(QStringLiteral("id"));
    file.path = object.path(QStringLiteral("path"));
    file.grammar = wordOf<ConfigGrammar>(
        object, QStringLiteral("grammar"),
        {{QLatin1String("kamailio"), ConfigGrammar::Kamailio}, {QLatin1String("asterisk"), ConfigGrammar::Asterisk}});
    file.service = object.text(QStringLiteral("service"));
    return file;
}

KeyFile readKey(StrictObject object)
{
    KeyFile key;
    key.path = object.path(QStringLiteral("path"));
    key.owner = object.optionalText(QStringLiteral("owner"));
    key.group = object.optionalText(QStringLiteral("group"));
    key.mode = object.mode(QStringLiteral("mode"));
    if ((key.mode & 07) != 0)
        object.note(QStringLiteral("mode"), QStringLiteral("lets others at the private key"));
    key.service = object.text(QStringLiteral("service"));
    key.whenChanged = actionOf(object);
    object.refuseUnknown();
    return key;
}

void wantBothOrNone(StrictObject &object, const QString &one, const QString &other)
{
    if (object.has(one) != object.has(other))
        object.note(object.has(one) ? other : one, QStringLiteral("missing"));
}

std::vector<QByteArray> readNames(StrictObject &object, const QString &name)
{
    std::vector<QByteArray> names;
    const QStringList texts = object.optionalTexts(name);
    for (const QString &text : texts)
        names.push_back(text.toUtf8());
    return names;
}

SettingRule readRule(StrictObject &object)
{
    SettingRule rule;
    rule.key = object.text(QStringLiteral("key")).toUtf8();
    rule.kind = wordOf<SettingKind>(object, QStringLiteral("kind"),
                                    {{QLatin1String("text"), SettingKind::Text},
                                     {QLatin1String("switch"), SettingKind::Switch},
                                     {QLatin1String("number"), SettingKind::Number}});
    rule.isInverted = object.optionalSwitch(QStringLiteral("inverted"));
    rule.module = object.optionalText(QStringLiteral("module")).toUtf8();
    rule.parameter = object.optionalText(QStringLiteral("parameter")).toUtf8();
    rule.commentAnchor = object.optionalText(QStringLiteral("comment")).toUtf8();
    rule.placeholder = object.optionalText(QStringLiteral("placeholder")).toUtf8();
    rule.defines = readNames(object, QStringLiteral("defines"));
    rule.calls = readNames(object, QStringLiteral("calls"));
    rule.callArgument = object.optionalNumber(QStringLiteral("call_argument"), 0, 31).value_or(-1);
    rule.section = object.optionalText(QStringLiteral("section")).toUtf8();
    rule.sectionType = object.optionalText(QStringLiteral("section_type")).toUtf8();
    rule.lastWins = object.optionalSwitch(QStringLiteral("last_wins"));
    rule.name = object.optionalText(QStringLiteral("name")).toUtf8();
    wantBothOrNone(object, QStringLiteral("module"), QStringLiteral("parameter"));
    wantBothOrNone(object, QStringLiteral("calls"), QStringLiteral("call_argument"));
    const bool hasType = object.has(QStringLiteral("section_type"));
    wantBothOrNone(object, hasType ? QStringLiteral("section_type") : QStringLiteral("section"),
                   QStringLiteral("name"));
    if (hasType && object.has(QStringLiteral("section")))
        object.note(QStringLiteral("section_type"), QStringLiteral("besides section"));
    return rule;
}

VersionRange readVersions(StrictObject &object)
{
    VersionRange versions{object.optionalTexts(QStringLiteral("since")), object.optionalTexts(QStringLiteral("until"))};
    for (const QString &version : versions.from + versions.below) {
        if (!versionIn(version))
            object.note(QStringLiteral("since"), QStringLiteral("\"%1\" is no version such as 5.6").arg(version));
    }
    return versions;
}

Binding readBinding(StrictObject &object)
{
    Binding binding;
    binding.rule = readRule(object);
    binding.file = object.text(QStringLiteral("file"));
    binding.whenChanged = actionOf(object);
    binding.choices = object.optionalTexts(QStringLiteral("choices"));
    constexpr int most = 999'999'999;
    binding.limits.least = object.optionalNumber(QStringLiteral("least"), 0, most).value_or(0);
    binding.limits.most = object.optionalNumber(QStringLiteral("most"), binding.limits.least, most).value_or(most);
    binding.standard = object.optionalText(QStringLiteral("standard"));
    binding.mayAdd = object.optionalSwitch(QStringLiteral("may_add"));
    binding.versions = readVersions(object);
    return binding;
}

AnchorStore readAnchors(StrictObject object)
{
    AnchorStore anchors;
    anchors.folder = object.path(QStringLiteral("folder"));
    anchors.mode = object.mode(QStringLiteral("mode"));
    anchors.oneEach = object.optionalSwitch(QStringLiteral("one_each"));
    anchors.refreshCommand = object.optionalText(QStringLiteral("refresh_command"));
    anchors.bundle = object.optionalPath(QStringLiteral("bundle"));
    anchors.service = object.text(QStringLiteral("service"));
    anchors.whenChanged = actionOf(object);
    const QString trustedBy = object.optionalText(QStringLiteral("trusted_by"));
    if (!trustedBy.isEmpty() && trustedBy != QStringLiteral("system") && trustedBy != QStringLiteral("telephony"))
        object.note(QStringLiteral("trusted_by"), QStringLiteral("neither system nor telephony"));
    anchors.isSystemStore = trustedBy == QStringLiteral("system");
    anchors.narrowerPlace = object.optionalText(QStringLiteral("narrower_place"));
    object.refuseUnknown();
    return anchors;
}

Signs readSigns(StrictObject object)
{
    Signs signs;
    signs.anyPath = object.optionalTexts(QStringLiteral("any_path"));
    for (const QString &path : std::as_const(signs.anyPath)) {
        if (!path.startsWith(u'/'))
            object.note(QStringLiteral("any_path"), QStringLiteral("not an absolute path"));
    }
    if (object.has(QStringLiteral("lines")))
        object.eachObject(QStringLiteral("lines"), [&signs](StrictObject &one) {
            signs.words.push_back({one.path(QStringLiteral("path")), one.text(QStringLiteral("text"))});
        });
    signs.service = object.optionalText(QStringLiteral("service"));
    signs.versions = readVersions(object);
    signs.rank = object.optionalNumber(QStringLiteral("rank"), 0, 100).value_or(0);
    object.refuseUnknown();
    return signs;
}

void readLogWords(StrictObject &object, Service &service)
{
    service.logFiles = object.optionalTexts(QStringLiteral("log_files"));
    for (const QString &path : std::as_const(service.logFiles)) {
        if (!path.startsWith(u'/'))
            object.note(QStringLiteral("log_files"), QStringLiteral("not an absolute path"));
    }
    service.failureLines = object.optionalTexts(QStringLiteral("failure_lines"));
    service.healthyLine = object.optionalText(QStringLiteral("healthy_line"));
}

Service readService(StrictObject &object)
{
    Service service;
    service.id = object.text(QStringLiteral("id"));
    service.title = object.text(QStringLiteral("title"));
    service.user = object.optionalText(QStringLiteral("user"));
    service.program = object.optionalText(QStringLiteral("program"));
    if (object.has(QStringLiteral("check_option")))
        service.checkOption = object.text(QStringLiteral("check_option"));
    service.processName = object.text(QStringLiteral("process_name"));
    service.pidFile = object.optionalPath(QStringLiteral("pid_file"));
    service.restartCommand = object.text(QStringLiteral("restart_command"));
    service.reloadCommand = object.optionalText(QStringLiteral("reload_command"));
    service.reloadRefusals = object.optionalTexts(QStringLiteral("reload_refusals"));
    service.checkFile = object.optionalText(QStringLiteral("check_file"));
    // Not every program means its version by -v.
    service.versionOption = object.optionalText(QStringLiteral("version_option"));
    if (service.versionOption.isEmpty() && !service.checkFile.isEmpty())
        service.versionOption = QStringLiteral("-v");
    readLogWords(object, service);
    if (object.has(QStringLiteral("read_back")))
        object.eachObject(QStringLiteral("read_back"), [&service](StrictObject &one) {
            service.readBack.push_back({one.text(QStringLiteral("section")), one.text(QStringLiteral("command"))});
        });
    if (object.has(QStringLiteral("restart_cost"))) {
        service.restartCost = wordOf<QString>(object, QStringLiteral("restart_cost"),
                                              {{QLatin1String("transactions"), QStringLiteral("transactions")},
                                               {QLatin1String("calls"), QStringLiteral("calls")}});
    } else {
        object.optionalText(QStringLiteral("restart_cost"));
    }
    if (const auto seconds = object.optionalNumber(QStringLiteral("settle_seconds"), 0, 600))
        service.settle = std::chrono::seconds(*seconds);
    return service;
}

Platform readPlatform(StrictObject &object)
{
    static const QRegularExpression idForm(QStringLiteral("\\A[a-z0-9][a-z0-9-]{0,63}\\z"));
    Platform platform;
    platform.id = object.text(QStringLiteral("id"));
    if (!idForm.match(platform.id).hasMatch())
        object.note(QStringLiteral("id"), QStringLiteral("not made of a-z, 0-9 and -"));
    platform.title = object.text(QStringLiteral("title"));
    object.eachObject(QStringLiteral("files"),
                      [&](StrictObject &one) { platform.files.push_back(readFileEntry(one)); });
    if (object.has(QStringLiteral("signs")))
        platform.signs = readSigns(object.object(QStringLiteral("signs")));
    if (object.has(QStringLiteral("key")))
        platform.key = readKey(object.object(QStringLiteral("key")));
    object.eachObject(QStringLiteral("bindings"),
                      [&](StrictObject &one) { platform.bindings.push_back(readBinding(one)); });
    if (object.has(QStringLiteral("anchors")))
        platform.anchors = readAnchors(object.object(QStringLiteral("anchors")));
    object.eachObject(QStringLiteral("services"),
                      [&](StrictObject &one) { platform.services.push_back(readService(one)); });
    object.refuseUnknown();
    return platform;
}

} // namespace

Result<Platform> platformFromJson(const QByteArray &json, const QString &subject)
{
    QJsonParseError syntax;
    const QJsonDocument document = QJsonDocument::fromJson(json, &syntax);
    if (syntax.error != QJsonParseError::NoError) {
        return failure(ErrorCode::PlatformMalformed, subject,
                       QStringLiteral("at byte %1: %2").arg(syntax.offset).arg(syntax.errorString()));
    }
    JsonProblem problem;
    StrictObject object(document.isObject() ? QJsonValue(document.object()) : QJsonValue(), QString(), problem);
    Platform platform = readPlatform(object);
    if (!problem.exists())
        checkReferences(platform, problem);
    if (problem.exists())
        return failure(ErrorCode::PlatformMalformed, subject, problem.text());
    return platform;
}

} // namespace stir::platforms
