#include "recap/recap.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "recap/reviewing.h"
#include "workshop/twins.h"

namespace grappe::recap {
namespace {

using workshop::Consent;
using workshop::Question;
using workshop::State;

Labels labelsOf(const words::Phrasebook& words) {
  Labels labels;
  labels.kind = words.say("recap.kind");
  labels.exchanges = words.say("recap.part.exchanges");
  labels.partners = words.say("recap.part.partners");
  labels.postIts = words.say("recap.part.post_its");
  labels.contents = words.say("recap.contents");
  labels.question = words.say("recap.column.question");
  labels.exchangeCount = words.say("recap.column.exchanges");
  labels.sayingCount = words.say("recap.column.quotations");
  labels.postItCount = words.say("recap.column.post_its");
  labels.page = words.say("recap.column.page");
  labels.checks = words.say("recap.checks");
  labels.wall = words.say("recap.wall");
  labels.wallAlt = words.say("recap.wall.alt");
  labels.who = words.say("recap.who");
  labels.good = words.say("recap.check.good");
  labels.open = words.say("recap.check.open");
  labels.continued = words.say("recap.continued");
  labels.times = words.say("recap.times");
  labels.onPage = words.say("recap.on_page");
  labels.quoteOpen = words.say("recap.quote.open");
  labels.quoteClose = words.say("recap.quote.close");
  return labels;
}

// The first letter upper case, the rest as it was: a date in words that opens a line.
std::string opened(const std::string& text) {
  const auto points = codepoints(text);
  if (points.empty() || points.front() >= 0x80) return text;
  std::string out = text;
  if (out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

std::string joined(const std::string& first, const std::string& second) {
  if (first.empty()) return second;
  return second.empty() ? first : first + ", " + second;
}

Point pointOf(const workshop::Exchange& exchange) {
  return {exchange.id, exchange.text.text, exchange.timecode, exchange.verbatim, {}};
}

// An erased point takes nothing of others with it: those below it come up to its place.
std::vector<Point> pointsBelow(const Question& question,
                               const std::optional<workshop::ExchangeId>& parent, int& count) {
  std::vector<Point> points;
  for (const auto& exchange : question.exchanges) {
    if (exchange->parent != parent) continue;
    std::vector<Point> below = pointsBelow(question, exchange->id, count);
    if (exchange->text.erased) {
      points.insert(points.end(), below.begin(), below.end());
      continue;
    }
    Point point = pointOf(*exchange);
    point.below = std::move(below);
    points.push_back(std::move(point));
    ++count;
  }
  return points;
}

void addSayings(Section& section, const Question& question, const State& state,
                const words::Phrasebook& words) {
  std::vector<SayingsUnder> under;
  for (const auto& quotation : question.quotations) {
    if (quotation->text.erased) continue;
    Saying saying{quotation->id, quotation->text.text, quotation->timecode, {}};
    if (quotation->source) {
      const auto source = state.source(*quotation->source);
      if (source && source->consent == Consent::no) continue;
      if (source) saying.source = sourceLine(*source, words);
    }
    ++section.sayingCount;
    const std::string& heading = quotation->heading.text;
    if (quotation->origin == workshop::QuotationOrigin::oral && heading.empty()) {
      section.oral.push_back(std::move(saying));
      continue;
    }
    auto place = std::find_if(under.begin(), under.end(),
                              [&](const SayingsUnder& each) { return each.heading == heading; });
    if (place == under.end()) place = under.insert(under.end(), SayingsUnder{heading, {}});
    place->sayings.push_back(std::move(saying));
  }
  std::stable_partition(under.begin(), under.end(),
                        [](const SayingsUnder& each) { return each.heading.empty(); });
  section.partners = std::move(under);
}

PostIt postItOf(const workshop::Note& note, const State& state) {
  PostIt postIt{note.id, note.text.text, std::nullopt, {}, {}};
  if (const auto* circle = state.circle(note.circle)) {
    postIt.slot = circle->slot;
    postIt.circle = circle->name;
  }
  return postIt;
}

ThemeOfPostIts postItsOf(const Question& question, const std::optional<workshop::ThemeId>& theme,
                         const State& state) {
  ThemeOfPostIts out;
  for (const auto& group : workshop::saidAlike(question, theme)) {
    if (group.first->text.erased) continue;
    PostIt postIt = postItOf(*group.first, state);
    for (const auto* other : group.others) postIt.alike.push_back(postItOf(*other, state));
    out.postIts.push_back(std::move(postIt));
  }
  return out;
}

void addPostIts(Section& section, const Question& question, const State& state,
                const words::Phrasebook& words) {
  for (const auto& theme : question.themes) {
    ThemeOfPostIts titled = postItsOf(question, theme->id, state);
    if (titled.postIts.empty()) continue;
    titled.id = theme->id;
    titled.title = theme->title.text.empty() ? words.say("recap.untitled") : theme->title.text;
    section.themes.push_back(std::move(titled));
  }
  ThemeOfPostIts rest = postItsOf(question, std::nullopt, state);
  rest.title = words.say("recap.unsorted");
  rest.unsorted = true;
  if (!rest.postIts.empty()) section.themes.push_back(std::move(rest));
  for (const auto& theme : section.themes) {
    section.postItCount += static_cast<int>(theme.count());
  }
}

Section sectionOf(const Question& question, int number, const State& state,
                  const words::Phrasebook& words) {
  Section section;
  section.id = question.id;
  section.number = number;
  section.title = question.title;
  section.heading =
      words.say("recap.heading", {{"number", std::to_string(number)}, {"title", question.title}});
  section.points = pointsBelow(question, std::nullopt, section.pointCount);
  addSayings(section, question, state, words);
  addPostIts(section, question, state, words);
  return section;
}

std::vector<Voice> voicesOf(const State& state, const std::vector<Section>& sections,
                            const words::Phrasebook& words) {
  std::vector<Voice> voices;
  for (const auto& circle : state.circles) {
    Voice voice{circle.name, circle.slot, 0, 0, {}};
    voice.devices = state.participantDevicesOf(circle.id);
    const auto count = [&](const PostIt& postIt) {
      const auto note = state.note(postIt.id);
      if (note && note->circle == circle.id) ++voice.notes;
    };
    for (const auto& section : sections) {
      for (const auto& theme : section.themes) {
        for (const auto& postIt : theme.postIts) {
          count(postIt);
          for (const auto& other : postIt.alike) count(other);
        }
      }
    }
    std::string numbers = words.count("recap.numbers.post_its", voice.notes);
    if (voice.devices > 0) {
      numbers = joined(numbers, words.count("recap.numbers.devices", voice.devices));
    }
    voice.line = words.say("recap.voice", {{"circle", circle.name}, {"numbers", numbers}});
    if (voice.devices > 0 || voice.notes > 0) voices.push_back(std::move(voice));
  }
  return voices;
}

}  // namespace

std::string withNumber(std::string label, std::size_t number) {
  const std::size_t open = label.find('{');
  const std::size_t close = label.find('}', open);
  if (close == std::string::npos) return label;
  return label.replace(open, close + 1 - open, std::to_string(number));
}

std::string sourceLine(const workshop::Source& source, const words::Phrasebook& words) {
  const std::string line =
      source.consent == Consent::yes ? joined(source.title, source.who) : source.who;
  return line.empty() ? words.say("recap.source.unnamed") : line;
}

Recap recapOf(const State& state, const words::Phrasebook& words, const Options& options) {
  Recap recap;
  recap.language = words.language();
  recap.title = state.title;
  recap.organisation = options.organisation;
  recap.labels = labelsOf(words);
  for (const auto& meeting : state.meetings) {
    Sitting sitting{dateInWords(meeting.date, words), meeting.date, meeting.place};
    const std::string line = joined(opened(sitting.date), sitting.place);
    if (!line.empty()) recap.sittingLines.push_back(line);
    recap.sittings.push_back(std::move(sitting));
  }
  int number = 0;
  int postIts = 0;
  for (const auto& question : state.questions) {
    Section section = sectionOf(*question, ++number, state, words);
    postIts += section.postItCount;
    if (!section.empty()) recap.sections.push_back(std::move(section));
  }
  recap.voices = voicesOf(state, recap.sections, words);
  recap.numberLines.push_back(words.count("recap.numbers.post_its", postIts));
  if (const int devices = state.participantDevices(); devices > 0) {
    recap.numberLines.push_back(words.count("recap.numbers.devices", devices));
  }
  recap.checks = reviewed(recap, state, words);
  return recap;
}

}  // namespace grappe::recap
