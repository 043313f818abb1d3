// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/absence_watch.h"

namespace stir::ui {

AbsenceWatch::AbsenceWatch(QDBusConnection system, QDBusConnection session, QObject *parent)
    : QObject(parent), m_system(std::move(system)), m_session(std::move(session))
{
    if (m_system.isConnected())
        m_system.connect(QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
                         QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"), this,
                         SLOT(noteChange(bool)));
    // Both paths are in use for the first.
    watchScreen("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver");
    watchScreen("org.freedesktop.ScreenSaver", "/ScreenSaver");
    watchScreen("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver");
}

void AbsenceWatch::watchScreen(const char *service, const char *path)
{
    const QString name = QString::fromLatin1(service);
    if (m_session.isConnected())
        m_session.connect(name, QString::fromLatin1(path), name, QStringLiteral("ActiveChanged"), this,
                          SLOT(noteChange(bool)));
}

void AbsenceWatch::noteChange(bool begins)
{
    if (begins)
        Q_EMIT left();
}

} // namespace stir::ui
