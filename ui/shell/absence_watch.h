// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Tells when the administrator leaves: the machine is about to sleep (org.freedesktop.login1), or the desktop's screen
// is locked (org.freedesktop.ScreenSaver and GNOME's). A bus that is not there tells nothing. Window's thread.

#include <QDBusConnection>
#include <QObject>

namespace stir::ui {

class AbsenceWatch final : public QObject
{
    Q_OBJECT
public:
    /// `system`: where login1 is; `session`: where the screen saver is.
    AbsenceWatch(QDBusConnection system, QDBusConnection session, QObject *parent = nullptr);

Q_SIGNALS:
    void left();

private Q_SLOTS:
    /// PrepareForSleep and ActiveChanged: true when it begins, false when it is over.
    void noteChange(bool begins);

private:
    void watchScreen(const char *service, const char *path);

    QDBusConnection m_system;
    QDBusConnection m_session;
};

} // namespace stir::ui
