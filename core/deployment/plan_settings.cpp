// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/plan_parts.h"

#include "core/server_config/kamailio_predefines.h"

#include <algorithm>

namespace stir::deployment {

using server_config::ConfigDocument;
using server_config::ConfigGrammar;
using server_config::SettingSearch;

std::optional<QByteArray> wantedValue(const QString &bindingKey, const platforms::Platform &platform, const Intent &intent)
{
    if (bindingKey.startsWith(QStringLiteral("signing."))) {
        if (!intent.identity)
            return std::nullopt;
        if (bindingKey == QStringLiteral("signing.enabled"))
            return intent.signing ? "yes" : "no";
        if (!intent.signing)
            return std::nullopt;
        if (bindingKey == QStringLiteral("signing.key_path"))
            return platform.key.path.toUtf8();
        if (bindingKey == QStringLiteral("signing.x5u"))
            return intent.identity->x5u.toUtf8();
        return std::nullopt;
    }
    if (intent.policy) {
        for (const auto &[key, value] : intent.policy->settings()) {
            if (key == bindingKey)
                return value.toUtf8();
        }
    }
    return std::nullopt;
}

QString targetOf(const FileState &state, const QString &root)
{
    return state.linkTarget.isEmpty() ? root + state.path : state.linkTarget;
}

namespace {

using Wanted = std::pair<const platforms::Binding *, QByteArray>;

/// One file and its text as the plan changes it, binding by binding.
class FilePlanner
{
public:
    FilePlanner(Plan &plan, const platforms::ConfigFile &file, const FileState &state, const Intent &intent,
                std::vector<QByteArray> defines)
        : m_plan(plan), m_file(file), m_state(state), m_intent(intent), m_defines(std::move(defines)), m_text(state.content)
    {
    }

    bool parse()
    {
        auto document = server_config::parseConfig(m_file.grammar, m_text, m_defines);
        if (!document) {
            report(Judgement::Fail, QStringLiteral("unreadable"));
            return false;
        }
        m_document = std::move(*document);
        return true;
    }

    bool isSound()
    {
        const Findings problems = m_document->problems();
        for (Finding problem : problems) {
            problem.values.insert(QStringLiteral("path"), m_file.path);
            m_plan.findings.push_back(std::move(problem));
        }
        return !anyFails(problems);
    }

    void apply(const platforms::Binding &binding, const QByteArray &wanted)
    {
        server_config::SettingRule rule = binding.rule;
        bool mayAdd = false;
        for (const inventory::SettingChoice &choice : m_intent.choices) {
            if (choice.key.toUtf8() != rule.key)
                continue;
            mayAdd = mayAdd || choice.kind == inventory::SettingChoice::Kind::Add;
            if (choice.kind == inventory::SettingChoice::Kind::Point)
                rule.pointed = server_config::SettingRule::PointedLine{choice.lineText.toUtf8(), choice.line};
        }
        const SettingSearch search = m_document->find(rule);
        PlannedSetting setting{.key = QString::fromUtf8(rule.key), .from = {}, .to = QString::fromUtf8(wanted),
                               .path = m_file.path, .form = {}, .foundBy = {}, .candidates = {}, .offers = {}};
        if (search.effective)
            change(setting, rule, search, wanted);
        else
            addOrAsk(setting, rule, search, wanted, mayAdd);
        for (Finding finding : search.findings) {
            // What is missing or doubtful is said by the unresolved setting; a wanted empty text needs no line at all.
            if (setting.resolved && !search.effective)
                continue;
            finding.values.insert(QStringLiteral("path"), m_file.path);
            if (!setting.resolved && finding.result == Judgement::Fail)
                finding.result = Judgement::Warn;
            m_plan.findings.push_back(std::move(finding));
        }
        m_plan.settings.push_back(std::move(setting));
    }

    void finish(const Snapshot &snapshot)
    {
        if (m_text == m_state.content)
            return;
        m_plan.changes.push_back({.path = m_file.path,
                                  .target = targetOf(m_state, snapshot.root),
                                  .kind = ChangeKind::Text,
                                  .existed = true,
                                  .sha256Before = m_state.sha256,
                                  .before = m_state.content,
                                  .after = m_text,
                                  .attributesBefore = m_state.attributes,
                                  .attributesAfter = m_state.attributes,
                                  .keyBefore = {},
                                  .keyAfter = {},
                                  .diff = unifiedDiff(m_file.path, m_state.content, m_text)});
    }

private:
    void change(PlannedSetting &setting, const server_config::SettingRule &rule, const SettingSearch &search,
                const QByteArray &wanted)
    {
        setting.from = QString::fromUtf8(search.effective->value);
        setting.line = search.effective->line;
        setting.form = settingFormName(search.effective->form);
        setting.foundBy = foundByName(search.effective->foundBy);
        if (search.effective->value == wanted && search.effective->inForce)
            return;
        take(m_document->withValue(rule, *search.effective, wanted), setting);
    }

    void addOrAsk(PlannedSetting &setting, const server_config::SettingRule &rule, const SettingSearch &search,
                  const QByteArray &wanted, bool mayAdd)
    {
        if (search.candidates.empty() && rule.kind == server_config::SettingKind::Text && wanted.isEmpty())
            return;
        setting.candidates = search.candidates;
        setting.offers = search.offers;
        // Among its own kind a key of a .conf section needs no question: the section's other keys prove the names.
        const bool provenSection = m_file.grammar == ConfigGrammar::Asterisk && knowsSection(rule.section);
        if (search.candidates.empty() && !search.offers.empty() && (mayAdd || provenSection)) {
            setting.line = search.offers.front().line;
            setting.foundBy = QStringLiteral("inserted");
            take(m_document->withInserted(rule, search.offers.front(), wanted), setting);
            return;
        }
        setting.resolved = false;
    }

    bool knowsSection(const QByteArray &section) const
    {
        return std::ranges::any_of(m_knownSections, [&section](const QByteArray &known) { return known == section; });
    }

public:
    /// Looks which sections hold at least one of the platform's own keys.
    void learnSections(const platforms::Platform &platform)
    {
        for (const platforms::Binding &binding : platform.bindings) {
            if (binding.file == m_file.id && !knowsSection(binding.rule.section) && m_document->find(binding.rule).effective)
                m_knownSections.push_back(binding.rule.section);
        }
    }

private:
    void take(const Result<QByteArray> &text, PlannedSetting &setting)
    {
        if (text) {
            setting.changes = *text != m_text;
            m_text = *text;
            parse();
            return;
        }
        setting.resolved = false;
        m_plan.findings.push_back({.check = setting.key,
                                   .result = Judgement::Fail,
                                   .rule = QStringLiteral("not_writable"),
                                   .values = {{QStringLiteral("path"), m_file.path},
                                              {QStringLiteral("line"), QString::number(setting.line)},
                                              {QStringLiteral("value"), setting.to}},
                                   .section = {}});
    }

    void report(Judgement result, const QString &rule)
    {
        m_plan.findings.push_back({.check = QStringLiteral("file"), .result = result, .rule = rule,
                                   .values = {{QStringLiteral("path"), m_file.path}}, .section = {}});
    }

    Plan &m_plan;
    const platforms::ConfigFile &m_file;
    const FileState &m_state;
    const Intent &m_intent;
    std::vector<QByteArray> m_defines;
    QByteArray m_text;
    std::unique_ptr<ConfigDocument> m_document;
    std::vector<QByteArray> m_knownSections;
};

/// Names built into the service and given to it by -A; without them a false #!ifdef might look true.
std::vector<QByteArray> definesOf(const ServiceState &service)
{
    std::vector<QByteArray> names = server_config::kamailioPredefines(service.version);
    for (std::size_t i = 0; i < service.arguments.size(); ++i) {
        QByteArray name;
        if (service.arguments[i] == "-A" && i + 1 < service.arguments.size())
            name = service.arguments[i + 1];
        else if (service.arguments[i].startsWith("-A"))
            name = service.arguments[i].mid(2);
        if (!name.isEmpty())
            names.push_back(name.left(name.indexOf('=') < 0 ? name.size() : name.indexOf('=')));
    }
    return names;
}

void fileFinding(Plan &plan, const QString &path, const char *rule)
{
    plan.findings.push_back({.check = QStringLiteral("file"), .result = Judgement::Fail, .rule = QLatin1String(rule),
                             .values = {{QStringLiteral("path"), path}}, .section = {}});
}

void planFile(Plan &plan, const platforms::ConfigFile &file, const std::vector<Wanted> &wanted,
              const platforms::Platform &platform, const Snapshot &snapshot, const Intent &intent)
{
    const FileState state = snapshot.files.value(file.id);
    if (!state.exists)
        return fileFinding(plan, file.path, "missing");
    if (!state.regular)
        return fileFinding(plan, file.path, "not_regular");
    if (state.content.isEmpty() && state.size > 0)
        return fileFinding(plan, file.path, "too_large");

    FilePlanner planner(plan, file, state, intent, definesOf(snapshot.services.value(file.service)));
    if (!planner.parse() || !planner.isSound())
        return;
    planner.learnSections(platform);
    for (const auto &[binding, value] : wanted)
        planner.apply(*binding, value);
    planner.finish(snapshot);
}

} // namespace

void planSettings(Plan &plan, const platforms::Platform &platform, const Snapshot &snapshot, const Intent &intent)
{
    for (const platforms::ConfigFile &file : platform.files) {
        std::vector<Wanted> wanted;
        for (const platforms::Binding &binding : platform.bindings) {
            if (binding.file != file.id)
                continue;
            if (auto value = wantedValue(QString::fromUtf8(binding.rule.key), platform, intent))
                wanted.emplace_back(&binding, std::move(*value));
        }
        if (!wanted.empty())
            planFile(plan, file, wanted, platform, snapshot, intent);
    }
}

} // namespace stir::deployment
