// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/shown_line.h"

#include <QTest>
#include <QTextDocument>

using namespace stir::ui;
using namespace Qt::StringLiterals;

class ShownLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOrdinaryLineStaysAsItIs()
    {
        QCOMPARE(shownLine(u"\tmodparam(\"a\", \"b\", \"grüße €\")"_s), u"\tmodparam(\"a\", \"b\", \"grüße €\")"_s);
    }

    void whatIsNotSeenBecomesASign_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("shown");
        QTest::newRow("carriage return") << u"a\rb"_s << u"a␍b"_s;
        QTest::newRow("null") << QString(QChar(0)) << u"␀"_s;
        QTest::newRow("escape") << u"\x1b[2J"_s << u"␛[2J"_s;
        QTest::newRow("right to left") << u"a\u202Eb"_s << u"a\uFFFDb"_s;
        QTest::newRow("isolate") << u"\u2066x"_s << u"\uFFFDx"_s;
        QTest::newRow("paragraph separator") << u"a\u2029b"_s << u"a\uFFFDb"_s;
        QTest::newRow("zero width") << u"a\u200Bb"_s << u"a\uFFFDb"_s;
    }
    void whatIsNotSeenBecomesASign()
    {
        QFETCH(QString, line);
        QFETCH(QString, shown);
        QCOMPARE(shownLine(line), shown);
    }

    void noCharacterMakesASecondParagraph()
    {
        QString all;
        for (int c = 0; c <= 0xFFFF; ++c) {
            if (c != '\n' && !QChar::isSurrogate(static_cast<char32_t>(c)))
                all.append(QChar(c));
        }
        for (qsizetype at = 0; at < all.size(); at += 1000) {
            QTextDocument document;
            document.setPlainText(shownLine(QStringView(all).mid(at, 1000)));
            QCOMPARE(document.blockCount(), 1);
        }
    }

    void bytesOfAnotherEncodingAreShownAsUnknown() { QCOMPARE(shownLine(QByteArrayView("caf\xE9")), u"caf\uFFFD"_s); }

    void aLongLineIsCutWithAWord()
    {
        const QByteArray line(100'000'000, 'x');
        const QString shown = shownLine(QByteArrayView(line));
        QVERIFY(shown.size() < longestShownLine + 100);
        QVERIFY2(shown.contains(u"99996000 more"_s), qPrintable(shown.right(60)));
        QVERIFY(shownLine(QString(5'000, u'x')).contains(u"1000 more"_s));
    }
};

QTEST_MAIN(ShownLineTest)
#include "shown_line_test.moc"
