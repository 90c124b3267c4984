// A vector whose copies share what has not changed: chunks of 128 behind shared_ptr, copied on
// write. Copying one of 10,000 items copies 79 pointers; changing an item copies one chunk.
// A value: copies are independent; one object is used by one thread at a time, and a const one by
// any number of threads.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace grappe {

template <class T>
class ChunkedVector {
 public:
  static constexpr std::size_t chunkSize = 128;

  std::size_t size() const { return m_size; }
  bool empty() const { return m_size == 0; }
  const T& operator[](std::size_t at) const { return (*m_chunks[at / chunkSize])[at % chunkSize]; }
  const T& back() const { return (*this)[m_size - 1]; }

  void push_back(T item) {  // NOLINT(readability-identifier-naming): as std::vector
    if (m_size % chunkSize == 0) {
      auto chunk = std::make_shared<Chunk>();
      chunk->reserve(chunkSize);
      m_chunks.push_back(std::move(chunk));
    }
    own(m_chunks.back()).push_back(std::move(item));
    ++m_size;
  }

  void set(std::size_t at, T item) {
    own(m_chunks[at / chunkSize])[at % chunkSize] = std::move(item);
  }

  class Iterator {
   public:
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    using pointer = const T*;
    using reference = const T&;
    using iterator_category = std::forward_iterator_tag;
    Iterator() = default;
    Iterator(const ChunkedVector* of, std::size_t at) : m_of(of), m_at(at) {}
    const T& operator*() const { return (*m_of)[m_at]; }
    const T* operator->() const { return &(*m_of)[m_at]; }
    Iterator& operator++() {
      ++m_at;
      return *this;
    }
    Iterator operator++(int) {
      Iterator before = *this;
      ++m_at;
      return before;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    const ChunkedVector* m_of = nullptr;
    std::size_t m_at = 0;
  };
  Iterator begin() const { return {this, 0}; }
  Iterator end() const { return {this, m_size}; }

 private:
  using Chunk = std::vector<T>;

  // use_count() == 1 means that no other value shares the chunk: a const value that another thread
  // reads holds a count of its own.
  static Chunk& own(std::shared_ptr<Chunk>& chunk) {
    if (chunk.use_count() != 1) {
      auto copy = std::make_shared<Chunk>();
      copy->reserve(chunkSize);
      copy->assign(chunk->begin(), chunk->end());
      chunk = std::move(copy);
    }
    return *chunk;
  }

  std::vector<std::shared_ptr<Chunk>> m_chunks;
  std::size_t m_size = 0;
};

}  // namespace grappe
