#include "workshop/event_json.h"

#include <algorithm>
#include <array>

#include "workshop/fields.h"

namespace grappe::workshop {

// In grappe::workshop, where the walkers look.
namespace {

template <class W>
void walk(W& w, WorkshopCreated& e) {
  w("title", e.title);
  w("language", e.language);
  w("circles", e.circles);
}
template <class W>
void walk(W& w, WorkshopRenamed& e) {
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, QuestionAdded& e) {
  w("id", e.id);
  w("title", e.title);
  w("guide", e.guide);
}
template <class W>
void walk(W& w, QuestionEdited& e) {
  w("id", e.id);
  w("from_title", e.fromTitle);
  w("from_guide", e.fromGuide);
  w("to_title", e.toTitle);
  w("to_guide", e.toGuide);
}
template <class W>
void walk(W& w, MeetingOpened& e) {
  w("id", e.id);
  w("date", e.date);
  w("place", e.place);
  w("code", e.code);
}
template <class W>
void walk(W& w, MeetingDetailsSet& e) {
  w("id", e.id);
  w("from_date", e.fromDate);
  w("from_place", e.fromPlace);
  w("to_date", e.toDate);
  w("to_place", e.toPlace);
}
template <class W>
void walk(W& w, PinSet& e) {
  w("hash", e.hash);
}
template <class W>
void walk(W& w, DeviceJoined& e) {
  w("role", e.role);
  w("circle", e.circle);
}
template <class W>
void walk(W& w, CurrentQuestionSet& e) {
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, PhaseSet& e) {
  w("question", e.question);
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, QuestionRulesSet& e) {
  w("question", e.question);
  w("from_open_writing", e.fromOpenWriting);
  w("from_notes_stopped", e.fromNotesStopped);
  w("to_open_writing", e.toOpenWriting);
  w("to_notes_stopped", e.toNotesStopped);
}
template <class W>
void walk(W& w, NoteAdded& e) {
  w("id", e.id);
  w("question", e.question);
  w("meeting", e.meeting);
  w("circle", e.circle);
  w("origin", e.origin);
  w("text", e.text);
  w("late", e.late);
}
template <class W>
void walk(W& w, NoteCorrected& e) {
  w("id", e.id);
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, NoteWithdrawn& e) {
  w("id", e.id);
}
template <class W>
void walk(W& w, NoteHidden& e) {
  w("id", e.id);
  w("reason", e.reason);
}
template <class W>
void walk(W& w, NoteShown& e) {
  w("id", e.id);
  w("reason", e.reason);
}
template <class W>
void walk(W& w, LateNoteTaken& e) {
  w("id", e.id);
}
template <class W>
void walk(W& w, LateNoteReturned& e) {
  w("id", e.id);
}
template <class W>
void walk(W& w, NotePlaced& e) {
  w("id", e.id);
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, Theme& v) {
  w("id", v.id);
  w("question", v.question);
  w("title", v.title);
  w("titled_by", v.titledBy);
  w("held", v.held);
  w("seat", v.seat);
}
template <class W>
void walk(W& w, ThemeOpened& e) {
  walk(w, e.theme);
}
template <class W>
void walk(W& w, ThemeClosed& e) {
  walk(w, e.theme);
}
template <class W>
void walk(W& w, ThemeTitled& e) {
  w("id", e.id);
  w("from", e.from);
  w("to", e.to);
  w("from_by", e.fromBy);
  w("to_by", e.toBy);
}
template <class W>
void walk(W& w, ThemeHeld& e) {
  w("id", e.id);
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, ThemeSeated& e) {
  w("id", e.id);
  w("from", e.from);
  w("to", e.to);
}
template <class W>
void walk(W& w, ExchangeAdded& e) {
  Exchange& v = e.exchange;
  w("id", v.id);
  w("question", v.question);
  w("meeting", v.meeting);
  w("parent", v.parent);
  w("text", v.text);
  w("timecode", v.timecode);
}
template <class W>
void walk(W& w, SourceAdded& e) {
  Source& v = e.source;
  w("id", v.id);
  w("title", v.title);
  w("who", v.who);
  w("date", v.date);
  w("place", v.place);
  w("consent", v.consent);
  w("text", v.text);
}
template <class W>
void walk(W& w, QuotationAdded& e) {
  Quotation& v = e.quotation;
  w("id", v.id);
  w("question", v.question);
  w("heading", v.heading);
  w("text", v.text);
  w("origin", v.origin);
  w("source", v.source);
  w("passage", v.passage);
  w("timecode", v.timecode);
}

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
  if (const auto* joined = std::get_if<DeviceJoined>(&event)) {
    if (!joined->device.empty()) return DeviceRow{joined->device.text(), joined->tokenHash};
  }
  return std::nullopt;
}

void giveDevice(Event& event, const std::optional<DeviceRow>& row) {
  if (!row || !isIdText(row->device)) return;
  const DeviceId device = DeviceId::of(row->device);
  if (auto* added = std::get_if<NoteAdded>(&event)) added->device = device;
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
