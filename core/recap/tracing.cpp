#include "recap/tracing.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/text.h"
#include "recap/people.h"
#include "recap/section_lines.h"

namespace grappe::recap {
namespace {

using workshop::State;

workshop::RecapChoices everything() {
  workshop::RecapChoices all;
  for (const auto& part : workshop::recapParts) all.*part.wanted = true;
  all.appendix = all.appendixSources = false;
  return all;
}

class Tracing {
 public:
  Tracing(const State& state, const words::Phrasebook& words, std::string_view sought)
      : m_state(state), m_recap(recapOf(state, words, optionsOfAll())) {
    const std::string clean = cleaned(sought);
    m_mark = clean;
    m_words = folded(clean);
    for (const workshop::Meeting& meeting : state.meetings) {
      m_meetings[meeting.id] = joinedByComma(dateInWords(meeting.date, words), meeting.place);
    }
  }

  std::vector<Traced> lines() {
    if (m_words.empty()) return {};
    for (const Section& section : m_recap.sections) {
      m_section = &section;
      visitLines(section, *this);
    }
    return std::move(m_found);
  }

  void point(const Point& point, LinePart /*part*/, int /*depth*/) {
    Traced traced = begun(point.text, point.origin);
    bool sought = isSought(point.text, point.origin) || point.timecode == m_mark;
    traced.exchange = m_state.exchange(point.id);
    if (traced.exchange) traced.meeting = meetingOf(traced.exchange->meeting);
    for (const auto& id : point.origin.sameExchanges) {
      const auto same = m_state.exchange(id);
      if (!same) continue;
      sought = sought || isSought(same->text.text, point.origin) || same->timecode == m_mark;
      traced.samePoints.push_back({same, meetingOf(same->meeting)});
    }
    if (sought) m_found.push_back(std::move(traced));
  }
  void saying(const Saying& saying, LinePart /*part*/, const std::string& heading) {
    Traced traced = begun(saying.text, saying.origin);
    bool sought =
        isSought(saying.text, saying.origin) || holds(heading) || saying.timecode == m_mark;
    traced.quotation = m_state.quotation(saying.id);
    traced.reworded = saying.paraphrase;
    for (const auto& id : saying.origin.sameQuotations) {
      const auto same = m_state.quotation(id);
      if (!same) continue;
      sought = sought || isSought(same->text.text, saying.origin);
      traced.sameQuotations.push_back(same);
    }
    if (!sought) return;
    traced.source = saying.source;
    const auto source = saying.origin.source ? m_state.source(*saying.origin.source) : nullptr;
    if (source && saying.origin.passage) {
      traced.sentence = sentenceAround(source->text.text, *saying.origin.passage);
    }
    m_found.push_back(std::move(traced));
  }
  void theme(const ThemeOfPostIts& theme) {
    if (!theme.unsorted && holds(theme.title)) {
      Traced traced = begun(theme.title, theme.origin);
      traced.theme = m_state.theme(theme.id);
      traced.standing = theme.count();
      m_found.push_back(std::move(traced));
    }
    for (const PostIt& postIt : theme.postIts) {
      written(theme, postIt);
      for (const PostIt& other : postIt.alike) written(theme, other);
    }
  }

 private:
  static Options optionsOfAll() {
    Options options;
    options.choices = everything();
    options.complete = true;
    return options;
  }

  bool isSought(const std::string& text, const Origin& origin) const {
    return origin.mark == m_mark || holds(text);
  }
  bool holds(const std::string& text) const {
    return folded(text).find(m_words) != std::string::npos;
  }
  Traced begun(const std::string& text, const Origin& origin) const {
    Traced traced;
    traced.mark = origin.mark;
    traced.heading = m_section->heading;
    traced.text = text;
    return traced;
  }

  // Of a line that stands for several notes, those whose own words are sought; all for a mark.
  void written(const ThemeOfPostIts& theme, const PostIt& postIt) {
    if (!isSought(postIt.text, postIt.origin)) return;
    if (m_found.empty() || m_found.back().mark != postIt.origin.mark) {
      m_found.push_back(begun(postIt.text, postIt.origin));
    }
    const auto note = m_state.note(postIt.id);
    if (!note) return;
    TracedNote traced;
    traced.note = note;
    traced.circle = postIt.circle;
    traced.meeting = meetingOf(note->meeting);
    if (!theme.unsorted) traced.theme = theme.title;
    traced.placedBy = note->place.by;
    const auto twin = note->twin.of ? m_state.note(*note->twin.of) : nullptr;
    if (twin) traced.twin = twin->text.text;
    m_found.back().notes.push_back(std::move(traced));
  }

  std::string meetingOf(const workshop::MeetingId& id) const {
    const auto found = m_meetings.find(id);
    return found == m_meetings.end() ? std::string() : found->second;
  }

  const State& m_state;
  Recap m_recap;
  std::string m_mark, m_words;
  std::map<workshop::MeetingId, std::string> m_meetings;
  const Section* m_section = nullptr;
  std::vector<Traced> m_found;
};

}  // namespace

std::vector<Traced> traced(const State& state, const words::Phrasebook& words,
                           std::string_view sought) {
  return Tracing(state, words, sought).lines();
}

std::string sentenceAround(std::string_view source, const workshop::Passage& passage) {
  if (passage.begin > passage.end || passage.end > source.size()) return {};
  constexpr std::array<std::string_view, 5> ends{".", "!", "?", "…", "\n"};
  std::size_t begin = 0;
  std::size_t end = source.size();
  for (const std::string_view sign : ends) {
    if (passage.begin > 0) {
      const std::size_t before = source.rfind(sign, passage.begin - 1);
      if (before != std::string_view::npos && before + sign.size() <= passage.begin) {
        begin = std::max(begin, before + sign.size());
      }
    }
    // A sign that ends the passage itself ends the sentence.
    const std::size_t from =
        std::max(passage.begin, passage.end - std::min(sign.size(), passage.end));
    const std::size_t after = source.find(sign, from);
    if (after != std::string_view::npos) end = std::min(end, after + sign.size());
  }
  return cleaned(source.substr(begin, std::max(end, passage.end) - begin));
}

}  // namespace grappe::recap
