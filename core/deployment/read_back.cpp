// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/read_back.h"

#include "core/deployment/server_script.h"

#include <QSet>

#include <algorithm>

namespace stir::deployment {

namespace {

using platforms::Binding;
using server_config::SettingKind;

/// A setting of the plan whose service shows its section.
struct Expected
{
    QString key;
    QString section;
    QString name;
    QString value; ///< as the service shows it
};

QString shownValue(const Binding &binding, const QString &value)
{
    if (binding.rule.kind != SettingKind::Switch || !binding.rule.isInverted)
        return value;
    return value == QStringLiteral("yes") ? QStringLiteral("no") : QStringLiteral("yes");
}

std::vector<Expected> expectedOf(const platforms::Platform &platform, const platforms::Service &service,
                                 const std::vector<PlannedSetting> &settings)
{
    std::vector<Expected> expected;
    for (const PlannedSetting &setting : settings) {
        const Binding *binding = platform.binding(setting.key);
        const platforms::ConfigFile *file = binding != nullptr ? platform.file(binding->file) : nullptr;
        if (file == nullptr || file->service != service.id || !setting.resolved)
            continue;
        const QString section = QString::fromUtf8(binding->rule.section);
        const bool isShown = std::ranges::any_of(
            service.readBack, [&section](const platforms::ReadBack &one) { return one.section == section; });
        if (isShown)
            expected.push_back(
                {setting.key, section, QString::fromUtf8(binding->rule.name), shownValue(*binding, setting.to)});
    }
    return expected;
}

/// "name   : value", one a line.
QMap<QString, QString> valuesIn(const QString &words)
{
    QMap<QString, QString> values;
    for (const QString &line : words.split(u'\n')) {
        const qsizetype colon = line.indexOf(u':');
        if (colon > 0)
            values.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    return values;
}

Finding finding(Judgement result, const char *rule, QMap<QString, QString> values)
{
    return {.check = QStringLiteral("read_back"),
            .result = result,
            .rule = QLatin1String(rule),
            .values = std::move(values),
            .section = {}};
}

} // namespace

QByteArray readBackScript(const platforms::Platform &platform, const platforms::Service &service,
                          const std::vector<PlannedSetting> &settings)
{
    QSet<QString> sections;
    for (const Expected &one : expectedOf(platform, service, settings))
        sections.insert(one.section);
    QByteArray script;
    for (const platforms::ReadBack &one : service.readBack) {
        if (!sections.contains(one.section))
            continue;
        script += "tries=0; shown=\nwhile [ $tries -lt 50 ]; do shown=$(" + one.command.toUtf8() +
                  " 2>&1 </dev/null) && [ -n \"$shown\" ] && break; sleep 0.2; tries=$((tries+1)); done\n"
                  "printf 'shown '; word " +
                  remote::quoted(one.section) + "; printf ' '; printf %s \"$shown\" | b64; echo\n";
    }
    return script;
}

Findings judgeReadBack(const platforms::Platform &platform, const platforms::Service &service,
                       const std::vector<PlannedSetting> &settings, const QByteArray &answer)
{
    QMap<QString, QString> words;
    for (const QList<QByteArray> &fields : Records(answer).all("shown"))
        words.insert(fieldText(fields.value(0)), fieldText(fields.value(1)).trimmed());
    Findings findings;
    QSet<QString> silent;
    int held = 0;
    for (const Expected &one : expectedOf(platform, service, settings)) {
        const QMap<QString, QString> values = valuesIn(words.value(one.section));
        const auto shown = values.constFind(one.name.toLower());
        if (values.isEmpty() && !silent.contains(one.section)) {
            silent.insert(one.section);
            findings.push_back(finding(Judgement::Fail, "section_not_shown",
                                       {{QStringLiteral("service"), service.title},
                                        {QStringLiteral("section"), one.section},
                                        {QStringLiteral("words"), words.value(one.section).left(500)}}));
        } else if (shown != values.constEnd() && *shown != one.value) {
            findings.push_back(finding(Judgement::Fail, "differs",
                                       {{QStringLiteral("service"), service.title},
                                        {QStringLiteral("key"), one.key},
                                        {QStringLiteral("wanted"), one.value},
                                        {QStringLiteral("words"), *shown}}));
        } else if (shown != values.constEnd()) {
            ++held;
        }
    }
    if (held > 0)
        findings.push_back(
            finding(Judgement::Pass, "as_meant",
                    {{QStringLiteral("service"), service.title}, {QStringLiteral("count"), QString::number(held)}}));
    return findings;
}

} // namespace stir::deployment
