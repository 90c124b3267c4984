// A workshop's template: its title, language, circles and questions, out of a TOML file.
// Pure (the bytes are handed in), any thread.
//
//   title = "École et centre social"
//   about = "One sentence for who chooses."
//   language = "fr"
//   circles = ["Centre social", "École"]
//   [[question]]
//   title = "…"
//   guide = "…"          # may be left out
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/refusal.h"
#include "workshop/command.h"

namespace grappe::intake {

struct TemplateQuestion {
  std::string title;
  std::string guide;
};

struct Template {
  std::string name;  // of its file, without the ending: what --template takes
  std::string title;
  std::string about;
  std::string language = "fr";
  std::vector<std::string> circles;
  std::vector<TemplateQuestion> questions;
};

// Refused: malformed, with the line.
Result<Template> templateOf(std::string_view name, std::string_view toml);

// Those that come with the program (assets/templates), by name; and the first choice, first.
std::vector<Template> shippedTemplates();

// One question a line; empty lines and those that begin with # are passed over. A line may carry
// its guiding text after a tab. Refused: malformed (not UTF-8), empty.
Result<std::vector<TemplateQuestion>> questionsOf(std::string_view lines);

// What makes a new workshop of it: CreateWorkshop, AddQuestion…, OpenMeeting.
std::vector<workshop::Command> opening(const Template& made, IdSource& ids, std::string date,
                                       std::string place, std::string code);

}  // namespace grappe::intake
