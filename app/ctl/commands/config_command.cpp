// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/finding_view.h"
#include "app/ctl/server_choices.h"
#include "core/deployment/plan.h"
#include "core/foundation/files.h"
#include "core/platforms/platform.h"
#include "core/server_config/kamailio_predefines.h"
#include "core/wording/wording.h"

#include <QFileInfo>

namespace stir::ctl {

namespace {

using platforms::Binding;
using server_config::ConfigDocument;
using server_config::FoundSetting;
using server_config::SettingSearch;

struct ConfigOptions
{
    std::string file;
    std::string platform = "voipnow";
    std::string kind;
    std::string kamailio = "5";
    std::vector<std::string> defines;
    std::vector<std::string> settings;
    std::vector<std::string> points;
    std::vector<std::string> adds;
    std::string output;
    bool diff = false;
};

void declareShow(CLI::App &app, ConfigOptions &options)
{
    app.add_option("FILE", options.file, Ctl::tr("A configuration file at hand").toStdString())->required();
    app.add_option("--platform", options.platform, Ctl::tr("Which platform's file it is (voipnow)").toStdString())
        ->type_name("ID");
    app.add_option("--as", options.kind, Ctl::tr("Which of its files, when the name does not tell").toStdString())
        ->type_name("kamailio.cfg");
    app.add_option("--kamailio", options.kamailio,
                   Ctl::tr("Which Kamailio reads it (5), as in 5.6.3: some #!ifdef ask for that").toStdString())
        ->type_name("VERSION");
    app.add_option("-A,--define", options.defines, Ctl::tr("What the service defines by its own -A").toStdString())
        ->type_name("NAME")
        ->allow_extra_args(false);
}

void declareSet(CLI::App &app, ConfigOptions &options)
{
    declareShow(app, options);
    app.add_option("KEY=VALUE", options.settings, Ctl::tr("What to change").toStdString())->required();
    app.add_option("--output", options.output, Ctl::tr("Where the changed copy goes; may be FILE itself").toStdString())
        ->type_name("FILE");
    app.add_flag("--diff", options.diff, Ctl::tr("Print only the difference").toStdString());
    app.add_option("--point", options.points, Ctl::tr("This setting is in that line").toStdString())
        ->type_name("KEY=LINE")
        ->allow_extra_args(false);
    app.add_option("--add", options.adds, Ctl::tr("Add this setting when it is missing").toStdString())
        ->type_name("KEY")
        ->allow_extra_args(false);
}

/// A file at hand, and which of the platform's files it is.
struct KnownFile
{
    platforms::Platform platform;
    platforms::ConfigFile kind;
    QByteArray text;
    std::vector<QByteArray> defines;

    auto parse(const QByteArray &content) const { return server_config::parseConfig(kind.grammar, content, defines); }
};

std::vector<QByteArray> definesOf(const ConfigOptions &options)
{
    std::vector<QByteArray> defines = server_config::kamailioPredefines(qt(options.kamailio));
    for (const std::string &define : options.defines)
        defines.push_back(QByteArray::fromStdString(define));
    return defines;
}

Result<platforms::ConfigFile> kindOf(const platforms::Platform &platform, const QString &file, const QString &kind)
{
    const QString name = kind.isEmpty() ? QFileInfo(file).fileName() : kind;
    for (const platforms::ConfigFile &candidate : platform.files) {
        if (candidate.id == name || QFileInfo(candidate.path).fileName() == name)
            return candidate;
    }
    // A copy under another name: the ending still tells.
    for (const platforms::ConfigFile &candidate : platform.files) {
        if (kind.isEmpty() && QFileInfo(candidate.path).suffix() == QFileInfo(file).suffix())
            return candidate;
    }
    return failure(ErrorCode::InvalidArgument, QStringLiteral("--as"), name);
}

Result<KnownFile> load(const ConfigOptions &options, const Session &session)
{
    const auto catalogue = platforms::PlatformCatalogue::load(session.dataFolder() + QStringLiteral("/platforms"));
    if (!catalogue)
        return failure(catalogue.error());
    const auto platform = catalogue->platform(qt(options.platform));
    if (!platform)
        return failure(platform.error());
    const auto kind = kindOf(*platform, qt(options.file), qt(options.kind));
    if (!kind)
        return failure(kind.error());
    auto text = readFile(qt(options.file));
    if (!text)
        return failure(text.error());
    return KnownFile{*platform, *kind, *std::move(text), definesOf(options)};
}

Findings withPath(Findings findings, const QString &path)
{
    for (Finding &finding : findings)
        finding.values.insert(QStringLiteral("path"), path);
    return findings;
}

QJsonObject settingJson(const QString &key, const QString &file, const FoundSetting *found, const SettingSearch &search)
{
    const bool isOverridden = found && !found->inForce && search.effective;
    return {
        {QStringLiteral("key"), key},
        {QStringLiteral("value"), found ? QJsonValue(QString::fromUtf8(found->value)) : QJsonValue::Null},
        {QStringLiteral("line"), found ? QJsonValue(found->line) : QJsonValue::Null},
        {QStringLiteral("file"), file},
        {QStringLiteral("in_force"), found ? QJsonValue(found->inForce) : QJsonValue::Null},
        {QStringLiteral("overridden_by"), isOverridden ? QJsonValue(search.effective->line) : QJsonValue::Null},
        {QStringLiteral("form"), found ? QJsonValue(server_config::settingFormName(found->form)) : QJsonValue::Null},
        {QStringLiteral("findings"), findingsJson(withPath(search.findings, file))}};
}

void showSetting(const QString &key, const QString &file, const SettingSearch &search, const Session &session)
{
    const FoundSetting *effective = search.effective ? &*search.effective : nullptr;
    session.out.object(settingJson(key, file, effective, search));
    QString text = effective
                       ? QStringLiteral("%1 = %2  (%3)")
                             .arg(key, QString::fromUtf8(effective->value), Ctl::tr("line %1").arg(effective->line))
                       : QStringLiteral("%1  %2").arg(key, Ctl::tr("not found"));
    for (const Finding &finding : withPath(search.findings, file))
        text += QLatin1Char('\n') + findingText(finding);
    session.out.text(text);
    for (const FoundSetting &candidate : search.candidates) {
        if (!effective || candidate.begin != effective->begin)
            session.out.object(settingJson(key, file, &candidate, search));
    }
}

ExitCode show(const ConfigOptions &options, Session &session)
{
    const auto file = load(options, session);
    if (!file)
        return session.fail(file.error());
    const auto document = file->parse(file->text);
    if (!document)
        return session.fail(document.error());
    const Findings problems = withPath((*document)->problems(), qt(options.file));
    for (const Finding &problem : problems)
        session.out.note(findingText(problem));
    for (const Binding &binding : file->platform.bindings) {
        if (binding.file == file->kind.id)
            showSetting(QString::fromUtf8(binding.rule.key), qt(options.file), (*document)->find(binding.rule),
                        session);
    }
    return anyFails(problems) ? Bad : Good;
}

/// Changes one setting after the other; each sees the text that the one before made.
class Surgery
{
public:
    Surgery(const KnownFile &file, const ConfigOptions &options) : m_file(file), m_options(options), m_text(file.text)
    {
    }

    Done change(const QString &setting)
    {
        const qsizetype equals = setting.indexOf(QLatin1Char('='));
        if (equals <= 0)
            return failure(ErrorCode::InvalidArgument, setting, QStringLiteral("KEY=VALUE"));
        const QString key = setting.left(equals);
        const Binding *binding = m_file.platform.binding(key);
        if (!binding || binding->file != m_file.kind.id)
            return failure(ErrorCode::InvalidArgument, key, m_file.kind.id);
        auto rule = ruleOf(*binding);
        if (!rule)
            return failure(rule.error());
        return write(*rule, key, setting.mid(equals + 1).toUtf8());
    }

    const QByteArray &text() const { return m_text; }

private:
    Result<server_config::SettingRule> ruleOf(const Binding &binding) const
    {
        server_config::SettingRule rule = binding.rule;
        for (const QString &point : qt(m_options.points)) {
            const auto parsed = parsePoint(point);
            if (!parsed)
                return failure(parsed.error());
            if (parsed->first.toUtf8() != rule.key)
                continue;
            QByteArray line = m_file.text.split('\n').value(parsed->second - 1);
            if (line.endsWith('\r'))
                line.chop(1);
            rule.pointed = {line, parsed->second};
        }
        return rule;
    }

    Done write(const server_config::SettingRule &rule, const QString &key, const QByteArray &value)
    {
        const auto document = m_file.parse(m_text);
        if (!document)
            return failure(document.error());
        const SettingSearch search = (*document)->find(rule);
        const bool mayAdd = qt(m_options.adds).contains(key);
        if (!search.effective && mayAdd && !search.offers.empty())
            return take((*document)->withInserted(rule, search.offers.front(), value));
        if (!search.effective)
            return failure(search.candidates.empty() ? ErrorCode::SettingNotFound : ErrorCode::SettingAmbiguous, key,
                           linesOf(search));
        return take((*document)->withValue(rule, *search.effective, value));
    }

    static QString linesOf(const SettingSearch &search)
    {
        QStringList lines;
        for (const FoundSetting &candidate : search.candidates)
            lines.append(QStringLiteral("%1: %2").arg(candidate.line).arg(QString::fromUtf8(candidate.lineText)));
        return lines.join(QLatin1Char('\n'));
    }

    Done take(Result<QByteArray> text)
    {
        if (!text)
            return failure(text.error());
        m_text = *std::move(text);
        return {};
    }

    const KnownFile &m_file;
    const ConfigOptions &m_options;
    QByteArray m_text;
};

/// A file that others may read stays so; a private one stays private.
FileVisibility visibilityOf(const QString &file)
{
    const bool isPrivate = QFileInfo::exists(file) && !(QFileInfo(file).permissions() & QFile::ReadOther);
    return isPrivate ? FileVisibility::OwnerOnly : FileVisibility::Everyone;
}

ExitCode set(const ConfigOptions &options, Session &session)
{
    const auto file = load(options, session);
    if (!file)
        return session.fail(file.error());
    Surgery surgery(*file, options);
    for (const QString &setting : qt(options.settings)) {
        if (const Done changed = surgery.change(setting); !changed)
            return session.fail(changed.error());
    }
    const QString diff = deployment::unifiedDiff(qt(options.file), file->text, surgery.text());
    if (!options.output.empty()) {
        const QString output = qt(options.output);
        if (const Done saved = saveFileAtomically(output, bytesOf(surgery.text()), visibilityOf(output)); !saved)
            return session.fail(saved.error());
    }
    if (session.out.isJson())
        session.out.object({{QStringLiteral("file"), qt(options.file)},
                            {QStringLiteral("changed"), surgery.text() != file->text},
                            {QStringLiteral("output"), orNull(qt(options.output))},
                            {QStringLiteral("diff"), diff}});
    else if (options.diff)
        session.out.raw(diff.toUtf8());
    else if (options.output.empty())
        session.out.raw(surgery.text());
    return Good;
}

} // namespace

void addConfig(CommandLine &line)
{
    CLI::App &group = line.addGroup("config", Ctl::tr("Read and change a configuration file at hand"),
                                    {QStringLiteral("config show kamailio.cfg")});
    line.add<ConfigOptions>(
        group,
        {"show",
         Ctl::tr("Show the settings it holds and where"),
         {QStringLiteral("config show kamailio.cfg"), QStringLiteral("config show stir_shaken.conf --json")}},
        declareShow, show);
    line.add<ConfigOptions>(
        group,
        {"set",
         Ctl::tr("Change settings and keep every other byte"),
         {QStringLiteral("config set kamailio.cfg signing.enabled=yes --diff"),
          QStringLiteral(
              "config set kamailio.cfg signing.x5u=https://cert.example.org/shaken.pem --output kamailio.cfg")}},
        declareSet, set);
}

} // namespace stir::ctl
