// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Goes through one capture for `stirctl decode`: judges every header on all cores and prints in the order of the file,
// in constant memory.

#include "app/ctl/session.h"
#include "core/capture/capture_reader.h"
#include "core/reports/call_treatment.h"
#include "core/reports/header_fields.h"
#include "core/reports/html_report.h"
#include "core/verification/signer_groups.h"
#include "core/verification/signer_notes.h"

#include <stop_token>

namespace stir::ctl {

enum class DecodeForm
{
    Text, ///< for people
    Json,
    Fields,
    Csv,
    Nothing ///< counted only
};

struct DecodePlan
{
    DecodeForm form = DecodeForm::Text;
    std::vector<reports::HeaderField> fields;
    passport::JudgeOptions judge;
    capture::LogClock clock; ///< `written` is that of the file
    /// Who signed what, over all files; null when nothing is verified.
    std::shared_ptr<verification::SignerGroups> signers;
    verification::SignerPass signerPass = verification::SignerPass::Single;
    std::optional<policy::VerificationPolicy> policy; ///< says what the callee would see; its texts a caller may fake
    bool listFailed = false;                          ///< for a report
    std::stop_token stop;
};

/// What a file gave, also where it broke off with an error.
struct DecodeOutcome
{
    reports::CaptureSummary summary;
    std::vector<reports::FailedCall> failed; ///< as many as a report shows; see DecodePlan::listFailed
    Done done;
    bool readerGone = false; ///< nobody reads standard output any more
};

DecodeOutcome decodeFile(const QString &file, const DecodePlan &plan, const Output &out);

} // namespace stir::ctl
