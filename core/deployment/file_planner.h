// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One configuration file, with what it includes, and its texts as the plan changes them, binding by binding. Borrows
// everything it is given; for the time of one plan.

#include "core/deployment/plan.h"

namespace stir::deployment {

class FilePlanner
{
public:
    FilePlanner(Plan &plan, const platforms::ConfigFile &file, const Snapshot &snapshot, const Intent &intent);

    /// False, with a finding, when the text cannot be read.
    bool parse();
    /// False, with findings, when the grammar finds the file damaged.
    bool isSound();
    /// Looks which sections hold at least one of the platform's own keys.
    void learnSections(const platforms::Platform &platform);
    /// Adds one setting to the plan and writes it into the text when it is not as wanted.
    void apply(const platforms::Binding &binding, const QByteArray &wanted);
    /// Adds the changes of the files, where there are any.
    void finish();

private:
    server_config::SettingSearch find(server_config::SettingRule &rule) const;
    std::optional<server_config::SettingRule::PointedLine> pointedLineAsWritten(const server_config::SettingRule &rule) const;
    bool isWritten(const server_config::SettingRule &rule, const server_config::SettingRule::PointedLine &now) const;
    void change(PlannedSetting &setting, const server_config::SettingRule &rule, const server_config::SettingSearch &search,
                const QByteArray &wanted);
    /// `rule` is the binding's, as the administrator pointed it.
    void addOrAsk(PlannedSetting &setting, const platforms::Binding &binding, const server_config::SettingRule &rule,
                  const server_config::SettingSearch &search, bool mayAdd);
    bool knowsSection(const QByteArray &section) const;
    void take(const Result<std::vector<server_config::FileEdit>> &edits, PlannedSetting &setting);
    void addChange(const FileState &state, const QByteArray &after);
    server_config::ConfigSurroundings surroundings() const;

    Plan &m_plan;
    const platforms::ConfigFile &m_file;
    const Snapshot &m_snapshot;
    const Intent &m_intent;
    QByteArray m_text;
    QMap<QString, QByteArray> m_included; ///< texts of included files that change
    std::unique_ptr<server_config::ConfigDocument> m_document;
    std::vector<QByteArray> m_knownSections;
};

} // namespace stir::deployment
