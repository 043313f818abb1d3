// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An Asterisk .conf and the files it includes as a ConfigDocument. Immutable; any thread.

#include "core/server_config/asterisk_parser.h"
#include "core/server_config/config_document.h"

namespace stir::server_config {

class AsteriskDocument final : public ConfigDocument
{
public:
    AsteriskDocument(const QByteArray &text, ConfigSurroundings surroundings);

    const QByteArray &text() const override { return m_sources.file(0).text; }
    std::optional<QByteArray> textOf(const QByteArray &path) const override;
    Findings problems() const override { return m_file.problems; }
    SettingSearch find(const SettingRule &rule) const override;
    Result<std::vector<FileEdit>> edits(const SettingRule &rule, const FoundSetting &setting,
                                        QByteArrayView value) const override;
    Result<std::vector<FileEdit>> insertion(const SettingRule &rule, const InsertionOffer &offer,
                                            QByteArrayView value) const override;

private:
    /// A line that could be the setting, and what speaks for and against it.
    struct Candidate
    {
        const AsteriskVariable *variable = nullptr;
        bool isRead = true; ///< the section is the one that Asterisk reads
        bool isInherited = false;
    };

    QByteArray pathOf(int file) const { return file == 0 ? QByteArray() : m_sources.file(file).path; }
    FoundSetting settingOf(const SettingRule &rule, const AsteriskVariable &variable) const;
    FindingPlace placeOf(const AsteriskVariable &variable) const;
    bool isMeant(const SettingRule &rule, const AsteriskCategory &category) const;
    std::vector<Candidate> collect(const SettingRule &rule, SettingSearch &search) const;
    void choose(const SettingRule &rule, const std::vector<Candidate> &candidates, SettingSearch &search) const;
    void report(const SettingRule &rule, const Candidate &candidate, SettingSearch &search) const;
    void point(const SettingRule &rule, SettingSearch &search) const;
    std::vector<InsertionOffer> offersFor(const SettingRule &rule) const;
    InsertionOffer offerIn(const SettingRule &rule, const AsteriskSection &section) const;
    SettingSearch searchAfter(const std::vector<FileEdit> &files, const SettingRule &rule) const;

    ConfigSurroundings m_surroundings;
    SplicedText m_sources;
    AsteriskFile m_file;
};

} // namespace stir::server_config
