// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Makes a value once for a key and remembers it; whoever asks for the same key meanwhile waits for the same value. Of
// many keys the first ones are forgotten. Safe from several threads.

#include <QHash>
#include <QString>

#include <deque>
#include <future>
#include <memory>
#include <mutex>

namespace stir::tasks {

template <typename Value>
class OncePerKey
{
public:
    explicit OncePerKey(std::size_t limit) : m_limit(limit) {}

    /// `make` gives a Value and throws nothing; it runs on the caller's thread, without a lock.
    template <typename Make>
    std::shared_ptr<const Value> get(const QString &key, Make make)
    {
        std::promise<std::shared_ptr<const Value>> promise;
        {
            std::unique_lock lock(m_mutex);
            if (const auto found = m_values.constFind(key); found != m_values.constEnd()) {
                const Kept kept = *found;
                lock.unlock();
                return kept.get();
            }
            remember(key, promise.get_future().share());
        }
        auto value = std::make_shared<const Value>(make());
        promise.set_value(value);
        return value;
    }

private:
    using Kept = std::shared_future<std::shared_ptr<const Value>>;

    void remember(const QString &key, Kept kept)
    {
        if (m_order.size() >= m_limit) {
            m_values.remove(m_order.front());
            m_order.pop_front();
        }
        m_values.insert(key, std::move(kept));
        m_order.push_back(key);
    }

    const std::size_t m_limit;
    std::mutex m_mutex;
    QHash<QString, Kept> m_values;
    std::deque<QString> m_order;
};

} // namespace stir::tasks
