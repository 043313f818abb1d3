// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a server does with a call after its identity was checked (VoipNow: [identity_check] and [alert] of
// stir_shaken.conf). Plain values: any thread.

#include "core/foundation/result.h"
#include "core/passport/passport_judge.h"

#include <QMap>

#include <array>

namespace stir::policy {

enum class Action
{
    Pass,
    Stop,
    Alert
};

QString actionName(Action action); ///< "PASS", "STOP", "ALERT"
Result<Action> parseAction(const QString &text);

struct OutcomePolicy
{
    Action action = Action::Pass;
    QString prefix; ///< put before the caller's name by ALERT
    QString suffix;
    friend bool operator==(const OutcomePolicy &, const OutcomePolicy &) = default;
};

struct VerificationPolicy
{
    OutcomePolicy missing;
    OutcomePolicy ok;
    OutcomePolicy failed;
    /// What a platform has besides, by binding key ("asterisk.max_iat_age"). A key that is not there is left as the
    /// server has it. Whether a platform knows it and takes the value, platforms::checkValue() says.
    QMap<QString, QString> own;
    friend bool operator==(const VerificationPolicy &, const VerificationPolicy &) = default;

    /// By binding key: "policy.missing", "alert.check_ok_prefix", ...; all nine, in the order of the contract, and what
    /// platforms have besides.
    std::vector<std::pair<QString, QString>> settings() const;
    /// Sets one by binding key; an empty value takes one of a platform's own away. Fails with InvalidArgument for an
    /// unknown key or a value the server could not store (line breaks, a ';', blanks at an end: Asterisk would cut or
    /// trim them).
    Done set(const QString &key, const QString &value);
};

/// What the callee's phone shows for a caller's name; no value when the call is stopped.
std::optional<QString> shownName(const OutcomePolicy &policy, const QString &callerName);

} // namespace stir::policy
