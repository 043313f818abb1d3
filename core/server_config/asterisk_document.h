// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An Asterisk .conf as a ConfigDocument. Immutable; any thread.

#include "core/server_config/asterisk_parser.h"
#include "core/server_config/config_document.h"

namespace stir::server_config {

class AsteriskDocument final : public ConfigDocument
{
public:
    explicit AsteriskDocument(QByteArray text);

    const QByteArray &text() const override { return m_text; }
    std::optional<QByteArray> textOf(const QByteArray &path) const override
    {
        return path.isEmpty() ? std::optional(m_text) : std::nullopt;
    }
    Findings problems() const override { return m_file.problems; }
    SettingSearch find(const SettingRule &rule) const override;
    Result<std::vector<FileEdit>> edits(const SettingRule &rule, const FoundSetting &setting,
                                        QByteArrayView value) const override;
    Result<std::vector<FileEdit>> insertion(const SettingRule &rule, const InsertionOffer &offer,
                                            QByteArrayView value) const override;

private:
    FoundSetting settingOf(const SettingRule &rule, const AsteriskVariable &variable) const;
    void collect(const SettingRule &rule, SettingSearch &search) const;
    void choose(const SettingRule &rule, SettingSearch &search) const;
    std::vector<InsertionOffer> offersFor(const SettingRule &rule) const;

    QByteArray m_text;
    AsteriskFile m_file;
};

} // namespace stir::server_config
