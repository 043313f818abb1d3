// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/platform.h"
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
    rule.kind = wordOf<SettingKind>(
        object, QStringLiteral("kind"),
        {{QLatin1String("text"), SettingKind::Text}, {QLatin1String("switch"), SettingKind::Switch}});
    rule.module = object.optionalText(QStringLiteral("module")).toUtf8();
    rule.parameter = object.optionalText(QStringLiteral("parameter")).toUtf8();
    rule.commentAnchor = object.optionalText(QStringLiteral("comment")).toUtf8();
    rule.placeholder = object.optionalText(QStringLiteral("placeholder")).toUtf8();
    rule.defines = readNames(object, QStringLiteral("defines"));
    rule.calls = readNames(object, QStringLiteral("calls"));
    rule.callArgument = object.optionalNumber(QStringLiteral("call_argument"), 0, 31).value_or(-1);
    rule.section = object.optionalText(QStringLiteral("section")).toUtf8();
    rule.name = object.optionalText(QStringLiteral("name")).toUtf8();
    wantBothOrNone(object, QStringLiteral("module"), QStringLiteral("parameter"));
    wantBothOrNone(object, QStringLiteral("calls"), QStringLiteral("call_argument"));
    wantBothOrNone(object, QStringLiteral("section"), QStringLiteral("name"));
    return rule;
}

Binding readBinding(StrictObject &object)
{
    Binding binding;
    binding.rule = readRule(object);
    binding.file = object.text(QStringLiteral("file"));
    binding.whenChanged = actionOf(object);
    return binding;
}

AnchorStore readAnchors(StrictObject object)
{
    AnchorStore anchors;
    anchors.folder = object.path(QStringLiteral("folder"));
    anchors.mode = object.mode(QStringLiteral("mode"));
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
    service.processName = object.text(QStringLiteral("process_name"));
    service.pidFile = object.optionalPath(QStringLiteral("pid_file"));
    service.restartCommand = object.text(QStringLiteral("restart_command"));
    service.reloadCommand = object.optionalText(QStringLiteral("reload_command"));
    service.reloadRefusals = object.optionalTexts(QStringLiteral("reload_refusals"));
    service.checkFile = object.optionalText(QStringLiteral("check_file"));
    readLogWords(object, service);
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

/// Names that lead nowhere, and names used twice: looked at when all parts are known.
class ReferenceCheck
{
public:
    ReferenceCheck(const Platform &platform, JsonProblem &problem) : m_platform(platform), m_problem(problem) {}

    void run()
    {
        checkFiles();
        checkBindings();
        checkServices();
        wantService(QStringLiteral("key.service"), m_platform.key.service, m_platform.key.whenChanged);
        wantService(QStringLiteral("anchors.service"), m_platform.anchors.service, m_platform.anchors.whenChanged);
    }

private:
    void wantService(const QString &where, const QString &id, ServiceAction action)
    {
        const Service *service = m_platform.service(id);
        if (service == nullptr)
            m_problem.note(where, QStringLiteral("no service \"%1\"").arg(id));
        else if (action == ServiceAction::Reload && service->reloadCommand.isEmpty())
            m_problem.note(where, QStringLiteral("\"%1\" has no reload_command").arg(id));
    }

    void wantOnce(QSet<QString> &seen, const QString &where, const QString &id)
    {
        if (seen.contains(id))
            m_problem.note(where, QStringLiteral("\"%1\" stands twice").arg(id));
        seen.insert(id);
    }

    void checkFiles()
    {
        QSet<QString> seen;
        for (const ConfigFile &file : m_platform.files) {
            wantOnce(seen, QStringLiteral("files"), file.id);
            wantService(QStringLiteral("files"), file.service, ServiceAction::Restart);
        }
    }

    void checkBindings()
    {
        QSet<QString> seen;
        for (const Binding &binding : m_platform.bindings) {
            const QString key = QString::fromUtf8(binding.rule.key);
            const QString where = QStringLiteral("bindings.%1").arg(key);
            wantOnce(seen, QStringLiteral("bindings"), key);
            const ConfigFile *file = m_platform.file(binding.file);
            if (file == nullptr) {
                m_problem.note(where, QStringLiteral("no file \"%1\"").arg(binding.file));
                continue;
            }
            wantService(where, file->service, binding.whenChanged);
            checkSigns(where, binding.rule, file->grammar);
        }
    }

    void checkSigns(const QString &where, const SettingRule &rule, ConfigGrammar grammar)
    {
        const bool hasSection = !rule.section.isEmpty();
        const bool hasKamailioSign = !rule.module.isEmpty() || !rule.commentAnchor.isEmpty() ||
                                     !rule.placeholder.isEmpty() || !rule.defines.empty() || !rule.calls.empty();
        const bool isAsterisk = grammar == ConfigGrammar::Asterisk;
        if (isAsterisk ? !hasSection : !hasKamailioSign)
            m_problem.note(where, QStringLiteral("nothing says where the setting is"));
        if (isAsterisk ? hasKamailioSign : hasSection)
            m_problem.note(where, QStringLiteral("a sign of the other grammar"));
    }

    void checkServices()
    {
        QSet<QString> seen;
        for (const Service &service : m_platform.services) {
            wantOnce(seen, QStringLiteral("services"), service.id);
            if (service.checkFile.isEmpty())
                continue;
            if (m_platform.file(service.checkFile) == nullptr)
                m_problem.note(QStringLiteral("services.%1.check_file").arg(service.id),
                               QStringLiteral("no file \"%1\"").arg(service.checkFile));
            if (service.program.isEmpty())
                m_problem.note(QStringLiteral("services.%1.program").arg(service.id), QStringLiteral("missing"));
        }
    }

    const Platform &m_platform;
    JsonProblem &m_problem;
};

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
    platform.key = readKey(object.object(QStringLiteral("key")));
    object.eachObject(QStringLiteral("bindings"),
                      [&](StrictObject &one) { platform.bindings.push_back(readBinding(one)); });
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
        ReferenceCheck(platform, problem).run();
    if (problem.exists())
        return failure(ErrorCode::PlatformMalformed, subject, problem.text());
    return platform;
}

} // namespace stir::platforms
