// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A map that holds a limited number of entries and forgets those that were not asked for the longest. One thread at a
// time.

#include <list>
#include <unordered_map>
#include <utility>

namespace stir::verification {

template <typename Key, typename Value, typename Hash = std::hash<Key>>
class RecentlyUsed
{
public:
    explicit RecentlyUsed(std::size_t limit) : m_limit(limit) {}

    std::size_t size() const { return m_places.size(); }

    /// Null when it is not there (any more); else valid until the next change.
    const Value *peek(const Key &key) const
    {
        const auto place = m_places.find(key);
        return place == m_places.end() ? nullptr : &place->second->second;
    }

    /// The same, and it counts as used.
    Value *find(const Key &key)
    {
        const auto place = m_places.find(key);
        if (place == m_places.end())
            return nullptr;
        m_entries.splice(m_entries.begin(), m_entries, place->second);
        return &place->second->second;
    }

    /// What is there, or a new one.
    Value &at(const Key &key)
    {
        if (Value *value = find(key))
            return *value;
        if (size() >= m_limit) {
            m_places.erase(m_entries.back().first);
            m_entries.pop_back();
        }
        m_entries.emplace_front(key, Value{});
        m_places.emplace(key, m_entries.begin());
        return m_entries.front().second;
    }

    void erase(const Key &key)
    {
        const auto place = m_places.find(key);
        if (place == m_places.end())
            return;
        m_entries.erase(place->second);
        m_places.erase(place);
    }

    /// Pairs of key and value, the last used first.
    auto begin() const { return m_entries.begin(); }
    auto end() const { return m_entries.end(); }

private:
    using Entries = std::list<std::pair<Key, Value>>;

    std::size_t m_limit;
    Entries m_entries;
    std::unordered_map<Key, typename Entries::iterator, Hash> m_places;
};

} // namespace stir::verification
