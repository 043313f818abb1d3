// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deployment/changes_view.h"

#include "tests/core/deployment/plan_inputs.h"
#include "tests/ui/deployment/reviewed_files.h"
#include "ui/common/diff_view.h"
#include "ui/common/theme.h"
#include "ui/deployment/file_view.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using deployment::ChangeKind;
using deployment::Plan;
using deployment::PlannedChange;

namespace {

const QString path = QStringLiteral("/etc/kamailio/kamailio.cfg");

Plan planOf(const QByteArray &before, const QByteArray &after)
{
    Plan plan;
    plan.changes.push_back(testing::textChange(path, before, after));
    plan.changes.back().diff = deployment::unifiedDiff(path, before, after);
    return plan;
}

Plan signingPlan()
{
    const QByteArray after = tests::reviewedText;
    return planOf(QByteArray(after).replace("#!define WITH", "##!define WITH"), after);
}

deployment::PlannedSetting setting(const QString &key, int line)
{
    deployment::PlannedSetting planned;
    planned.key = key;
    planned.path = path;
    planned.line = line;
    return planned;
}

} // namespace

class ChangesViewTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ChangesView> m_view;

    template <typename Widget>
    Widget *find(const char *name) const
    {
        auto *widget = m_view->findChild<Widget *>(QLatin1String(name));
        Q_ASSERT_X(widget, "find", name);
        return widget;
    }
    void click(const char *name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init()
    {
        m_view = std::make_unique<ChangesView>();
        m_view->resize(900, 500);
        m_view->show();
    }
    void cleanup() { m_view.reset(); }

    void beginsWithTheDifference()
    {
        m_view->showPlan(signingPlan(), {tests::reviewedFile()});
        QVERIFY(find<DiffView>("deployment.diff")->isVisible());
        QVERIFY(!find<FileView>("deployment.file")->isVisible());
        QCOMPARE(find<QComboBox>("deployment.changes.file")->currentData().toString(), path);
    }

    void showsTheWholeFileWhenItIsAskedTo()
    {
        m_view->showPlan(signingPlan(), {tests::reviewedFile()});
        click("deployment.changes.view.file");
        auto *file = find<FileView>("deployment.file");
        QVERIFY(file->isVisible());
        QVERIFY(file->toPlainText().startsWith(QStringLiteral("#!KAMAILIO\n")));
        click("deployment.changes.next");
        QCOMPARE(file->currentRow(), 2);
        QCOMPARE(find<QLabel>("deployment.changes.row")->text(), file->currentWords());
        click("deployment.changes.view.difference");
        QVERIFY(find<DiffView>("deployment.diff")->isVisible());
    }

    void goesToTheLineOfASetting()
    {
        m_view->showPlan(signingPlan(), {tests::reviewedFile()});
        m_view->showSetting(setting(QStringLiteral("signing.x5u"), 8));
        auto *file = find<FileView>("deployment.file");
        QVERIFY(file->isVisible());
        QCOMPARE(file->currentRow(), 7);
        // One that has no mark of its own: its line, then.
        m_view->showSetting(setting(QStringLiteral("policy.ok"), 5));
        QCOMPARE(file->currentRow(), 4);
    }

    void aPlanWithoutChangesIsShownOnlyOnDemand()
    {
        m_view->showPlan({}, {tests::reviewedFile()});
        QVERIFY(!m_view->isVisible());
        m_view->showSetting(setting(QStringLiteral("signing.enabled"), 3));
        QVERIFY(m_view->isVisible());
        QVERIFY(!find<QPushButton>("deployment.changes.view.difference")->isEnabled());
        QVERIFY(!find<QPushButton>("deployment.changes.copy")->isEnabled());
        QCOMPARE(find<FileView>("deployment.file")->currentRow(), 2);
    }

    void whatIsCopiedIsAPatchThatApplies_data()
    {
        QTest::addColumn<QByteArray>("before");
        const QByteArray text = tests::reviewedText;
        QTest::newRow("as it is") << text;
        QTest::newRow("no line end") << text.chopped(1);
        QTest::newRow("CR LF") << QByteArray(text).replace("\n", "\r\n");
    }
    void whatIsCopiedIsAPatchThatApplies()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("patch")).isEmpty())
            QSKIP("patch is not installed");
        QFETCH(QByteArray, before);
        const QByteArray after = QByteArray(before).replace("5)", "7)");
        m_view->showPlan(planOf(before, after), {});
        click("deployment.changes.copy");
        QTemporaryDir root;
        QVERIFY(QDir(root.path()).mkpath(QStringLiteral("etc/kamailio")));
        QFile file(root.path() + path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(before) == before.size());
        file.close();
        QProcess patch;
        patch.setWorkingDirectory(root.path());
        patch.start(QStringLiteral("patch"), {QStringLiteral("-p0"), QStringLiteral("--fuzz=0")});
        patch.write(QGuiApplication::clipboard()->text().toUtf8());
        patch.closeWriteChannel();
        QVERIFY(patch.waitForFinished());
        QVERIFY2(patch.exitCode() == 0, patch.readAll().constData());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), after);
    }

    void saysWhyAPatchCannotBeCopied()
    {
        QGuiApplication::clipboard()->setText(QStringLiteral("before"));
        m_view->showPlan(planOf("caf\xE9 = 1\n", "caf\xE9 = 2\n"), {});
        click("deployment.changes.copy");
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
        QVERIFY(find<QLabel>("deployment.changes.row")->text().contains(QStringLiteral("UTF-8")));
    }
};

QTEST_MAIN(ChangesViewTest)
#include "changes_view_test.moc"
