#include "server/wire.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

namespace grappe::server {

using nlohmann::json;

namespace {

// Before parsing, so that no deep tree is ever built.
bool isDeeperThan(std::string_view text, int most) {
  int depth = 0;
  bool inString = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (inString) {
      if (c == '\\') {
        ++at;
      } else if (c == '"') {
        inString = false;
      }
    } else if (c == '"') {
      inString = true;
    } else if (c == '{' || c == '[') {
      if (++depth > most) return true;
    } else if (c == '}' || c == ']') {
      --depth;
    }
  }
  return false;
}

bool holdsNul(const json& value) {
  if (value.is_string()) return value.get_ref<const std::string&>().find('\0') != std::string::npos;
  if (value.is_object()) {
    for (const auto& item : value.items()) {
      if (item.key().find('\0') != std::string::npos || holdsNul(item.value())) return true;
    }
    return false;
  }
  return value.is_array() && std::any_of(value.begin(), value.end(), holdsNul);
}

// The string at `name`; nothing where the field is missing or null.
Result<std::optional<std::string>> optionalString(const json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end() || found->is_null()) return std::nullopt;
  if (!found->is_string()) {
    return refuse(Code::malformed, std::string("\"") + name + "\" must be a string");
  }
  return found->get<std::string>();
}

Result<std::string> string(const json& object, const char* name) {
  Result<std::optional<std::string>> found = optionalString(object, name);
  if (!found) return tl::unexpected(found.error());
  if (!found->has_value()) {
    return refuse(Code::malformed, std::string("\"") + name + "\" is missing");
  }
  return std::move(**found);
}

template <class Name>
Result<Name> id(const json& object, const char* name) {
  return string(object, name).and_then([](const std::string& text) { return Name::parse(text); });
}

}  // namespace

Result<json> parsedObject(std::string_view text) {
  if (isDeeperThan(text, deepest)) return refuse(Code::malformed, "nested deeper than 16");
  json value = json::parse(text, nullptr, false);
  if (value.is_discarded()) return refuse(Code::malformed, "not JSON in UTF-8");
  if (!value.is_object()) return refuse(Code::malformed, "not a JSON object");
  if (holdsNul(value)) return refuse(Code::malformed, "U+0000 in a text");
  return value;
}

std::string written(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<JoinBody> joinBody(std::string_view text) {
  const Result<json> object = parsedObject(text);
  if (!object) return tl::unexpected(object.error());
  JoinBody body;
  const auto code = optionalString(*object, "code");
  if (!code) return tl::unexpected(code.error());
  body.code = *code;
  const auto pin = optionalString(*object, "pin");
  if (!pin) return tl::unexpected(pin.error());
  body.pin = *pin;
  const auto role = optionalString(*object, "role");
  if (!role) return tl::unexpected(role.error());
  if (role->has_value()) {
    const auto named = workshop::roleOf(**role);
    if (named != workshop::Role::facilitator && named != workshop::Role::scribe) {
      return refuse(Code::malformed, "\"role\" is facilitator or scribe");
    }
    body.role = *named;
  }
  const auto circle = optionalString(*object, "circle");
  if (!circle) return tl::unexpected(circle.error());
  if (circle->has_value()) {
    if ((*circle)->empty()) {
      body.circle = workshop::CircleId();
    } else {
      const auto named = workshop::CircleId::parse(**circle);
      if (!named) return tl::unexpected(named.error());
      body.circle = *named;
    }
  }
  return body;
}

Result<NoteBody> noteBody(std::string_view text) {
  const Result<json> object = parsedObject(text);
  if (!object) return tl::unexpected(object.error());
  const auto note = id<workshop::NoteId>(*object, "id");
  if (!note) return tl::unexpected(note.error());
  const auto question = id<workshop::QuestionId>(*object, "question");
  if (!question) return tl::unexpected(question.error());
  Result<std::string> words = string(*object, "text");
  if (!words) return tl::unexpected(words.error());
  return NoteBody{*note, *question, std::move(*words)};
}

Result<BallotBody> ballotBody(std::string_view text) {
  const Result<json> object = parsedObject(text);
  if (!object) return tl::unexpected(object.error());
  const auto question = id<workshop::QuestionId>(*object, "question");
  if (!question) return tl::unexpected(question.error());
  BallotBody body{*question, {}};
  const auto dots = object->find("dots");
  if (dots == object->end() || !dots->is_array()) {
    return refuse(Code::malformed, "\"dots\" must be a list");
  }
  for (const json& one : *dots) {
    if (!one.is_object()) return refuse(Code::malformed, "\"dots\" must be a list of objects");
    const auto choice = id<workshop::ChoiceId>(one, "choice");
    if (!choice) return tl::unexpected(choice.error());
    const auto points = one.find("points");
    if (points == one.end() || !points->is_number_unsigned() ||
        points->get<std::uint64_t>() > static_cast<std::uint64_t>(workshop::mostDots)) {
      return refuse(Code::malformed, "\"points\" must be a small number");
    }
    body.dots.push_back({*choice, points->get<int>()});
  }
  return body;
}

Result<std::string> textBody(std::string_view text) {
  return parsedObject(text).and_then([](const json& object) { return string(object, "text"); });
}

Result<Greeting> greeting(std::string_view text) {
  const Result<json> object = parsedObject(text);
  if (!object) return tl::unexpected(object.error());
  Result<std::string> token = string(*object, "token");
  if (!token) return tl::unexpected(token.error());
  Greeting greeted{std::move(*token), 0};
  const auto after = object->find("after");
  if (after != object->end() && !after->is_null()) {
    if (!after->is_number_unsigned()) {
      return refuse(Code::malformed, "\"after\" must be a sequence number");
    }
    greeted.after = after->get<workshop::Seq>();
  }
  return greeted;
}

Result<RecapOrder> recapOrderOf(std::string_view text) {
  const Result<json> object = parsedObject(text);
  if (!object) return tl::unexpected(object.error());
  Result<std::string> format = string(*object, "format");
  if (!format) return tl::unexpected(format.error());
  RecapOrder order{std::move(*format), 0};
  const auto page = object->find("page");
  if (page == object->end()) return order;
  if (!page->is_number_unsigned() || page->get<std::uint64_t>() < 1) {
    return refuse(Code::malformed, "\"page\" must be a number from 1");
  }
  order.page = static_cast<std::size_t>(page->get<std::uint64_t>() - 1);
  return order;
}

constexpr std::size_t longestStage = 128;  // an id and a phase

Result<Presence::Pulse> pulseOf(std::string_view text) {
  const Result<json> object = parsedObject(text);
  if (!object) return tl::unexpected(object.error());
  constexpr std::uint64_t most = 1'000'000;
  const auto number = [&](const char* name) -> Result<int> {
    const auto found = object->find(name);
    if (found == object->end() || !found->is_number_unsigned() ||
        found->get<std::uint64_t>() > most) {
      return refuse(Code::malformed, std::string("\"") + name + "\" must be a number");
    }
    return found->get<int>();
  };
  const Result<int> waiting = number("waiting");
  if (!waiting) return tl::unexpected(waiting.error());
  const Result<int> roundTrip = number("roundTrip");
  if (!roundTrip) return tl::unexpected(roundTrip.error());
  Presence::Pulse pulse;
  pulse.waiting = *waiting;
  pulse.roundTrip = std::chrono::milliseconds(*roundTrip);
  // A page that says nothing of them gives no sign.
  const auto hand = object->find("hand");
  if (hand != object->end() && hand->is_number_unsigned()) pulse.hand = hand->get<std::uint64_t>();
  const auto ready = object->find("ready");
  if (ready != object->end() && ready->is_string()) {
    pulse.ready = ready->get<std::string>().substr(0, longestStage);
  }
  return pulse;
}

std::optional<workshop::Seq> afterOf(std::string_view query) { return numberOf(query, "after="); }

std::optional<std::uint64_t> numberOf(std::string_view query, std::string_view name) {
  while (!query.empty()) {
    const std::string_view field = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(query.size(), field.size() + 1));
    if (field.substr(0, name.size()) != name) continue;
    const std::string_view digits = field.substr(name.size());
    std::uint64_t seq = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seq);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return seq;
  }
  return 0;
}

}  // namespace grappe::server
