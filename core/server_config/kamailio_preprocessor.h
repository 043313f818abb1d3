// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Names that are defined, and the #!ifdef nesting, in file order. One thread.

#include <QByteArray>
#include <QSet>

#include <compare>
#include <optional>
#include <vector>

namespace stir::server_config {

enum class DefineEffect
{
    Defined,
    Redefined,
    Ignored, ///< trydef of a known name
    Refused, ///< a second define: Kamailio does not start with it
    TooMany  ///< beyond cfg.lex's MAX_DEFINES
};

struct KamailioVersion
{
    int major = 0;
    int minor = 0;
    friend auto operator<=>(const KamailioVersion &, const KamailioVersion &) = default;
};

class Preprocessor
{
public:
    /// "NAME" or "NAME=value", as after -A.
    explicit Preprocessor(const std::vector<QByteArray> &externalDefines = {});

    bool isDefined(const QByteArray &name) const { return m_names.contains(name); }
    DefineEffect define(const QByteArray &name);
    DefineEffect tryDefine(const QByteArray &name);
    DefineEffect redefine(const QByteArray &name);
    void undefine(const QByteArray &name) { m_names.remove(name); }
    /// False for a word of a later Kamailio than the one whose KAMAILIO_x_y is defined: to that one it is a comment.
    bool knowsWordsOf(KamailioVersion version) const { return !m_version || *m_version >= version; }

    /// False beyond cfg.lex's MAX_IFDEFS.
    bool openCondition(bool holds);
    bool turnCondition();
    bool closeCondition();
    bool isSkipping() const { return m_falseConditions > 0; }

private:
    QSet<QByteArray> m_names;
    std::optional<KamailioVersion> m_version; ///< none: not known to its minor number
    std::vector<bool> m_conditions;
    int m_falseConditions = 0;
};

} // namespace stir::server_config
