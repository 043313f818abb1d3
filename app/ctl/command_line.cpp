// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_line.h"

#include "app/ctl/commands/commands.h"

#include <iostream>

namespace stir::ctl {

namespace {

std::string footer(const QStringList &examples)
{
    QString text = Ctl::tr("Examples:");
    for (const QString &example : examples)
        text += QStringLiteral("\n  stirctl ") + example;
    return text.toStdString();
}

/// Help without what only a programmer of CLI11 reads: validators, "Excludes", values of flags.
class HelpFormatter final : public CLI::Formatter
{
public:
    HelpFormatter()
    {
        column_width(34);
        label("Usage", Ctl::tr("Usage").toStdString());
        label("OPTIONS", Ctl::tr("OPTIONS").toStdString());
        label("SUBCOMMAND", Ctl::tr("COMMAND").toStdString());
        label("Positionals", Ctl::tr("Arguments").toStdString());
        label("Subcommands", Ctl::tr("Commands").toStdString());
    }

    // CLI11 knows no label for the group that every option is in at first.
    std::string make_group(std::string group, bool isPositional,
                           std::vector<const CLI::Option *> options) const override
    {
        return CLI::Formatter::make_group(group == "Options" ? Ctl::tr("Options").toStdString() : group, isPositional,
                                          std::move(options));
    }

    std::string make_option_name(const CLI::Option *option, bool isPositional) const override
    {
        std::string name = CLI::Formatter::make_option_name(option, isPositional);
        for (auto at = name.find("{false}"); at != std::string::npos; at = name.find("{false}"))
            name.erase(at, 7);
        return name;
    }

    std::string make_option_opts(const CLI::Option *option) const override
    {
        std::string text;
        if (option->get_type_size() != 0 && !option->nonpositional())
            return text;
        if (option->get_type_size() != 0)
            text = " " + option->get_type_name();
        return option->get_required() ? text + " " + Ctl::tr("(required)").toStdString() : text;
    }
};

} // namespace

CommandLine::CommandLine(Session &session)
    : m_session(session), m_app(Ctl::tr("STIR/SHAKEN administration for voice networks.").toStdString(), "stirctl")
{
    m_app.formatter(std::make_shared<HelpFormatter>());
    // Exactly one: otherwise a server called "practice" behind `plan` would be taken for the command of that name.
    m_app.require_subcommand(1, 1);
    m_app.fallthrough();
    m_app.set_help_flag("-h,--help", Ctl::tr("Show this help").toStdString());
    m_app.set_version_flag("--version", "stirctl " STIR_VERSION, Ctl::tr("Show the version").toStdString());
    m_app.add_flag("--json", m_json, Ctl::tr("One JSON object a line on standard output").toStdString());
    m_app.add_option("--data", m_dataFolder, Ctl::tr("Folder that holds all state").toStdString())->type_name("DIR");
    for (SecretInput *secret :
         {&session.passphrase, &session.keyPassphrase, &session.pin, &session.password, &session.sudoPassword})
        secret->declare(m_app);
    m_app.footer(footer({QStringLiteral("practice start"), QStringLiteral("decode --verify --cert shaken.pem sip.log"),
                         QStringLiteral("plan edge-1"), QStringLiteral("push edge-1")}));
    for (const auto add : allCommands)
        add(*this);
}

CLI::App &CommandLine::addSubcommand(CLI::App &parent, const CommandText &text)
{
    CLI::App *app = parent.add_subcommand(text.name, text.summary.toStdString());
    app->group(Ctl::tr("Commands").toStdString());
    app->fallthrough();
    app->footer(footer(text.examples));
    return *app;
}

CLI::App &CommandLine::addGroup(const char *name, const QString &summary, const QStringList &examples)
{
    CLI::App &group = addSubcommand(m_app, {name, summary, examples});
    group.require_subcommand(1, 1);
    return group;
}

int CommandLine::run(int argc, char **argv)
{
    try {
        m_app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return parseFailed(error);
    }
    m_session.out.setJson(m_json);
    m_session.setDataFolder(qt(m_dataFolder));
    return m_chosen ? m_chosen() : Good;
}

int CommandLine::parseFailed(const CLI::ParseError &error)
{
    // Help and version are exceptions of CLI11 too; only they have exit code 0.
    if (error.get_exit_code() == 0)
        return m_app.exit(error, std::cout, std::cout);
    m_session.out.usageError(qt(std::string(error.what())), Ctl::tr("See stirctl --help, or --help behind a command."));
    return WrongUsage;
}

} // namespace stir::ctl
