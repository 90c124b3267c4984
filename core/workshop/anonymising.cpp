#include "workshop/anonymising.h"

#include <algorithm>

#include "base/text.h"
#include "workshop/event_fields.h"

namespace grappe::workshop {

namespace {

constexpr std::string_view blur = "***";
constexpr std::int64_t hour = 3600 * 1000;

struct Word {
  std::string folded;
  std::size_t begin = 0, end = 0;
};

std::vector<Word> wordsIn(std::string_view text) {
  std::vector<Word> words;
  std::size_t at = 0;
  bool inside = false;
  for (const char32_t one : codepoints(text)) {
    const std::size_t size = toUtf8(one).size();
    const bool ofWord = isOfWord(one);
    if (ofWord && !inside) words.push_back({{}, at, at});
    at += size;
    if (ofWord) words.back().end = at;
    inside = ofWord;
  }
  for (Word& word : words) word.folded = folded(text.substr(word.begin, word.end - word.begin));
  return words;
}

Timestamp ofTheHour(Timestamp at) {
  const std::int64_t millis = toMillis(at);
  return fromMillis(millis - millis % hour);
}
void coarsen(std::optional<Timestamp>& at) {
  if (at) at = ofTheHour(*at);
}

// Every plain string that people wrote. Codes are none.
class Blurring {
 public:
  explicit Blurring(Anonymiser& anonymiser) : m_anonymiser(anonymiser) {}

  void operator()(const char* key, std::string& v) {
    const std::string_view name = key;
    const bool code = name == "language" || name == "code" || name == "token_hash" ||
                      name.find("timecode") != std::string_view::npos;
    if (!code) v = m_anonymiser.blurred(v);
  }
  void operator()(const char* key, std::vector<Circle>& circles) {
    for (Circle& one : circles) (*this)(key, one.name);
  }
  void operator()(const char*, Source& source) { walk(*this, source); }
  template <class Other>
  void operator()(const char*, Other&) {}

 private:
  Anonymiser& m_anonymiser;
};

}  // namespace

Anonymiser::Anonymiser(const std::vector<std::string>& names, TitleOf titleOf)
    : m_titleOf(std::move(titleOf)) {
  for (const std::string& name : names) {
    std::vector<std::string> words;
    for (Word& word : wordsIn(name)) words.push_back(std::move(word.folded));
    if (!words.empty()) m_names.push_back(std::move(words));
  }
  // "Jean Martin" before "Martin".
  std::ranges::stable_sort(m_names, std::ranges::greater(), &std::vector<std::string>::size);
}

std::vector<Anonymiser::Blur> Anonymiser::blursIn(std::string_view text) const {
  std::vector<Blur> blurs;
  if (m_names.empty()) return blurs;
  const std::vector<Word> words = wordsIn(text);
  for (std::size_t at = 0; at < words.size();) {
    std::size_t taken = 0;
    for (const std::vector<std::string>& name : m_names) {
      if (at + name.size() > words.size()) continue;
      const auto here = words.begin() + static_cast<std::ptrdiff_t>(at);
      if (!std::ranges::equal(name, std::span(here, name.size()), {}, {}, &Word::folded)) continue;
      taken = name.size();
      break;
    }
    if (taken > 0) blurs.push_back({words[at].begin, words[at + taken - 1].end});
    at += std::max<std::size_t>(taken, 1);
  }
  return blurs;
}

std::string Anonymiser::blurred(std::string_view text) {
  std::string out;
  std::size_t from = 0;
  for (const Blur& one : blursIn(text)) {
    out += text.substr(from, one.begin - from);
    out += blur;
    from = one.end;
    ++m_blurs;
  }
  out += text.substr(from);
  return out;
}

std::size_t Anonymiser::moved(const SourceId& source, std::size_t byte) const {
  const auto found = m_inSources.find(source);
  if (found == m_inSources.end()) return byte;
  std::size_t now = byte;
  for (const Blur& one : found->second) {
    if (one.begin >= byte) break;
    const std::size_t gone = std::min(byte, one.end) - one.begin;
    now = now - gone + (byte >= one.end ? blur.size() : 0);
  }
  return now;
}

void Anonymiser::anonymise(Source& source) {
  const auto [title, isNew] = m_titles.try_emplace(source.id);
  if (isNew) title->second = m_titleOf(source.kind, ++m_numbers[source.kind]);
  m_inSources.try_emplace(source.id, blursIn(source.text.text));
  source.title = title->second;
  source.date.clear();
  source.place.clear();
}

void Anonymiser::anonymise(Quotation& quotation) const {
  if (!quotation.source || !quotation.passage) return;
  quotation.passage->begin = moved(*quotation.source, quotation.passage->begin);
  quotation.passage->end = moved(*quotation.source, quotation.passage->end);
}

void Anonymiser::anonymise(Recorded& recorded) {
  recorded.at = ofTheHour(recorded.at);
  Blurring blurring(*this);
  std::visit([&](auto& one) { walk(blurring, one); }, recorded.event);
  if (auto* added = std::get_if<SourceAdded>(&recorded.event)) anonymise(added->source);
  if (auto* corrected = std::get_if<SourceCorrected>(&recorded.event)) {
    anonymise(corrected->from);
    anonymise(corrected->to);
  }
  if (auto* quoted = std::get_if<QuotationAdded>(&recorded.event)) anonymise(quoted->quotation);
  if (auto* requoted = std::get_if<QuotationCorrected>(&recorded.event)) {
    anonymise(requoted->from);
    anonymise(requoted->to);
  }
  if (auto* closed = std::get_if<MeetingClosed>(&recorded.event)) {
    coarsen(closed->from);
    coarsen(closed->to);
  }
  if (auto* begun = std::get_if<RecordingStartSet>(&recorded.event)) {
    coarsen(begun->from);
    coarsen(begun->to);
  }
  if (auto* set = std::get_if<TimerSet>(&recorded.event); set != nullptr && set->timer) {
    set->timer->since = ofTheHour(set->timer->since);
  }
}

std::set<std::string> standingTexts(const State& state) {
  std::set<std::string> refs{state.lexicon.ref};
  for (const SourcePtr& source : state.sources) refs.insert(source->text.ref);
  for (const QuestionPtr& question : state.questions) {
    for (const NotePtr& note : question->notes) {
      if (!note->withdrawn && !note->hidden) refs.insert(note->text.ref);
    }
    for (const ThemePtr& theme : question->themes) {
      refs.insert(theme->title.ref);
      refs.insert(theme->hint.ref);
    }
    for (const ExchangePtr& exchange : question->exchanges) refs.insert(exchange->text.ref);
    for (const QuotationPtr& quotation : question->quotations) {
      refs.insert(quotation->text.ref);
      refs.insert(quotation->heading.ref);
    }
    if (!question->vote) continue;
    for (const Tally& tally : question->vote->tallies) refs.insert(tally.words.ref);
  }
  return refs;
}

}  // namespace grappe::workshop
