// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads an input on a worker and lets its rows be seen while they become more. Nothing of it is held but the rows. Any
// thread.

#include "core/capture/capture_reader.h"
#include "core/policy/verification_policy.h"
#include "ui/decoder/call_store.h"
#include "ui/decoder/judge_setup.h"

#include <QDateTime>

#include <functional>
#include <stop_token>

namespace stir::ui {

/// What is decoded: a file, or bytes that somebody pasted.
struct CallInput
{
    QString file;
    QByteArray text; ///< when `file` is empty

    bool isEmpty() const { return file.isEmpty() && text.trimmed().isEmpty(); }
    /// For errors.
    QString subject() const { return file; }
};

/// `now` dates the lines of a pasted log that do not say their year.
Result<std::unique_ptr<capture::CaptureReader>> openInput(const CallInput &input, const QDateTime &now,
                                                          const std::stop_token &stop);

/// By which a file is known again; the same for every text.
struct FileStamp
{
    qint64 size = 0;
    QDateTime changed;
    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};
/// Fails with FileNotFound.
Result<FileStamp> stampOf(const CallInput &input);

/// What is known of an input so far.
struct LoadState
{
    CallSnapshot calls;
    std::shared_ptr<const JudgeSetup> setup; ///< that the rows were judged with
    /// In force when it was read; no value: none was decided.
    std::optional<policy::VerificationPolicy> policy = {};
    FileStamp stamp;            ///< the file as it was when it was opened
    qint64 read = 0;            ///< bytes
    std::optional<qint64> size; ///< no value for a pipe
    Findings oddities = {};     ///< of the capture as a whole; known at its end
};

struct LoadJob
{
    CallInput input;
    SetupRequest setup;
    std::optional<policy::VerificationPolicy> policy = {}; ///< a caller who brings its alert texts fakes a mark
    /// Called on the worker whenever rows were added, not more often than a person sees.
    std::function<void(const LoadState &)> report;
};

/// All rows. Fails as JudgeSetup::make(), capture::openCapture() and its readers do; what came before the failure was
/// reported. Cancelled when asked to stop.
Result<LoadState> loadCalls(const LoadJob &job, const std::stop_token &stop);

} // namespace stir::ui
