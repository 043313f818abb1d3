// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/translations.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>
#include <QTranslator>

using stir::app::installTranslators;

class TranslationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void carriesEveryShippedLanguageInside();
    void speaksGermanToGermans_data();
    void speaksGermanToGermans();
    void speaksEnglishToEverybodyElse_data();
    void speaksEnglishToEverybodyElse();
};

void TranslationsTest::cleanup()
{
    qDeleteAll(qApp->findChildren<QTranslator *>());
}

void TranslationsTest::carriesEveryShippedLanguageInside()
{
    QVERIFY(QFile::exists(QStringLiteral(":/i18n/console_de.qm")));
    QVERIFY(QFile::exists(QStringLiteral(":/i18n/console_en.qm")));
}

void TranslationsTest::speaksGermanToGermans_data()
{
    QTest::addColumn<QString>("locale");
    QTest::newRow("Germany") << QStringLiteral("de_DE");
    QTest::newRow("Austria") << QStringLiteral("de_AT");
}

void TranslationsTest::speaksGermanToGermans()
{
    QFETCH(QString, locale);
    QCOMPARE(installTranslators(*qApp, QLocale(locale)), QStringLiteral("de"));
    QCOMPARE(QCoreApplication::translate("Deployment", "%n change(s)", nullptr, 1), QStringLiteral("1 Änderung"));
    QCOMPARE(QCoreApplication::translate("Deployment", "%n change(s)", nullptr, 2), QStringLiteral("2 Änderungen"));
}

void TranslationsTest::speaksEnglishToEverybodyElse_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("English") << QLocale(QLocale::English, QLocale::UnitedKingdom);
    QTest::newRow("French") << QLocale(QLocale::French);
    QTest::newRow("C") << QLocale::c();
}

void TranslationsTest::speaksEnglishToEverybodyElse()
{
    QFETCH(QLocale, locale);
    QCOMPARE(installTranslators(*qApp, locale), QStringLiteral("en"));
    QCOMPARE(QCoreApplication::translate("Deployment", "%n change(s)", nullptr, 1), QStringLiteral("1 change"));
    QCOMPARE(QCoreApplication::translate("Deployment", "%n change(s)", nullptr, 2), QStringLiteral("2 changes"));
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translations_test.moc"
