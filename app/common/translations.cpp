// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace stir::app {

namespace {

/// Qt's own words: the buttons of its dialogs, its context menus. The package with them may be missing.
void installQtTranslator(QCoreApplication &application, const QLocale &locale)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                         QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

QString installTranslators(QCoreApplication &application, const QLocale &locale)
{
    auto *translator = new QTranslator(&application);
    const bool loaded =
        translator->load(locale, QStringLiteral("console"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        translator->load(QStringLiteral(":/i18n/console_en.qm"));
    if (!loaded) {
        delete translator;
        return QStringLiteral("en");
    }
    const QString language = translator->language().section(u'_', 0, 0);
    if (language != QLatin1String("en"))
        installQtTranslator(application, locale);
    QCoreApplication::installTranslator(translator);
    return language;
}

} // namespace stir::app
