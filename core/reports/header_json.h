// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One judged Identity header as one JSON object, without a line end: what `stirctl decode` and `call` print and the
// window exports. Its keys are fixed by contract with scripts; a key whose value is not known is null, never absent.
// Of plain headers (passport/plain_judge.h) everything that is the same for their kind is written once and copied from
// then on. One thread.

#include "core/capture/call_judge.h"
#include "core/reports/call_treatment.h"
#include "core/reports/finding_json.h"

#include <memory>

namespace stir::reports {

class HeaderJson
{
public:
    /// `file` empty: not from a file. Without a policy nothing is said of what the callee would see.
    explicit HeaderJson(const QString &file, std::optional<policy::VerificationPolicy> policy = std::nullopt);

    void write(const capture::CallView &call, const capture::HeaderView &header, qint64 index, JsonText &json);

private:
    /// What all plain headers of a kind have in common, in the order of the object.
    struct Common
    {
        QByteArray beforePayload; ///< form, type, header
        QByteArray params;
        QByteArray x5u;
        struct Varied
        {
            QByteArray before; ///< the findings before it
            Finding finding;
            std::shared_ptr<const PreparedFinding> prepared;
            QByteArray limit; ///< values that do not vary
            QByteArray source;
        };
        std::vector<Varied> varied;
        QByteArray end; ///< behind the last varied finding: the verdict and what follows from it
    };

    void writeSource(const capture::CallView &call, const capture::HeaderView &header, qint64 index, JsonText &json);
    void writeReport(const passport::PassportReport &report, JsonText &json);
    void writePlain(const passport::PlainJudgement &judgement, JsonText &json);
    void writeVaried(const Common::Varied &varied, const passport::PlainJudgement &judgement, JsonText &json);
    const Common &commonOf(const passport::PlainKind &kind);

    QByteArray m_fileStart; ///< {"source":{"file":...
    std::optional<policy::VerificationPolicy> m_policy;
    FindingJson m_findings;
    QHash<quint64, std::shared_ptr<const Common>> m_common;
};

} // namespace stir::reports
