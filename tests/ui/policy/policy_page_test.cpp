// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policy/policy_page.h"

#include "tests/ui/test_workspace.h"
#include "ui/policy/action_segments.h"
#include "ui/policy/phone_picture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace stir::policy;
using namespace Qt::StringLiterals;

namespace {

template <typename Widget>
Widget *find(const QWidget &page, const QString &name)
{
    auto *widget = page.findChild<Widget *>(name);
    if (widget == nullptr)
        qFatal("no %s", qPrintable(name));
    return widget;
}

QString phone(const QWidget &page, const QString &outcome)
{
    return find<PhonePicture>(page, u"policy."_s + outcome + u".phone"_s)->shownText();
}

void show(QWidget &page)
{
    page.resize(1048, 700);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
}

} // namespace

class PolicyPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void segmentsAreChosenWithArrowKeys()
    {
        TestWorkspace test;
        PolicyPage page(test.workspace);
        show(page);
        auto *pass = find<SegmentButton>(page, u"policy.missing.action.pass"_s);
        pass->setFocus();
        QTest::keyClick(pass, Qt::Key_Right);
        auto *stop = find<SegmentButton>(page, u"policy.missing.action.stop"_s);
        QVERIFY(stop->isChecked());
        QVERIFY(stop->hasFocus());
        QTest::keyClick(stop, Qt::Key_Right);
        QVERIFY(find<SegmentButton>(page, u"policy.missing.action.alert"_s)->isChecked());
        QVERIFY(find<QPushButton>(page, u"policy.save"_s)->isEnabled());
    }

    void saveIsEnabledOnlyWhenSomethingChanged()
    {
        TestWorkspace test;
        PolicyPage page(test.workspace);
        auto *save = find<QPushButton>(page, u"policy.save"_s);
        QVERIFY(!save->isEnabled());
        find<SegmentButton>(page, u"policy.failed.action.stop"_s)->click();
        QVERIFY(save->isEnabled());
        save->click();
        QVERIFY(!save->isEnabled());
        QVERIFY(!page.banner()->sentence().isEmpty());
        QCOMPARE(test.workspace.inventory().policy(u""_s)->value().failed.action, Action::Stop);
    }

    void phoneShowsWhatTheCalleeSees()
    {
        TestWorkspace test;
        PolicyPage page(test.workspace);
        auto *caller = find<QLineEdit>(page, u"policy.caller"_s);
        caller->setText(u"Bob"_s);
        QCOMPARE(phone(page, u"ok"_s), u"Bob"_s);
        find<SegmentButton>(page, u"policy.ok.action.alert"_s)->click();
        QTest::keyClicks(find<QLineEdit>(page, u"policy.ok.prefix"_s), u"(V)"_s);
        QTest::keyClicks(find<QLineEdit>(page, u"policy.ok.suffix"_s), u"!"_s);
        QCOMPARE(phone(page, u"ok"_s), u"(V)Bob!"_s);
        find<SegmentButton>(page, u"policy.ok.action.stop"_s)->click();
        QCOMPARE(phone(page, u"ok"_s), u"The call is not put through"_s);
        QCOMPARE(phone(page, u"missing"_s), u"Bob"_s);
    }

    void textsAreKeptWhileTheyAreNotUsed()
    {
        TestWorkspace test;
        PolicyPage page(test.workspace);
        auto *prefix = find<QLineEdit>(page, u"policy.missing.prefix"_s);
        QVERIFY(!prefix->isEnabled());
        find<SegmentButton>(page, u"policy.missing.action.alert"_s)->click();
        QVERIFY(prefix->isEnabled());
        QTest::keyClicks(prefix, u"(?)"_s);
        find<SegmentButton>(page, u"policy.missing.action.pass"_s)->click();
        QVERIFY(!prefix->isEnabled());
        QCOMPARE(prefix->text(), u"(?)"_s);
        find<QPushButton>(page, u"policy.save"_s)->click();
        QCOMPARE(test.workspace.inventory().policy(u""_s)->value().missing.prefix, u"(?)"_s);
    }

    void textThatCannotBeStoredIsSaidBesideItsField()
    {
        TestWorkspace test;
        PolicyPage page(test.workspace);
        show(page);
        find<SegmentButton>(page, u"policy.failed.action.alert"_s)->click();
        auto *suffix = find<QLineEdit>(page, u"policy.failed.suffix"_s);
        QTest::keyClicks(suffix, u"a;b"_s);
        auto *note = find<QLabel>(page, u"policy.failed.suffix.note"_s);
        QVERIFY(note->isVisibleTo(&page));
        QVERIFY(note->text().contains(u"comment"_s));
        find<SegmentButton>(page, u"policy.failed.action.pass"_s)->click();
        find<QPushButton>(page, u"policy.save"_s)->setFocus();
        find<QPushButton>(page, u"policy.save"_s)->click();
        QVERIFY(suffix->hasFocus());
        QVERIFY(!test.workspace.inventory().policy(u""_s)->has_value());
    }

    void stopOnMissingWarnsInWords()
    {
        TestWorkspace test;
        PolicyPage page(test.workspace);
        auto *warning = find<QLabel>(page, u"policy.missing.warning"_s);
        QVERIFY(!warning->isVisibleTo(&page));
        find<SegmentButton>(page, u"policy.missing.action.stop"_s)->click();
        QVERIFY(warning->isVisibleTo(&page));
        QVERIFY(warning->text().contains(u"dropped"_s));
    }

    void groupIsChosenAndPlanLeadsToItsServer()
    {
        TestWorkspace test;
        PolicyPage page(test.workspace);
        QVERIFY(!find<QPushButton>(page, u"policy.plan"_s)->isEnabled());
        inventory::ManagedServer server;
        server.name = u"west"_s;
        server.host = u"192.0.2.1"_s;
        server.group = u"edge"_s;
        QVERIFY(test.workspace.inventory().addServer(server));
        test.workspace.announceInventoryChange();
        auto *group = find<QComboBox>(page, u"policy.group"_s);
        QCOMPARE(group->count(), 2);
        page.showSubject(u"edge"_s);
        QCOMPARE(group->currentIndex(), 1);
        QVERIFY(find<QLabel>(page, u"policy.servers"_s)->text().contains(u"west"_s));
        const QSignalSpy requested(&test.workspace, &Workspace::pageRequested);
        find<QPushButton>(page, u"policy.preset.enforce"_s)->click();
        QVERIFY(!find<QPushButton>(page, u"policy.plan"_s)->isEnabled());
        find<QPushButton>(page, u"policy.save"_s)->click();
        find<QPushButton>(page, u"policy.plan"_s)->click();
        QCOMPARE(requested.front(), (QVariantList{u"deployment"_s, u"west"_s}));
        QVERIFY(test.workspace.inventory().policy(u"edge"_s)->has_value());
        QVERIFY(!test.workspace.inventory().policy(u""_s)->has_value());
    }

    void everyInteractiveWidgetHasItsNames()
    {
        TestWorkspace test;
        PolicyPage page(test.workspace);
        QList<QWidget *> widgets;
        for (auto *button : page.findChildren<QAbstractButton *>())
            widgets.append(button);
        for (auto *edit : page.findChildren<QLineEdit *>())
            widgets.append(edit);
        for (auto *box : page.findChildren<QComboBox *>())
            widgets.append(box);
        QVERIFY(widgets.size() > 15);
        for (const QWidget *widget : widgets)
            QVERIFY2(!widget->objectName().isEmpty() && !widget->accessibleName().isEmpty(),
                     qPrintable(widget->objectName()));
    }

    void showsWhatThePlatformOfTheGroupHasOfItsOwn()
    {
        TestWorkspace test;
        for (const auto &[name, platform] : {std::pair(u"edge"_s, u"voipnow"_s), std::pair(u"pbx"_s, u"asterisk"_s)})
            QVERIFY(test.workspace.inventory().addServer({.name = name,
                                                          .host = u"192.0.2.9"_s,
                                                          .user = u"root"_s,
                                                          .sshKeyFile = {},
                                                          .platform = platform,
                                                          .root = {},
                                                          .group = platform == u"asterisk" ? u"pbx"_s : QString(),
                                                          .identity = {},
                                                          .choices = {}}));
        PolicyPage page(test.workspace);
        show(page);
        QVERIFY(find<QWidget>(page, u"policy.missing"_s)->isVisible());
        QVERIFY(find<QWidget>(page, u"policy.own.asterisk"_s)->isVisible()); // its group has no policy of its own yet
        page.showSubject(u"pbx"_s);
        QVERIFY(!find<QWidget>(page, u"policy.missing"_s)->isVisible());
        const QString name = u"policy.own.asterisk.failure_action"_s;
        QTRY_COMPARE(page.findChildren<QComboBox *>(name).size(), 1); // that of the other group is gone
        auto *action = find<QComboBox>(page, name);
        QTRY_VERIFY(action->isVisible());
        QCOMPARE(action->currentData().toString(), QString());
        action->setFocus();
        QTest::keyClick(action, Qt::Key_Down);
        QCOMPARE(action->currentData().toString(), u"continue"_s);
        auto *age = find<QLineEdit>(page, u"policy.own.asterisk.max_iat_age"_s);
        age->setFocus();
        QTest::keyClicks(age, u"soon"_s);
        find<QPushButton>(page, u"policy.save"_s)->click();
        QVERIFY(!test.workspace.inventory().policy(u"pbx"_s)->has_value());
        QVERIFY(age->hasFocus());
        age->clear();
        QTest::keyClicks(age, u"60"_s);
        find<QPushButton>(page, u"policy.save"_s)->click();
        const auto stored = test.workspace.inventory().policy(u"pbx"_s);
        QVERIFY(stored && *stored);
        QCOMPARE((*stored)->own, (QMap<QString, QString>{{u"asterisk.failure_action"_s, u"continue"_s},
                                                         {u"asterisk.max_iat_age"_s, u"60"_s}}));
        QVERIFY(find<QLabel>(page, u"policy.cost"_s)->text().contains(u"Asterisk"));
        age->clear();
        Q_EMIT age->textEdited(QString());
        find<QPushButton>(page, u"policy.save"_s)->click();
        QVERIFY(!test.workspace.inventory().policy(u"pbx"_s)->value().own.contains(u"asterisk.max_iat_age"_s));
    }
};

QTEST_MAIN(PolicyPageTest)
#include "policy_page_test.moc"
