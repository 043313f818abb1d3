// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of the window without a mouse: what can be pressed or typed into is reached, and shows that it has the
// keys.
#include "app/console/pages.h"
#include "tests/ui/decoder/decoder_inputs.h"
#include "tests/ui/trust/made_anchors.h"
#include "ui/common/navigation_page.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostStops = 150;

/// One of everything that pages list.
void fill(TestWorkspace &test)
{
    const crypto::CertificateChain chain{certificateOf({u"Carrier"_s, u"SHAKEN 123A"_s, 90, false})};
    QVERIFY(test.workspace.inventory().addIdentity({u"main"_s, chain, u"https://a.example/1.pem"_s, test.clock.now()}));
    inventory::ManagedServer server;
    server.name = u"west"_s;
    server.host = u"192.0.2.1"_s;
    server.user = u"root"_s;
    server.platform = u"voipnow"_s;
    server.identity = u"main"_s;
    QVERIFY(test.workspace.inventory().addServer(server));
    addAnchor(test, {u"Example STI-CA"_s});
    inventory::HistoryEntry entry;
    entry.server = u"west"_s;
    entry.action = u"push"_s;
    entry.result = u"done"_s;
    QVERIFY(test.workspace.inventory().record(entry));
}

struct Window
{
    TestWorkspace test;
    std::unique_ptr<MainWindow> window;

    Window()
    {
        fill(test);
        window = std::make_unique<MainWindow>(test.workspace, console::makePages(test.workspace));
        window->resize(1280, 1400);
        window->show();
    }
    void showPage()
    {
        QFETCH(QString, id);
        QFETCH(QString, subject);
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QVERIFY(window->showPage(id, subject));
        QTRY_VERIFY(page()->isSettled());
    }
    NavigationPage *page() const { return window->currentPage(); }
};

/// What the window shows of it, with what surrounds it.
QImage pictureOf(QWidget *widget)
{
    QWidget *window = widget->window();
    const QRect place(widget->mapTo(window, QPoint(-2, -2)), widget->size() + QSize(4, 4));
    return window->grab(place).toImage();
}

QString nameOf(const QWidget *widget)
{
    return widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className())
                                          : widget->objectName();
}

/// The widgets that the Tab key comes to on the shown page, from its first one on.
QList<QWidget *> stopsOf(const MainWindow &window)
{
    QList<QWidget *> stops;
    const NavigationPage *page = window.currentPage();
    for (int step = 0; step < mostStops; ++step) {
        QWidget *focus = window.focusWidget();
        if (focus == nullptr || stops.contains(focus))
            break;
        if (page->isAncestorOf(focus))
            stops.append(focus);
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    return stops;
}

/// An arrow key leads to it from its checked neighbour.
bool isOneOfAGroup(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button != nullptr && (button->group() != nullptr || button->autoExclusive()) && !button->isChecked();
}

template <typename Widget>
void expectReached(const NavigationPage *page, const QList<QWidget *> &stops)
{
    for (Widget *widget : page->findChildren<Widget *>()) {
        const bool isPart = widget->objectName().startsWith(u"qt_"_s) || widget->objectName().isEmpty();
        if (widget->isVisible() && widget->isEnabled() && !isPart && !isOneOfAGroup(widget))
            QVERIFY2(stops.contains(widget), qPrintable(nameOf(widget)));
    }
}

} // namespace

class PageKeysTest : public QObject
{
    Q_OBJECT

private:
    static void eachPage()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("subject");
        for (const QString &id :
             {u"overview"_s, u"servers"_s, u"identities"_s, u"trust"_s, u"policy"_s, u"deployment"_s, u"history"_s})
            QTest::newRow(qPrintable(id)) << id << QString();
        QTest::newRow("decoder") << u"decoder"_s << QString();
        QTest::newRow("decoder with calls") << u"decoder"_s << guideFile;
    }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }

    void everythingIsReached_data() { eachPage(); }
    void everythingIsReached()
    {
        Window w;
        w.showPage();
        const QList<QWidget *> stops = stopsOf(*w.window);
        QVERIFY(!stops.isEmpty());
        expectReached<QAbstractButton>(w.page(), stops);
        expectReached<QLineEdit>(w.page(), stops);
        expectReached<QComboBox>(w.page(), stops);
        expectReached<QAbstractItemView>(w.page(), stops);
        expectReached<QPlainTextEdit>(w.page(), stops);
        for (const QWidget *stop : stops)
            QVERIFY2(!stop->objectName().isEmpty() && !stop->accessibleName().isEmpty(), qPrintable(nameOf(stop)));
    }

    void whatHasTheKeysShowsIt_data() { eachPage(); }
    void whatHasTheKeysShowsIt()
    {
        Window w;
        w.showPage();
        // A caret that blinks would be a difference too.
        QApplication::setCursorFlashTime(0);
        for (QWidget *stop : stopsOf(*w.window)) {
            stop->setFocus();
            const QImage with = pictureOf(stop);
            w.window->findChild<QWidget *>(u"rail.overview"_s)->setFocus();
            QVERIFY2(pictureOf(stop) != with, qPrintable(nameOf(stop)));
        }
    }
};

QTEST_MAIN(PageKeysTest)
#include "page_keys_test.moc"
