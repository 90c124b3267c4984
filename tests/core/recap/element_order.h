// The order in which ECMA-376 part 1 (transitional) wants the elements of a Word document.
#pragma once

#include <string>
#include <vector>

namespace grappe::fixtures {

// Each element of the document's parts that stands where it may not: "word/styles.xml: w:pPr >
// w:ind". Also relations and content types that lead to no part, and styles and lists that are
// named but not there.
std::vector<std::string> misplaced(const std::string& docx);

}  // namespace grappe::fixtures
