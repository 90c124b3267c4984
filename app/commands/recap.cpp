#include "commands/recap.h"

#include "base/text.h"
#include "commands/commands.h"
#include "commands/recap_template.h"
#include "drawing/draw_scene.h"
#include "recap/docx.h"
#include "recap/file_writing.h"
#include "recap/markdown.h"
#include "recap/odt.h"
#include "recap/pdf.h"
#include "runtime/open_workshop.h"
#include "scene/wall.h"
#include "workshop/visibility.h"

namespace grappe::commands {
namespace {

enum class Format { markdown, docx, odt, pdf, unknown };

Format formatOf(const std::string& out) {
  const std::string name = lowered(std::filesystem::path(out).filename().string());
  const auto endsWith = [&](std::string_view ending) {
    return name.size() > ending.size() &&
           name.compare(name.size() - ending.size(), ending.size(), ending) == 0;
  };
  if (endsWith(".md") || endsWith(".markdown")) return Format::markdown;
  if (endsWith(".docx")) return Format::docx;
  if (endsWith(".odt")) return Format::odt;
  return endsWith(".pdf") ? Format::pdf : Format::unknown;
}

// The recap speaks the workshop's language, whatever the person's terminal speaks.
words::Phrasebook phrasebookOf(const workshop::State& state, const Console& console) {
  auto book = words::Phrasebook::load(state.language);
  if (book) return std::move(*book);
  return console.words;
}

// The wall of each question whose notes it shows, as it stands.
recap::WallPictures picturesOf(const workshop::State& state, const words::Phrasebook& words) {
  recap::WallPictures pictures;
  const auto text = std::make_shared<drawing::PangoText>();
  for (const auto& question : state.questions) {
    if (question->counting == 0 || !workshop::faceUp(*question)) continue;
    const scene::WallInput input{state, question->id, 1920, 1080, {}, 0, {}, false, 0, 0};
    auto scene = std::make_shared<scene::Scene>(scene::wall(input, words, *text));
    recap::WallPicture picture;
    picture.width = scene->width;
    picture.height = scene->height;
    picture.draw = [scene, text](cairo_t* cairo) { drawing::drawScene(cairo, *scene, *text); };
    pictures[question->id] = std::move(picture);
  }
  return pictures;
}

bool isPictured(Format format) {
  return format == Format::docx || format == Format::odt || format == Format::pdf;
}

Result<void> written(const recap::Recap& recap, Format format, const std::string& out,
                     const recap::WallPictures& pictures, const recap::WordTemplate* own) {
  if (format == Format::docx) return recap::writeDocx(recap, out, pictures, own);
  if (format == Format::odt) return recap::writeOdt(recap, out, pictures);
  if (format == Format::pdf) return recap::writePdf(recap, out, pictures);
  return recap::writeWhole(out, recap::markdown(recap));
}

int recapOfFile(const Console& console, const std::string& file, const std::string& out,
                const std::string& templatePath) {
  const auto state = runtime::readState(file);
  if (!state) return console.refused(file, state.error());
  const Format format = formatOf(out);
  std::optional<recap::WordTemplate> own;
  if (!templatePath.empty()) {
    if (format != Format::docx) {
      return console.fail(console.words.say("recap.template.ending", {{"path", out}}), badUsage);
    }
    auto read = recap::WordTemplate::open(templatePath);
    if (!read) return console.fail(templateRefused(console, templatePath, read.error()));
    own = std::move(*read);
  } else if (format == Format::docx) {
    std::string why;
    own = chosenTemplate(console, why);
    if (!why.empty()) console.err << why << '\n';
  }
  return writeRecap(console, *state, out,
                    isPictured(format) ? picturesOf(*state, phrasebookOf(*state, console))
                                       : recap::WallPictures{},
                    own ? &*own : nullptr);
}

}  // namespace

int writeRecap(const Console& console, const workshop::State& state, const std::string& out,
               const recap::WallPictures& pictures, const recap::WordTemplate* own) {
  const Format format = out.empty() ? Format::markdown : formatOf(out);
  if (format == Format::unknown) {
    return console.fail(console.words.say("recap.ending", {{"path", out}}), badUsage);
  }
  const recap::Recap recap = recap::recapOf(state, phrasebookOf(state, console));
  if (recap.sections.empty()) return console.fail(console.words.say("recap.nothing"));
  if (out.empty()) {
    console.out << recap::markdown(recap);
    return console.out.flush() ? done : couldNot;
  }
  const Result<void> whole = written(recap, format, out, pictures, own);
  if (!whole) {
    const std::string key = "recap.write." + std::string(codeName(whole.error().code));
    return console.fail(console.words.say(key, {{"path", out}, {"detail", whole.error().detail}}));
  }
  console.out << console.words.say("recap.written", {{"path", out}}) << '\n';
  return done;
}

Result<void> writeRecapFile(const Console& console, const workshop::State& state,
                            const std::string& out) {
  const words::Phrasebook words = phrasebookOf(state, console);
  const Format format = formatOf(out);
  std::string why;  // without the template it is still written
  const auto own =
      format == Format::docx ? chosenTemplate(console, why) : std::optional<recap::WordTemplate>();
  return written(recap::recapOf(state, words), format, out,
                 isPictured(format) ? picturesOf(state, words) : recap::WallPictures{},
                 own ? &*own : nullptr);
}

Result<std::string> recapBytes(const Console& console, const workshop::State& state,
                               const std::string& format) {
  const words::Phrasebook words = phrasebookOf(state, console);
  const recap::Recap recap = recap::recapOf(state, words);
  if (recap.sections.empty()) return refuse(Code::empty, "nothing has been written yet");
  switch (formatOf("recap." + format)) {
    case Format::markdown:
      return recap::markdown(recap);
    case Format::docx: {
      std::string why;  // without the template it is still written
      const auto own = chosenTemplate(console, why);
      return recap::docxBytes(recap, picturesOf(state, words), own ? &*own : nullptr);
    }
    case Format::odt:
      return recap::odtBytes(recap, picturesOf(state, words));
    case Format::pdf:
      return recap::pdfBytes(recap, picturesOf(state, words));
    case Format::unknown:
      break;
  }
  return refuse(Code::malformed, "no such format");
}

void addRecap(CLI::App& app, const Console& console, const Finish& finish) {
  auto* command = app.add_subcommand("recap", console.words.say("cli.recap.about"));
  const auto file = std::make_shared<std::string>();
  const auto out = std::make_shared<std::string>();
  command->add_option("FILE", *file, console.words.say("cli.file"))->required();
  command->add_option("-o,--out", *out, console.words.say("cli.recap.out"));
  const auto own = std::make_shared<std::string>();
  command->add_option("--template", *own,
                      console.words.say("cli.recap.template", {{"marker", "{{recap}}"}}));
  command->callback([=, &console] { finish(recapOfFile(console, *file, *out, *own)); });
}

}  // namespace grappe::commands
