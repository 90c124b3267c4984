#include "screens/grouping_words.h"

#include <algorithm>

#include "base/text.h"

namespace grappe::screens {

namespace {

using words::Phrasebook;

constexpr std::size_t noteStart = 60;  // graphemes of another note that tell which it is

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : ", ") + part;
  return all;
}

std::string quoted(const Phrasebook& words, const std::string& title) {
  return words.say("grouping.title_of", {{"title", title}});
}

std::string quoted(const Phrasebook& words, const std::vector<themes::Change::Theme>& themes) {
  std::vector<std::string> titles;
  for (const auto& theme : themes) titles.push_back(quoted(words, theme.title));
  return joined(titles);
}

std::string shared(const themes::SharedWords& all, std::size_t most = mostWhyWords) {
  std::vector<std::string> parts = all.words;
  for (const auto& [one, other] : all.pairs) parts.push_back(one + " ~ " + other);
  if (parts.size() > most) parts.resize(most);
  return joined(parts);
}

}  // namespace

std::string startOf(const std::string& text, std::size_t most) {
  if (graphemeCount(text) <= most) return text;
  return firstGraphemes(text, most - 1) + "…";
}

std::vector<std::string> changeLines(const Phrasebook& words, const themes::Change& change,
                                     std::size_t most) {
  if (change.empty()) return {words.say("grouping.nothing")};
  std::vector<std::string> lines;
  for (const auto& merge : change.merges) {
    lines.push_back(words.say("grouping.merge",
                              {{"from", quoted(words, merge.from)}, {"into", merge.into.title}}));
  }
  for (const auto& split : change.splits) {
    lines.push_back(words.say(
        "grouping.splits", {{"theme", split.theme.title}, {"parts", quoted(words, split.parts)}}));
  }
  const auto isPart = [&](const std::string& id) {
    return std::any_of(change.splits.begin(), change.splits.end(), [&](const auto& split) {
      return std::any_of(split.parts.begin(), split.parts.end(),
                         [&](const auto& part) { return part.id == id; });
    });
  };
  for (const auto& theme : change.opened) {
    if (isPart(theme.id)) continue;
    lines.push_back(words.say("grouping.opened", {{"title", theme.title}}));
  }
  const std::size_t unsorted = change.newlyUnsorted.size();
  if (change.moves.size() > unsorted) {
    lines.push_back(
        words.count("grouping.moved", static_cast<long>(change.moves.size() - unsorted)));
  }
  if (unsorted > 0) lines.push_back(words.count("grouping.unsorted", static_cast<long>(unsorted)));
  for (const auto& theme : change.retitled) {
    lines.push_back(words.say("grouping.retitled", {{"title", theme.title}}));
  }
  if (lines.size() > most) {
    const auto more = static_cast<long>(lines.size() - most + 1);
    lines.resize(most - 1);
    lines.push_back(words.count("grouping.more", more));
  }
  return lines;
}

std::vector<std::string> whyLines(const Phrasebook& words, const workshop::State& state,
                                  const runtime::NoteWhy& why) {
  std::vector<std::string> lines;
  if (why.by == workshop::Hand::person) lines.push_back(words.say("grouping.why.person"));
  if (!why.heading.empty()) {
    lines.push_back(words.say("grouping.why.heading", {{"words", why.heading}}));
  }
  for (const auto& close : why.closest) {
    const workshop::NotePtr other = state.note(close.note);
    if (!other || lines.size() >= 3) continue;
    const std::string said = shared(close.shared);
    const std::string key = said.empty() ? "grouping.why.close_only" : "grouping.why.close";
    lines.push_back(
        words.say(key, {{"note", startOf(other->text.text, noteStart)}, {"words", said}}));
  }
  if (why.nearly && lines.size() < 3) {
    if (const workshop::ThemePtr theme = state.theme(why.nearly->theme)) {
      lines.push_back(words.say("grouping.why.nearly", {{"theme", theme->title.text},
                                                        {"words", shared(why.nearly->shared)}}));
    }
  }
  if (lines.empty()) lines.push_back(words.say("grouping.why.alone"));
  return lines;
}

std::string whyLine(const Phrasebook& words, const runtime::ThemeWhy& why, std::size_t most) {
  if (why.shared.empty()) return {};
  return words.say("grouping.why.theme", {{"words", shared(why.shared, most)}});
}

}  // namespace grappe::screens
