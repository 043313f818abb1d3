// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Chosen facts of a judged header as one line: with tabs between for other programs to read, or as CSV (RFC 4180) for a
// spreadsheet. One thread.

#include "core/capture/call_judge.h"
#include "core/reports/json_text.h"

#include <QStringList>

#include <tl/expected.hpp>

namespace stir::reports {

enum class HeaderField
{
    File,
    Index,
    Frame,
    Line,
    Offset,
    Time,
    Method,
    CallId,
    Identity,
    Type,
    Attest,
    Orig,
    Dest,
    Iat,
    OrigId,
    X5u,
    Verdict,
    Outcome,
    Verstat,
    Response,
    Failed, ///< names of the checks that fail, with commas
    ServerAction
};

/// Every name that parseFields() knows, in the order of HeaderField.
QStringList fieldNames();
std::vector<HeaderField> allFields();

/// Names with commas between; otherwise the name that is not known.
tl::expected<std::vector<HeaderField>, QString> parseFields(const QString &list);

enum class FieldForm
{
    Tabs, ///< a tab, line end or backslash in a value is written \t, \n, \r, \\, as tshark does
    Csv   ///< what a spreadsheet would take for a formula gets an apostrophe in front
};

class HeaderFields
{
public:
    HeaderFields(const QString &file, std::vector<HeaderField> fields, FieldForm form);

    /// The line with its end; nothing when every field is empty.
    void write(const capture::CallView &call, const capture::HeaderView &header, qint64 index, QByteArray &out);
    /// The names of the columns as a line.
    QByteArray heading() const;

private:
    QByteArray value(HeaderField field, const capture::CallView &call, const capture::HeaderView &header,
                     const capture::HeaderClaims &claims, qint64 index) const;
    void append(QByteArrayView value, QByteArray &out) const;

    QByteArray m_file;
    std::vector<HeaderField> m_fields;
    FieldForm m_form;
};

} // namespace stir::reports
