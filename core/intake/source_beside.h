// Who said a quotation, where that stands beside it on its line: « … » (directrice d’école),
// « … » – Entretien 2, « … », Entretien 2. Pure, any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace grappe::intake {

struct SourceBeside {
  std::string quoted;    // the line without it
  std::string name;      // as it stands there
  std::string timecode;  // that stood with it; may be empty
};

// Nothing where no marks of a quotation close before it, or where the words behind them may as well
// go on with a sentence, or remark on how it was said: (rires), (…).
std::optional<SourceBeside> sourceBeside(std::string_view line);

}  // namespace grappe::intake
