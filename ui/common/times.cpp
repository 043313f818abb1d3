// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/times.h"

#include <QCoreApplication>
#include <QLocale>

namespace stir::ui {

namespace {

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

QString words(const char *text, qint64 count)
{
    return QCoreApplication::translate("RelativeTime", text, nullptr, static_cast<int>(count));
}

} // namespace

QString relativeTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const qint64 seconds = time.secsTo(now);
    const qint64 distance = qAbs(seconds);
    if (distance < minute)
        return QCoreApplication::translate("RelativeTime", "just now");
    if (distance > 60 * day)
        return QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat);
    if (seconds > 0) {
        if (distance < hour)
            return words(QT_TRANSLATE_N_NOOP("RelativeTime", "%n min ago"), distance / minute);
        if (distance < 2 * day)
            return words(QT_TRANSLATE_N_NOOP("RelativeTime", "%n h ago"), distance / hour);
        return words(QT_TRANSLATE_N_NOOP("RelativeTime", "%n days ago"), distance / day);
    }
    if (distance < hour)
        return words(QT_TRANSLATE_N_NOOP("RelativeTime", "in %n min"), distance / minute);
    if (distance < 2 * day)
        return words(QT_TRANSLATE_N_NOOP("RelativeTime", "in %n h"), distance / hour);
    return words(QT_TRANSLATE_N_NOOP("RelativeTime", "in %n days"), distance / day);
}

QString exactTime(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::LongFormat) : QString();
}

} // namespace stir::ui
