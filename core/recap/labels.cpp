#include "recap/labels.h"

namespace grappe::recap {

Labels labelsOf(const words::Phrasebook& words, bool complete) {
  Labels labels;
  labels.kind = words.say(complete ? "recap.kind.complete" : "recap.kind");
  labels.exchanges = words.say("recap.part.exchanges");
  labels.partners = words.say("recap.part.partners");
  labels.postIts = words.say("recap.part.post_its");
  labels.decided = words.say("recap.part.decided");
  labels.toDo = words.say("recap.part.to_do");
  labels.sources = words.say("recap.part.sources");
  labels.method = words.say("recap.part.method");
  labels.appendixNotes = words.say("recap.part.appendix");
  labels.appendixSources = words.say("recap.part.appendix_sources");
  labels.paraphrase = words.say("recap.paraphrase");
  labels.between = words.say("recap.between");
  labels.contents = words.say("recap.contents");
  labels.question = words.say("recap.column.question");
  labels.exchangeCount = words.say("recap.column.exchanges");
  labels.sayingCount = words.say("recap.column.quotations");
  labels.postItCount = words.say("recap.column.post_its");
  labels.page = words.say("recap.column.page");
  labels.checks = words.say("recap.checks");
  labels.wall = words.say("recap.wall");
  labels.wallAlt = words.say("recap.wall.alt");
  labels.who = words.say("recap.who");
  labels.good = words.say("recap.check.good");
  labels.open = words.say("recap.check.open");
  labels.continued = words.say("recap.continued");
  labels.times = words.say("recap.times");
  labels.onPage = words.say("recap.on_page");
  labels.quoteOpen = words.say("recap.quote.open");
  labels.quoteClose = words.say("recap.quote.close");
  return labels;
}

std::string withNumber(std::string label, std::size_t number) {
  const std::size_t open = label.find('{');
  const std::size_t close = label.find('}', open);
  if (close == std::string::npos) return label;
  return label.replace(open, close + 1 - open, std::to_string(number));
}

}  // namespace grappe::recap
