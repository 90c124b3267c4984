// The pages of the questions. One thread.
#pragma once

#include <map>

#include "base/progress.h"
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

// `progress` is told once a section. Throws Stopped. All three must outlive the sheets.
Chapters chaptersOf(const Recap& recap, const WallPictures& pictures, const Typesetter& type,
                    const Progress& progress = {});

// The name of the place where a section begins, for links and bookmarks.
std::string placeOf(const Section& section);

}  // namespace grappe::recap::pdf
