// Fields of the exported JSON, read with care: what is missing is empty, what is of another kind
// throws WrongField. For exported*.cpp alone.
#pragma once

#include <cstdio>
#include <ctime>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>

#include "base/clock.h"
#include "base/id.h"
#include "base/text.h"

namespace grappe::intake::exported {

using Json = nlohmann::json;

struct WrongField : std::runtime_error {
  using std::runtime_error::runtime_error;
};

inline const Json* field(const Json& of, const char* name) {
  if (!of.is_object()) throw WrongField(name);
  const auto found = of.find(name);
  return found == of.end() || found->is_null() ? nullptr : &*found;
}

inline std::string text(const Json& of, const char* name) {
  const Json* found = field(of, name);
  if (found == nullptr) return {};
  if (!found->is_string()) throw WrongField(name);
  return found->get<std::string>();
}

inline bool flag(const Json& of, const char* name, bool otherwise = false) {
  const Json* found = field(of, name);
  if (found == nullptr) return otherwise;
  if (!found->is_boolean()) throw WrongField(name);
  return found->get<bool>();
}

inline std::int64_t number(const Json& of, const char* name, std::int64_t otherwise = 0) {
  const Json* found = field(of, name);
  if (found == nullptr) return otherwise;
  if (!found->is_number_integer()) throw WrongField(name);
  return found->get<std::int64_t>();
}

// Of what commands hold as an int; they refuse what is out of their own range.
inline int smallNumber(const Json& of, const char* name, int otherwise = 0) {
  const std::int64_t value = number(of, name, otherwise);
  if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max()) {
    throw WrongField(name);
  }
  return static_cast<int>(value);
}

// "2026-11-24T09:03:00.626Z"; nothing where it is not told.
inline std::optional<Timestamp> time(const Json& of, const char* name) {
  const std::string words = text(of, name);
  if (words.empty()) return std::nullopt;
  std::tm parts{};
  const char* rest = ::strptime(words.c_str(), "%Y-%m-%dT%H:%M:%S", &parts);
  int millis = 0;
  int length = 0;
  if (rest == nullptr || std::sscanf(rest, ".%3dZ%n", &millis, &length) != 1 || millis < 0 ||
      length == 0 || rest[length] != '\0') {
    throw WrongField(name);
  }
  return fromMillis(static_cast<std::int64_t>(::timegm(&parts)) * 1000 + millis);
}

inline const Json& list(const Json& of, const char* name) {
  static const Json none = Json::array();
  const Json* found = field(of, name);
  if (found == nullptr) return none;
  if (!found->is_array()) throw WrongField(name);
  return *found;
}

template <class IdOf>
std::optional<IdOf> id(const Json& of, const char* name) {
  const std::string words = text(of, name);
  if (words.empty()) return std::nullopt;
  auto parsed = IdOf::parse(words);
  if (!parsed) throw WrongField(name);
  return *parsed;
}

template <class IdOf>
IdOf ownId(const Json& of) {
  const auto found = id<IdOf>(of, "id");
  if (!found) throw WrongField("id");
  return *found;
}

// By its name, with the function that knows the names.
template <class Value, class Names>
Value named(const Json& of, const char* name, Names names, Value otherwise) {
  const std::string words = text(of, name);
  if (words.empty()) return otherwise;
  const auto value = names(words);
  if (!value) throw WrongField(name);
  return *value;
}

}  // namespace grappe::intake::exported
