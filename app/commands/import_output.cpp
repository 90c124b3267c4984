#include "commands/import_output.h"

#include "intake/unreadable.h"

namespace grappe::commands {
namespace {

// What a command brings in: a key of "import.count.…", or nothing that is counted.
std::string_view broughtBy(const workshop::Command& command) {
  if (std::holds_alternative<workshop::AddQuestion>(command)) return "question";
  if (std::holds_alternative<workshop::AddExchange>(command)) return "exchange";
  if (std::holds_alternative<workshop::AddQuotation>(command)) return "quotation";
  if (std::holds_alternative<workshop::AddNote>(command)) return "note";
  if (std::holds_alternative<workshop::OpenTheme>(command)) return "theme";
  if (std::holds_alternative<workshop::AddSource>(command)) return "source";
  if (std::holds_alternative<workshop::CorrectSource>(command)) return "correction";
  return {};
}

std::string onOneLine(std::string text) {
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos;)
    text.replace(at, 1, " / ");
  return text;
}

}  // namespace

std::string joined(const std::vector<std::string>& words, const std::string& between) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : between) + word;
  return out;
}

void showLines(const Console& console, const ImportPlan& plan) {
  for (const auto& line : plan.lines) {
    console.out << std::string(static_cast<std::size_t>(line.depth) * 2 + 2, ' ');
    if (!line.label.empty()) console.out << line.label << "  ";
    console.out << onOneLine(line.text);
    if (line.already) console.out << "  " << console.words.say("import.line.already");
    console.out << '\n';
    if (line.parts.size() > 1) {
      const std::string between = console.words.say("import.line.between");
      console.out << "    "
                  << console.words.say("import.line.glued",
                                       {{"parts", joined(line.parts, between)}})
                  << '\n';
    }
  }
}

void showRemarks(const Console& console, const ImportPlan& plan) {
  for (const auto& remark : plan.remarks) {
    const std::string key = "import.remark." + std::string(intake::aboutName(remark.about));
    console.out << console.words.count(
                       key, remark.count,
                       {{"line", std::to_string(remark.line)}, {"detail", remark.detail}})
                << '\n';
  }
}

std::string differences(const std::vector<intake::Stretch>& stretches) {
  std::string out;
  for (const auto& stretch : stretches) {
    if (!out.empty()) out += ' ';
    if (stretch.side == intake::Side::source) out += "−[" + stretch.text + "]";
    if (stretch.side == intake::Side::quotation) out += "+[" + stretch.text + "]";
    if (stretch.side == intake::Side::both) out += stretch.text;
  }
  return out;
}

void showOffers(const Console& console, const ImportPlan& plan) {
  const auto& words = console.words;
  std::size_t exact = 0;
  std::size_t near = 0;
  for (const auto& offer : plan.offers) {
    if (!offer.accepted) ++(offer.passage.exact ? exact : near);
    const std::string key = std::string("import.passage.") +
                            (offer.passage.exact ? "exact" : "near") +
                            (offer.accepted ? ".accepted" : "");
    console.out << words.say(key, {{"source", offer.source}, {"words", onOneLine(offer.words)}})
                << '\n';
    if (offer.passage.exact) continue;
    console.out << "    " << onOneLine(offer.passage.words) << '\n';
    const std::string changed = differences(offer.passage.alignment.stretches);
    if (!changed.empty()) console.out << "    " << changed << '\n';
  }
  if (exact > 0) {
    console.out << words.count("import.passages.exact", static_cast<long>(exact)) << '\n';
  }
  if (near > 0) console.out << words.count("import.passages.near", static_cast<long>(near)) << '\n';
}

std::string countedAll(const Console& console, const ImportPlan& plan) {
  std::vector<std::string> all;
  for (const std::string_view what :
       {"question", "exchange", "quotation", "note", "theme", "source", "correction"}) {
    long count = 0;
    for (const auto& command : plan.commands) count += broughtBy(command) == what ? 1 : 0;
    if (count > 0) {
      all.push_back(console.words.count("import.count." + std::string(what), count));
    }
  }
  long proved = 0;
  for (const auto& command : plan.commands) {
    proved += std::holds_alternative<workshop::CorrectQuotation>(command) ? 1 : 0;
  }
  if (proved > 0) {
    long accepted = 0;
    for (const auto& offer : plan.offers) accepted += offer.accepted ? 1 : 0;
    all.push_back(console.words.count("import.count.passage", accepted));
  }
  return joined(all, ", ");
}

int refusedIntake(const Console& console, const ImportOptions& options, const Refusal& refusal) {
  const auto why = intake::whyUnreadable(refusal);
  std::string name(codeName(refusal.code));
  if (options.as == ImportAs::recap && refusal.code == Code::empty) name = "no_question";
  if (options.as == ImportAs::recap && refusal.code == Code::wrongType) name = "no_recap";
  if (options.as == ImportAs::source && refusal.code == Code::conflict) name = "title_taken";
  const std::string key = why ? "import.unreadable." + std::string(intake::unreadableName(*why))
                              : "import.refused." + name;
  return console.fail(
      console.words.say(key, {{"file", options.notesFile}, {"detail", refusal.detail}}));
}

}  // namespace grappe::commands
