// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/verification_policy.h"

#include <QRegularExpression>

#include <algorithm>

namespace stir::policy {

namespace {

// Asterisk skips a line of 8192 bytes and more (main/config.c); this leaves room for the name.
constexpr qsizetype valueLimit = 4096;

struct ActionKey
{
    QLatin1String key;
    OutcomePolicy VerificationPolicy::*outcome;
};

struct TextKey
{
    QLatin1String key;
    OutcomePolicy VerificationPolicy::*outcome;
    QString OutcomePolicy::*text;
};

constexpr std::array<ActionKey, 3> actionKeys{
    ActionKey{QLatin1String("policy.missing"), &VerificationPolicy::missing},
    ActionKey{QLatin1String("policy.ok"), &VerificationPolicy::ok},
    ActionKey{QLatin1String("policy.failed"), &VerificationPolicy::failed},
};

constexpr std::array<TextKey, 6> textKeys{
    TextKey{QLatin1String("alert.missing_prefix"), &VerificationPolicy::missing, &OutcomePolicy::prefix},
    TextKey{QLatin1String("alert.missing_suffix"), &VerificationPolicy::missing, &OutcomePolicy::suffix},
    TextKey{QLatin1String("alert.check_ok_prefix"), &VerificationPolicy::ok, &OutcomePolicy::prefix},
    TextKey{QLatin1String("alert.check_ok_suffix"), &VerificationPolicy::ok, &OutcomePolicy::suffix},
    TextKey{QLatin1String("alert.check_failed_prefix"), &VerificationPolicy::failed, &OutcomePolicy::prefix},
    TextKey{QLatin1String("alert.check_failed_suffix"), &VerificationPolicy::failed, &OutcomePolicy::suffix},
};

/// Whether Asterisk's configuration reader (main/config.c) gives back `value` as it was typed.
bool survivesAsterisk(const QString &value)
{
    const bool hasForbidden = std::any_of(value.begin(), value.end(), [](QChar character) {
        return character == u';' || character.category() == QChar::Other_Control || character == QChar::LineSeparator ||
               character == QChar::ParagraphSeparator;
    });
    // A '>' right after '=' is read as "name => value".
    return !hasForbidden && value == value.trimmed() && !value.startsWith(u'>') && value.toUtf8().size() <= valueLimit;
}

/// Of a platform: "asterisk.max_iat_age". What begins with these words is somebody else's.
bool isOwnKey(const QString &key)
{
    static const QRegularExpression form(QStringLiteral("\\A(?!policy\\.|alert\\.|signing\\.|anchors\\.)[a-z][a-z0-9-]*\\.[a-z][a-z0-9_]*\\z"));
    return key.size() <= 100 && form.match(key).hasMatch();
}

} // namespace

QString actionName(Action action)
{
    switch (action) {
    case Action::Pass:
        return QStringLiteral("PASS");
    case Action::Stop:
        return QStringLiteral("STOP");
    case Action::Alert:
        return QStringLiteral("ALERT");
    }
    Q_UNREACHABLE();
}

Result<Action> parseAction(const QString &text)
{
    const QString upper = text.trimmed().toUpper();
    for (const Action action : {Action::Pass, Action::Stop, Action::Alert})
        if (upper == actionName(action))
            return action;
    return failure(ErrorCode::InvalidArgument, text);
}

std::vector<std::pair<QString, QString>> VerificationPolicy::settings() const
{
    std::vector<std::pair<QString, QString>> all;
    all.reserve(actionKeys.size() + textKeys.size());
    for (const ActionKey &entry : actionKeys)
        all.emplace_back(entry.key, actionName((this->*entry.outcome).action));
    for (const TextKey &entry : textKeys)
        all.emplace_back(entry.key, this->*entry.outcome.*entry.text);
    for (auto setting = own.begin(); setting != own.end(); ++setting)
        all.emplace_back(setting.key(), setting.value());
    return all;
}

Done VerificationPolicy::set(const QString &key, const QString &value)
{
    for (const ActionKey &entry : actionKeys) {
        if (key != entry.key)
            continue;
        const auto action = parseAction(value);
        if (!action)
            return failure(ErrorCode::InvalidArgument, key, value);
        (this->*entry.outcome).action = *action;
        return {};
    }
    for (const TextKey &entry : textKeys) {
        if (key != entry.key)
            continue;
        if (!survivesAsterisk(value))
            return failure(ErrorCode::InvalidArgument, key, value);
        this->*entry.outcome.*entry.text = value;
        return {};
    }
    if (!isOwnKey(key))
        return failure(ErrorCode::InvalidArgument, key);
    if (!survivesAsterisk(value))
        return failure(ErrorCode::InvalidArgument, key, value);
    if (value.isEmpty())
        own.remove(key);
    else
        own.insert(key, value);
    return {};
}

std::optional<QString> shownName(const OutcomePolicy &policy, const QString &callerName)
{
    switch (policy.action) {
    case Action::Pass:
        return callerName;
    case Action::Stop:
        return std::nullopt;
    case Action::Alert:
        return policy.prefix + callerName + policy.suffix;
    }
    Q_UNREACHABLE();
}

} // namespace stir::policy
