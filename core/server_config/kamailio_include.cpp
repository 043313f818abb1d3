// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/kamailio_include.h"

#include "core/server_config/text_lines.h"

namespace stir::server_config {

namespace {

constexpr int deepestInclude = 10;         // cfg.lex MAX_INCLUDE_DEPTH
constexpr qsizetype longestName = 125;     // MAX_INCLUDE_FNAME with its quotation marks
constexpr std::size_t mostIncludes = 1000; // a thousand files of one line each are nobody's configuration

/// A relative name is looked for beside the file that includes. Kamailio looks in its working folder first, which for
/// a service is "/".
QByteArray absolutePath(const IncludeRequest &request)
{
    if (request.name.startsWith('/'))
        return request.name;
    const qsizetype slash = request.includer.lastIndexOf('/');
    return slash < 0 ? QByteArray() : request.includer.left(slash + 1) + request.name;
}

} // namespace

IncludeAnswer takeIn(const IncludeRequest &request, SplicedText &sources, const ConfigSurroundings &surroundings)
{
    if (surroundings.includedFiles == nullptr)
        return {{}, "included_file", Judgement::Note};
    if (request.name.size() > longestName)
        return {{}, "include_malformed"};
    if (sources.depthAt(request.at - 1) >= deepestInclude)
        return {{}, "include_too_deep"};
    const QByteArray path = absolutePath(request);
    const auto found = path.isEmpty() ? std::vector<QByteArray>() : surroundings.includedFiles->matching(path);
    if (found.empty())
        return request.isNeeded ? IncludeAnswer{{}, "include_missing"}
                                : IncludeAnswer{{}, "import_missing", Judgement::Note};
    if (sources.isInside(request.at - 1, found.front()))
        return {{}, "include_loop"};
    const auto text = surroundings.includedFiles->read(found.front());
    if (!text)
        return {{}, "include_unreadable", Judgement::Warn}; // the service may be allowed to
    if (sources.whole().size() + text->size() > configFileLimit || sources.pieces() > 2 * mostIncludes)
        return {{}, "include_too_large"};
    const int number = sources.insert(request.at, found.front(), *text);
    return {{text->size(), number}, nullptr};
}

} // namespace stir::server_config
