#include "commands/copies_shown.h"

namespace grappe::commands {

using State = runtime::CopyNews::State;

screens::CopiesShown copiesShown(const words::Phrasebook& words, const runtime::CopyNews& news,
                                 const std::function<std::string(Timestamp)>& clock) {
  screens::CopiesShown shown;
  shown.on = news.state != State::none;
  const std::string time = news.last ? clock(*news.last) : std::string();
  switch (news.state) {
    case State::none:
      break;
    case State::copying:
      shown.words = words.say("keeping.copies.copying");
      shown.shortly = time;
      break;
    case State::kept:
      shown.words = words.say("keeping.copies.kept.where", {{"time", time}, {"file", news.file}});
      shown.shortly = time;
      break;
    case State::away:
      shown.good = false;
      shown.words = words.say("keeping.copies.away");
      shown.shortly = words.say("keeping.copies.away.short");
      break;
    case State::failed:
      shown.good = false;
      shown.words = words.say(news.why == Code::diskFull    ? "keeping.copies.failed.disk_full"
                              : news.why == Code::forbidden ? "keeping.copies.failed.forbidden"
                                                            : "keeping.copies.failed");
      shown.shortly = words.say("keeping.copies.failed.short");
      break;
  }
  // What is wrong is followed by what there is.
  if (!shown.good && news.last) {
    shown.words += " " + words.say("keeping.copies.kept", {{"time", time}}) + ".";
  }
  return shown;
}

}  // namespace grappe::commands
