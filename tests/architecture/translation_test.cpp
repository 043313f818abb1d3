// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/translation_rules.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace stir::architecture;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QString translations = QStringLiteral(STIR_SOURCE_DIR "/translations");

QString report(const QStringList &sentences)
{
    return QString::number(sentences.size()) + u'\n' + sentences.join(u'\n');
}

/// A file of one sentence in the form lupdate writes.
QString fileOf(const QString &context, const QString &source, const QString &translation)
{
    return QStringLiteral("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE TS>\n<TS version=\"2.1\" "
                          "language=\"de_DE\">\n<context>\n    <name>%1</name>\n    <message>\n        "
                          "<source>%2</source>\n        %3\n    </message>\n</context>\n</TS>\n")
        .arg(context, source, translation);
}

} // namespace

class TranslationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesHoldWhatTheSourcesSay();
    void everySentenceIsTranslated_data();
    void everySentenceIsTranslated();
    void placeholdersSurviveTranslation();
    void everySentenceHasTheClassThatSaysIt();
    void noticesAPlaceholderThatChanged_data();
    void noticesAPlaceholderThatChanged();
    void noticesASentenceThatIsNotTranslated_data();
    void noticesASentenceThatIsNotTranslated();
    void noticesASentenceWithoutClass();
};

void TranslationTest::filesHoldWhatTheSourcesSay()
{
    QTemporaryDir copy;
    const QStringList files = QDir(translations).entryList({QStringLiteral("*.ts")});
    QVERIFY(!files.isEmpty());
    for (const QString &file : files)
        QVERIFY(QFile::copy(translations + u'/' + file, copy.filePath(file)));
    QProcess translate;
    translate.start(QStringLiteral(STIR_SOURCE_DIR "/tools/translate"), {copy.path()});
    QVERIFY2(translate.waitForFinished(60'000), qPrintable(translate.errorString()));
    QVERIFY2(translate.exitCode() == 0, translate.readAllStandardError().constData());
    for (const QString &file : files)
        QVERIFY2(contentOf(copy.filePath(file)) == contentOf(translations + u'/' + file),
                 qPrintable(QStringLiteral("translations/%1 is behind the sources: run tools/translate").arg(file)));
}

void TranslationTest::everySentenceIsTranslated_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : QDir(translations).entryList({QStringLiteral("*.ts")}))
        QTest::newRow(qPrintable(file)) << file;
}

void TranslationTest::everySentenceIsTranslated()
{
    QFETCH(QString, file);
    const QString text = QString::fromUtf8(contentOf(translations + u'/' + file));
    QVERIFY(sentenceCount(text) > 20);
    const QStringList missing = unfinishedSentences(text);
    QVERIFY2(missing.isEmpty(), qPrintable(report(missing)));
}

void TranslationTest::placeholdersSurviveTranslation()
{
    for (const QString &file : QDir(translations).entryList({QStringLiteral("*.ts")})) {
        const QStringList changed = changedPlaceholders(QString::fromUtf8(contentOf(translations + u'/' + file)));
        QVERIFY2(changed.isEmpty(), qPrintable(file + QStringLiteral(": ") + report(changed)));
    }
}

void TranslationTest::everySentenceHasTheClassThatSaysIt()
{
    const QStringList lost =
        sentencesWithoutClass(QString::fromUtf8(contentOf(translations + QStringLiteral("/console_de.ts"))));
    QVERIFY2(lost.isEmpty(), qPrintable(QStringLiteral("lupdate does not see through `using`: ") + report(lost)));
}

void TranslationTest::noticesAPlaceholderThatChanged_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("translation");
    QTest::addColumn<bool>("isChanged");

    const auto plural = [](const QString &one, const QString &many) {
        return QStringLiteral("<translation>\n            <numerusform>%1</numerusform>\n            "
                              "<numerusform>%2</numerusform>\n        </translation>")
            .arg(one, many);
    };
    const QString two = QStringLiteral("%1 of %2");
    QTest::newRow("kept") << two << QStringLiteral("<translation>%1 von %2</translation>") << false;
    QTest::newRow("in another order") << two << QStringLiteral("<translation>von %2: %1</translation>") << false;
    QTest::newRow("lost") << two << QStringLiteral("<translation>%1 davon</translation>") << true;
    QTest::newRow("twice") << two << QStringLiteral("<translation>%1 von %1</translation>") << true;
    QTest::newRow("too many") << QStringLiteral("all") << QStringLiteral("<translation>alle %1</translation>") << true;
    QTest::newRow("runs into a digit") << QStringLiteral("%1") << QStringLiteral("<translation>%12</translation>")
                                       << true;
    QTest::newRow("named, lost") << QStringLiteral("{name}") << QStringLiteral("<translation>Name</translation>")
                                 << true;
    QTest::newRow("one without its number")
        << QStringLiteral("%n of %1") << plural(QStringLiteral("einer von %1"), QStringLiteral("%n von %1")) << false;
    QTest::newRow("lost in the form for many")
        << QStringLiteral("%n of %1") << plural(QStringLiteral("%n von %1"), QStringLiteral("%n davon")) << true;
}

void TranslationTest::noticesAPlaceholderThatChanged()
{
    QFETCH(QString, source);
    QFETCH(QString, translation);
    QFETCH(bool, isChanged);
    const QString text = fileOf(QStringLiteral("Some"), source, translation);
    QCOMPARE(sentenceCount(text), 1);
    QCOMPARE(changedPlaceholders(text), isChanged ? QStringList{source} : QStringList());
}

void TranslationTest::noticesASentenceThatIsNotTranslated_data()
{
    QTest::addColumn<QString>("translation");
    QTest::addColumn<bool>("isMissing");

    QTest::newRow("translated") << QStringLiteral("<translation>Ende</translation>") << false;
    QTest::newRow("new") << QStringLiteral("<translation type=\"unfinished\"></translation>") << true;
    QTest::newRow("guessed") << QStringLiteral("<translation type=\"unfinished\">Ende</translation>") << true;
    QTest::newRow("empty") << QStringLiteral("<translation></translation>") << true;
    QTest::newRow("one form empty") << QStringLiteral("<translation><numerusform>Ende</numerusform>"
                                                      "<numerusform></numerusform></translation>")
                                    << true;
}

void TranslationTest::noticesASentenceThatIsNotTranslated()
{
    QFETCH(QString, translation);
    QFETCH(bool, isMissing);
    const QString source = QStringLiteral("End");
    QCOMPARE(unfinishedSentences(fileOf(QStringLiteral("Some"), source, translation)),
             isMissing ? QStringList{source} : QStringList());
}

void TranslationTest::noticesASentenceWithoutClass()
{
    const QString translation = QStringLiteral("<translation>Ende</translation>");
    const QString source = QStringLiteral("End");
    QCOMPARE(sentencesWithoutClass(fileOf(QString(), source, translation)), QStringList{source});
    QCOMPARE(sentencesWithoutClass(fileOf(QStringLiteral("Some"), source, translation)), QStringList());
}

QTEST_GUILESS_MAIN(TranslationTest)
#include "translation_test.moc"
