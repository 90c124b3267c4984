#include "workshop/event_json.h"

#include <algorithm>
#include <array>

#include "workshop/event_fields.h"

namespace grappe::workshop {

namespace {

// Notes each text whose reference was made by the event itself: "17" or "17h" of event 17.
class NewTexts {
 public:
  NewTexts(Seq seq, std::vector<TextRow>& rows) : m_prefix(std::to_string(seq)), m_rows(rows) {}
  void operator()(const char*, FreeText& v) {
    const bool own = v.ref.compare(0, m_prefix.size(), m_prefix) == 0 &&
                     (v.ref.size() == m_prefix.size() || v.ref[m_prefix.size()] < '0' ||
                      v.ref[m_prefix.size()] > '9');
    if (own && !v.erased) m_rows.push_back({v.ref, v.text});
  }
  void operator()(const char*, std::vector<PreviewTheme>& themes) {
    for (PreviewTheme& theme : themes) walk(*this, theme);
  }
  void operator()(const char*, Quotation& quotation) { walk(*this, quotation); }
  template <class Other>
  void operator()(const char*, Other&) {}

 private:
  std::string m_prefix;
  std::vector<TextRow>& m_rows;
};

std::optional<DeviceRow> deviceOf(const Event& event) {
  if (const auto* added = std::get_if<NoteAdded>(&event)) {
    if (!added->device.empty()) return DeviceRow{added->device.text(), {}};
  }
  if (const auto* cast = std::get_if<BallotCast>(&event)) {
    if (!cast->device.empty()) return DeviceRow{cast->device.text(), {}};
  }
  if (const auto* joined = std::get_if<DeviceJoined>(&event)) {
    if (!joined->device.empty()) return DeviceRow{joined->device.text(), joined->tokenHash};
  }
  return std::nullopt;
}

void giveDevice(Event& event, const std::optional<DeviceRow>& row) {
  if (!row || !isIdText(row->device)) return;
  const DeviceId device = DeviceId::of(row->device);
  if (auto* added = std::get_if<NoteAdded>(&event)) added->device = device;
  if (auto* cast = std::get_if<BallotCast>(&event)) cast->device = device;
  if (auto* joined = std::get_if<DeviceJoined>(&event)) {
    joined->device = device;
    joined->tokenHash = row->tokenHash;
  }
}

// The event type of a name, made empty: tries each alternative of the variant in turn.
template <std::size_t i = 0>
std::optional<Event> emptyEvent(std::string_view type) {
  if constexpr (i < std::variant_size_v<Event>) {
    Event event{std::in_place_index<i>};
    if (eventName(event) == type) return event;
    return emptyEvent<i + 1>(type);
  } else {
    return std::nullopt;
  }
}

}  // namespace

Encoded encode(const Recorded& recorded) {
  Event event = recorded.event;  // the walkers take references that a reader may fill
  Encoded encoded;
  encoded.type = eventName(event);
  fields::Json body = fields::Json::object();
  fields::Writer writer(body);
  NewTexts texts(recorded.seq, encoded.texts);
  std::visit(
      [&](auto& one) {
        walk(writer, one);
        walk(texts, one);
      },
      event);
  encoded.body = body.dump();
  encoded.device = deviceOf(event);
  return encoded;
}

Result<Event> decode(std::string_view type, int version, std::string_view body,
                     const std::optional<DeviceRow>& device, const SideTables& side) {
  if (version > eventFormat) {
    return refuse(Code::damaged, "the file was written by a newer Grappe");
  }
  auto event = emptyEvent(type);
  if (!event) return refuse(Code::damaged, "unknown event " + std::string(type));
  const auto json = fields::Json::parse(body, nullptr, false);
  if (!json.is_object()) return refuse(Code::damaged, "an event is not a JSON object");
  std::string wrong;
  const auto textOf = [&side](const std::string& ref) {
    auto text = side.text(ref);
    return text ? FreeText{ref, std::move(*text), false} : FreeText{ref, {}, true};
  };
  fields::Reader reader(json, textOf, wrong);
  std::visit([&](auto& one) { walk(reader, one); }, *event);
  if (!wrong.empty())
    return refuse(Code::damaged, "bad field " + wrong + " of " + std::string(type));
  giveDevice(*event, device);
  return std::move(*event);
}

}  // namespace grappe::workshop
