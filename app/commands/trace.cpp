#include "base/clock.h"
#include "commands/commands.h"
#include "recap/time_of_day.h"
#include "recap/tracing.h"
#include "runtime/open_workshop.h"

namespace grappe::commands {

namespace {

using recap::Traced;
using recap::TracedNote;

class Telling {
 public:
  explicit Telling(const Console& console) : m_console(console) {}

  void tell(const Traced& line) {
    m_console.out << line.mark << "  " << line.text << '\n';
    said("trace.question", line.heading);
    for (const TracedNote& note : line.notes) tell(note);
    if (line.theme) {
      said(line.theme->titledBy == workshop::Hand::person ? "trace.title.person"
                                                          : "trace.title.machine",
           m_console.words.count("recap.numbers.post_its", static_cast<long>(line.standing)));
    }
    if (line.exchange) tell(*line.exchange, line.meeting);
    for (const auto& same : line.samePoints) tell(*same.exchange, same.meeting);
    if (line.quotation) tell(line, *line.quotation);
    for (const auto& same : line.sameQuotations) tell(line, *same);
    m_console.out << '\n';
  }

 private:
  // A line of its own, where there is anything to say.
  void said(const char* key, const std::string& text) {
    if (!text.empty()) m_console.out << "    " << say(key, {{"text", text}}) << '\n';
  }
  std::string say(const std::string& key, std::initializer_list<words::Place> places = {}) const {
    return m_console.words.say(key, places);
  }

  void tell(const TracedNote& note) {
    const workshop::Note& of = *note.note;
    said("trace.note", of.id.text());
    said("trace.circle", note.circle.empty() ? say("trace.circle.none") : note.circle);
    said(("trace.written." + std::string(originName(of.origin))).c_str(),
         localDate(of.at) + ", " + recap::timeInWords(of.at, m_console.words));
    said("trace.meeting", note.meeting);
    if (note.theme.empty()) {
      said("trace.unsorted", of.text.text);
    } else {
      const std::string hand = note.placedBy == workshop::Hand::person ? "person" : "machine";
      said(("trace.theme." + hand).c_str(), note.theme);
    }
    said("trace.twin", note.twin);
  }

  void tell(const workshop::Exchange& exchange, const std::string& meeting) {
    said("trace.scribe", exchange.id.text());
    said("trace.timecode", exchange.timecode);
    said("trace.meeting", meeting);
  }

  void tell(const Traced& line, const workshop::Quotation& quotation) {
    said("trace.quotation", quotation.id.text());
    said("trace.heading", quotation.heading.text);
    // Words that are no longer those of the source are told so below.
    const std::string origin = "trace.origin." + std::string(quotationOriginName(quotation.origin));
    if (!line.reworded) said(origin.c_str(), quotation.id.text());
    said("trace.timecode", quotation.timecode);
    if (quotation.source) said("trace.source", line.source);
    if (quotation.passage) {
      said("trace.passage",
           std::to_string(quotation.passage->begin) + "–" + std::to_string(quotation.passage->end));
    }
    said("trace.sentence", line.sentence);
    if (line.reworded) said("trace.paraphrase", quotation.id.text());
  }

  const Console& m_console;
};

int trace(const Console& console, const std::string& file, const std::string& sought) {
  const auto state = runtime::readState(file);
  if (!state) return console.refused(file, state.error());
  const auto lines = recap::traced(*state, console.words, sought);
  if (lines.empty()) return console.fail(console.words.say("trace.none", {{"text", sought}}));
  Telling telling(console);
  for (const Traced& line : lines) telling.tell(line);
  return done;
}

}  // namespace

void addTrace(CLI::App& app, const Console& console, const Finish& finish) {
  auto* command = app.add_subcommand("trace", console.words.say("cli.trace.about"));
  const auto file = std::make_shared<std::string>();
  const auto sought = std::make_shared<std::string>();
  command->add_option("FILE", *file, console.words.say("cli.file"))->required();
  command->add_option("WORDS", *sought, console.words.say("cli.trace.words"))->required();
  command->callback([=, &console] { finish(trace(console, *file, *sought)); });
}

}  // namespace grappe::commands
