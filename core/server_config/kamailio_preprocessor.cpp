// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/kamailio_preprocessor.h"

namespace stir::server_config {

namespace {

constexpr std::size_t deepestCondition = 512; // cfg.lex MAX_IFDEFS
constexpr qsizetype mostDefines = 512;        // cfg.lex MAX_DEFINES

/// Out of KAMAILIO_5_6, which it defines itself.
std::optional<KamailioVersion> versionIn(const QByteArray &name)
{
    const QList<QByteArray> parts = name.split('_');
    if (parts.size() != 3 || parts[0] != "KAMAILIO")
        return std::nullopt;
    bool isMajor = false;
    bool isMinor = false;
    const KamailioVersion version{parts[1].toInt(&isMajor), parts[2].toInt(&isMinor)};
    return isMajor && isMinor ? std::optional(version) : std::nullopt;
}

} // namespace

Preprocessor::Preprocessor(const std::vector<QByteArray> &externalDefines)
{
    for (const QByteArray &define : externalDefines) {
        const qsizetype sign = define.indexOf('=');
        const QByteArray name = sign < 0 ? define : define.left(sign);
        m_names.insert(name);
        if (!m_version)
            m_version = versionIn(name);
    }
}

DefineEffect Preprocessor::define(const QByteArray &name)
{
    if (isDefined(name))
        return DefineEffect::Refused;
    if (m_names.size() >= mostDefines)
        return DefineEffect::TooMany;
    m_names.insert(name);
    return DefineEffect::Defined;
}

DefineEffect Preprocessor::tryDefine(const QByteArray &name)
{
    return isDefined(name) ? DefineEffect::Ignored : define(name);
}

DefineEffect Preprocessor::redefine(const QByteArray &name)
{
    return isDefined(name) ? DefineEffect::Redefined : define(name);
}

bool Preprocessor::openCondition(bool holds)
{
    if (m_conditions.size() >= deepestCondition)
        return false;
    m_conditions.push_back(holds);
    m_falseConditions += holds ? 0 : 1;
    return true;
}

bool Preprocessor::turnCondition()
{
    if (m_conditions.empty())
        return false;
    m_falseConditions += m_conditions.back() ? 1 : -1;
    m_conditions.back() = !m_conditions.back();
    return true;
}

bool Preprocessor::closeCondition()
{
    if (m_conditions.empty())
        return false;
    m_falseConditions -= m_conditions.back() ? 0 : 1;
    m_conditions.pop_back();
    return true;
}

} // namespace stir::server_config
