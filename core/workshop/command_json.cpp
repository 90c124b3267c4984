#include "workshop/command_json.h"

#include <algorithm>

#include "base/text.h"
#include "workshop/command_fields.h"

namespace grappe::workshop {

namespace {

template <std::size_t i = 0>
std::optional<Command> emptyCommand(std::string_view name) {
  if constexpr (i < std::variant_size_v<Command>) {
    Command command{std::in_place_index<i>};
    if (commandName(command) == name) return command;
    return emptyCommand<i + 1>(name);
  } else {
    return std::nullopt;
  }
}

constexpr int depthLimit = 16;

// What a command may be given; a name that is none of these is a slip which would go unnoticed.
struct FieldNames {
  std::vector<std::string_view> known{"command", "v"};
  template <class T>
  void operator()(const char* key, T&) {
    known.emplace_back(key);
  }
};

std::optional<std::string> strangeField(const fields::Json& json, Command& command) {
  FieldNames names;
  std::visit([&](auto& one) { walk(names, one); }, command);
  for (const auto& [key, value] : json.items()) {
    if (std::ranges::find(names.known, key) == names.known.end()) return key;
  }
  return std::nullopt;
}

}  // namespace

std::string toJson(const Command& command) {
  Command copy = command;  // the walkers take references that a reader may fill
  fields::Json json = fields::Json::object();
  json["command"] = commandName(command);
  json["v"] = 1;
  fields::Writer writer(json);
  std::visit([&](auto& one) { walk(writer, one); }, copy);
  return json.dump(-1, ' ', false, fields::Json::error_handler_t::replace);
}

Result<Command> commandOf(std::string_view text) {
  if (!isUtf8(text)) return refuse(Code::malformed, "not UTF-8");
  bool tooDeep = false;
  const auto json = fields::Json::parse(
      text,
      [&](int depth, fields::Json::parse_event_t, fields::Json&) {
        tooDeep = tooDeep || depth > depthLimit;
        return depth <= depthLimit;
      },
      false);
  if (tooDeep || !json.is_object()) return refuse(Code::malformed, "not a JSON object");
  const auto name = json.find("command");
  if (name == json.end() || !name->is_string()) return refuse(Code::malformed, "no command named");
  auto command = emptyCommand(name->get<std::string>());
  if (!command) return refuse(Code::malformed, "no such command: " + name->get<std::string>());
  if (const auto strange = strangeField(json, *command)) {
    return refuse(Code::malformed, "no such field: " + *strange);
  }
  std::string wrong;
  const auto noText = [](const std::string&) { return FreeText(); };
  fields::Reader reader(json, noText, wrong);
  std::visit([&](auto& one) { walk(reader, one); }, *command);
  if (!wrong.empty()) return refuse(Code::malformed, "bad field " + wrong);
  return std::move(*command);
}

}  // namespace grappe::workshop
