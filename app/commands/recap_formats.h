// What the recap can be written as: a row a format. Any thread.
#pragma once

#include <string>
#include <string_view>

#include "base/progress.h"
#include "recap/pictures.h"
#include "recap/recap.h"
#include "recap/word_template.h"

namespace grappe::commands {

struct RecapMaking {
  const recap::Recap& recap;
  const workshop::State& state;  // that it was made of
  const words::Phrasebook& words;
  const recap::WallPictures& pictures;
  const recap::WordTemplate* own = nullptr;  // the organisation's document, for .docx
  const Progress& progress;                  // told by formats that take long
};

struct RecapFormat {
  std::string_view ending;  // ".md"
  bool pictured = false;    // carries pictures of walls
  // Throws std::runtime_error where the document cannot be made, Stopped.
  std::string (*bytes)(const RecapMaking& making) = nullptr;
};

// By how a file's name ends, in capitals or not; nullptr: none does.
const RecapFormat* recapFormatOf(const std::string& fileName);

// Those that are told to people: ".md, .html, …".
std::string recapEndings();

}  // namespace grappe::commands
