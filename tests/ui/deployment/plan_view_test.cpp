// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deployment/plan_view.h"

#include "tests/ui/deployment/reviewed_files.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"
#include "ui/deployment/file_view.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace stir;
using namespace stir::ui;

class PlanViewTest : public QObject
{
    Q_OBJECT

private:
    static deployment::Plan plan()
    {
        deployment::Plan plan;
        for (const auto &[key, line] : {std::pair{"signing.enabled", 3}, std::pair{"signing.x5u", 8}}) {
            deployment::PlannedSetting setting;
            setting.key = QLatin1String(key);
            setting.path = tests::reviewedFile()->path;
            setting.line = line;
            plan.settings.push_back(setting);
        }
        return plan;
    }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }

    void enterOnASettingLeadsToItsLineAndEscBack()
    {
        PlanView view;
        view.resize(900, 600);
        view.show();
        QApplication::setActiveWindow(&view);
        view.showPlan(plan(), {tests::reviewedFile()});
        auto *table = view.findChild<TableView *>(QStringLiteral("deployment.settings"));
        auto *file = view.findChild<FileView *>(QStringLiteral("deployment.file"));
        QCOMPARE(table->currentKey(), QStringLiteral("signing.enabled"));
        QVERIFY(table->selectKey(QStringLiteral("signing.x5u")));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(file->isVisible());
        QVERIFY(file->hasFocus());
        QCOMPARE(file->currentRow(), 7);
        QTest::keyClick(file, Qt::Key_Escape);
        QVERIFY(table->hasFocus());
    }

    void theButtonLeadsThereToo()
    {
        PlanView view;
        view.show();
        view.showPlan(plan(), {tests::reviewedFile()});
        view.showInFile()->click();
        QCOMPARE(view.findChild<FileView *>(QStringLiteral("deployment.file"))->currentRow(), 2);
        view.showPlan({}, {});
        QVERIFY(view.showInFile()->isHidden());
        delete view.showInFile(); // a page would have taken it
    }
};

QTEST_MAIN(PlanViewTest)
#include "plan_view_test.moc"
