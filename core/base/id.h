// Identifiers that cannot be mixed up: Id<Note> is not Id<Theme>.
// 1 to 64 characters of A–Z a–z 0–9 _ -, so that they are safe in URLs, SQL and file names.
// Plain values, any thread.
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>

#include "base/refusal.h"

namespace grappe {

bool isIdText(std::string_view text);

template <class Tag>
class Id {
 public:
  Id() = default;  // empty: names nothing

  static Result<Id> parse(std::string_view text) {
    if (!isIdText(text)) return refuse(Code::malformed, "an id has 1 to 64 of A-Z a-z 0-9 _ -");
    return Id(std::string(text));
  }
  // For text that this program wrote itself. Throws std::invalid_argument if it is not an id.
  static Id of(std::string_view text);

  const std::string& text() const { return m_text; }
  bool empty() const { return m_text.empty(); }
  friend bool operator==(const Id&, const Id&) = default;
  friend auto operator<=>(const Id&, const Id&) = default;

 private:
  explicit Id(std::string text) : m_text(std::move(text)) {}
  std::string m_text;
};

[[noreturn]] void throwNotAnId(std::string_view text);

template <class Tag>
Id<Tag> Id<Tag>::of(std::string_view text) {
  if (!isIdText(text)) throwNotAnId(text);
  return Id(std::string(text));
}

// A source of ids that nobody can guess or repeat. Implementations are safe on any thread.
class IdSource {
 public:
  virtual ~IdSource() = default;
  virtual std::string next() = 0;
};

// 16 characters, 95 bits from the system's random source (getrandom).
class RandomIds final : public IdSource {
 public:
  std::string next() override;
};

// `prefix1`, `prefix2`, …: for tests and for replays that must be the same twice. One thread.
class CountedIds final : public IdSource {
 public:
  explicit CountedIds(std::string prefix) : m_prefix(std::move(prefix)) {}
  std::string next() override { return m_prefix + std::to_string(++m_count); }

 private:
  std::string m_prefix;
  unsigned m_count = 0;
};

// `count` random decimal digits (room codes, PINs).
std::string randomDigits(int count);

}  // namespace grappe

template <class Tag>
struct std::hash<grappe::Id<Tag>> {
  std::size_t operator()(const grappe::Id<Tag>& id) const noexcept {
    return std::hash<std::string>()(id.text());
  }
};
