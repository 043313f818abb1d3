// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/absence_watch.h"

#include "tests/support/private_bus.h"

#include <QDBusMessage>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using stir::testing::PrivateBus;
using stir::ui::AbsenceWatch;

namespace {

/// Stands for login1 or a screen saver: real ones cannot be put to sleep in a test.
class Speaker
{
public:
    Speaker(const PrivateBus &bus, const QString &service) : m_bus(bus.connection(service))
    {
        if (!m_bus.registerService(service))
            qFatal("%s is taken", qPrintable(service));
    }
    ~Speaker() { QDBusConnection::disconnectFromBus(m_bus.name()); }

    void say(const QString &path, const QString &interface, const QString &signal, bool begins) const
    {
        QDBusMessage message = QDBusMessage::createSignal(path, interface, signal);
        message << begins;
        m_bus.send(message);
    }

private:
    QDBusConnection m_bus;
};

} // namespace

class AbsenceWatchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty())
            QSKIP("dbus-daemon is not installed");
        QVERIFY(m_bus.start());
    }

    void tellsWhenTheMachineGoesToSleep()
    {
        AbsenceWatch watch(m_bus.connection(QStringLiteral("system")), QDBusConnection(QString()));
        const QSignalSpy left(&watch, &AbsenceWatch::left);
        const Speaker login(m_bus, QStringLiteral("org.freedesktop.login1"));
        login.say(QStringLiteral("/org/freedesktop/login1"), QStringLiteral("org.freedesktop.login1.Manager"),
                  QStringLiteral("PrepareForSleep"), true);
        QTRY_COMPARE(left.count(), 1);
        login.say(QStringLiteral("/org/freedesktop/login1"), QStringLiteral("org.freedesktop.login1.Manager"),
                  QStringLiteral("PrepareForSleep"), false);
        login.say(QStringLiteral("/org/freedesktop/login1"), QStringLiteral("org.freedesktop.login1.Manager"),
                  QStringLiteral("PrepareForSleep"), true);
        QTRY_COMPARE(left.count(), 2); // not for the awakening in between
    }

    void tellsWhenTheScreenIsLocked_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("path");
        QTest::newRow("freedesktop") << QStringLiteral("org.freedesktop.ScreenSaver")
                                     << QStringLiteral("/org/freedesktop/ScreenSaver");
        QTest::newRow("KDE") << QStringLiteral("org.freedesktop.ScreenSaver") << QStringLiteral("/ScreenSaver");
        QTest::newRow("GNOME") << QStringLiteral("org.gnome.ScreenSaver") << QStringLiteral("/org/gnome/ScreenSaver");
    }
    void tellsWhenTheScreenIsLocked()
    {
        QFETCH(QString, service);
        QFETCH(QString, path);
        AbsenceWatch watch(QDBusConnection(QString()), m_bus.connection(QStringLiteral("session")));
        const QSignalSpy left(&watch, &AbsenceWatch::left);
        const Speaker screen(m_bus, service);
        screen.say(path, service, QStringLiteral("ActiveChanged"), true);
        QTRY_COMPARE(left.count(), 1);
    }

    void doesWithoutABus()
    {
        AbsenceWatch watch{QDBusConnection(QString()), QDBusConnection(QString())};
        const QSignalSpy left(&watch, &AbsenceWatch::left);
        QTest::qWait(50);
        QCOMPARE(left.count(), 0);
    }

private:
    PrivateBus m_bus;
};

QTEST_GUILESS_MAIN(AbsenceWatchTest)
#include "absence_watch_test.moc"
