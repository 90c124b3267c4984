// What every wall must keep, whatever measures its text: shared by the tests of scene and drawing.
#pragma once

#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "core/scene/a_wall.h"
#include "scene/tokens.h"

namespace grappe::scene::test {

inline bool overlap(const Rect& a, const Rect& b) {
  constexpr float touch = 0.5F;
  return a.x + a.w > b.x + touch && b.x + b.w > a.x + touch && a.y + a.h > b.y + touch &&
         b.y + b.h > a.y + touch;
}

inline bool inside(const Rect& a, const Rect& b) {
  constexpr float touch = 0.5F;
  return a.x >= b.x - touch && a.y >= b.y - touch && a.x + a.w <= b.x + b.w + touch &&
         a.y + a.h <= b.y + b.h + touch;
}

inline const Item* find(const Scene& scene, const std::string& key) {
  for (const Item& item : scene.items) {
    if (item.key == key) return &item;
  }
  return nullptr;
}

inline void textIsNeverTooSmall(const Scene& scene) {
  const float least = std::max(18.0F, std::round(22 * scene.scale));
  for (const Item& item : scene.items) {
    for (const Shape& shape : item.shapes) {
      const Text* const text = std::get_if<Text>(&shape);
      if (text == nullptr) continue;
      INFO(item.key << ": " << text->text);
      CHECK(text->style.size >= least);
    }
  }
}

inline void nothingRunsOut(const Scene& scene) {
  const Rect screen{0, 0, scene.width, scene.height};
  for (const Item& item : scene.items) {
    INFO(item.key);
    CHECK(inside(item.rect, screen));
    for (const Shape& shape : item.shapes) {
      const Text* const text = std::get_if<Text>(&shape);
      if (text == nullptr) continue;
      INFO(text->text);
      const Rect rect{item.rect.x + text->rect.x, item.rect.y + text->rect.y, text->rect.w,
                      text->rect.h};
      CHECK(inside(rect, screen));
    }
  }
}

// Notes overlap no note, themes no theme, notes stand in their own theme, and no text in a card is
// higher than the card leaves room for.
inline void nothingOverlaps(const Scene& scene, TextMeasure& measure) {
  std::vector<const Item*> boards;
  std::vector<const Item*> notes;
  for (const Item& item : scene.items) {
    if (item.kind == Kind::theme || item.kind == Kind::unsorted) boards.push_back(&item);
    if (item.kind == Kind::note) notes.push_back(&item);
  }
  const Item* const header = find(scene, "header");
  const Item* const foot = find(scene, "foot");
  const Item* const join = find(scene, "join");
  for (std::size_t i = 0; i < boards.size(); ++i) {
    INFO(boards[i]->key);
    if (header != nullptr) CHECK_FALSE(overlap(boards[i]->rect, header->rect));
    if (join != nullptr) CHECK_FALSE(overlap(boards[i]->rect, join->rect));
    if (foot != nullptr) CHECK_FALSE(overlap(boards[i]->rect, foot->rect));
    for (std::size_t k = i + 1; k < boards.size(); ++k) {
      INFO(boards[k]->key);
      CHECK_FALSE(overlap(boards[i]->rect, boards[k]->rect));
    }
  }
  for (std::size_t i = 0; i < notes.size(); ++i) {
    const Item& note = *notes[i];
    INFO(note.key);
    const Item* const board =
        find(scene, note.theme.empty() ? "unsorted" : "theme:" + note.theme.text());
    if (board != nullptr) CHECK(inside(note.rect, board->rect));
    for (std::size_t k = i + 1; k < notes.size(); ++k) {
      INFO(notes[k]->key);
      CHECK_FALSE(overlap(note.rect, notes[k]->rect));
    }
    for (const Shape& shape : note.shapes) {
      const Text* const text = std::get_if<Text>(&shape);
      if (text == nullptr || text->oneLine) continue;
      const TextSize size = measure.measure(text->text, text->style, text->rect.w);
      CHECK(size.height <= text->rect.h + 0.5F);
    }
  }
}

// Each note that counts has one card at most, no other note has any, and what has none is counted
// by the board that it belongs to.
inline void everyNoteIsThereOnce(const Scene& scene, const workshop::State& state) {
  const workshop::Question& question = *state.question(workshop::QuestionId::of("q2"));
  std::map<std::string, int> cards;
  for (const Item& item : scene.items) {
    if (item.kind == Kind::note) ++cards[item.key];
  }
  std::map<std::string, int> missing;
  std::map<std::string, int> totals;
  for (const workshop::NotePtr& note : question.notes) {
    const int shown = cards["note:" + note->id.text()];
    INFO(note->id.text() << " " << note->text.text);
    CHECK(shown <= (note->counts() ? 1 : 0));
    if (!note->counts()) continue;
    const std::string board =
        note->place.theme.has_value() ? "theme:" + note->place.theme->text() : "unsorted";
    ++totals[board];
    missing[board] += 1 - shown;
  }
  for (const auto& [key, count] : missing) {
    if (count == 0) continue;
    const Item* const board = find(scene, key);
    INFO(key << " hides " << count);
    if (board == nullptr) {
      CHECK(scene.pages > 1);
      continue;
    }
    bool says = false;
    for (const Shape& shape : board->shapes) {
      const Text* const text = std::get_if<Text>(&shape);
      says = says || (text != nullptr && text->text == std::to_string(totals[key]));
    }
    CHECK(says);
  }
}

}  // namespace grappe::scene::test
