// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A finding as JSON: {"id","result","section","message","hint"}. Fifteen checks a header are worded, of which a capture
// has millions: the sentences are prepared once for each rule. One thread.

#include "core/foundation/finding.h"
#include "core/reports/json_text.h"

#include <QHash>

#include <memory>
#include <span>

namespace stir::reports {

/// A value of a finding that is already UTF-8.
struct NamedValue
{
    QLatin1String name;
    QByteArrayView text;
};

/// What is the same for every finding of one rule.
class PreparedFinding
{
public:
    explicit PreparedFinding(const Finding &finding);

    /// With the values of `finding`, or those of `values` instead where they have the name.
    void write(const Finding &finding, std::span<const NamedValue> values, JsonText &json) const;

private:
    /// A piece of a sentence and the value behind it.
    struct Segment
    {
        QByteArray text; ///< JSON already
        QString value;   ///< its name; empty behind the last piece
    };

    static std::vector<Segment> segmentsOf(const QString &sentence, const QStringList &values, const QString &check);
    static void writeSentence(const std::vector<Segment> &segments, const Finding &finding,
                              std::span<const NamedValue> values, JsonText &json);

    QByteArray m_head;
    std::vector<Segment> m_message;
    std::vector<Segment> m_hint;
    bool m_isWorded = false; ///< otherwise the finding has to be asked each time
};

class FindingJson
{
public:
    void write(const Finding &finding, JsonText &json) { preparedFor(finding)->write(finding, {}, json); }
    std::shared_ptr<const PreparedFinding> preparedFor(const Finding &finding);

private:
    QHash<QString, std::shared_ptr<const PreparedFinding>> m_prepared;
    QString m_key; ///< kept for its memory
};

} // namespace stir::reports
