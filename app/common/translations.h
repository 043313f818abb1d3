// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The program in the user's language. Called once by main(), on its thread, right after the application object exists
// and before the first sentence:
//
//     QApplication application(argc, argv);
//     stir::app::installTranslators(application);
//
// stirctl leaves it out for --json, whose messages are English. The translators belong to the application.

#include <QLocale>

class QCoreApplication;

namespace stir::app {

/// Without a file for the locale the program speaks English, with its plural forms. Returns the language it will speak
/// ("de", "en").
QString installTranslators(QCoreApplication &application, const QLocale &locale = QLocale::system());

} // namespace stir::app
