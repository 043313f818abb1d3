// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/config_surgery.h"
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

/// A file beyond it is no configuration.
constexpr qint64 configSizeLimit = 256 * 1024 * 1024;

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
    auto text = readFile(qt(options.file), configSizeLimit);
    if (!text)
        return failure(text.error());
    return KnownFile{qt(options.file), *platform, *kind, *std::move(text), definesOf(options)};
}

Findings withPath(Findings findings, const QString &path)
{
    for (Finding &finding : findings) {
        if (!finding.values.contains(QStringLiteral("path")))
            finding.values.insert(QStringLiteral("path"), path);
    }
    return findings;
}

/// One setting of one file, as `config show` tells it.
struct SettingView
{
    QString key;
    QString file; ///< the one that was given
    const FoundSetting *found = nullptr;
    const SettingSearch &search;

    QString fileOf(const FoundSetting *setting) const
    {
        return setting && !setting->file.isEmpty() ? QString::fromUtf8(setting->file) : file;
    }

    QJsonObject json() const
    {
        const bool isOverridden = found && !found->inForce && search.effective;
        const QJsonValue null = QJsonValue::Null;
        return {{QStringLiteral("key"), key},
                {QStringLiteral("value"), found ? QJsonValue(QString::fromUtf8(found->value)) : null},
                {QStringLiteral("line"), found ? QJsonValue(found->line) : null},
                {QStringLiteral("file"), fileOf(found)},
                {QStringLiteral("in_force"), found ? QJsonValue(found->inForce) : null},
                {QStringLiteral("overridden_by"), isOverridden ? QJsonValue(search.effective->line) : null},
                {QStringLiteral("overridden_by_file"), isOverridden ? QJsonValue(fileOf(&*search.effective)) : null},
                {QStringLiteral("form"), found ? QJsonValue(server_config::settingFormName(found->form)) : null},
                {QStringLiteral("findings"), findingsJson(withPath(search.findings, file))}};
    }

    QString text() const
    {
        if (!found)
            return QStringLiteral("%1  %2").arg(key, Ctl::tr("not found"));
        const QString place = found->file.isEmpty() ? Ctl::tr("line %1").arg(found->line)
                                                    : Ctl::tr("line %1 of %2").arg(found->line).arg(fileOf(found));
        return QStringLiteral("%1 = %2  (%3)").arg(key, QString::fromUtf8(found->value), place);
    }
};

void showSetting(const QString &key, const QString &file, const SettingSearch &search, const Session &session)
{
    const FoundSetting *effective = search.effective ? &*search.effective : nullptr;
    const SettingView view{key, file, effective, search};
    session.out.object(view.json());
    QString text = view.text();
    for (const Finding &finding : withPath(search.findings, file))
        text += QLatin1Char('\n') + findingText(finding);
    session.out.text(text);
    for (const FoundSetting &candidate : search.candidates) {
        if (!effective || candidate.begin != effective->begin || candidate.file != effective->file)
            session.out.object(SettingView{key, file, &candidate, search}.json());
    }
}

/// What the grammar says about the file and those it includes: an object without a key.
void showProblems(const QString &file, const Findings &problems, const Session &session)
{
    for (const Finding &problem : problems)
        session.out.note(findingText(problem));
    if (problems.empty())
        return;
    QJsonObject object = SettingView{{}, file, nullptr, {}}.json();
    object.insert(QStringLiteral("key"), QJsonValue::Null);
    object.insert(QStringLiteral("findings"), findingsJson(problems));
    session.out.object(object);
}

ExitCode show(const ConfigOptions &options, Session &session)
{
    const auto file = load(options, session);
    if (!file)
        return session.fail(file.error());
    const auto document = ConfigSurgery(*file, {}).document();
    if (!document)
        return session.fail(document.error());
    const Findings problems = withPath((*document)->problems(), qt(options.file));
    showProblems(qt(options.file), problems, session);
    for (const Binding &binding : file->platform.bindings) {
        if (binding.file == file->kind.id)
            showSetting(QString::fromUtf8(binding.rule.key), qt(options.file), (*document)->find(binding.rule),
                        session);
    }
    return anyFails(problems) ? Bad : Good;
}

Result<SurgeryChoices> choicesOf(const ConfigOptions &options)
{
    SurgeryChoices choices;
    choices.adds = qt(options.adds);
    for (const QString &point : qt(options.points)) {
        const auto parsed = parsePoint(point);
        if (!parsed)
            return failure(parsed.error());
        choices.points.insert(parsed->first, parsed->second);
    }
    return choices;
}

/// A file that others may read stays so; a private one stays private.
FileVisibility visibilityOf(const QString &file)
{
    const bool isPrivate = QFileInfo::exists(file) && !(QFileInfo(file).permissions() & QFile::ReadOther);
    return isPrivate ? FileVisibility::OwnerOnly : FileVisibility::Everyone;
}

/// In place, the included files that were changed go along; a copy elsewhere would leave them behind.
Done save(const std::vector<ConfigSurgery::Text> &texts, const QString &output)
{
    const bool isInPlace = QFileInfo(output) == QFileInfo(texts.front().path);
    if (!isInPlace && texts.size() > 1)
        return failure(ErrorCode::ValueNotWritable, output, QStringLiteral("it stands in ") + texts[1].path);
    for (std::size_t index = 0; index < texts.size(); ++index) {
        const QString path = index == 0 ? output : texts[index].path;
        if (const Done saved = saveFileAtomically(path, bytesOf(texts[index].after), visibilityOf(path)); !saved)
            return failure(saved.error());
    }
    return {};
}

ExitCode report(const ConfigOptions &options, const std::vector<ConfigSurgery::Text> &texts, Session &session)
{
    QString diff;
    QJsonArray included;
    bool isChanged = false;
    for (const ConfigSurgery::Text &text : texts) {
        diff += deployment::unifiedDiff(text.path, text.before, text.after);
        isChanged = isChanged || text.after != text.before;
        if (&text != &texts.front())
            included.append(text.path);
    }
    if (session.out.isJson())
        session.out.object({{QStringLiteral("file"), qt(options.file)},
                            {QStringLiteral("changed"), isChanged},
                            {QStringLiteral("included"), included},
                            {QStringLiteral("output"), orNull(qt(options.output))},
                            {QStringLiteral("diff"), diff}});
    else if (options.diff)
        session.out.raw(diff.toUtf8());
    else if (options.output.empty() && texts.size() > 1)
        return session.fail(
            {ErrorCode::ValueNotWritable, qt(options.file), QStringLiteral("it stands in ") + texts[1].path});
    else if (options.output.empty())
        session.out.raw(texts.front().after);
    return Good;
}

ExitCode set(const ConfigOptions &options, Session &session)
{
    const auto file = load(options, session);
    if (!file)
        return session.fail(file.error());
    auto choices = choicesOf(options);
    if (!choices)
        return session.fail(choices.error());
    ConfigSurgery surgery(*file, *std::move(choices));
    for (const QString &setting : qt(options.settings)) {
        if (const Done changed = surgery.change(setting); !changed)
            return session.fail(changed.error());
    }
    if (const auto document = surgery.document()) {
        for (const Finding &problem : withPath((*document)->problems(), qt(options.file)))
            if (problem.result != Judgement::Note)
                session.out.note(findingText(problem));
    }
    if (!options.output.empty()) {
        if (const Done saved = save(surgery.texts(), qt(options.output)); !saved)
            return session.fail(saved.error());
    }
    return report(options, surgery.texts(), session);
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
