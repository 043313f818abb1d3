// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/snapshot.h"

#include "core/crypto/digests.h"
#include "core/deployment/included_on_server.h"
#include "core/deployment/server_script.h"
#include "core/deployment/snapshot_records.h"
#include "core/deployment/snapshot_script.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace stir::deployment {

FileAttributes attributesFrom(const QByteArray &names, const QByteArray &uid, const QByteArray &gid, const QByteArray &mode)
{
    const QString text = fieldText(names);
    const QString owner = text.section(u':', 0, 0);
    const QString group = text.section(u':', 1);
    const QString unknown = QStringLiteral("UNKNOWN");
    return {owner == unknown ? QString::fromLatin1(uid) : owner, group == unknown ? QString::fromLatin1(gid) : group,
            mode.toUInt(nullptr, 8)};
}

FileState fileStateFrom(const QList<QByteArray> &fields, const QString &path)
{
    FileState state;
    state.path = path;
    if (fields.value(1) == "absent" || fields.size() < 11)
        return state;
    state.exists = true;
    state.regular = fields[1] == "regular";
    state.attributes = attributesFrom(fields[2], fields[3], fields[4], fields[5]);
    state.size = fields[6].toLongLong();
    state.changedAt = fields[7].toDouble();
    state.linkTarget = fieldText(fields[8]);
    state.sha256 = fields[9] == "-" ? QString() : QString::fromLatin1(fields[9]);
    state.content = fieldBytes(fields[10]);
    return state;
}

ServerClock::ServerClock(const QList<QByteArray> &fields)
    : now(fields.value(0).toDouble()), m_uptime(fields.value(1).toDouble()), m_ticksPerSecond(fields.value(2).toDouble())
{
}

double ServerClock::startOf(double ticks) const
{
    if (m_ticksPerSecond <= 0)
        return 0;
    const double start = now - m_uptime + ticks / m_ticksPerSecond;
    // A container may show the uptime of one system and the ticks of another; such a start is worth nothing.
    return start > 0 && start < now + 2 ? start : 0;
}

ServiceState serviceStateFrom(const QList<QByteArray> &fields, const ServerClock &clock)
{
    ServiceState state;
    state.pid = fields.value(1).toLongLong();
    state.running = state.pid > 0;
    state.version = fieldText(fields.value(5)).trimmed();
    if (!state.running)
        return state;
    state.startedAt = clock.startOf(fields.value(2).toDouble());
    state.user = QString::fromUtf8(fields.value(3));
    for (const QByteArray &argument : fieldBytes(fields.value(4)).split('\0'))
        state.arguments.push_back(argument);
    if (!state.arguments.empty() && state.arguments.back().isEmpty())
        state.arguments.pop_back();
    return state;
}

namespace {

void readFiles(Snapshot &snapshot, const Records &records, const platforms::Platform &platform)
{
    for (const QList<QByteArray> &fields : records.all("file")) {
        const QByteArray label = fields.value(0);
        const auto name = [&label](qsizetype prefix) {
            return QString::fromUtf8(QByteArray::fromBase64(label.mid(prefix)));
        };
        if (label == "key") {
            snapshot.key.file = fileStateFrom(fields, platform.key.path);
        } else if (label.startsWith("config:")) {
            const platforms::ConfigFile *file = platform.file(name(7));
            if (file)
                snapshot.files.insert(file->id, fileStateFrom(fields, file->path));
        } else if (label.startsWith("anchor:")) {
            snapshot.anchors.insert(name(7), fileStateFrom(fields, platform.anchors.folder + u'/' + name(7)));
        }
    }
}

QJsonObject stateForDigest(const FileState &file)
{
    return {{QStringLiteral("exists"), file.exists},       {QStringLiteral("sha256"), file.sha256},
            {QStringLiteral("owner"), file.attributes.owner}, {QStringLiteral("group"), file.attributes.group},
            {QStringLiteral("mode"), qint64(file.attributes.mode)}, {QStringLiteral("link"), file.linkTarget}};
}

void readServices(Snapshot &snapshot, const Records &records)
{
    const ServerClock clock(records.first("clock").value_or(QList<QByteArray>()));
    for (const QList<QByteArray> &fields : records.all("service"))
        snapshot.services.insert(QString::fromUtf8(fields.value(0)), serviceStateFrom(fields, clock));
}

/// A file that was written between the look at its digest and at its content; a plan made from it would undo that.
std::optional<QString> tornFile(const Snapshot &snapshot)
{
    const auto isTorn = [](const FileState &file) {
        const bool wasRead = file.regular && !file.sha256.isEmpty() && file.size <= longestContent;
        return wasRead && crypto::sha256Hex(bytesOf(file.content)) != file.sha256;
    };
    for (const auto *files : {&snapshot.files, &snapshot.included, &snapshot.anchors}) {
        const auto torn = std::ranges::find_if(*files, isTorn);
        if (torn != files->end())
            return torn->path;
    }
    return std::nullopt;
}

Result<Snapshot> lookOnce(remote::RemoteShell &shell, const platforms::Platform &platform, const QString &server,
                          const QString &root)
{
    const auto answer = runOrFail(shell, {.text = snapshotScript(platform, root), .input = {}}, server);
    if (!answer)
        return failure(answer.error());

    const Records records(answer->output);
    const auto login = records.first("login");
    if (!login || login->size() < 3)
        return failure(ErrorCode::CommandFailed, server, QString::fromUtf8(answer->errors.trimmed()));

    Snapshot snapshot;
    snapshot.server = server;
    snapshot.root = root;
    snapshot.loginUser = fieldText(login->at(0));
    snapshot.loginGroup = fieldText(login->at(1));
    snapshot.isRoot = login->at(2) == "0";
    readFiles(snapshot, records, platform);
    snapshot.key.checked = !records.first("no-openssl").has_value();
    if (const auto pem = records.first("public"); pem && snapshot.key.file.exists) {
        if (auto key = crypto::PublicKey::fromBytes(bytesOf(fieldBytes(pem->value(0)))))
            snapshot.key.publicKey = *key;
    }
    snapshot.anchorFolderExists = records.first("folder").has_value();
    readServices(snapshot, records);
    if (const auto lock = records.first("lock"))
        snapshot.lockHolder = fieldText(lock->value(0)).trimmed();
    return snapshot;
}

} // namespace

Result<Snapshot> takeSnapshot(remote::RemoteShell &shell, const platforms::Platform &platform, const QString &server,
                              const QString &root)
{
    constexpr int tries = 3;
    QString torn;
    for (int i = 0; i < tries; ++i) {
        auto snapshot = lookOnce(shell, platform, server, root);
        if (!snapshot)
            return snapshot;
        if (const Done followed = followIncludes(shell, platform, *snapshot); !followed)
            return failure(followed.error());
        const auto path = tornFile(*snapshot);
        if (!path)
            return snapshot;
        torn = *path;
    }
    return failure(ErrorCode::ServerChanged, torn);
}

QString Snapshot::digest() const
{
    QJsonObject state{{QStringLiteral("root"), root}, {QStringLiteral("login"), loginUser},
                      {QStringLiteral("key"), stateForDigest(key.file)}};
    for (auto file = files.begin(); file != files.end(); ++file)
        state.insert(QStringLiteral("config ") + file.key(), stateForDigest(*file));
    for (auto file = included.begin(); file != included.end(); ++file)
        state.insert(QStringLiteral("included ") + file.key(), stateForDigest(*file));
    for (auto file = anchors.begin(); file != anchors.end(); ++file)
        state.insert(QStringLiteral("anchor ") + file.key(), stateForDigest(*file));
    return crypto::sha256Hex(bytesOf(QJsonDocument(state).toJson(QJsonDocument::Compact)));
}

} // namespace stir::deployment
