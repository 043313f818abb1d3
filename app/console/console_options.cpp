// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console_options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStandardPaths>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace stir::console {

namespace {

struct OptionText
{
    Q_DECLARE_TR_FUNCTIONS(OptionText)
};

[[noreturn]] void refuse(const QString &message)
{
    std::fprintf(stderr, "stirconsole: %s\n", qPrintable(message));
    std::exit(2);
}

ui::Appearance appearanceOf(const QString &word)
{
    if (word != "light"_L1 && word != "dark"_L1)
        refuse(OptionText::tr("--theme takes light or dark."));
    return word == "dark"_L1 ? ui::Appearance::Dark : ui::Appearance::Light;
}

QSize sizeOf(const QString &word)
{
    const QStringList parts = word.split(u'x');
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    if (size.width() < 200 || size.height() < 200 || size.width() > 8000 || size.height() > 8000)
        refuse(OptionText::tr("--size takes WIDTHxHEIGHT, for example 1280x800."));
    return size;
}

} // namespace

ConsoleOptions readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(OptionText::tr("STIR/SHAKEN administration for voice networks"));
    const QCommandLineOption help({u"h"_s, u"help"_s}, OptionText::tr("Shows this help."));
    const QCommandLineOption version(u"version"_s, OptionText::tr("Shows the version."));
    const QCommandLineOption data(u"data"_s, OptionText::tr("Folder of everything the program keeps."), u"DIR"_s);
    const QCommandLineOption page(u"page"_s, OptionText::tr("Page to open: overview, servers, decoder, ..."),
                                  u"PAGE"_s);
    const QCommandLineOption theme(u"theme"_s, OptionText::tr("Colors: light or dark."), u"THEME"_s);
    const QCommandLineOption size(u"size"_s, OptionText::tr("Size of the window."), u"WIDTHxHEIGHT"_s);
    QCommandLineOption grab(u"grab"_s, OptionText::tr("Saves a picture of the window and ends."), u"PNG"_s);
    grab.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({help, version, data, page, theme, size, grab});
    parser.addPositionalArgument(u"file"_s, OptionText::tr("What the page opens."), u"[FILE]"_s);
    if (!parser.parse(arguments))
        refuse(parser.errorText());
    if (parser.isSet(help)) {
        std::fputs(qPrintable(parser.helpText()), stdout);
        std::exit(0);
    }
    if (parser.isSet(version)) {
        std::printf("stirconsole %s\n", qPrintable(QCoreApplication::applicationVersion()));
        std::exit(0);
    }
    ConsoleOptions options;
    options.dataFolder = parser.value(data);
    if (options.dataFolder.isEmpty())
        options.dataFolder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/stir-console"_s;
    options.page = parser.value(page);
    options.file = parser.positionalArguments().value(0);
    if (parser.isSet(theme))
        options.appearance = appearanceOf(parser.value(theme));
    options.grabFile = parser.value(grab);
    if (parser.isSet(size))
        options.size = sizeOf(parser.value(size));
    return options;
}

} // namespace stir::console
