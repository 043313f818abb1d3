// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/run_order.h"

namespace stir::capture {

std::optional<qint64> RunOrder::take(const std::function<Result<bool>(std::size_t)> &read)
{
    const std::scoped_lock reading(m_reading);
    qint64 piece = 0;
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return isOver() || m_next - m_delivered < std::ssize(m_ready); });
        if (isOver())
            return std::nullopt;
        piece = m_next;
    }
    const auto got = read(slotOf(piece));
    const std::scoped_lock lock(m_mutex);
    if (got && *got && !m_stopped) {
        ++m_next;
        return piece;
    }
    // What was read before is delivered, then the reason.
    m_end = piece;
    if (!got && !m_error)
        m_error = got.error();
    m_changed.notify_all();
    return std::nullopt;
}

qint64 RunOrder::claim(qint64 piece, qint64 count)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this, piece] { return m_stopped || m_claimed >= piece; });
    if (m_claimed != piece)
        return m_numbers;
    const qint64 first = m_numbers;
    m_numbers += count;
    ++m_claimed;
    m_changed.notify_all();
    return first;
}

void RunOrder::finishPart(qint64 piece)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this, piece] { return m_stopped || m_delivered == piece; });
    if (m_stopped)
        return;
    m_ready[slotOf(piece)] = true;
    m_isPart = true;
    m_changed.notify_all();
    m_changed.wait(lock, [this] { return m_stopped || !m_isPart; });
}

void RunOrder::finish(qint64 piece)
{
    claim(piece, 0);
    const std::scoped_lock lock(m_mutex);
    m_ready[slotOf(piece)] = true;
    m_changed.notify_all();
}

std::optional<qint64> RunOrder::waitForNext()
{
    std::unique_lock lock(m_mutex);
    const auto ready = [this] { return m_ready[slotOf(m_delivered)] && m_delivered < m_next; };
    m_changed.wait(lock, [&] { return m_stopped || ready() || m_end == m_delivered; });
    return !m_stopped && ready() ? std::optional(m_delivered) : std::nullopt;
}

void RunOrder::release(qint64 piece)
{
    const std::scoped_lock lock(m_mutex);
    m_ready[slotOf(piece)] = false;
    m_delivered = m_isPart ? piece : piece + 1;
    m_isPart = false;
    m_changed.notify_all();
}

void RunOrder::stop(std::optional<Error> reason)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_stopped && !m_error)
        m_error = std::move(reason);
    m_stopped = true;
    m_changed.notify_all();
}

Done RunOrder::outcome() const
{
    const std::scoped_lock lock(m_mutex);
    if (m_error)
        return failure(*m_error);
    return {};
}

} // namespace stir::capture
