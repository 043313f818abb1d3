// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// "What if": a captured call with other claims or at another time, judged anew. Changed claims were signed by nobody:
// the judgement always says so, whatever there is to verify with. Any thread.

#include "ui/decoder/call_detail.h"
#include "ui/decoder/token_map.h"

namespace stir::ui {

struct ClaimEdit
{
    TokenPart part = TokenPart::Payload;
    QString name;
    QByteArray json; ///< the new value as it shall stand in the token

    friend bool operator==(const ClaimEdit &, const ClaimEdit &) = default;
};

struct CallEdit
{
    std::vector<ClaimEdit> claims;
    std::optional<QDateTime> at;

    bool isEmpty() const { return claims.empty() && !at; }
    friend bool operator==(const CallEdit &, const CallEdit &) = default;
};

/// What a person typed for a claim, as JSON: a text stays a text, a number a number, an object as it was typed.
/// Telephone numbers alone, with commas between, where nothing else was.
QByteArray jsonFor(const QString &typed, const QString &before);
/// The other way: what a person edits.
QString editableText(const QString &json);

/// The Identity value with its claims replaced and its signature kept.
QByteArray editedValue(const CallDetail &original, const std::vector<ClaimEdit> &claims);

/// May wait for a certificate, as the judge does.
CallDetail judgeEdited(const CallDetail &original, const CallEdit &edit, const passport::JudgeOptions &options);

} // namespace stir::ui
