// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/expiry_notices.h"

#include "tests/core/crypto/test_certificates.h"
#include "tests/support/private_bus.h"
#include "tests/ui/test_workspace.h"

#include <QDBusContext>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using stir::testing::PrivateBus;

namespace {

struct ShownNotice
{
    QString summary;
    QString body;
    QStringList actions;
};

/// The desktop's side: a service on the bus that answers as the specification says, and keeps what it was asked to
/// show.
class NotificationService : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    explicit NotificationService(const PrivateBus &bus) : m_bus(bus.connection(QStringLiteral("desktop")))
    {
        if (!m_bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), this,
                                  QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals) ||
            !m_bus.registerService(QStringLiteral("org.freedesktop.Notifications")))
            qFatal("the name is taken");
    }
    ~NotificationService() override
    {
        m_bus.unregisterService(QStringLiteral("org.freedesktop.Notifications"));
        QDBusConnection::disconnectFromBus(m_bus.name());
    }

    std::vector<ShownNotice> shown;
    bool refuses = false;

public Q_SLOTS:
    uint Notify(const QString &, uint, const QString &, const QString &summary, const QString &body,
                const QStringList &actions, const QVariantMap &, int)
    {
        if (refuses) {
            sendErrorReply(QDBusError::LimitsExceeded, QStringLiteral("too many"));
            return 0;
        }
        shown.push_back({summary, body, actions});
        return static_cast<uint>(shown.size());
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);

private:
    QDBusConnection m_bus;
};

} // namespace

class ExpiryNoticesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty())
            QSKIP("dbus-daemon is not installed");
        QVERIFY(m_bus.start());
    }

    void tellsEachStageOnceAlsoAfterARestart()
    {
        NotificationService desktop(m_bus);
        TestWorkspace test;
        addIdentity(test, QStringLiteral("a <b> & c")); // from 1 January to 31 March 2026: 89 days
        test.clock.time = testing::instant("2026-02-20T00:00:00Z");
        QCOMPARE(toldAtStart(test), 0);
        QVERIFY(desktop.shown.empty());

        test.clock.time = testing::instant("2026-03-05T00:00:00Z");
        QCOMPARE(toldAtStart(test), 1);
        QCOMPARE(desktop.shown.size(), std::size_t(1));
        QCOMPARE(desktop.shown[0].summary, QStringLiteral("The certificate of a <b> & c expires in 26 day(s)"));
        QCOMPARE(desktop.shown[0].actions.value(0), QStringLiteral("default"));
        QCOMPARE(toldAtStart(test), 0);

        test.clock.time = testing::instant("2026-03-20T00:00:00Z");
        QCOMPARE(toldAtStart(test), 1);
        test.clock.time = testing::instant("2026-03-30T00:00:00Z");
        QCOMPARE(toldAtStart(test), 1);
        test.clock.time = testing::instant("2026-04-01T00:00:00Z");
        QCOMPARE(toldAtStart(test), 1);
        QCOMPARE(desktop.shown.back().summary, QStringLiteral("The certificate of a <b> & c has expired"));
        QCOMPARE(toldAtStart(test), 0);
    }

    void leavesTheFirstStageOfAuthoritiesAlone()
    {
        NotificationService desktop(m_bus);
        TestWorkspace test;
        QVERIFY(test.workspace.inventory().addAnchor({QStringLiteral("Example"), testing::Authority().root}));
        test.clock.time = testing::instant("2033-06-01T00:00:00Z"); // less than a third of ten years
        QCOMPARE(toldAtStart(test), 0);
        test.clock.time = testing::instant("2035-06-01T00:00:00Z");
        QCOMPARE(toldAtStart(test), 1);
        QVERIFY(desktop.shown[0].summary.startsWith(QStringLiteral("The trust anchor of Example expires")));
    }

    void tellsManyAtOnceInOneNotice()
    {
        NotificationService desktop(m_bus);
        TestWorkspace test;
        for (int i = 0; i < 5; ++i)
            addIdentity(test, QStringLiteral("identity-%1").arg(i));
        test.clock.time = testing::instant("2026-03-05T00:00:00Z");
        QCOMPARE(toldAtStart(test), 5);
        QCOMPARE(desktop.shown.size(), std::size_t(1));
        QVERIFY(desktop.shown[0].summary.startsWith(QStringLiteral("5 ")));
        QCOMPARE(toldAtStart(test), 0);
    }

    void leadsToThePageOfWhatEnds()
    {
        NotificationService desktop(m_bus);
        TestWorkspace test;
        addIdentity(test, QStringLiteral("main"));
        test.clock.time = testing::instant("2026-03-05T00:00:00Z");
        ExpiryNotices notices(test.workspace, m_bus.connection(QStringLiteral("program")));
        QSignalSpy checked(&notices, &ExpiryNotices::checked);
        QVERIFY(checked.wait());
        const QSignalSpy requested(&test.workspace, &Workspace::pageRequested);
        Q_EMIT desktop.ActionInvoked(99, QStringLiteral("default")); // of another program
        Q_EMIT desktop.ActionInvoked(1, QStringLiteral("default"));
        QTRY_COMPARE(requested.count(), 1);
        QCOMPARE(requested.front(), QVariantList({QStringLiteral("identities"), QStringLiteral("main")}));
    }

    void tellsAgainWhatTheDesktopRefused()
    {
        NotificationService desktop(m_bus);
        TestWorkspace test;
        addIdentity(test, QStringLiteral("main"));
        test.clock.time = testing::instant("2026-03-05T00:00:00Z");
        desktop.refuses = true;
        QCOMPARE(toldAtStart(test), 0);
        desktop.refuses = false;
        QCOMPARE(toldAtStart(test), 1);
    }

    void tellsLaterWhenThereIsNoDesktopYet()
    {
        TestWorkspace test;
        addIdentity(test, QStringLiteral("main"));
        test.clock.time = testing::instant("2026-03-05T00:00:00Z");
        QCOMPARE(toldAtStart(test), 0);
        const NotificationService desktop(m_bus);
        QCOMPARE(toldAtStart(test), 1);
    }

    void doesNothingWithoutABus()
    {
        TestWorkspace test;
        addIdentity(test, QStringLiteral("main"));
        test.clock.time = testing::instant("2026-03-05T00:00:00Z");
        ExpiryNotices notices(test.workspace, QDBusConnection(QString()));
        notices.check();
        const QSignalSpy checked(&notices, &ExpiryNotices::checked);
        QTest::qWait(50);
        QCOMPARE(checked.count(), 0);
        QVERIFY(testing::required(test.workspace.inventory().toldEndings()).empty());
    }

private:
    static void addIdentity(TestWorkspace &test, const QString &name)
    {
        QVERIFY(test.workspace.inventory().addIdentity({name, {testing::Authority().leaf}, {}, {}}));
    }

    /// What a program that has just started tells.
    int toldAtStart(TestWorkspace &test) const
    {
        ExpiryNotices notices(test.workspace, m_bus.connection(QStringLiteral("program")));
        QSignalSpy checked(&notices, &ExpiryNotices::checked);
        return checked.wait() ? checked.front().front().toInt() : -1;
    }

    PrivateBus m_bus;
};

QTEST_GUILESS_MAIN(ExpiryNoticesTest)
#include "expiry_notices_test.moc"
