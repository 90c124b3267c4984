// The names that recaps give their parts, and how they number their questions: as people write
// them, and as Grappe does. Pure, any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "intake/paper.h"

namespace grappe::intake {

// closing: what our own recaps end with and no person wrote: sources, method, appendix, checks.
// front: what stands before the questions or describes them: contents, who took part, the picture.
enum class RecapPart {
  exchanges,
  decided,
  toDo,
  partners,
  postIts,
  unsorted,
  grid,
  closing,
  front
};

// "Récapitulatif des échanges des csx", "Le regard des partenaires école :", "(Éléments non
// triés)". Nothing for a list item, or for words that are none of these.
std::optional<RecapPart> partNamed(const PaperLine& line);

// Without "[bookmark: _GoBack]" and the like, which programs leave behind.
struct WithoutDebris {
  std::string text;
  std::string debris;  // what was taken off; empty: nothing
};
WithoutDebris withoutDebris(std::string_view text);

// "1/ Qu’est-ce…", "Question 3 : …", "2. …", "6 …": the number, the words, and how sure it looks.
struct NumberedTitle {
  int number = 0;
  std::string title;
  int sureness = 0;  // "Question 3": 3, "1/": 2, "2.": 1, "6 ": 0
};
std::optional<NumberedTitle> numberedTitle(std::string_view text);

}  // namespace grappe::intake
