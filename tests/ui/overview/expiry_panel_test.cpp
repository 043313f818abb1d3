// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/expiry_panel.h"

#include "tests/core/crypto/test_certificates.h"
#include "tests/ui/test_workspace.h"
#include "ui/common/form_field.h"
#include "ui/common/table_view.h"
#include "ui/overview/year_strip.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

class ExpiryPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_test = std::make_unique<TestWorkspace>(); // 1 March 2026
        const testing::Authority authority;
        auto &inventory = m_test->workspace.inventory();
        QVERIFY(inventory.addIdentity({u"main"_s, authority.chain(), {}, {}})); // leaf: to 31 March 2026
        QVERIFY(inventory.addAnchor({u"Example"_s, authority.root}));
        m_panel = std::make_unique<ExpiryPanel>(m_test->workspace);
        m_panel->resize(1040, 660);
        m_panel->show();
        m_panel->open();
        QTRY_VERIFY(m_panel->isSettled());
        m_table = m_panel->findChild<TableView *>(u"overview.expiry.table"_s);
        m_year = m_panel->findChild<YearStrip *>(u"overview.expiry.year"_s);
    }
    void cleanup() { m_panel.reset(); }

    void showsWhatEndsFirstAtTheTop()
    {
        QCOMPARE(m_table->visibleRows(), 3);
        QCOMPARE(cell(0, 0), u"main"_s);
        QCOMPARE(cell(0, 1), u"Signing identity"_s);
        QCOMPARE(cell(0, 3), u"in 29 day(s)"_s);
        QCOMPARE(m_table->model()->index(0, 0).data(StatusRole).toInt(), static_cast<int>(Status::Attention));
        QCOMPARE(m_table->model()->index(2, 0).data(StatusRole).toInt(), static_cast<int>(Status::Good));
    }

    void opensThePageOfALineWithTheKeys()
    {
        const QSignalSpy requested(&m_test->workspace, &Workspace::pageRequested);
        QTest::keyClick(m_table, Qt::Key_Home);
        QTest::keyClick(m_table, Qt::Key_Return);
        QCOMPARE(requested.count(), 1);
        QCOMPARE(requested.front(), (QVariantList{u"identities"_s, u"main"_s}));
    }

    void showsTheEndsOfADayThatIsChosenInTheCalendar()
    {
        m_year->setFocus();
        QTest::keyClick(m_year, Qt::Key_PageDown);
        QCOMPARE(m_year->current(), testing::instant("2026-03-31T00:00:00Z").toLocalTime().date());
        QVERIFY(m_panel->findChild<QLabel *>(u"overview.expiry.day"_s)->text().endsWith(u": 1 end(s)"_s));
        QCOMPARE(m_year->accessibleDescription(), m_year->dayText(m_year->current()));
        QTest::keyClick(m_year, Qt::Key_Return);
        QCOMPARE(m_table->visibleRows(), 1);
        auto *all = m_panel->findChild<QPushButton *>(u"overview.expiry.all"_s);
        QVERIFY(all->isVisibleTo(m_panel.get()));
        all->click();
        QCOMPARE(m_table->visibleRows(), 3);
        QVERIFY(!all->isVisibleTo(m_panel.get()));
    }

    void staysInTheYearWithTheKeys()
    {
        const QDate today = m_test->clock.now().toLocalTime().date();
        QTest::keyClick(m_year, Qt::Key_Up);
        QCOMPARE(m_year->current(), today);
        QTest::keyClick(m_year, Qt::Key_Right);
        QCOMPARE(m_year->current(), today.addDays(7));
        QTest::keyClick(m_year, Qt::Key_End);
        const QDate last = m_year->current();
        QVERIFY(today.daysTo(last) > 360);
        QTest::keyClick(m_year, Qt::Key_Down);
        QCOMPARE(m_year->current(), last);
    }

    void choosesADayWithTheMouse()
    {
        QTest::keyClick(m_year, Qt::Key_PageDown);
        const QDate day = m_year->current();
        QTest::keyClick(m_year, Qt::Key_Home);
        for (int x = 0; x < m_year->width() && !m_year->chosen().isValid(); x += 5)
            for (int y = 0; y < m_year->height() && !m_year->chosen().isValid(); y += 5)
                QTest::mouseClick(m_year, Qt::LeftButton, {}, {x, y});
        QCOMPARE(m_year->chosen(), day);
    }

    void setsWhereTheWarningsBegin()
    {
        auto *text = m_panel->findChild<QLineEdit *>(u"overview.expiry.thresholds"_s);
        QCOMPARE(text->text(), u"1/3  1/6  1/20"_s);
        text->setText(u"1/4, 10%, 5%"_s);
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_COMPARE(m_table->model()->index(0, 0).data(StatusRole).toInt(), static_cast<int>(Status::Good));
        QCOMPARE(testing::required(m_test->workspace.inventory().expiryThresholds()).texts(),
                 (QStringList{u"1/4"_s, u"10%"_s, u"5%"_s}));
        QTRY_VERIFY(m_panel->isSettled());
    }

    void saysBesideTheFieldWhatIsWrongWithThresholds()
    {
        auto *text = m_panel->findChild<QLineEdit *>(u"overview.expiry.thresholds"_s);
        text->setText(u"1/6 1/3 1/20"_s);
        m_panel->findChild<QPushButton *>(u"overview.expiry.set"_s)->click();
        const auto fields = m_panel->findChildren<FormField *>();
        QVERIFY(std::ranges::any_of(fields, [](const FormField *field) { return field->hasError(); }));
        QCOMPARE(testing::required(m_test->workspace.inventory().expiryThresholds()), credentials::ExpiryThresholds());
    }

    void goesBackWithEscape()
    {
        const QSignalSpy closed(m_panel.get(), &ExpiryPanel::closed);
        m_table->setFocus();
        QTest::keyClick(m_table, Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
    }

    void paintsEverySpanOfTheTimeLine()
    {
        auto *span = m_panel->findChild<QComboBox *>(u"overview.expiry.span"_s);
        QImage before;
        for (int place = 0; place < span->count(); ++place) {
            span->setCurrentIndex(place);
            const QImage now = m_panel->grab().toImage();
            QVERIFY(now != before);
            before = now;
        }
    }

    void keepsTheRulesOfModels()
    {
        ExpiryController controller(m_test->workspace);
        const QAbstractItemModelTester tester(&controller.endings());
        controller.refresh();
        QTRY_COMPARE(controller.endings().rowCount(), 3);
    }

private:
    QString cell(int row, int column) const { return m_table->model()->index(row, column).data().toString(); }

    std::unique_ptr<TestWorkspace> m_test;
    std::unique_ptr<ExpiryPanel> m_panel;
    TableView *m_table = nullptr;
    YearStrip *m_year = nullptr;
};

QTEST_MAIN(ExpiryPanelTest)
#include "expiry_panel_test.moc"
