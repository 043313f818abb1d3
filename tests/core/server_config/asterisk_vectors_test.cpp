// SPDX-License-Identifier: GPL-3.0-or-later
// What a real Asterisk read of a text (tests/data/asterisk/ORIGIN.md) is what is found in it.
#include "core/server_config/config_document.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace stir;
using namespace stir::server_config;

class AsteriskVectorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAsteriskReads_data();
    void readsWhatAsteriskReads();
};

void AsteriskVectorsTest::readsWhatAsteriskReads_data()
{
    QTest::addColumn<QJsonObject>("vector");
    QFile file(QStringLiteral(STIR_TEST_DATA "/asterisk/ast_config.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const QJsonValue &vector : QJsonDocument::fromJson(file.readAll()).array()) {
        const QString title = vector.toObject().value(QStringLiteral("title")).toString();
        QTest::newRow(qPrintable(title)) << vector.toObject();
    }
}

void AsteriskVectorsTest::readsWhatAsteriskReads()
{
    QFETCH(QJsonObject, vector);
    const auto text = [&](const char *name) { return vector.value(QLatin1String(name)).toString().toUtf8(); };
    QTemporaryDir folder;
    const auto write = [&](const char *name, const QByteArray &bytes) {
        QFile file(folder.filePath(QLatin1String(name)));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write("inc.conf", text("included")) && write("inc2.conf", "missing_prefix=second\n"));
    const auto document =
        *parseConfig(ConfigGrammar::Asterisk, text("text"),
                     {{},
                      folder.filePath(QStringLiteral("own.conf")).toUtf8(),
                      std::make_shared<FilesInFolder>(QStringLiteral("/etc/asterisk"), folder.path())});
    SettingRule rule;
    rule.key = "alert.missing_prefix";
    rule.section = "alert";
    rule.name = "missing_prefix";
    const SettingSearch search = document->find(rule);
    if (vector.value(QStringLiteral("value")).isNull()) {
        QVERIFY(!search.effective || anyFails(document->problems()));
        return;
    }
    const auto isAmbiguous = [](const Finding &finding) { return finding.rule == u"ambiguous"; };
    if (!search.effective) {
        // A value out of several lines is read by no single one of them.
        QVERIFY(text("text").contains("+="));
        QVERIFY(std::ranges::any_of(search.findings, isAmbiguous));
        return;
    }
    QCOMPARE(search.effective->value, text("value"));
}

QTEST_GUILESS_MAIN(AsteriskVectorsTest)
#include "asterisk_vectors_test.moc"
