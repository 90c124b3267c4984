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

}  // namespace

RecapMaker::RecapMaker(const Console& console, const workshop::State& state, RecapOptions options)
    : m_console(console),
      m_state(state),
      m_options(std::move(options)),
      m_words(phrasebookOf(state, console)),
      m_recap(recap::recapOf(state, m_words, m_options.content)) {}

const recap::WallPictures& RecapMaker::walls() {
  if (m_walls) return *m_walls;
  recap::WallPictures& pictures = m_walls.emplace();
  const auto text = std::make_shared<drawing::PangoText>();
  for (const auto& question : m_state.questions) {
    if (question->counting == 0) continue;
    if (m_recap.question && question->id != *m_recap.question) continue;
    const workshop::State open = workshop::turnedUp(m_state, question->id);
    const scene::WallInput input{open, question->id, 1920, 1080, {}, 0, {}, false, 0, 0};
    auto scene = std::make_shared<scene::Scene>(scene::wall(input, m_words, *text));
    recap::DrawnPicture picture;
    picture.width = scene->width;
    picture.height = scene->height;
    picture.draw = [scene, text](cairo_t* cairo) { drawing::drawScene(cairo, *scene, *text); };
    picture.kept = std::make_shared<std::map<int, std::string>>();
    pictures[question->id] = std::move(picture);
  }
  return pictures;
}

recap::WallPictures RecapMaker::chosenWalls() {
  return m_recap.choices.walls ? walls() : recap::WallPictures{};
}

Result<std::string> RecapMaker::bytes(const RecapFormat& format, const Progress& progress) {
  if (empty()) return refuse(Code::empty, "nothing has been written yet");
  std::optional<recap::WordTemplate> own;
  if (format.ending == ".docx") {
    // A document of the settings that cannot be used is told; the recap is written without it.
    std::string why;
    own = m_options.own ? m_options.own : chosenTemplate(m_console, why);
    if (!why.empty()) m_console.err << why << '\n';
  }
  const recap::WallPictures pictures = format.pictured ? chosenWalls() : recap::WallPictures{};
  return format.bytes({m_recap, m_state, m_words, pictures, own ? &*own : nullptr, progress});
}

}  // namespace grappe::commands
