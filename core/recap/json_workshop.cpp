#include "recap/json_workshop.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <unordered_map>
#include <unordered_set>

#include "recap/quoted_alone.h"

namespace grappe::recap {
namespace {

using workshop::Hand;
using workshop::Note;
using workshop::Question;
using workshop::Source;
using workshop::State;
using Json = nlohmann::ordered_json;

// "2026-11-24T13:03:00.120Z"
std::string timeOf(Timestamp at) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(at);
  const std::time_t whole = seconds.time_since_epoch().count();
  std::tm parts{};
  gmtime_r(&whole, &parts);
  std::array<char, 24> text{};
  const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &parts);
  std::string millis = std::to_string((at - seconds).count());
  millis.insert(0, 3 - millis.size(), '0');
  return std::string(text.data(), length) + "." + millis + "Z";
}

// Only what says something.
void put(Json& json, const char* key, const std::string& text) {
  if (!text.empty()) json[key] = text;
}
void put(Json& json, const char* key, bool on) {
  if (on) json[key] = true;
}

class WorkshopJson {
 public:
  WorkshopJson(const Recap& recap, const State& state, const words::Phrasebook& words)
      : m_recap(recap), m_state(state), m_words(words) {
    std::vector<const Note*> notes;
    for (const auto& question : state.questions) {
      if (recap.question && question->id != *recap.question) continue;
      for (const auto& note : question->notes) {
        if (isIn(*note)) notes.push_back(note.get());
      }
    }
    for (const auto& question : state.questions) {
      for (const auto& quotation : question->quotations) {
        if (!quotation->source || !quotation->passage || quotation->text.erased) continue;
        m_quoted[*quotation->source].push_back(*quotation->passage);
      }
    }
    std::ranges::sort(notes, {}, &Note::arrived);
    for (const Note* note : notes) m_order.emplace(note->id, m_order.size() + 1);
  }

  Json written() {
    Json json;
    json["title"] = m_state.title;
    json["language"] = m_state.language;
    put(json, "lexicon", m_state.lexicon.text);
    json["circles"] = Json::array();
    for (const auto& circle : m_state.circles) {
      json["circles"].push_back(
          {{"id", circle.id.text()}, {"name", circle.name}, {"slot", circle.slot}});
    }
    for (const auto& part : workshop::recapParts) {
      json["recap"][part.name] = m_state.recap.*part.wanted;
    }
    json["meetings"] = Json::array();
    for (const auto& meeting : m_state.meetings) json["meetings"].push_back(meetingOf(meeting));
    json["sources"] = Json::array();
    for (const auto& source : m_state.sources) {
      if (!isIn(*source)) continue;
      m_sources.insert(source->id);
      json["sources"].push_back(sourceOf(*source));
    }
    json["questions"] = Json::array();
    for (const auto& question : m_state.questions) {
      if (m_recap.question && question->id != *m_recap.question) continue;
      json["questions"].push_back(questionOf(*question));
    }
    return json;
  }

 private:
  bool isIn(const Source& source) const {
    return !source.text.erased && (m_recap.complete || source.consent != workshop::Consent::no);
  }
  // Hidden and late ones are the workshop's, not the document's; what its author took back is
  // nobody's.
  bool isIn(const Note& note) const {
    return !note.text.erased && !note.withdrawn && (m_recap.complete || note.counts());
  }

  static Json meetingOf(const workshop::Meeting& meeting) {
    Json json{{"id", meeting.id.text()}};
    put(json, "date", meeting.date);
    put(json, "place", meeting.place);
    json["code"] = meeting.code;
    json["opened"] = timeOf(meeting.opened);
    if (meeting.closed) json["closed"] = timeOf(*meeting.closed);
    if (!meeting.forgetsDevices) json["keeps_devices"] = true;
    if (meeting.recordingStart) json["recording"] = toMillis(*meeting.recordingStart);
    return json;
  }

  Json sourceOf(const Source& source) const {
    const bool named = m_recap.complete || source.consent == workshop::Consent::yes;
    Json json{{"id", source.id.text()}, {"kind", sourceKindName(source.kind)}};
    json["title"] = named ? source.title : sourceLine(source, m_words);
    put(json, "who", source.who);
    if (named) {
      put(json, "date", source.date);
      put(json, "place", source.place);
    }
    put(json, "actions", source.actions);
    put(json, "relations", source.relations);
    json["consent"] = consentName(source.consent);
    const auto quoted = m_quoted.find(source.id);
    if (named) {
      put(json, "text", source.text.text);
    } else if (quoted != m_quoted.end()) {
      put(json, "text", quotedAlone(source.text.text, quoted->second));
    }
    return json;
  }

  Json questionOf(const Question& question) {
    Json json{{"id", question.id.text()},
              {"number", m_state.numberOf(question.id)},
              {"title", question.title}};
    put(json, "guide", question.guide);
    if (question.minutes > 0) json["minutes"] = question.minutes;
    json["phase"] = phaseName(question.phase);
    put(json, "open_writing", question.openWriting);
    put(json, "notes_stopped", question.notesStopped);
    put(json, "devices_read", question.devicesRead);
    json["grouping"] = {{"free_themes", question.grouping.freeThemes},
                        {"granularity", question.grouping.granularity}};
    addThemesAndNotes(json, question);
    addExchanges(json, question);
    json["quotations"] = Json::array();
    for (const auto& quotation : question.quotations) {
      const bool ours = !quotation->source || m_sources.contains(*quotation->source);
      if (ours && !quotation->text.erased) json["quotations"].push_back(quotationOf(*quotation));
    }
    json["voting"] = rulesOf(question.voting);
    if (question.vote && question.vote->counted) json["vote"] = voteOf(*question.vote);
    return json;
  }

  void addThemesAndNotes(Json& json, const Question& question) const {
    std::unordered_set<workshop::ThemeId> used;
    for (const auto& note : question.notes) {
      if (note->place.theme && isIn(*note)) used.insert(*note->place.theme);
    }
    json["themes"] = Json::array();
    for (const auto& theme : question.themes) {
      if (theme->held || theme->heading || used.contains(theme->id)) {
        json["themes"].push_back(themeOf(*theme));
      }
    }
    json["notes"] = Json::array();
    for (const auto& note : question.notes) {
      if (isIn(*note)) json["notes"].push_back(noteOf(*note));
    }
    for (const auto& tie : question.ties) {
      if (tie.tie == workshop::Tie::none || !m_order.contains(tie.one) ||
          !m_order.contains(tie.other)) {
        continue;
      }
      json["ties"].push_back(
          {{"one", tie.one.text()}, {"other", tie.other.text()}, {"tie", tieName(tie.tie)}});
    }
  }

  static Json themeOf(const workshop::Theme& theme) {
    Json json{{"id", theme.id.text()}, {"title", theme.title.text}};
    json["titled_by"] = handName(theme.titledBy);
    put(json, "held", theme.held);
    put(json, "heading", theme.heading);
    put(json, "hint", theme.hint.text);
    if (theme.seat) json["seat"] = {{"column", theme.seat->column}, {"rank", theme.seat->rank}};
    return json;
  }

  Json noteOf(const Note& note) const {
    Json json{{"id", note.id.text()}, {"text", note.text.text}};
    put(json, "circle", note.circle.text());
    put(json, "meeting", note.meeting.text());
    json["at"] = timeOf(note.at);
    json["arrived"] = m_order.at(note.id);
    json["origin"] = originName(note.origin);
    if (note.place.theme) json["theme"] = note.place.theme->text();
    if (note.place.theme || note.place.by == Hand::person) {
      json["placed_by"] = handName(note.place.by);
    }
    const bool twin = note.twin.of && m_order.contains(*note.twin.of);
    if (twin) json["twin"] = note.twin.of->text();
    if (twin || note.twin.by == Hand::person) json["twin_by"] = handName(note.twin.by);
    put(json, "hidden", note.hidden);
    put(json, "late", note.late);
    return json;
  }

  // Those below an erased point come up to its place.
  static void addExchanges(Json& json, const Question& question) {
    json["exchanges"] = Json::array();
    std::unordered_map<workshop::ExchangeId, std::optional<workshop::ExchangeId>> above;
    for (const auto& exchange : question.exchanges) {
      std::optional<workshop::ExchangeId> parent = exchange->parent;
      if (parent && above.contains(*parent)) parent = above[*parent];
      if (exchange->text.erased) {
        above[exchange->id] = parent;
        continue;
      }
      Json one{{"id", exchange->id.text()}};
      if (parent) one["parent"] = parent->text();
      one["kind"] = exchangeKindName(exchange->kind);
      one["text"] = exchange->text.text;
      put(one, "timecode", exchange->timecode);
      put(one, "verbatim", exchange->verbatim);
      put(one, "meeting", exchange->meeting.text());
      json["exchanges"].push_back(std::move(one));
    }
  }

  static Json quotationOf(const workshop::Quotation& quotation) {
    Json json{{"id", quotation.id.text()}};
    put(json, "heading", quotation.heading.text);
    json["text"] = quotation.text.text;
    put(json, "paraphrase", quotation.paraphrase);
    json["origin"] = quotationOriginName(quotation.origin);
    if (quotation.source) json["source"] = quotation.source->text();
    if (quotation.passage) {
      json["passage"] = {{"begin", quotation.passage->begin}, {"end", quotation.passage->end}};
    }
    put(json, "timecode", quotation.timecode);
    return json;
  }

  static Json rulesOf(const workshop::VotingRules& rules) {
    return {{"on", voteOnName(rules.on)}, {"dots", rules.dots}};
  }
  static Json voteOf(const workshop::Vote& vote) {
    Json json = rulesOf(vote.rules);
    json["voters"] = vote.voters;
    json["points"] = Json::array();
    for (const auto& tally : vote.tallies) {
      Json one{{"choice", tally.choice.text()}, {"points", tally.points}};
      if (const int hands = byHand(vote, tally.choice); hands > 0) one["hands"] = hands;
      put(one, "words", tally.words.text);
      json["points"].push_back(std::move(one));
    }
    return json;
  }
  static int byHand(const workshop::Vote& vote, const workshop::ChoiceId& choice) {
    for (const auto& raised : vote.byHand) {
      if (raised.choice == choice) return raised.points;
    }
    return 0;
  }

  const Recap& m_recap;
  const State& m_state;
  const words::Phrasebook& m_words;
  std::unordered_map<workshop::SourceId, std::vector<workshop::Passage>> m_quoted;
  std::unordered_set<workshop::SourceId> m_sources;           // that are in it
  std::unordered_map<workshop::NoteId, std::size_t> m_order;  // of the notes in it, by arrival
};

}  // namespace

nlohmann::ordered_json workshopJson(const Recap& recap, const State& state,
                                    const words::Phrasebook& words) {
  return WorkshopJson(recap, state, words).written();
}

}  // namespace grappe::recap
