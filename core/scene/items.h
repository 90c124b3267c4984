// The items of a scene, in the order they are drawn. A copy shares them with the original, at a
// pointer an item: a wall of ten thousand notes is copied several times a frame and changes in few
// places. An item is changed through `edit` alone, which parts it from the copies first. A value;
// what is shared is never changed, so copies may go to other threads.
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

#include "scene/item.h"

namespace grappe::scene {

using ItemPtr = std::shared_ptr<const Item>;

// NOLINTBEGIN(readability-identifier-naming): it is used as the containers of the standard are.
class Items {
 public:
  using value_type = Item;

  class const_iterator {
   public:
    using iterator_category = std::random_access_iterator_tag;
    using value_type = Item;
    using difference_type = std::ptrdiff_t;
    using pointer = const Item*;
    using reference = const Item&;

    const_iterator() = default;
    explicit const_iterator(const ItemPtr* at) : m_at(at) {}
    reference operator*() const { return **m_at; }
    pointer operator->() const { return m_at->get(); }
    reference operator[](difference_type by) const { return *m_at[by]; }
    const_iterator& operator+=(difference_type by) {
      m_at += by;
      return *this;
    }
    const_iterator& operator-=(difference_type by) { return *this += -by; }
    const_iterator& operator++() { return *this += 1; }
    const_iterator& operator--() { return *this += -1; }
    const_iterator operator++(int) { return const_iterator(m_at++); }
    const_iterator operator--(int) { return const_iterator(m_at--); }
    friend const_iterator operator+(const_iterator at, difference_type by) { return at += by; }
    friend const_iterator operator+(difference_type by, const_iterator at) { return at += by; }
    friend const_iterator operator-(const_iterator at, difference_type by) { return at -= by; }
    friend difference_type operator-(const_iterator a, const_iterator b) { return a.m_at - b.m_at; }
    friend auto operator<=>(const_iterator, const_iterator) = default;

   private:
    const ItemPtr* m_at = nullptr;
  };
  using iterator = const_iterator;

  Items() = default;
  Items(std::initializer_list<Item> items) {
    for (const Item& item : items) push_back(item);
  }

  std::size_t size() const { return m_items.size(); }
  bool empty() const { return m_items.empty(); }
  const_iterator begin() const { return const_iterator(m_items.data()); }
  const_iterator end() const { return const_iterator(m_items.data() + m_items.size()); }
  const Item& operator[](std::size_t at) const { return *m_items[at]; }
  const Item& front() const { return *m_items.front(); }
  const Item& back() const { return *m_items.back(); }
  // The same pointer for as long as the item does not change.
  const ItemPtr& shared(std::size_t at) const { return m_items[at]; }

  void clear() { m_items.clear(); }
  void reserve(std::size_t count) { m_items.reserve(count); }
  void push_back(Item item) { m_items.push_back(std::make_shared<Item>(std::move(item))); }
  void push_back(ItemPtr item) { m_items.push_back(std::move(item)); }
  void append(std::vector<Item> items) {
    reserve(size() + items.size());
    for (Item& item : items) push_back(std::move(item));
  }
  void append(const Items& items) {
    m_items.insert(m_items.end(), items.m_items.begin(), items.m_items.end());
  }
  void moveToEnd(std::size_t at) {
    const auto from = m_items.begin() + static_cast<std::ptrdiff_t>(at);
    std::rotate(from, from + 1, m_items.end());
  }
  template <class Predicate>
  void eraseIf(Predicate goes) {
    std::erase_if(m_items, [&](const ItemPtr& item) { return goes(*item); });
  }

  // For changes. The reference lives until the next call.
  Item& edit(std::size_t at) {
    ItemPtr& item = m_items[at];
    if (item.use_count() != 1) item = std::make_shared<Item>(*item);
    return const_cast<Item&>(*item);  // NOLINT(cppcoreguidelines-pro-type-const-cast): it is ours
  }

  friend bool operator==(const Items& a, const Items& b) {
    return std::equal(
        a.m_items.begin(), a.m_items.end(), b.m_items.begin(), b.m_items.end(),
        [](const ItemPtr& one, const ItemPtr& other) { return one == other || *one == *other; });
  }

 private:
  std::vector<ItemPtr> m_items;  // each made as an Item that may change, owned by Items alone
};
// NOLINTEND(readability-identifier-naming)

}  // namespace grappe::scene
