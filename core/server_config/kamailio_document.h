// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A kamailio.cfg and the files it includes as a ConfigDocument. Immutable; any thread.
//
// When several places in force hold the same text (one URL in two calls), they are one setting: find() names the
// strongest, edits() changes them all.

#include "core/server_config/config_document.h"
#include "core/server_config/kamailio_search.h"

namespace stir::server_config {

class KamailioDocument final : public ConfigDocument
{
public:
    KamailioDocument(const QByteArray &text, ConfigSurroundings surroundings);

    const QByteArray &text() const override { return m_sources.file(0).text; }
    std::optional<QByteArray> textOf(const QByteArray &path) const override;
    Findings problems() const override { return m_index.problems; }
    SettingSearch find(const SettingRule &rule) const override;
    Result<std::vector<FileEdit>> edits(const SettingRule &rule, const FoundSetting &setting,
                                        QByteArrayView value) const override;
    Result<std::vector<FileEdit>> insertion(const SettingRule &rule, const InsertionOffer &offer,
                                            QByteArrayView value) const override;

private:
    std::vector<InsertionOffer> offersFor(const SettingRule &rule, const KamailioSearch &search) const;
    std::optional<InsertionOffer> offerOfParameter(const SettingRule &rule) const;
    std::optional<InsertionOffer> offerOfDefine(const QByteArray &name, const KamailioSearch &search) const;
    const Construct *lastLoaded() const;
    QByteArray loadLike(const Construct &other, const QByteArray &module) const;
    InsertionOffer offerBehind(qsizetype begin, qsizetype end, int line, const QByteArray &lineText) const;
    bool proves(const SettingRule &rule, const FoundSetting &target, QByteArrayView value,
                const KamailioDocument &changed) const;
    bool rewrites(QByteArrayView value, const Construct *except) const;
    Result<std::vector<FileEdit>> perFile(const SettingRule &rule, const std::vector<TextEdit> &edits) const;
    KamailioDocument changedBy(const std::vector<FileEdit> &files) const;

    ConfigSurroundings m_surroundings;
    SplicedText m_sources;
    KamailioIndex m_index;
};

} // namespace stir::server_config
