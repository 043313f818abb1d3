// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/json_text.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace stir::reports;

namespace {

QByteArray written(const QJsonValue &value)
{
    JsonText json;
    json.value(value);
    return json.view().toByteArray();
}

} // namespace

class JsonTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatQtReads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << QStringLiteral("shaken");
        QTest::newRow("empty") << QString();
        QTest::newRow("quotes and backslashes") << QStringLiteral("a\"b\\c/d");
        QTest::newRow("line ends") << QStringLiteral("a\r\nb\tc");
        QTest::newRow("control characters") << QString::fromLatin1(QByteArray("\0\x01\x1b[31m\x7f", 8));
        QTest::newRow("beyond ASCII") << QStringLiteral("žluťoučký \U0001F4DE “quoted”");
    }

    void writesWhatQtReads()
    {
        QFETCH(QString, text);
        const QByteArray json = written(QJsonArray{text});
        QCOMPARE(QJsonDocument::fromJson(json).array().at(0).toString(), text);
        for (const char character : json)
            QVERIFY(static_cast<unsigned char>(character) >= 0x20 && character != 0x7F);
    }

    void makesUtf8OfWhateverComes()
    {
        QRandomGenerator random(3);
        for (int round = 0; round < 2000; ++round) {
            QByteArray bytes(random.bounded(40), Qt::Uninitialized);
            for (char &byte : bytes)
                byte = static_cast<char>(random.bounded(256));
            JsonText json;
            json.raw('[');
            json.text(bytes);
            json.raw(']');
            QJsonParseError error;
            const QJsonDocument read = QJsonDocument::fromJson(json.view().toByteArray(), &error);
            QCOMPARE(error.error, QJsonParseError::NoError);
            QCOMPARE(read.array().at(0).toString(), QString::fromUtf8(bytes));
        }
    }

    void writesEveryKindOfValue()
    {
        const QJsonObject object{{QStringLiteral("a"), QJsonValue()},
                                 {QStringLiteral("b"), true},
                                 {QStringLiteral("c"), 1668526068},
                                 {QStringLiteral("d"), 1.5},
                                 {QStringLiteral("e"), QJsonArray{}},
                                 {QStringLiteral("f"), QJsonObject{}},
                                 {QStringLiteral("g"), QJsonArray{-1, QStringLiteral("x")}},
                                 {QStringLiteral("h"), qint64(9007199254740993)}};
        QCOMPARE(written(object), QByteArray(R"({"a":null,"b":true,"c":1668526068,"d":1.5,"e":[],"f":{},"g":[-1,"x"],)"
                                             R"("h":9007199254740993})"));
    }

    void writesTimesAsRfc3339()
    {
        QRandomGenerator random(4);
        QCOMPARE(timeText(1668526068), QByteArray("2022-11-15T15:27:48Z"));
        for (int round = 0; round < 2000; ++round) {
            const qint64 seconds = static_cast<qint64>(random.generate()) * 50 - 60'000'000'000;
            QCOMPARE(timeText(seconds),
                     QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate).toLatin1());
        }
        QCOMPARE(timeText(std::numeric_limits<qint64>::max()), QByteArray("9223372036854775807"));
    }

    void writesNullForWhatIsNotKnown()
    {
        JsonText json;
        json.textOrNull(QByteArrayView());
        json.textOrNull(QString());
        json.textOrNull(std::optional<QString>());
        json.numberOrNull(std::nullopt);
        json.timeOrNull(std::nullopt);
        QCOMPARE(json.view(), QByteArrayView("nullnullnullnullnull"));
    }
};

QTEST_GUILESS_MAIN(JsonTextTest)
#include "json_text_test.moc"
