// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/process_hardening.h"
#include "app/common/translations.h"
#include "app/ctl/command_line.h"

#include <QCoreApplication>

#include <clocale>
#include <string_view>

namespace {

/// With --json every message is English, also those about the command line itself.
bool asksForJson(int argc, char **argv)
{
    for (int index = 1; index < argc; ++index) {
        const std::string_view argument = argv[index];
        if (argument == "--")
            return false;
        if (argument == "--json")
            return true;
    }
    return false;
}

} // namespace

int main(int argc, char **argv)
{
    stir::app::hardenProcess();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("stir-console"));
    // QCoreApplication takes the environment's locale over; numbers in messages and JSON keep their point.
    std::setlocale(LC_NUMERIC, "C");

    const bool json = asksForJson(argc, argv);
    if (!json)
        stir::app::installTranslators(application);

    stir::ctl::Session session;
    session.out.setJson(json);
    stir::ctl::CommandLine line(session);
    return line.run(argc, argv);
}
