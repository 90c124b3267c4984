// The post-its of a question in three columns, theme after theme, over as many sheets as they need;
// the last ones stand level. No note is ever cut or lost. One thread.
#pragma once

#include <memory>

#include "recap/pdf/flow.h"
#include "recap/recap.h"

namespace grappe::recap::pdf {

class PostItColumns {
 public:
  // `themes`: by their places in the section.
  PostItColumns(const Typesetter& type, const Section& section,
                const std::vector<std::size_t>& themes, const Recap& recap);
  ~PostItColumns();
  PostItColumns(const PostItColumns&) = delete;
  PostItColumns& operator=(const PostItColumns&) = delete;

  // Whether all of them fit in columns of that height, in points.
  bool fit(double height) const;

  void place(Flow& flow, Sheets& sheets) const;

 private:
  struct Parts;
  const Typesetter& m_type;
  std::unique_ptr<const Parts> m_parts;
};

}  // namespace grappe::recap::pdf
