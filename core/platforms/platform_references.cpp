// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/platform_references.h"

namespace stir::platforms {

using server_config::ConfigGrammar;
using server_config::SettingRule;

namespace {

/// Names that lead nowhere, and names used twice: looked at when all parts are known.
class ReferenceCheck
{
public:
    ReferenceCheck(const Platform &platform, JsonProblem &problem) : m_platform(platform), m_problem(problem) {}

    void run()
    {
        checkFiles();
        checkBindings();
        checkServices();
        if (!m_platform.key.path.isEmpty())
            wantService(QStringLiteral("key.service"), m_platform.key.service, m_platform.key.whenChanged);
        if (!m_platform.anchors.folder.isEmpty())
            wantService(QStringLiteral("anchors.service"), m_platform.anchors.service, m_platform.anchors.whenChanged);
        if (m_platform.signs && !m_platform.signs->service.isEmpty())
            wantService(QStringLiteral("signs.service"), m_platform.signs->service, ServiceAction::Restart);
    }

private:
    void wantService(const QString &where, const QString &id, ServiceAction action)
    {
        const Service *service = m_platform.service(id);
        if (service == nullptr)
            m_problem.note(where, QStringLiteral("no service \"%1\"").arg(id));
        else if (action == ServiceAction::Reload && service->reloadCommand.isEmpty())
            m_problem.note(where, QStringLiteral("\"%1\" has no reload_command").arg(id));
    }

    void wantOnce(QSet<QString> &seen, const QString &where, const QString &id)
    {
        if (seen.contains(id))
            m_problem.note(where, QStringLiteral("\"%1\" stands twice").arg(id));
        seen.insert(id);
    }

    void checkFiles()
    {
        QSet<QString> seen;
        for (const ConfigFile &file : m_platform.files) {
            wantOnce(seen, QStringLiteral("files"), file.id);
            wantService(QStringLiteral("files"), file.service, ServiceAction::Restart);
        }
    }

    void checkBindings()
    {
        QSet<QString> seen;
        for (const Binding &binding : m_platform.bindings) {
            const QString key = QString::fromUtf8(binding.rule.key);
            const QString where = QStringLiteral("bindings.%1").arg(key);
            wantOnce(seen, QStringLiteral("bindings"), key);
            const ConfigFile *file = m_platform.file(binding.file);
            if (file == nullptr) {
                m_problem.note(where, QStringLiteral("no file \"%1\"").arg(binding.file));
                continue;
            }
            wantService(where, file->service, binding.whenChanged);
            checkSigns(where, binding.rule, file->grammar);
            if (const Done standard = checkValue(binding, binding.standard); !standard && !binding.standard.isEmpty())
                m_problem.note(where + QStringLiteral(".standard"), standard.error().detail);
        }
    }

    void checkSigns(const QString &where, const SettingRule &rule, ConfigGrammar grammar)
    {
        const bool hasSection = !rule.name.isEmpty();
        const bool hasKamailioSign = !rule.module.isEmpty() || !rule.commentAnchor.isEmpty() ||
                                     !rule.placeholder.isEmpty() || !rule.defines.empty() || !rule.calls.empty();
        const bool isAsterisk = grammar == ConfigGrammar::Asterisk;
        if (isAsterisk ? !hasSection : !hasKamailioSign)
            m_problem.note(where, QStringLiteral("nothing says where the setting is"));
        if (isAsterisk ? hasKamailioSign : (hasSection || rule.isInverted))
            m_problem.note(where, QStringLiteral("a sign of the other grammar"));
    }

    void checkServices()
    {
        QSet<QString> seen;
        for (const Service &service : m_platform.services) {
            wantOnce(seen, QStringLiteral("services"), service.id);
            if (service.checkFile.isEmpty())
                continue;
            if (m_platform.file(service.checkFile) == nullptr)
                m_problem.note(QStringLiteral("services.%1.check_file").arg(service.id),
                               QStringLiteral("no file \"%1\"").arg(service.checkFile));
            if (service.program.isEmpty())
                m_problem.note(QStringLiteral("services.%1.program").arg(service.id), QStringLiteral("missing"));
        }
    }

    const Platform &m_platform;
    JsonProblem &m_problem;
};

} // namespace

void checkReferences(const Platform &platform, JsonProblem &problem)
{
    ReferenceCheck(platform, problem).run();
}

} // namespace stir::platforms
