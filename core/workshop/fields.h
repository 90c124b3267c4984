// One description of each value's JSON fields, walked by a writer and by a reader, so that the two
// cannot drift apart. For event_json.cpp and command_json.cpp.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "workshop/names.h"
#include "workshop/parts.h"
#include "workshop/recap_choices.h"

namespace grappe::workshop::fields {

using Json = nlohmann::json;

inline std::string_view nameOf(Phase v) { return phaseName(v); }
inline std::string_view nameOf(VoteOn v) { return voteOnName(v); }
inline std::string_view nameOf(Hand v) { return handName(v); }
inline std::string_view nameOf(Tie v) { return tieName(v); }
inline std::string_view nameOf(Refiling v) { return refilingName(v); }
inline std::string_view nameOf(NoteOrigin v) { return originName(v); }
inline std::string_view nameOf(Role v) { return roleName(v); }
inline std::string_view nameOf(ExchangeKind v) { return exchangeKindName(v); }
inline std::string_view nameOf(SourceKind v) { return sourceKindName(v); }
inline std::string_view nameOf(Consent v) { return consentName(v); }
inline std::string_view nameOf(QuotationOrigin v) { return quotationOriginName(v); }
inline void valueOf(std::string_view name, std::optional<Phase>& v) { v = phaseOf(name); }
inline void valueOf(std::string_view name, std::optional<VoteOn>& v) { v = voteOnOf(name); }
inline void valueOf(std::string_view name, std::optional<Hand>& v) { v = handOf(name); }
inline void valueOf(std::string_view name, std::optional<Tie>& v) { v = tieOf(name); }
inline void valueOf(std::string_view name, std::optional<Refiling>& v) { v = refilingOf(name); }
inline void valueOf(std::string_view name, std::optional<NoteOrigin>& v) { v = originOf(name); }
inline void valueOf(std::string_view name, std::optional<Role>& v) { v = roleOf(name); }
inline void valueOf(std::string_view name, std::optional<ExchangeKind>& v) {
  v = exchangeKindOf(name);
}
inline void valueOf(std::string_view name, std::optional<SourceKind>& v) { v = sourceKindOf(name); }
inline void valueOf(std::string_view name, std::optional<Consent>& v) { v = consentOf(name); }
inline void valueOf(std::string_view name, std::optional<QuotationOrigin>& v) {
  v = quotationOriginOf(name);
}

// The parts that events and commands share. Found by the walkers through argument-dependent
// look-up.
template <class Walk>
void walk(Walk& w, Circle& v) {
  w("id", v.id);
  w("name", v.name);
  w("slot", v.slot);
}
template <class Walk>
void walk(Walk& w, Seat& v) {
  w("column", v.column);
  w("rank", v.rank);
}
template <class Walk>
void walk(Walk& w, Placement& v) {
  w("theme", v.theme);
  w("by", v.by);
}
template <class Walk>
void walk(Walk& w, Twin& v) {
  w("of", v.of);
  w("by", v.by);
}
template <class Walk>
void walk(Walk& w, GroupingRules& v) {
  w("free_themes", v.freeThemes);
  w("granularity", v.granularity);
}
template <class Walk>
void walk(Walk& w, ProposedPlacement& v) {
  w("note", v.note);
  w("theme", v.theme);
}
template <class Walk>
void walk(Walk& w, VotingRules& v) {
  w("dots", v.dots);
  w("on", v.on);
}
template <class Walk>
void walk(Walk& w, Dots& v) {
  w("choice", v.choice);
  w("points", v.points);
}
template <class Walk>
void walk(Walk& w, Passage& v) {
  w("begin", v.begin);
  w("end", v.end);
}

template <class Walk>
void walk(Walk& w, RecapChoices& v) {
  for (const RecapPart& part : recapParts) w(part.name, v.*part.wanted);
}

// Fills a JSON object. Empty strings, ids and options are left out.
class Writer {
 public:
  explicit Writer(Json& out) : m_out(out) {}

  void operator()(const char* key, std::string& v) {
    if (!v.empty()) m_out[key] = v;
  }
  void operator()(const char* key, bool v) { m_out[key] = v; }
  void operator()(const char* key, int v) { m_out[key] = v; }
  void operator()(const char* key, std::uint64_t v) { m_out[key] = v; }
  void operator()(const char* key, std::int64_t v) { m_out[key] = v; }
  void operator()(const char* key, Timestamp v) { m_out[key] = toMillis(v); }
  template <class Tag>
  void operator()(const char* key, Id<Tag>& v) {
    if (!v.empty()) m_out[key] = v.text();
  }
  template <class E>
  requires std::is_enum_v<E>
  void operator()(const char* key, E v) { m_out[key] = nameOf(v); }
  void operator()(const char* key, FreeText& v) {
    if (!v.ref.empty()) m_out[key] = v.ref;
  }
  template <class T>
  void operator()(const char* key, std::optional<T>& v) {
    if (v) (*this)(key, *v);
  }
  template <class T>
  void operator()(const char* key, std::vector<T>& v) {
    Json list = Json::array();
    for (T& one : v) {
      Json holder = Json::object();
      Writer inner(holder);
      inner("v", one);
      list.push_back(holder["v"]);
    }
    m_out[key] = std::move(list);
  }
  template <class T>
  requires std::is_class_v<T>
  void operator()(const char* key, T& v) {
    Json inner = Json::object();
    Writer writer(inner);
    walk(writer, v);
    m_out[key] = std::move(inner);
  }

 private:
  Json& m_out;
};

// Reads a JSON object; what is absent keeps its default. `wrong()` names the first bad field.
// `textOf` turns the reference of a FreeText into it.
template <class TextOf>
class Reader {
 public:
  Reader(const Json& in, TextOf textOf, std::string& wrong)
      : m_in(in), m_textOf(std::move(textOf)), m_wrong(wrong) {}

  void operator()(const char* key, std::string& v) {
    if (const Json* field = at(key)) {
      if (!field->is_string()) return bad(key);
      v = field->template get<std::string>();
    }
  }
  void operator()(const char* key, bool& v) {
    if (const Json* field = at(key)) {
      if (!field->is_boolean()) return bad(key);
      v = field->template get<bool>();
    }
  }
  void operator()(const char* key, int& v) {
    if (const Json* field = at(key)) {
      if (!field->is_number_integer()) return bad(key);
      const auto number = field->template get<std::int64_t>();
      if (number < -1000000 || number > 1000000) return bad(key);
      v = static_cast<int>(number);
    }
  }
  void operator()(const char* key, std::int64_t& v) {
    if (const Json* field = at(key)) {
      if (!field->is_number_integer()) return bad(key);
      v = field->template get<std::int64_t>();
    }
  }
  void operator()(const char* key, Timestamp& v) {
    std::int64_t millis = toMillis(v);
    (*this)(key, millis);
    v = fromMillis(millis);
  }
  void operator()(const char* key, std::uint64_t& v) {
    if (const Json* field = at(key)) {
      if (!field->is_number_unsigned()) return bad(key);
      v = field->template get<std::uint64_t>();
    }
  }
  template <class Tag>
  void operator()(const char* key, Id<Tag>& v) {
    if (const Json* field = at(key)) {
      if (!field->is_string()) return bad(key);
      auto id = Id<Tag>::parse(field->template get_ref<const std::string&>());
      if (!id) return bad(key);
      v = std::move(*id);
    }
  }
  template <class E>
  requires std::is_enum_v<E>
  void operator()(const char* key, E& v) {
    if (const Json* field = at(key)) {
      std::optional<E> value;
      if (field->is_string()) valueOf(field->template get_ref<const std::string&>(), value);
      if (!value) return bad(key);
      v = *value;
    }
  }
  void operator()(const char* key, FreeText& v) {
    if (const Json* field = at(key)) {
      if (!field->is_string()) return bad(key);
      v = m_textOf(field->template get<std::string>());
    }
  }
  template <class T>
  void operator()(const char* key, std::optional<T>& v) {
    if (at(key) == nullptr) return;
    T value{};
    (*this)(key, value);
    v = std::move(value);
  }
  template <class T>
  void operator()(const char* key, std::vector<T>& v) {
    const Json* field = at(key);
    if (field == nullptr) return;
    if (!field->is_array()) return bad(key);
    for (const Json& one : *field) {
      T value{};
      const Json holder{{"v", one}};
      Reader inner(holder, m_textOf, m_wrong);
      inner("v", value);
      v.push_back(std::move(value));
    }
  }
  template <class T>
  requires std::is_class_v<T>
  void operator()(const char* key, T& v) {
    if (const Json* field = at(key)) {
      if (!field->is_object()) return bad(key);
      Reader inner(*field, m_textOf, m_wrong);
      walk(inner, v);
    }
  }

 private:
  const Json* at(const char* key) const {
    const auto found = m_in.find(key);
    return found == m_in.end() || found->is_null() ? nullptr : &*found;
  }
  void bad(const char* key) {
    if (m_wrong.empty()) m_wrong = key;
  }

  const Json& m_in;
  TextOf m_textOf;
  std::string& m_wrong;
};

}  // namespace grappe::workshop::fields
