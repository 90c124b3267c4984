#include "words/phrasebook.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/asset.h"

namespace grappe::words {

namespace {

std::string filled(const std::string& text, std::initializer_list<Place> places,
                   const long* count) {
  std::string out;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = text.find('{', at);
    const std::size_t close = open == std::string::npos ? open : text.find('}', open);
    if (close == std::string::npos) break;
    out.append(text, at, open - at);
    const std::string_view name(text.data() + open + 1, close - open - 1);
    const auto* const place =
        std::find_if(places.begin(), places.end(), [&](const Place& p) { return p.first == name; });
    if (place != places.end()) {
      out += place->second;
    } else if (count != nullptr && name == "n") {
      out += std::to_string(*count);
    } else {
      out.append(text, open, close - open + 1);
    }
    at = close + 1;
  }
  return out.append(text, at, std::string::npos);
}

// CLDR cardinal rules of the languages shipped; one form where a language has no plural here.
bool isOne(std::string_view language, long count) {
  if (language == "fr" || language == "pt") return count == 0 || count == 1;
  return count == 1;
}

}  // namespace

Result<Phrasebook> Phrasebook::parse(std::string_view language, std::string_view json) {
  const auto root = nlohmann::json::parse(json, nullptr, false);
  if (!root.is_object()) return refuse(Code::malformed, "strings are one JSON object");
  Phrasebook book;
  book.m_language = language;
  for (const auto& [key, value] : root.items()) {
    if (value.is_string()) {
      book.m_forms[key] = {value.get<std::string>(), value.get<std::string>()};
    } else if (value.is_object() && value.contains("one") && value.contains("other")) {
      book.m_forms[key] = {value["one"].get<std::string>(), value["other"].get<std::string>()};
    } else {
      return refuse(Code::malformed, "string " + key + " is neither text nor {one, other}");
    }
  }
  return book;
}

Result<Phrasebook> Phrasebook::load(std::string_view language) {
  const std::string folder = "strings/" + std::string(language) + "/";
  Phrasebook whole;
  whole.m_language = language;
  for (const std::string_view path : assetsUnder(folder)) {
    auto part = parse(language, asset(path).value_or(""));
    if (!part) return refuse(part.error().code, std::string(path) + ": " + part.error().detail);
    whole.m_forms.merge(part->m_forms);
  }
  if (whole.m_forms.empty()) {
    return refuse(Code::unknown, "no strings in language " + std::string(language));
  }
  return whole;
}

std::string Phrasebook::say(std::string_view key, std::initializer_list<Place> places) const {
  const auto found = m_forms.find(key);
  return found == m_forms.end() ? std::string(key) : filled(found->second.other, places, nullptr);
}

std::string Phrasebook::count(std::string_view key, long count,
                              std::initializer_list<Place> places) const {
  const auto found = m_forms.find(key);
  if (found == m_forms.end()) return std::string(key);
  const Forms& forms = found->second;
  return filled(isOne(m_language, count) ? forms.one : forms.other, places, &count);
}

std::vector<std::string> Phrasebook::keys() const {
  std::vector<std::string> keys;
  for (const auto& entry : m_forms) keys.push_back(entry.first);
  return keys;
}

std::vector<std::string> languages() {
  std::vector<std::string> found{"fr"};
  for (const std::string_view path : assetsUnder("strings/")) {
    const std::string_view rest = path.substr(8);
    const std::string name(rest.substr(0, rest.find('/')));
    const bool wall = asset("strings/" + name + "/kiosk.json").has_value();
    if (wall && std::find(found.begin(), found.end(), name) == found.end()) found.push_back(name);
  }
  return found;
}

}  // namespace grappe::words
