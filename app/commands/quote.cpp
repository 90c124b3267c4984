#include "base/text.h"
#include "commands/commands.h"
#include "commands/give.h"
#include "commands/import_output.h"
#include "intake/origin_id.h"
#include "runtime/open_workshop.h"
#include "workshop/passage.h"

namespace grappe::commands {
namespace {

struct QuoteOptions {
  std::string file, source, question, heading, timecode, text;
};

std::string titlesOf(const workshop::State& state) {
  std::vector<std::string> titles;
  for (const auto& source : state.sources) titles.push_back(source->title);
  return joined(titles, ", ");
}

// What the source says that comes nearest, and where the words differ.
int notThere(const Console& console, const workshop::Source& source, const std::string& text) {
  const auto& words = console.words;
  const intake::KnownSource known{source.id, source.title, source.text.text};
  const auto nearest = intake::nearestPassage(known, text);
  console.fail(words.say("quote.not_there", {{"source", source.title}}));
  if (nearest && nearest->alignment.likeness > 0) {
    console.err << words.say("quote.nearest", {{"words", nearest->words}}) << '\n'
                << "  " << differences(nearest->alignment.stretches) << '\n';
  }
  return couldNot;
}

int quote(const Console& console, const QuoteOptions& options) {
  const auto state = runtime::readState(options.file);
  if (!state) return console.refused(options.file, state.error());
  const auto& words = console.words;
  const auto source = sourceNamed(*state, options.source);
  if (!source) {
    return console.fail(words.say("quote.source.unknown",
                                  {{"source", options.source}, {"sources", titlesOf(*state)}}));
  }
  const auto* question = questionNamed(console, *state, options.question);
  if (question == nullptr) return couldNot;
  if (!workshop::passageOf(source->text.text, options.text)) {
    return notThere(console, *source, options.text);
  }
  workshop::AddQuotation command;
  // The same words of the same source under a question are the same quotation.
  command.id = workshop::QuotationId::of(
      intake::OriginIds('q', question->id.text(), source->id.text()).next(cleaned(options.text)));
  command.question = question->id;
  command.heading = options.heading;
  command.text = options.text;
  command.timecode = options.timecode;
  command.source = source->id;
  command.origin = workshop::QuotationOrigin::source;
  if (state->quotation(command.id)) {
    console.out << words.say("quote.already") << '\n';
    return done;
  }
  const int code = give(console, options.file, {command});
  if (code == done) {
    console.out << words.say("quote.done",
                             {{"number", std::to_string(state->numberOf(question->id))},
                              {"source", source->title}})
                << '\n';
  }
  return code;
}

}  // namespace

void addQuote(CLI::App& app, const Console& console, const Finish& finish) {
  const words::Phrasebook& words = console.words;
  auto* command = app.add_subcommand("quote", words.say("cli.quote.about"));
  const auto options = std::make_shared<QuoteOptions>();
  command->add_option("FILE", options->file, words.say("cli.file"))->required();
  command->add_option("WORDS", options->text, words.say("cli.quote.words"))->required();
  command->add_option("--source", options->source, words.say("cli.quote.source"))->required();
  command->add_option("--question", options->question, words.say("cli.question.named"))->required();
  command->add_option("--heading", options->heading, words.say("cli.import.heading"));
  command->add_option("--timecode", options->timecode, words.say("cli.quote.timecode"));
  command->callback([=, &console] { finish(quote(console, *options)); });
}

}  // namespace grappe::commands
