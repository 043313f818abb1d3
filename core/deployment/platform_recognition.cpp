// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/platform_recognition.h"

#include "core/deployment/server_script.h"

#include <algorithm>

namespace stir::deployment {

using remote::quoted;

namespace {

constexpr const char *signFunctions = R"SH(
any() { for f in "$@"; do [ -e "$f" ] && { echo 1; return; }; done; echo 0; }
has_line() { if [ -r "$1" ] && grep -v '^[[:blank:]]*[#;]' -- "$1" | grep -qF -- "$2"; then echo 1; else echo 0; fi; }
says() { command -v "$1" >/dev/null 2>&1 && "$1" "$2" 2>/dev/null </dev/null | head -n1 | b64; }
)SH";

QByteArray scriptFor(const platforms::Platform &platform, const QString &root)
{
    const QByteArray id = platform.id.toUtf8();
    const platforms::Signs &signs = *platform.signs;
    QByteArray script;
    if (!signs.anyPath.isEmpty()) {
        script += "printf 'sign " + id + " %s\\n' \"$(any";
        for (const QString &path : signs.anyPath)
            script += ' ' + quotedPattern(root + path);
        script += ")\"\n";
    }
    for (const platforms::Signs::Words &line : signs.words)
        script += "printf 'sign " + id + " %s\\n' \"$(has_line " + quoted(root + line.path) + ' ' + quoted(line.text) +
                  ")\"\n";
    if (const platforms::Service *service = platform.service(signs.service);
        service != nullptr && !service->versionOption.isEmpty())
        script += "printf 'version " + id + " %s\\n' \"$(says " + quoted(service->program) + ' ' +
                  quoted(service->versionOption) + ")\"\n";
    return script;
}

std::optional<RecognisedPlatform> recognised(const platforms::Platform &platform, const Records &records)
{
    RecognisedPlatform one{platform.id, platform.title, {}, platform.signs->rank, 0};
    const QByteArray id = platform.id.toUtf8();
    for (const QList<QByteArray> &fields : records.all("sign")) {
        if (fields.value(0) != id)
            continue;
        if (fields.value(1) != "1")
            return std::nullopt;
        ++one.signs;
    }
    if (platform.signs->service.isEmpty())
        return one.signs > 0 ? std::optional(one) : std::nullopt;
    for (const QList<QByteArray> &fields : records.all("version")) {
        if (fields.value(0) == id)
            one.version = fieldText(fields.value(1)).trimmed();
    }
    const auto version = platforms::versionIn(one.version);
    const bool isAsked = platform.signs->versions != platforms::VersionRange();
    if (isAsked && (!version || !platform.signs->versions.holds(*version)))
        return std::nullopt;
    one.signs += isAsked ? 1 : 0;
    return one.signs > 0 ? std::optional(one) : std::nullopt;
}

} // namespace

Result<std::vector<RecognisedPlatform>> recognisePlatforms(remote::RemoteShell &shell,
                                                           const std::vector<platforms::Platform> &platforms,
                                                           const QString &server, const QString &root)
{
    QByteArray script = scriptPrelude(root) + signFunctions;
    for (const platforms::Platform &platform : platforms) {
        if (platform.signs)
            script += scriptFor(platform, root);
    }
    const auto answer = runOrFail(shell, {.text = script + "exit 0\n", .input = {}}, server);
    if (!answer)
        return failure(answer.error());
    const Records records(answer->output);
    std::vector<RecognisedPlatform> all;
    for (const platforms::Platform &platform : platforms) {
        if (!platform.signs)
            continue;
        if (auto one = recognised(platform, records))
            all.push_back(*std::move(one));
    }
    std::ranges::stable_sort(all, std::ranges::greater(),
                             [](const RecognisedPlatform &one) { return std::pair(one.rank, one.signs); });
    return all;
}

} // namespace stir::deployment
