// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One configuration file at hand with the files it includes, and their texts while settings are changed one after the
// other. One thread.

#include "core/platforms/platform.h"
#include "core/server_config/config_document.h"

#include <QMap>

namespace stir::ctl {

/// A file at hand, and which of the platform's files it is.
struct KnownFile
{
    QString path; ///< as it was given
    platforms::Platform platform;
    platforms::ConfigFile kind;
    QByteArray text;
    std::vector<QByteArray> defines;
};

/// Where an administrator's word is needed to find a setting or to add one.
struct SurgeryChoices
{
    QMap<QString, int> points; ///< setting key -> line
    QStringList adds;          ///< keys that may be added
};

class ConfigSurgery
{
public:
    ConfigSurgery(const KnownFile &file, SurgeryChoices choices);

    /// As the texts are now.
    Result<std::unique_ptr<server_config::ConfigDocument>> document() const;
    /// "KEY=VALUE"; each sees what the one before made.
    Done change(const QString &setting);

    struct Text
    {
        QString path;
        QByteArray before;
        QByteArray after;
    };
    /// The file itself first, then the included files that were changed.
    std::vector<Text> texts() const;

private:
    server_config::SettingRule ruleOf(const platforms::Binding &binding) const;
    Result<std::vector<server_config::FileEdit>> edits(const server_config::ConfigDocument &document,
                                                       const server_config::SettingRule &rule,
                                                       const QByteArray &value) const;

    const KnownFile &m_file;
    SurgeryChoices m_choices;
    std::shared_ptr<const server_config::IncludedFiles> m_included;
    Text m_own;
    std::vector<Text> m_others;
};

} // namespace stir::ctl
