// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/exact_text.h"

#include <QTest>

using namespace stir;

class ExactTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("utf8");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QByteArray() << QString();
        QTest::newRow("ASCII") << QByteArray("ES256") << QStringLiteral("ES256");
        QTest::newRow("more than ASCII") << QByteArray("h\xC3\xB6\xF0\x9F\x98\x80")
                                         << QString::fromUtf8("h\xC3\xB6\xF0\x9F\x98\x80");
        QTest::newRow("byte order mark in front") << QByteArray("\xEF\xBB\xBF"
                                                                "A")
                                                  << QString(QChar(0xFEFF)) + u'A';
        QTest::newRow("byte order mark inside") << QByteArray("A\xEF\xBB\xBF") << u'A' + QString(QChar(0xFEFF));
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << QStringLiteral("a") + QChar(0) + u'b';
        QTest::newRow("no UTF-8") << QByteArray("a\xFF") << u'a' + QString(QChar(0xFFFD));
        QTest::newRow("cut") << QByteArray("a\xC3") << u'a' + QString(QChar(0xFFFD));
    }

    void reads()
    {
        QFETCH(QByteArray, utf8);
        QFETCH(QString, text);
        QCOMPARE(exactText(utf8), text);
    }
};

QTEST_GUILESS_MAIN(ExactTextTest)
#include "exact_text_test.moc"
