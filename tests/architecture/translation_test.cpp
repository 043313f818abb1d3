// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QString translations = QStringLiteral(STIR_SOURCE_DIR "/translations");

} // namespace

class TranslationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesHoldWhatTheSourcesSay();
    void everySentenceIsTranslated_data();
    void everySentenceIsTranslated();
    void placeholdersSurviveTranslation();
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
    static const QRegularExpression unfinished(
        QStringLiteral("<source>([^<]*)</source>(?:(?!</message>).)*type=\"unfinished\""),
        QRegularExpression::DotMatchesEverythingOption);
    QStringList missing;
    for (auto found = unfinished.globalMatch(text); found.hasNext();)
        missing.append(found.next().captured(1));
    QVERIFY2(missing.isEmpty(), qPrintable(QString::number(missing.size()) + u'\n' + missing.join(u'\n')));
}

void TranslationTest::placeholdersSurviveTranslation()
{
    const QString text = QString::fromUtf8(contentOf(translations + QStringLiteral("/console_de.ts")));
    // A form for one may say "a server" instead of "%n server", so %n is not counted.
    static const QRegularExpression message(
        QStringLiteral(
            "<source>([^<]*)</source>(?:(?!</message>|<translation).)*<translation>((?:(?!</translation>).)*)"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression placeholder(QStringLiteral("%L?\\d|\\{\\w+\\}"));
    static const QRegularExpression formEnd(QStringLiteral("</numerusform>\\s*"));
    const auto placeholders = [](const QString &sentence) {
        QStringList found;
        for (auto each = placeholder.globalMatch(sentence); each.hasNext();)
            found.append(each.next().captured(0));
        found.sort();
        return found;
    };
    int compared = 0;
    for (auto found = message.globalMatch(text); found.hasNext(); ++compared) {
        const auto match = found.next();
        for (const QString &form : match.captured(2).split(formEnd, Qt::SkipEmptyParts))
            QVERIFY2(placeholders(match.captured(1)) == placeholders(form), qPrintable(match.captured(1)));
    }
    QVERIFY(compared > 0);
}

QTEST_GUILESS_MAIN(TranslationTest)
#include "translation_test.moc"
