#include "runtime/grouping.h"

namespace grappe::runtime {

workshop::ProposePreview Grouping::preview(const workshop::State& state,
                                           const workshop::Question& question) {
  workshop::ProposePreview preview;
  preview.question = question.id;
  preview.asked = question.preview->asked;
  preview.basedOn = state.seq;
  return preview;
}

std::vector<workshop::NoticeMisfit> Grouping::misfits(const workshop::State& /*state*/) {
  return {};
}

std::optional<NoteWhy> Grouping::why(const workshop::State& /*state*/,
                                     const workshop::NoteId& /*note*/) {
  return std::nullopt;
}

std::optional<ThemeWhy> Grouping::why(const workshop::State& /*state*/,
                                      const workshop::ThemeId& /*theme*/) {
  return std::nullopt;
}

}  // namespace grappe::runtime
