#include "server/reading.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "server/wire.h"
#include "workshop/twins.h"

namespace grappe::server {

using nlohmann::json;
using workshop::Note;
using workshop::Phase;
using workshop::Question;
using workshop::QuestionPtr;
using workshop::SaidAlike;
using workshop::Seq;

namespace {

// A theme, or the unsorted notes, as they stand on the wall.
struct Group {
  json title;
  std::vector<SaidAlike> posts;
};

// In the wall's order; those without a post-it have nothing to read.
std::vector<Group> groupsOf(const Question& question) {
  std::vector<Group> groups;
  const auto add = [&](json title, const std::optional<workshop::ThemeId>& theme) {
    std::vector<const Note*> notes;
    for (const workshop::NotePtr& note : question.notes) {
      if (note->counts() && note->place.theme == theme) notes.push_back(note.get());
    }
    if (!notes.empty()) {
      groups.push_back({std::move(title), workshop::Twins(question).among(notes)});
    }
  };
  for (const workshop::ThemePtr& theme : question.themes) add(theme->title.text, theme->id);
  add(nullptr, std::nullopt);
  return groups;
}

json postView(const SaidAlike& post) {
  const Note& note = *post.first;
  return {{"text", note.text.text},
          {"circle", note.circle.text().empty() ? json() : json(note.circle.text())},
          {"times", post.count()},
          {"erased", note.text.erased}};
}

// A part of a group that stands on one page.
struct Part {
  const Group* group = nullptr;
  std::size_t from = 0;
  std::size_t to = 0;
};
using Page = std::vector<Part>;

// A theme begins a page of its own rather than be cut, unless it is longer than a page.
std::vector<Page> pagesOf(const std::vector<Group>& groups) {
  std::vector<Page> pages(1);
  std::size_t room = postsOfPage;
  for (const Group& group : groups) {
    const std::size_t count = group.posts.size();
    if (count > room && !pages.back().empty()) {
      pages.emplace_back();
      room = postsOfPage;
    }
    for (std::size_t from = 0; from < count;) {
      if (room == 0) {
        pages.emplace_back();
        room = postsOfPage;
      }
      const std::size_t to = std::min(count, from + room);
      pages.back().push_back({&group, from, to});
      room -= to - from;
      from = to;
    }
  }
  return pages;
}

json partView(const Part& part) {
  json posts = json::array();
  for (std::size_t at = part.from; at < part.to; ++at) {
    posts.push_back(postView(part.group->posts[at]));
  }
  std::size_t notes = 0;
  for (const SaidAlike& post : part.group->posts) notes += post.count();
  return {{"title", part.group->title},
          {"notes", notes},
          {"continued", part.from > 0},
          {"posts", std::move(posts)}};
}

QuestionPtr currentOf(const workshop::State& state) {
  const auto found = std::find_if(
      state.questions.begin(), state.questions.end(),
      [&](const QuestionPtr& one) { return state.current && one->id == *state.current; });
  return found == state.questions.end() ? nullptr : *found;
}

}  // namespace

bool mayRead(const Question& question) {
  const bool shared = question.phase == Phase::sharing || question.phase == Phase::voting ||
                      question.phase == Phase::closed;
  return shared && question.devicesRead;
}

std::string readingVersion(const Question& question) {
  if (!mayRead(question)) return {};
  Seq latest = 0;
  for (const workshop::NotePtr& note : question.notes) latest = std::max(latest, note->changed);
  for (const workshop::ThemePtr& theme : question.themes) {
    latest = std::max(latest, theme->changed);
  }
  // What goes to another question leaves no later number behind.
  return std::to_string(latest) + "." + std::to_string(question.counting) + "." +
         std::to_string(question.themes.size());
}

Result<std::string> Reading::page(const workshop::State& state, std::size_t number) {
  const QuestionPtr question = currentOf(state);
  if (!question || !mayRead(*question)) {
    return refuse(Code::notNow, "devices do not read this question now");
  }
  if (m_of != question) {
    const std::vector<Group> groups = groupsOf(*question);
    const std::vector<Page> pages = pagesOf(groups);
    m_of = question;
    m_pages.clear();
    for (const Page& page : pages) {
      json themes = json::array();
      for (const Part& part : page) themes.push_back(partView(part));
      m_pages.push_back(written({{"question", question->id.text()},
                                 {"reading", readingVersion(*question)},
                                 {"page", m_pages.size() + 1},
                                 {"of", pages.size()},
                                 {"notes", question->counting},
                                 {"themes", std::move(themes)}}));
    }
  }
  return m_pages[std::clamp<std::size_t>(number, 1, m_pages.size()) - 1];
}

}  // namespace grappe::server
