// A map whose copies share what has not changed: 256 shards behind shared_ptr, copied on write.
// Copying a map of 10,000 entries copies 256 pointers; a change copies one shard (about 40
// entries). A value, like ChunkedVector; iteration order is unspecified but the same for the same
// history.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace grappe {

template <class Key, class Value>
class ShardedMap {
 public:
  const Value* find(const Key& key) const {
    const auto& shard = m_shards[shardOf(key)];
    if (!shard) return nullptr;
    for (const auto& entry : *shard) {
      if (entry.first == key) return &entry.second;
    }
    return nullptr;
  }

  void set(const Key& key, Value value) {
    Shard& shard = own(shardOf(key));
    for (auto& entry : shard) {
      if (entry.first == key) {
        entry.second = std::move(value);
        return;
      }
    }
    shard.emplace_back(key, std::move(value));
    ++m_size;
  }

  bool erase(const Key& key) {
    if (find(key) == nullptr) return false;
    std::erase_if(own(shardOf(key)), [&](const auto& entry) { return entry.first == key; });
    --m_size;
    return true;
  }

  std::size_t size() const { return m_size; }

  template <class Visit>
  void each(Visit visit) const {
    for (const auto& shard : m_shards) {
      if (!shard) continue;
      for (const auto& entry : *shard) visit(entry.first, entry.second);
    }
  }

 private:
  using Shard = std::vector<std::pair<Key, Value>>;

  static std::size_t shardOf(const Key& key) { return (std::hash<Key>()(key) >> 7) % 256; }

  Shard& own(std::size_t at) {
    auto& shard = m_shards[at];
    if (!shard) {
      shard = std::make_shared<Shard>();
    } else if (shard.use_count() != 1) {
      shard = std::make_shared<Shard>(*shard);
    }
    return *shard;
  }

  std::array<std::shared_ptr<Shard>, 256> m_shards;
  std::size_t m_size = 0;
};

}  // namespace grappe
