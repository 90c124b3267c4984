// The organisation's own Word document, which the recap is written into: its styles, headers,
// footers, logo, fonts, page and margins stay. Immutable once read, any thread.
//
// The recap goes where a paragraph says {{recap}}, else after what stands there. Its headings,
// lists, quotations and captions take the document's own styles, whatever the language of the Word
// that made it; styles that it has not are added.
#pragma once

#include <memory>
#include <string>

#include "recap/pictures.h"
#include "recap/recap.h"

namespace grappe::recap {

class WordTemplate {
 public:
  // A .docx or .dotx. Refused: tooLarge, forbidden (a password protects it), conflict (it holds
  // macros), wrongType (no Word document of 2007 or later), damaged.
  static Result<WordTemplate> read(const std::string& bytes);
  // Also unknown: there is no such file, or it may not be read.
  static Result<WordTemplate> open(const std::string& path);

  // Throws std::runtime_error if the archive or a picture cannot be made (no memory).
  std::string fill(const Recap& recap, const WallPictures& pictures) const;

 private:
  struct Parts;
  std::shared_ptr<const Parts> m_parts;
};

}  // namespace grappe::recap
