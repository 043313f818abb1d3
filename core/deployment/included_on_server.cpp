// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/included_on_server.h"

#include "core/deployment/present_settings.h"
#include "core/deployment/server_script.h"
#include "core/deployment/snapshot_records.h"
#include "core/deployment/snapshot_script.h"
#include "core/server_config/config_document.h"

namespace stir::deployment {

namespace {

constexpr int deepest = 10;           // levels, of Kamailio and of Asterisk
constexpr qsizetype mostFiles = 1000; // of a server

/// What the documents ask for beyond what is known.
QStringList wantedIncludes(const platforms::Platform &platform, const Snapshot &snapshot)
{
    QStringList wanted;
    for (const platforms::ConfigFile &file : platform.files) {
        const FileState state = snapshot.files.value(file.id);
        if (state.content.isEmpty())
            continue;
        const auto files = std::make_shared<FilesOnServer>(snapshot);
        if (server_config::parseConfig(file.grammar, state.content, surroundingsOf(file, snapshot, files)))
            wanted += files->missed();
    }
    wanted.removeDuplicates();
    return wanted.mid(0, mostFiles);
}

QByteArray lookScript(const QStringList &wanted, const QString &root)
{
    QByteArray script = scriptPrelude(root) + observationFunctions();
    for (const QString &path : wanted) {
        // The word before the names: what they are the answer to.
        script += "asked=" + path.toUtf8().toBase64() + "; for f in " + quotedPattern(root + path) +
                  "; do if [ -e \"$f\" ]; then printf 'include %s %s\\n' \"$asked\" \"$(word \"$f\")\"\n"
                  "emit_file \"included:$(printf %s \"$f\" | base64 -w0)\" \"$f\" 1; fi; done\n";
    }
    return script + "exit 0\n";
}

QString withoutRoot(const QString &path, const QString &root)
{
    return path.startsWith(root) ? path.mid(root.size()) : path;
}

} // namespace

std::vector<QByteArray> FilesOnServer::matching(const QByteArray &path) const
{
    const QString wanted = QString::fromUtf8(path);
    const auto known = m_asked.constFind(wanted);
    if (known == m_asked.constEnd()) {
        if (!m_missed.contains(wanted))
            m_missed.append(wanted);
        return {};
    }
    std::vector<QByteArray> names;
    for (const QString &name : *known)
        names.push_back(name.toUtf8());
    return names;
}

Result<QByteArray> FilesOnServer::read(const QByteArray &name) const
{
    const QString path = QString::fromUtf8(name);
    const FileState state = m_files.value(path);
    if (!state.exists)
        return failure(ErrorCode::FileNotFound, path);
    if (!state.regular || state.sha256.isEmpty())
        return failure(ErrorCode::FileNotReadable, path);
    if (state.content.isEmpty() && state.size > 0)
        return failure(ErrorCode::FileTooLarge, path);
    return state.content;
}

Done followIncludes(remote::RemoteShell &shell, const platforms::Platform &platform, Snapshot &snapshot)
{
    for (int level = 0; level < deepest && snapshot.included.size() < mostFiles; ++level) {
        const QStringList wanted = wantedIncludes(platform, snapshot);
        if (wanted.isEmpty())
            return {};
        const auto answer = runOrFail(shell, {.text = lookScript(wanted, snapshot.root), .input = {}}, snapshot.server);
        if (!answer)
            return failure(answer.error());
        for (const QString &path : wanted)
            snapshot.includes.insert(path, {});
        const Records records(answer->output);
        for (const QList<QByteArray> &fields : records.all("include")) {
            const QString asked = QString::fromUtf8(QByteArray::fromBase64(fields.value(0)));
            snapshot.includes[asked].append(withoutRoot(fieldText(fields.value(1)), snapshot.root));
        }
        for (const QList<QByteArray> &fields : records.all("file")) {
            const QByteArray label = fields.value(0);
            const QString path = QString::fromUtf8(QByteArray::fromBase64(label.mid(label.indexOf(':') + 1)));
            const QString known = withoutRoot(path, snapshot.root);
            snapshot.included.insert(known, fileStateFrom(fields, known));
        }
    }
    return {};
}

server_config::ConfigSurroundings surroundingsOf(const platforms::ConfigFile &file, const Snapshot &snapshot,
                                                 std::shared_ptr<const server_config::IncludedFiles> files)
{
    return {externalDefines(snapshot.services.value(file.service)), file.path.toUtf8(), std::move(files)};
}

} // namespace stir::deployment
