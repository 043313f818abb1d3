// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QToolTip>

using namespace stir::ui;

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void styleSheetHasNoNameLeft_data()
    {
        QTest::addColumn<int>("appearance");
        QTest::newRow("light") << static_cast<int>(Appearance::Light);
        QTest::newRow("dark") << static_cast<int>(Appearance::Dark);
    }
    void styleSheetHasNoNameLeft()
    {
        QFETCH(int, appearance);
        applyTheme(*qApp, static_cast<Appearance>(appearance));
        QVERIFY(qApp->styleSheet().contains(colorsOf(static_cast<Appearance>(appearance)).accent.name()));
        QVERIFY(!qApp->styleSheet().contains(u'@'));
    }

    void everyIconDrawsInTheColorItIsGiven()
    {
        for (int name = 0; name <= static_cast<int>(IconName::Logo); ++name) {
            const QImage image = iconPixmap(static_cast<IconName>(name), Qt::red, 32, 2).toImage();
            QCOMPARE(image.width(), 64);
            bool isDrawn = false;
            for (int y = 0; y < image.height() && !isDrawn; ++y)
                for (int x = 0; x < image.width() && !isDrawn; ++x)
                    isDrawn = image.pixelColor(x, y) == QColor(Qt::red);
            QVERIFY2(isDrawn, qPrintable(QString::number(name)));
        }
    }

    void iconFollowsAChangeOfTheme()
    {
        applyTheme(*qApp, Appearance::Light);
        const QIcon overview = icon(IconName::Overview);
        const QImage light = overview.pixmap(16, 16).toImage();
        applyTheme(*qApp, Appearance::Dark);
        QVERIFY(overview.pixmap(16, 16).toImage() != light);
    }

    void toolTipIsPlainText()
    {
        applyTheme(*qApp, Appearance::Light);
        const QString foreign = QStringLiteral("<b>CN=bold</b><img src=\"/etc/hostname\">");
        QToolTip::showText(QPoint(10, 10), foreign);
        const auto windows = QApplication::topLevelWidgets();
        const auto tip = std::find_if(windows.begin(), windows.end(),
                                      [](const QWidget *window) { return window->inherits("QTipLabel"); });
        QVERIFY(tip != windows.end());
        QCOMPARE(static_cast<QLabel *>(*tip)->text(), foreign);
        QCOMPARE(static_cast<QLabel *>(*tip)->textFormat(), Qt::PlainText);
        QToolTip::hideText();
    }

    void buttonHasItsNamesAndItsHeight()
    {
        applyTheme(*qApp, Appearance::Light);
        const std::unique_ptr<QPushButton> button(
            makeButton(QStringLiteral("page.act"), QStringLiteral("&Do it"), ButtonKind::Primary));
        QCOMPARE(button->objectName(), QStringLiteral("page.act"));
        QCOMPARE(button->accessibleName(), QStringLiteral("Do it"));
        QCOMPARE(button->sizeHint().height(), controlHeight);
    }

    void checkedPillShowsThatItHasTheKeys()
    {
        applyTheme(*qApp, Appearance::Light);
        QWidget window;
        auto *row = new QHBoxLayout(&window);
        auto *pill = makeButton(QStringLiteral("page.pill"), QStringLiteral("Valid"));
        auto *other = makeButton(QStringLiteral("page.other"), QStringLiteral("Other"));
        pill->setProperty("filterPill", true);
        pill->setCheckable(true);
        pill->setChecked(true);
        row->addWidget(pill);
        row->addWidget(other);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        other->setFocus();
        const QImage without = pill->grab().toImage();
        pill->setFocus();
        QVERIFY(pill->grab().toImage() != without);
        QCOMPARE(pill->grab().size(), without.size());
    }
};

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
