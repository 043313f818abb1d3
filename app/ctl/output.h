// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the program prints: results on standard output, as text for people or as one JSON object a line; messages and
// errors on standard error. Used on the program's one thread, lines() from a job's thread as well.

#include "core/foundation/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace stir::ctl {

class Output
{
public:
    void setJson(bool json) { m_json = json; }
    bool isJson() const { return m_json; }

    /// A result as JSON; nothing without --json.
    void object(const QJsonObject &object) const;
    /// A result as text, with its line end; nothing with --json.
    void text(const QString &text) const;
    /// Bytes as they are, in both modes.
    void raw(QByteArrayView bytes) const;
    /// The same for much output, and says how it went: false when nobody reads any more, as behind `| head`. Fails with
    /// FileNotWritable or DiskFull.
    Result<bool> block(QByteArrayView bytes) const;
    /// A message beside the result: standard error, without --json only.
    void note(const QString &text) const;
    /// Sentence, hint and details. `hint` replaces the usual one.
    void error(const Error &error, const QString &hint = {}) const;
    void usageError(const QString &message, const QString &hint) const;

private:
    void errorObject(const QString &code, const Error &error, const QString &message, const QString &hint) const;

    bool m_json = false;
};

/// Text from elsewhere for a terminal: control characters are shown, not obeyed.
QString printable(const QString &text);

} // namespace stir::ctl
