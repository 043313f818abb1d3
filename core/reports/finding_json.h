// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A finding as JSON: {"id","result","section","message","hint"}. Fifteen checks a header are worded, of which a capture
// has millions: the sentences are prepared once for each rule. One thread.

#include "core/foundation/finding.h"
#include "core/reports/json_text.h"

#include <QHash>

#include <span>

namespace stir::reports {

/// A value of a finding that is already UTF-8.
struct NamedValue
{
    QLatin1String name;
    QByteArrayView text;
};

class FindingJson
{
public:
    void write(const Finding &finding, JsonText &json);
    /// The finding with other values than its own.
    void write(const Finding &finding, std::span<const NamedValue> values, JsonText &json);

private:
    /// A piece of a sentence and the value behind it.
    struct Segment
    {
        QByteArray text; ///< JSON already
        QString value;   ///< its name; empty behind the last piece
    };
    struct Prepared
    {
        QByteArray head;
        std::vector<Segment> message;
        std::vector<Segment> hint;
        bool isWorded = false; ///< otherwise the finding has to be asked each time
    };

    const Prepared &preparedFor(const Finding &finding);
    static std::vector<Segment> segmentsOf(const QString &sentence, const QStringList &values, const QString &check);

    QHash<QString, Prepared> m_prepared;
    QString m_key; ///< kept for its memory
};

} // namespace stir::reports
