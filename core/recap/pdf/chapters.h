// The pages of the questions, and the first page. One thread.
#pragma once

#include <map>

#include "recap/pdf/sheets.h"
#include "recap/pdf/typesetter.h"
#include "recap/pictures.h"
#include "recap/recap.h"

namespace grappe::recap::pdf {

// A bookmark: a title and the name of the place that it leads to.
struct Bookmark {
  std::string title;
  std::string place;
  int depth = 0;  // 0: a question; 1: a part of it
};

struct Chapters {
  Sheets sheets;
  std::vector<Bookmark> bookmarks;
  std::map<workshop::QuestionId, std::size_t> sheetOf;     // where the question begins, from 0
  std::map<workshop::QuestionId, std::size_t> unsortedOn;  // where its unsorted notes end
};

Chapters chaptersOf(const Recap& recap, const WallPictures& pictures, const Typesetter& type);

// What stands before them, on sheets of its own. `ahead`: how many sheets that will be, so that the
// pages it names are right.
Sheets coverOf(const Recap& recap, const Chapters& chapters, std::size_t ahead,
               const Typesetter& type);

std::string placeOf(const Section& section);

}  // namespace grappe::recap::pdf
