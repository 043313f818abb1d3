// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/config_document.h"

#include "core/server_config/asterisk_document.h"
#include "core/server_config/kamailio_document.h"
#include "core/server_config/text_lines.h"

namespace stir::server_config {

Result<std::unique_ptr<ConfigDocument>> parseConfig(ConfigGrammar grammar, const QByteArray &text,
                                                    const std::vector<QByteArray> &externalDefines)
{
    if (text.size() > configFileLimit)
        return failure(ErrorCode::FileTooLarge, QString(), QString::number(text.size()));
    switch (grammar) {
    case ConfigGrammar::Kamailio:
        return std::make_unique<KamailioDocument>(text, externalDefines);
    case ConfigGrammar::Asterisk:
        return std::make_unique<AsteriskDocument>(text);
    }
    Q_UNREACHABLE();
}

} // namespace stir::server_config
