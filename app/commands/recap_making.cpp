#include "commands/recap_making.h"

#include <utility>

#include "commands/recap_template.h"
#include "drawing/draw_scene.h"
#include "scene/wall.h"
#include "workshop/visibility.h"

namespace grappe::commands {
namespace {

words::Phrasebook phrasebookOf(const workshop::State& state, const Console& console) {
  auto book = words::Phrasebook::load(state.language);
  if (book) return std::move(*book);
  return console.words;
}

recap::Options toMake(const RecapOptions& options) {
  recap::Options made;
  made.question = options.question;
  made.complete = options.complete;
  return made;
}

}  // namespace

RecapMaker::RecapMaker(const Console& console, const workshop::State& state, RecapOptions options)
    : m_console(console),
      m_state(state),
      m_options(std::move(options)),
      m_words(phrasebookOf(state, console)),
      m_recap(recap::recapOf(state, m_words, toMake(m_options))) {}

recap::WallPictures RecapMaker::walls() const {
  recap::WallPictures pictures;
  const auto text = std::make_shared<drawing::PangoText>();
  for (const auto& question : m_state.questions) {
    if (question->counting == 0 || !workshop::faceUp(*question)) continue;
    if (m_options.question && question->id != *m_options.question) continue;
    const scene::WallInput input{m_state, question->id, 1920, 1080, {}, 0, {}, false, 0, 0};
    auto scene = std::make_shared<scene::Scene>(scene::wall(input, m_words, *text));
    recap::DrawnPicture picture;
    picture.width = scene->width;
    picture.height = scene->height;
    picture.draw = [scene, text](cairo_t* cairo) { drawing::drawScene(cairo, *scene, *text); };
    pictures[question->id] = std::move(picture);
  }
  return pictures;
}

Result<std::string> RecapMaker::bytes(const RecapFormat& format, const Progress& progress) {
  if (empty()) return refuse(Code::empty, "nothing has been written yet");
  const bool pictured = format.pictured && m_state.recap.walls;
  if (pictured && !m_pictures) m_pictures = walls();
  std::optional<recap::WordTemplate> own;
  if (format.ending == ".docx") {
    // A document of the settings that cannot be used is told; the recap is written without it.
    std::string why;
    own = m_options.own ? m_options.own : chosenTemplate(m_console, why);
    if (!why.empty()) m_console.err << why << '\n';
  }
  const recap::WallPictures none;
  return format.bytes(
      {m_recap, m_state, m_words, pictured ? *m_pictures : none, own ? &*own : nullptr, progress});
}

}  // namespace grappe::commands
