// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Makes a value once for a key and remembers it; whoever asks for the same key meanwhile waits for the same value. Of
// many keys, or of heavy values, the first ones are forgotten. Safe from several threads.

#include <QHash>
#include <QString>

#include <algorithm>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>

namespace stir::tasks {

template <typename Value>
class OncePerKey
{
public:
    using Weigh = std::function<std::size_t(const Value &)>;

    explicit OncePerKey(std::size_t limit) : m_limit(limit) {}
    /// All but the last value together weigh no more than `weightLimit`, by what `weigh` says of each.
    OncePerKey(std::size_t limit, std::size_t weightLimit, Weigh weigh)
        : m_limit(limit), m_weightLimit(weightLimit), m_weigh(std::move(weigh))
    {
    }

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
        if (m_weigh)
            settle(key, m_weigh(*value));
        return value;
    }

private:
    using Kept = std::shared_future<std::shared_ptr<const Value>>;

    struct Entry
    {
        QString key;
        std::size_t weight = 0; ///< none until it is made
    };

    void remember(const QString &key, Kept kept)
    {
        if (m_order.size() >= m_limit)
            forgetFirst();
        m_values.insert(key, std::move(kept));
        m_order.push_back({key});
    }

    void settle(const QString &key, std::size_t weight)
    {
        const std::lock_guard lock(m_mutex);
        const auto entry =
            std::find_if(m_order.begin(), m_order.end(), [&key](const Entry &each) { return each.key == key; });
        if (entry == m_order.end()) // forgotten while it was made
            return;
        m_weight += weight - entry->weight;
        entry->weight = weight;
        while (m_weight > m_weightLimit && m_order.size() > 1)
            forgetFirst();
    }

    void forgetFirst()
    {
        m_weight -= m_order.front().weight;
        m_values.remove(m_order.front().key);
        m_order.pop_front();
    }

    const std::size_t m_limit;
    const std::size_t m_weightLimit = 0;
    const Weigh m_weigh;
    std::mutex m_mutex;
    QHash<QString, Kept> m_values;
    std::deque<Entry> m_order;
    std::size_t m_weight = 0;
};

} // namespace stir::tasks
