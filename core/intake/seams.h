// Where a text is visibly two, glued together when it was typed. Pure, any thread.
//
// Two signs, both of writing and neither a list of known words:
// - after a word in lower case, with no punctuation, a small word that begins sentences stands with
//   a capital and a word in lower case follows ("dans les écoles La demande des parents"); names
//   and acronyms do not look so ("de Lyon", "à La Poste", "du REAAP Et" in capitals);
// - two short sentences, each of at most 60 signs, parted by one full stop, where the second does
//   not take up the first ("CLSPD. Café des parents", but not "Un projet. Il fédère").
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace grappe::intake {

// The parts in order, white space between them dropped; one part: nothing seen.
std::vector<std::string> partsOf(std::string_view text);

}  // namespace grappe::intake
