// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One configuration file and its text as the plan changes it, binding by binding. Borrows everything it is given; for the
// time of one plan.

#include "core/deployment/plan.h"

namespace stir::deployment {

class FilePlanner
{
public:
    FilePlanner(Plan &plan, const platforms::ConfigFile &file, const FileState &state, const Intent &intent,
                std::vector<QByteArray> defines);

    /// False, with a finding, when the text cannot be read.
    bool parse();
    /// False, with findings, when the grammar finds the file damaged.
    bool isSound();
    /// Looks which sections hold at least one of the platform's own keys.
    void learnSections(const platforms::Platform &platform);
    /// Adds one setting to the plan and writes it into the text when it is not as wanted.
    void apply(const platforms::Binding &binding, const QByteArray &wanted);
    /// Adds the change of the file, when there is one.
    void finish(const Snapshot &snapshot);

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
    void take(const Result<QByteArray> &text, PlannedSetting &setting);

    Plan &m_plan;
    const platforms::ConfigFile &m_file;
    const FileState &m_state;
    const Intent &m_intent;
    std::vector<QByteArray> m_defines;
    QByteArray m_text;
    std::unique_ptr<server_config::ConfigDocument> m_document;
    std::vector<QByteArray> m_knownSections;
};

} // namespace stir::deployment
