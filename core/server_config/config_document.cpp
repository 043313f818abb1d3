// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/config_document.h"

#include "core/server_config/asterisk_document.h"
#include "core/server_config/kamailio_document.h"
#include "core/server_config/text_lines.h"

namespace stir::server_config {

Result<QByteArray> ConfigDocument::ownText(const SettingRule &rule, const Result<std::vector<FileEdit>> &edits) const
{
    if (!edits)
        return failure(edits.error());
    QByteArray changed = text();
    for (const FileEdit &file : *edits) {
        if (!file.path.isEmpty())
            return failure(ErrorCode::ValueNotWritable, QString::fromUtf8(rule.key),
                           QStringLiteral("it stands in ") + QString::fromUtf8(file.path));
        changed = applied(changed, file.edits);
    }
    return changed;
}

Result<QByteArray> ConfigDocument::withValue(const SettingRule &rule, const FoundSetting &setting,
                                             QByteArrayView value) const
{
    return ownText(rule, edits(rule, setting, value));
}

Result<QByteArray> ConfigDocument::withInserted(const SettingRule &rule, const InsertionOffer &offer,
                                                QByteArrayView value) const
{
    return ownText(rule, insertion(rule, offer, value));
}

Result<std::unique_ptr<ConfigDocument>> parseConfig(ConfigGrammar grammar, const QByteArray &text,
                                                    const ConfigSurroundings &surroundings)
{
    if (text.size() > configFileLimit)
        return failure(ErrorCode::FileTooLarge, QString(), QString::number(text.size()));
    switch (grammar) {
    case ConfigGrammar::Kamailio:
        return std::make_unique<KamailioDocument>(text, surroundings);
    case ConfigGrammar::Asterisk:
        return std::make_unique<AsteriskDocument>(text, surroundings);
    }
    Q_UNREACHABLE();
}

} // namespace stir::server_config
