#include "intake/exported.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "intake/exported_question.h"
#include "workshop/passage.h"

namespace grappe::intake {
namespace {

using namespace exported;
using namespace workshop;

constexpr int deepest = 16;  // levels of nesting; Grappe's own has nine
constexpr int version = 1;

// Nothing where it is no JSON, or nests deeper than any that Grappe writes.
std::optional<Json> parsed(std::string_view bytes) {
  bool tooDeep = false;
  const auto watch = [&](int depth, Json::parse_event_t /*event*/, Json& /*value*/) {
    tooDeep = tooDeep || depth > deepest;
    return !tooDeep;
  };
  Json json = Json::parse(bytes, watch, false);
  if (json.is_discarded() || tooDeep || !json.is_object()) return std::nullopt;
  return json;
}

bool isGrappes(const Json& json) {
  const auto format = json.find("format");
  return format != json.end() && *format == "grappe";
}

class Reading {
 public:
  explicit Reading(const Json& json) : m_json(json) {}

  Commands commands() {
    begin();
    sources();
    written();
    for (const Json& question : list(m_json, "questions")) {
      exchangePlaces(question);
      quotations(question);
      addGrouping(m_commands, question);
      hidden(question);
      addVote(m_commands, question);
      addPhase(m_commands, question);
    }
    close();
    return std::move(m_commands);
  }

 private:
  struct Written {
    std::int64_t arrived = 0;
    AddNote note;
    std::optional<Timestamp> at = std::nullopt;
  };

  template <class C>
  void give(C command, std::optional<Timestamp> at = std::nullopt) {
    m_commands.push_back({std::move(command), at});
  }

  void begin() {
    CreateWorkshop create{text(m_json, "title"), text(m_json, "language"), {}};
    for (const Json& circle : list(m_json, "circles")) {
      create.circles.push_back(
          {ownId<CircleId>(circle), text(circle, "name"), smallNumber(circle, "slot")});
    }
    give(std::move(create));
    if (std::string lexicon = text(m_json, "lexicon"); !lexicon.empty()) {
      give(SetLexicon{std::move(lexicon)});
    }
    if (const Json* parts = field(m_json, "recap")) {
      RecapChoices choices;
      for (const auto& part : recapParts) {
        choices.*part.wanted = flag(*parts, part.name, choices.*part.wanted);
      }
      give(SetRecapChoices{choices});
    }
    for (const Json& question : list(m_json, "questions")) {
      give(AddQuestion{ownId<QuestionId>(question), text(question, "title"),
                       text(question, "guide"), smallNumber(question, "minutes")});
    }
  }

  void sources() {
    for (const Json& source : list(m_json, "sources")) {
      AddSource add;
      add.id = ownId<SourceId>(source);
      add.title = text(source, "title");
      add.who = text(source, "who");
      add.date = text(source, "date");
      add.place = text(source, "place");
      add.text = text(source, "text");
      add.consent = named(source, "consent", consentOf, Consent::unknown);
      add.kind = named(source, "kind", sourceKindOf, SourceKind::document);
      add.actions = text(source, "actions");
      add.relations = text(source, "relations");
      m_texts[add.id] = add.text;
      give(std::move(add));
    }
  }

  // A note and an exchange belong to the meeting that is open when they come: so meeting by
  // meeting, what belongs to none first.
  void written() {
    std::map<std::string, std::vector<Written>> notes;
    std::map<std::string, Commands> points;
    for (const Json& question : list(m_json, "questions")) {
      const auto of = ownId<QuestionId>(question);
      for (const Json& note : list(question, "notes")) {
        AddNote add{ownId<NoteId>(note), of, text(note, "text"), {}, {}};
        if (const auto circle = id<CircleId>(note, "circle")) add.circle = *circle;
        add.origin = named(note, "origin", originOf, NoteOrigin::file);
        notes[text(note, "meeting")].push_back(
            {number(note, "arrived"), std::move(add), time(note, "at")});
      }
      const bool several = severalMeetings(question);
      for (const Json& exchange : list(question, "exchanges")) {
        AddExchange add = exchangeOf(exchange, of);
        if (several) add.parent = std::nullopt;
        points[text(exchange, "meeting")].push_back({std::move(add)});
      }
    }
    const auto take = [&](const std::string& meeting) {
      auto& ofMeeting = notes[meeting];
      std::ranges::stable_sort(ofMeeting, {}, &Written::arrived);
      for (Written& one : ofMeeting) give(std::move(one.note), one.at);
      for (ExportedCommand& one : points[meeting]) m_commands.push_back(std::move(one));
      notes.erase(meeting);
      points.erase(meeting);
    };
    take({});
    for (const Json& meeting : list(m_json, "meetings")) {
      open(meeting);
      take(text(meeting, "id"));
    }
    while (!notes.empty()) take(notes.begin()->first);
    while (!points.empty()) take(points.begin()->first);
  }

  void open(const Json& meeting) {
    close();
    give(OpenMeeting{ownId<MeetingId>(meeting), text(meeting, "date"), text(meeting, "place"),
                     text(meeting, "code")},
         time(meeting, "opened"));
    if (field(meeting, "recording") != nullptr) {
      give(SetRecordingStart{fromMillis(number(meeting, "recording"))});
    }
    if (text(meeting, "closed").empty()) return;
    m_closing = CloseMeeting{!flag(meeting, "keeps_devices")};
    m_closedAt = time(meeting, "closed");
  }

  void close() {
    if (m_closing) give(*m_closing, m_closedAt);
    m_closing = std::nullopt;
  }

  static bool severalMeetings(const Json& question) {
    const Json& exchanges = list(question, "exchanges");
    return std::ranges::any_of(exchanges, [&](const Json& one) {
      return text(one, "meeting") != text(exchanges.front(), "meeting");
    });
  }

  static AddExchange exchangeOf(const Json& exchange, const QuestionId& question) {
    AddExchange add;
    add.id = ownId<ExchangeId>(exchange);
    add.question = question;
    add.parent = id<ExchangeId>(exchange, "parent");
    add.text = text(exchange, "text");
    add.timecode = text(exchange, "timecode");
    add.verbatim = flag(exchange, "verbatim");
    add.kind = named(exchange, "kind", exchangeKindOf, ExchangeKind::said);
    return add;
  }

  // Those of several meetings came one meeting after the other: each to where it stands.
  void exchangePlaces(const Json& question) {
    if (!severalMeetings(question)) return;
    const auto of = ownId<QuestionId>(question);
    std::unordered_map<ExchangeId, ExchangeId> last;  // under each; the empty id: under none
    for (const Json& exchange : list(question, "exchanges")) {
      PlaceExchange place{ownId<ExchangeId>(exchange), of, id<ExchangeId>(exchange, "parent"), {}};
      const ExchangeId above = place.parent.value_or(ExchangeId());
      if (const auto before = last.find(above); before != last.end()) place.after = before->second;
      last[above] = place.id;
      give(std::move(place));
    }
  }

  void quotations(const Json& question) {
    const auto of = ownId<QuestionId>(question);
    for (const Json& quotation : list(question, "quotations")) {
      AddQuotation add;
      add.id = ownId<QuotationId>(quotation);
      add.question = of;
      add.heading = text(quotation, "heading");
      add.text = text(quotation, "text");
      add.timecode = text(quotation, "timecode");
      add.origin = named(quotation, "origin", quotationOriginOf, QuotationOrigin::unknown);
      add.source = id<SourceId>(quotation, "source");
      add.paraphrase = flag(quotation, "paraphrase");
      quotation.contains("passage") && add.paraphrase ? reworded(std::move(add), quotation)
                                                      : quoted(std::move(add));
    }
  }
  // Words that their source does not prove are not told as if it did.
  void quoted(AddQuotation add) {
    const bool proved = add.source && passageOf(m_texts[*add.source], add.text);
    if (add.origin == QuotationOrigin::source && !proved && !add.paraphrase) {
      add.origin = QuotationOrigin::unknown;
    }
    give(std::move(add));
  }
  // First the source's own words, then those that came in their place: so that where they stood
  // is known.
  void reworded(AddQuotation add, const Json& quotation) {
    const Json& passage = quotation.at("passage");
    const std::int64_t begin = number(passage, "begin");
    const std::int64_t end = number(passage, "end");
    const std::string& source = add.source ? m_texts[*add.source] : std::string();
    const bool stands =
        begin >= 0 && begin < end && end <= static_cast<std::int64_t>(source.size());
    std::string words = stands ? source.substr(static_cast<std::size_t>(begin),
                                               static_cast<std::size_t>(end - begin))
                               : std::string();
    if (!passageOf(source, words)) return quoted(std::move(add));
    const CorrectQuotation correct{add.id, add.heading, add.text, add.timecode, add.source};
    add.text = std::move(words);
    add.paraphrase = false;
    give(std::move(add));
    give(correct);
  }

  void hidden(const Json& question) {
    for (const Json& note : list(question, "notes")) {
      if (flag(note, "hidden") || flag(note, "late")) give(HideNote{ownId<NoteId>(note), {}});
    }
  }

  const Json& m_json;
  Commands m_commands;
  std::unordered_map<SourceId, std::string> m_texts;
  std::optional<CloseMeeting> m_closing;  // of the meeting that is open
  std::optional<Timestamp> m_closedAt;
};

}  // namespace

bool isExported(std::string_view bytes) {
  const auto json = parsed(bytes);
  return json && isGrappes(*json);
}

Result<std::vector<ExportedCommand>> commandsOf(std::string_view bytes) {
  if (bytes.size() > exportedLimit) return refuse(Code::tooLong, "over 200 MB");
  const auto json = parsed(bytes);
  if (!json || !isGrappes(*json)) return refuse(Code::malformed, "not Grappe's JSON");
  try {
    if (number(*json, "version") > version) return refuse(Code::conflict, "of a newer version");
    const Json* workshop = field(*json, "workshop");
    if (workshop == nullptr) return refuse(Code::malformed, "no workshop");
    return Reading(*workshop).commands();
  } catch (const WrongField& wrong) {
    return refuse(Code::malformed, wrong.what());
  }
}

}  // namespace grappe::intake
