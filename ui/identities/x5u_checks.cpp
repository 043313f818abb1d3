// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/x5u_checks.h"

#include "core/tasks/when_finished.h"
#include "ui/common/workspace.h"

#include <algorithm>

namespace stir::ui {

X5uChecks::X5uChecks(Workspace &workspace, const ServerAccess &access, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_access(access)
{
}

X5uChecks::~X5uChecks()
{
    for (auto &[key, course] : m_courses)
        course.stop.request_stop();
}

QString X5uChecks::keyOf(const credentials::SigningIdentity &identity)
{
    return identity.name + u'\n' + identity.x5u + u'\n' + identity.chain.front().sha256();
}

void X5uChecks::check(const credentials::SigningIdentity &identity, const QStringList &servers, const WebAccess &web)
{
    Course &course = m_courses[keyOf(identity)];
    course.stop.request_stop();
    course.stop = std::stop_source();
    ++course.run;
    course.check = {m_workspace.clock().now(), {X5uPlace{.isRunning = true}}};
    for (const QString &server : servers)
        course.check.places.push_back({.server = server, .isRunning = true});
    start(identity, {}, web);
    for (const QString &server : servers)
        start(identity, server, web);
    Q_EMIT changed();
}

void X5uChecks::checkFrom(const credentials::SigningIdentity &identity, const QString &server)
{
    const auto found = m_courses.find(keyOf(identity));
    if (found == m_courses.end())
        return;
    Course &course = found->second;
    if (course.stop.stop_requested())
        course.stop = std::stop_source();
    const auto place = std::ranges::find(course.check.places, server, &X5uPlace::server);
    if (place == course.check.places.end() || place->isRunning)
        return;
    *place = X5uPlace{.server = server, .isRunning = true};
    start(identity, server, {});
    Q_EMIT changed();
}

void X5uChecks::start(const credentials::SigningIdentity &identity, const QString &server, const WebAccess &web)
{
    const QString key = keyOf(identity);
    const Course &course = m_courses.at(key);
    const X5uTarget target{identity.x5u, identity.chain.front()};
    const std::stop_token stop = course.stop.get_token();
    auto asked = server.isEmpty() ? QtConcurrent::run(&m_workspace.pools().remote(),
                                                      [target, web, stop, now = m_workspace.clock().now()] {
                                                          return askFromHere(target, web, now, stop);
                                                      })
                                  : QtConcurrent::run(&m_workspace.pools().remote(),
                                                      [target, server, stop, access = m_access.to(server)] {
                                                          return askFromServer(target, server, access, stop);
                                                      });
    tasks::whenFinished(std::move(asked), this,
                        [this, key, run = course.run](X5uPlace place) { finish(key, run, std::move(place)); });
}

void X5uChecks::finish(const QString &key, quint64 run, X5uPlace place)
{
    Course &course = m_courses.at(key);
    if (course.run != run)
        return;
    const auto waiting = std::ranges::find(course.check.places, place.server, &X5uPlace::server);
    if (waiting != course.check.places.end())
        *waiting = std::move(place);
    Q_EMIT changed();
}

void X5uChecks::cancel(const credentials::SigningIdentity &identity)
{
    if (const auto found = m_courses.find(keyOf(identity)); found != m_courses.end())
        found->second.stop.request_stop();
}

const X5uCheck *X5uChecks::last(const credentials::SigningIdentity &identity) const
{
    const auto found = m_courses.find(keyOf(identity));
    return found == m_courses.end() ? nullptr : &found->second.check;
}

QHash<QString, Status> X5uChecks::statuses() const
{
    QHash<QString, Status> statuses;
    for (const auto &[key, course] : m_courses)
        statuses.insert(key, course.check.status());
    return statuses;
}

bool X5uChecks::isBusy() const
{
    return std::ranges::any_of(m_courses, [](const auto &one) { return one.second.check.isRunning(); });
}

} // namespace stir::ui
