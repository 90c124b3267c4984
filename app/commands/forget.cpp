#include "runtime/erasing.h"

#include "commands/commands.h"
#include "commands/copies_made.h"
#include "runtime/open_workshop.h"

namespace grappe::commands {

namespace {

struct ForgetOptions {
  std::string file, words;
  std::vector<std::string> notes, devices, sources, exchanges, quotations;
};

template <class Id>
Result<std::vector<Id>> idsOf(const std::vector<std::string>& texts) {
  std::vector<Id> ids;
  for (const std::string& text : texts) {
    const auto id = Id::parse(text);
    if (!id) return refuse(Code::malformed, text);
    ids.push_back(*id);
  }
  return ids;
}

// "la note n1": one line for each thing that was found, so that its number can be copied.
void show(const Console& console, const char* key, const std::string& id, int question,
          const std::string& text, const std::string& device = {}) {
  std::string line = console.words.say(key, {{"id", id}, {"q", std::to_string(question)}});
  if (!device.empty()) line += console.words.say("keeping.found.device", {{"id", device}});
  console.out << line << (text.empty() ? "" : " « " + text + " »") << '\n';
}

int find(const Console& console, const ForgetOptions& options) {
  const auto log = runtime::readLog(options.file);
  if (!log) return console.refused(options.file, log.error());
  const auto state = runtime::readState(options.file);
  if (!state) return console.refused(options.file, state.error());
  const auto found = workshop::containing(*log, options.words);
  for (const auto& id : found.notes) {
    const auto note = state->note(id);
    const auto* device = state->authors.find(id);
    show(console, "keeping.found.note", id.text(), note ? state->numberOf(note->question) : 0,
         note ? note->text.text : std::string(),
         device == nullptr ? std::string() : device->text());
  }
  for (const auto& id : found.exchanges) {
    const auto one = state->exchange(id);
    show(console, "keeping.found.exchange", id.text(), one ? state->numberOf(one->question) : 0,
         one ? one->text.text : std::string());
  }
  for (const auto& id : found.quotations) {
    const auto one = state->quotation(id);
    show(console, "keeping.found.quotation", id.text(), one ? state->numberOf(one->question) : 0,
         one ? one->text.text : std::string());
  }
  for (const auto& id : found.sources) {
    const auto one = state->source(id);
    show(console, "keeping.found.source", id.text(), 0, one ? one->title : std::string());
  }
  const bool none = found.notes.empty() && found.exchanges.empty() && found.quotations.empty() &&
                    found.sources.empty();
  if (none) return console.fail(console.words.say("keeping.found.none"));
  return done;
}

void tellOthers(const Console& console, const workshop::Erasing& erasing) {
  const auto tell = [&](const auto& ids, const std::string& option) {
    for (const auto& id : ids) console.out << "  " << option << " " << id.text() << '\n';
  };
  const auto others = static_cast<long>(erasing.alikeNotes.size() + erasing.alikeExchanges.size() +
                                        erasing.alikeQuotations.size());
  if (others == 0) return;
  console.out << console.words.count("keeping.forgotten.alike", others) << '\n';
  tell(erasing.alikeNotes, "--note");
  tell(erasing.alikeExchanges, "--exchange");
  tell(erasing.alikeQuotations, "--quotation");
}

void tellCopies(const Console& console, const std::string& file) {
  console.out << console.words.say("keeping.copies.elsewhere") << '\n';
  for (const std::string& copy : copiesOf(file)) console.out << "  " << copy << '\n';
  for (const char* key : {"keeping.copies.exports", "keeping.copies.phones",
                          "keeping.copies.safety", "keeping.copies.disk"}) {
    console.out << "  " << console.words.say(key) << '\n';
  }
}

int refusedForgetting(const Console& console, const ForgetOptions& options,
                      const Refusal& refusal) {
  const auto& words = console.words;
  switch (refusal.code) {
    case Code::notNow:
      return console.fail(words.say("keeping.forget.vote"));
    case Code::busy:
      return console.fail(words.say("keeping.forget.read", {{"file", options.file}}));
    default:
      return console.refused(options.file, refusal);
  }
}

int forget(const Console& console, const ForgetOptions& options) {
  const auto notes = idsOf<workshop::NoteId>(options.notes);
  const auto devices = idsOf<workshop::DeviceId>(options.devices);
  const auto sources = idsOf<workshop::SourceId>(options.sources);
  const auto exchanges = idsOf<workshop::ExchangeId>(options.exchanges);
  const auto quotations = idsOf<workshop::QuotationId>(options.quotations);
  if (!notes || !devices || !sources || !exchanges || !quotations) {
    return console.fail(console.words.say("keeping.forget.id"), badUsage);
  }
  const workshop::ToForget asked{*notes, *devices, *sources, *exchanges, *quotations};
  const auto forgotten = runtime::forget(options.file, asked);
  if (!forgotten) return refusedForgetting(console, options, forgotten.error());
  if (forgotten->texts == 0) {
    console.out << console.words.say("keeping.forgotten.before") << '\n';
  } else {
    console.out << console.words.count("keeping.forgotten.texts", forgotten->texts,
                                       {{"file", options.file}})
                << '\n';
  }
  if (forgotten->titles > 0) {
    console.out << console.words.count("keeping.forgotten.titles", forgotten->titles) << '\n';
  }
  if (forgotten->quotations > 0) {
    console.out << console.words.count("keeping.forgotten.quotations", forgotten->quotations)
                << '\n';
  }
  tellOthers(console, forgotten->first);
  tellCopies(console, options.file);
  return done;
}

int run(const Console& console, const ForgetOptions& options) {
  const bool named = !options.notes.empty() || !options.devices.empty() ||
                     !options.sources.empty() || !options.exchanges.empty() ||
                     !options.quotations.empty();
  if (named == !options.words.empty()) {
    return console.fail(console.words.say("keeping.forget.what"), badUsage);
  }
  return named ? forget(console, options) : find(console, options);
}

}  // namespace

void addForget(CLI::App& app, const Console& console, const Finish& finish) {
  const auto& words = console.words;
  auto* command = app.add_subcommand("forget", words.say("keeping.forget.about"));
  const auto options = std::make_shared<ForgetOptions>();
  command->add_option("FILE", options->file, words.say("cli.file"))->required();
  command->add_option("--note", options->notes, words.say("keeping.forget.note"));
  command->add_option("--device", options->devices, words.say("keeping.forget.device"));
  command->add_option("--source", options->sources, words.say("keeping.forget.source"));
  command->add_option("--exchange", options->exchanges, words.say("keeping.forget.exchange"));
  command->add_option("--quotation", options->quotations, words.say("keeping.forget.quotation"));
  command->add_option("--words", options->words, words.say("keeping.forget.words"));
  command->callback([=, &console] { finish(run(console, *options)); });
}

}  // namespace grappe::commands
