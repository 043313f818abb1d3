// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/changed_config.h"

namespace stir::server_config {

ChangedConfig changedConfig(const ConfigDocument &document, const ConfigSurroundings &surroundings,
                            const std::vector<FileEdit> &files)
{
    ChangedConfig changed{document.text(), surroundings};
    auto included = std::make_shared<ChangedFiles>(surroundings.includedFiles);
    for (const FileEdit &file : files) {
        if (file.path.isEmpty())
            changed.text = applied(changed.text, file.edits);
        else
            included->replace(file.path, applied(document.textOf(file.path).value_or(QByteArray()), file.edits));
    }
    if (surroundings.includedFiles != nullptr)
        changed.surroundings.includedFiles = std::move(included);
    return changed;
}

} // namespace stir::server_config
