// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/signer_search.h"

#include "core/capture/capture_run.h"
#include "core/capture/judged_message.h"
#include "core/verification/signer_notes.h"

namespace stir::ui {

namespace {

/// The results are in the groups; nothing is delivered.
struct Nothing
{
};

class Learner final : public capture::BatchWorker<Nothing>
{
public:
    Learner(const SignerSearch &search, verification::SignerGroups &groups) : m_search(search), m_notes(groups) {}

    void work(const capture::MessageBatch &batch, const capture::Numbering &, Nothing &) override
    {
        for (const capture::CapturedMessage &message : batch.messages) {
            const auto judged = capture::judgeCaptured(message, m_search.setup->options());
            for (const capture::JudgedHeader &header : judged.headers)
                m_notes.learn(header.report);
            if (m_search.tokens)
                m_search.tokens->fetch_add(judged.headers.size(), std::memory_order_relaxed);
        }
    }

private:
    const SignerSearch &m_search;
    verification::SignerNotes m_notes;
};

} // namespace

Result<SharedSigners> findSigners(const SignerSearch &search, const std::stop_token &stop)
{
    const auto stamp = stampOf(search.input);
    if (!stamp)
        return failure(stamp.error());
    if (*stamp != search.stamp)
        return failure(ErrorCode::FileChanged, search.input.subject());
    const auto reader = openInput(search.input, search.setup->options().now, stop);
    if (!reader)
        return failure(reader.error());
    auto groups = std::make_shared<verification::SignerGroups>();
    for (const NamedKey &named : search.keys)
        groups->nameKey(named.key, named.owner);
    const auto deliver = [&stop](Nothing &) { return !stop.stop_requested(); };
    const Done read = capture::runCapture<Nothing>(**reader, [&] { return std::make_unique<Learner>(search, *groups); },
                                                   deliver, {.stop = stop});
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, search.input.subject());
    if (!read)
        return failure(read.error());
    return groups;
}

} // namespace stir::ui
