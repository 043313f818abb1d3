// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/config_surgery.h"

#include <QDir>

namespace stir::ctl {

using server_config::ConfigDocument;
using server_config::FileEdit;
using server_config::FoundSetting;
using server_config::SettingRule;
using server_config::SettingSearch;

namespace {

QString linesOf(const SettingSearch &search)
{
    QStringList lines;
    for (const FoundSetting &candidate : search.candidates) {
        const QString file = candidate.file.isEmpty() ? QString() : QString::fromUtf8(candidate.file) + u':';
        lines.append(file + QStringLiteral("%1: %2").arg(candidate.line).arg(QString::fromUtf8(candidate.lineText)));
    }
    return lines.join(QLatin1Char('\n'));
}

QString absolute(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

} // namespace

ConfigSurgery::ConfigSurgery(const KnownFile &file, SurgeryChoices choices)
    : m_file(file), m_choices(std::move(choices)),
      m_included(std::make_shared<server_config::FilesInFolder>(QFileInfo(file.kind.path).path(),
                                                                QFileInfo(absolute(file.path)).path())),
      m_own{file.path, file.text, file.text}
{
}

Result<std::unique_ptr<ConfigDocument>> ConfigSurgery::document() const
{
    auto files = std::make_shared<server_config::ChangedFiles>(m_included);
    for (const Text &text : m_others)
        files->replace(text.path.toUtf8(), text.after);
    return server_config::parseConfig(m_file.kind.grammar, m_own.after,
                                      {m_file.defines, absolute(m_file.path).toUtf8(), std::move(files)});
}

Done ConfigSurgery::change(const QString &setting)
{
    const qsizetype equals = setting.indexOf(QLatin1Char('='));
    if (equals <= 0)
        return failure(ErrorCode::InvalidArgument, setting, QStringLiteral("KEY=VALUE"));
    const QString key = setting.left(equals);
    const platforms::Binding *binding = m_file.platform.binding(key);
    if (!binding || binding->file != m_file.kind.id)
        return failure(ErrorCode::InvalidArgument, key, m_file.kind.id);
    const auto now = document();
    if (!now)
        return failure(now.error());
    const auto files = edits(**now, ruleOf(*binding), setting.mid(equals + 1).toUtf8());
    if (!files)
        return failure(files.error());
    for (const FileEdit &file : *files) {
        const QByteArray text = (*now)->textOf(file.path).value_or(QByteArray());
        if (file.path.isEmpty()) {
            m_own.after = applied(text, file.edits);
            continue;
        }
        const QString path = QString::fromUtf8(file.path);
        auto other = std::ranges::find(m_others, path, &Text::path);
        if (other == m_others.end())
            other = m_others.insert(other, Text{path, text, {}});
        other->after = applied(text, file.edits);
    }
    return {};
}

std::vector<ConfigSurgery::Text> ConfigSurgery::texts() const
{
    std::vector<Text> all{m_own};
    all.insert(all.end(), m_others.begin(), m_others.end());
    return all;
}

SettingRule ConfigSurgery::ruleOf(const platforms::Binding &binding) const
{
    SettingRule rule = binding.rule;
    const auto point = m_choices.points.constFind(QString::fromUtf8(rule.key));
    if (point == m_choices.points.constEnd())
        return rule;
    QByteArray line = m_file.text.split('\n').value(*point - 1);
    if (line.endsWith('\r'))
        line.chop(1);
    rule.pointed = SettingRule::PointedLine{line, *point};
    return rule;
}

Result<std::vector<FileEdit>> ConfigSurgery::edits(const ConfigDocument &document, const SettingRule &rule,
                                                   const QByteArray &value) const
{
    const QString key = QString::fromUtf8(rule.key);
    const SettingSearch search = document.find(rule);
    if (search.effective)
        return document.edits(rule, *search.effective, value);
    if (m_choices.adds.contains(key) && !search.offers.empty())
        return document.insertion(rule, search.offers.front(), value);
    return failure(search.candidates.empty() ? ErrorCode::SettingNotFound : ErrorCode::SettingAmbiguous, key,
                   linesOf(search));
}

} // namespace stir::ctl
