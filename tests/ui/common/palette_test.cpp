// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/palette.h"

#include <QTest>

using namespace stir::ui;
using namespace Qt::StringLiterals;

class PaletteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsThatOfTheStandard()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21);
        QCOMPARE(qRound(contrast(Qt::white, Qt::white)), 1);
        // The example that is handed around for WCAG AA: #767676 on white is the lightest grey that passes.
        QVERIFY(contrast(QColor(0x767676), Qt::white) >= 4.5);
        QVERIFY(contrast(QColor(0x777777), Qt::white) < 4.5);
    }

    void textIsReadableOnItsGround_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            const ThemeColors &c = colorsOf(appearance);
            const QByteArray theme = appearance == Appearance::Light ? "light " : "dark ";
            const std::vector<std::pair<const char *, QColor>> grounds{{"ground", c.ground},
                                                                       {"surface", c.surface},
                                                                       {"rail", c.rail},
                                                                       {"selection", c.selection},
                                                                       {"hover", c.hover},
                                                                       {"added line", c.addedLine},
                                                                       {"removed line", c.removedLine},
                                                                       {"banner error", c.brokenGround},
                                                                       {"banner attention", c.attentionGround},
                                                                       {"banner success", c.goodGround},
                                                                       {"unknown", c.unknownGround}};
            for (const auto &[name, ground] : grounds) {
                QTest::newRow((theme + "text on " + name).constData()) << c.text << ground;
                QTest::newRow((theme + "muted on " + name).constData()) << c.muted << ground;
            }
            const std::vector<std::pair<const char *, QColor>> words{{"good", c.good},
                                                                     {"attention", c.attention},
                                                                     {"broken", c.broken},
                                                                     {"unknown", c.unknown},
                                                                     {"accent", c.accent},
                                                                     {"token header", c.tokenHeader},
                                                                     {"payload", c.tokenPayload},
                                                                     {"signature", c.tokenSignature}};
            for (const auto &[name, word] : words) {
                QTest::newRow((theme + name + " on surface").constData()) << word << c.surface;
                QTest::newRow((theme + name + " on ground").constData()) << word << c.ground;
                QTest::newRow((theme + name + " on a selected row").constData()) << word << c.selection;
            }
            QTest::newRow((theme + "good pill").constData()) << c.good << c.goodGround;
            QTest::newRow((theme + "attention pill").constData()) << c.attention << c.attentionGround;
            QTest::newRow((theme + "broken pill").constData()) << c.broken << c.brokenGround;
            QTest::newRow((theme + "unknown pill").constData()) << c.unknown << c.unknownGround;
            QTest::newRow((theme + "primary button").constData()) << c.onAccent << c.accent;
            QTest::newRow((theme + "primary button, hovered").constData()) << c.onAccent << c.accentHover;
            QTest::newRow((theme + "added word").constData()) << c.text << c.addedWord;
            QTest::newRow((theme + "removed word").constData()) << c.text << c.removedWord;
        }
    }
    void textIsReadableOnItsGround()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(QString::number(contrast(text, ground))));
    }

    void findsItsColorsAgainByThePalette()
    {
        QCOMPARE(&colorsFor(widgetPalette(Appearance::Light)), &colorsOf(Appearance::Light));
        QCOMPARE(&colorsFor(widgetPalette(Appearance::Dark)), &colorsOf(Appearance::Dark));
    }
};

QTEST_GUILESS_MAIN(PaletteTest)
#include "palette_test.moc"
