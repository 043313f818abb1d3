// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The command line: the options that every command has, and the commands. A command declares its options into a struct
// of its own and is run with it once everything was understood.

#include "app/ctl/ctl_text.h"
#include "app/ctl/session.h"

#include <CLI/CLI.hpp>

namespace stir::ctl {

struct CommandText
{
    const char *name;
    QString summary;
    QStringList examples; ///< what is typed after "stirctl "
};

class CommandLine
{
public:
    explicit CommandLine(Session &session);

    int run(int argc, char **argv);

    /// A word that only groups commands: "server" of "server add".
    CLI::App &addGroup(const char *name, const QString &summary, const QStringList &examples);

    /// A command may have commands below it ("expiry" and "expiry set"): it runs when none of them is named.
    template <typename Options>
    CLI::App &add(CLI::App &parent, const CommandText &text, void (*declare)(CLI::App &, Options &),
                  ExitCode (*command)(const Options &, Session &))
    {
        const auto options = std::make_shared<Options>();
        CLI::App &app = addSubcommand(parent, text);
        declare(app, *options);
        app.callback([this, options, command, &app] {
            if (app.get_subcommands().empty())
                m_chosen = [this, options, command] { return command(*options, m_session); };
        });
        return app;
    }

    CLI::App &root() { return m_app; }

private:
    CLI::App &addSubcommand(CLI::App &parent, const CommandText &text);
    int parseFailed(const CLI::ParseError &error);

    Session &m_session;
    CLI::App m_app;
    bool m_json = false;
    std::string m_dataFolder;
    std::function<ExitCode()> m_chosen;
};

inline QString qt(const std::string &text)
{
    return QString::fromStdString(text);
}

inline QStringList qt(const std::vector<std::string> &texts)
{
    QStringList list;
    for (const std::string &text : texts)
        list.append(qt(text));
    return list;
}

} // namespace stir::ctl
