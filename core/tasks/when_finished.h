// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one way back from a worker to the window's thread. `guard` bounds the callback's life: when it is deleted first, the
// result is dropped. Move-only results are carried (QFuture::then(context) aborts in Qt 6.4 when the context dies first).

#include <QFutureWatcher>
#include <QObject>
#include <QtConcurrentRun>

namespace stir::tasks {

/// Calls handler(result) on guard's thread once `future` has its result.
template <typename T, typename Handler>
void whenFinished(QFuture<T> future, QObject *guard, Handler handler)
{
    auto *watcher = new QFutureWatcher<T>(guard);
    QObject::connect(watcher, &QFutureWatcherBase::finished, guard,
                     [watcher, handler = std::move(handler)]() mutable {
                         watcher->deleteLater();
                         auto finished = watcher->future();
                         if (finished.isValid() && finished.resultCount() > 0)
                             handler(finished.takeResult());
                     });
    watcher->setFuture(std::move(future));
}

} // namespace stir::tasks
