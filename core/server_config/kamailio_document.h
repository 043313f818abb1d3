// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A kamailio.cfg as a ConfigDocument. Immutable; any thread.
//
// When several places in force hold the same text (one URL in two calls), they are one setting: find() names the
// strongest, withValue() changes them all.

#include "core/server_config/config_document.h"
#include "core/server_config/kamailio_search.h"

namespace stir::server_config {

class KamailioDocument final : public ConfigDocument
{
public:
    KamailioDocument(QByteArray text, std::vector<QByteArray> externalDefines);

    const QByteArray &text() const override { return m_text; }
    Findings problems() const override { return m_index.problems; }
    SettingSearch find(const SettingRule &rule) const override;
    Result<QByteArray> withValue(const SettingRule &rule, const FoundSetting &setting,
                                 QByteArrayView value) const override;
    Result<QByteArray> withInserted(const SettingRule &rule, const InsertionOffer &offer,
                                    QByteArrayView value) const override;

private:
    std::vector<InsertionOffer> offersFor(const SettingRule &rule, const KamailioSearch &search) const;
    std::optional<InsertionOffer> offerOfParameter(const SettingRule &rule) const;
    std::optional<InsertionOffer> offerOfDefine(const QByteArray &name, const KamailioSearch &search) const;
    bool rewrites(QByteArrayView value, const Construct *except) const;

    QByteArray m_text;
    std::vector<QByteArray> m_externalDefines;
    KamailioIndex m_index;
};

} // namespace stir::server_config
