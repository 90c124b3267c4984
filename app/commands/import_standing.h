// Which lines of a recap stand in the workshop already: those of its meeting that have its words,
// as often as they stand there, whatever the file is called. Pure, any thread.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "intake/past_recap.h"
#include "workshop/state.h"

namespace grappe::commands {

// The meeting that a recap without date or place is of: the one that most of its lines stand in,
// else the latest. Empty: there is none.
workshop::MeetingId meetingOfLines(const workshop::State& state, const intake::PastRecap& recap);

struct LineScope {
  workshop::QuestionId question;
  workshop::MeetingId meeting;  // that the recap is of
  std::string stem;  // of the file's name: ids were made with it, and stay those of their lines
};

// What stands of one kind under the scope's question.
class StandingLines {
 public:
  static StandingLines exchanges(const workshop::State& state, const LineScope& scope);
  static StandingLines quotations(const workshop::State& state, const LineScope& scope);
  static StandingLines notes(const workshop::State& state, const LineScope& scope);
  static StandingLines themes(const workshop::State& state, const LineScope& scope);

  struct Line {
    std::string id;  // of what stands, or free
    bool already = false;
    bool byWords = false;  // what stands has its words, and came from elsewhere
  };
  // Of lines in their order. `kind`: as OriginIds takes it. What answers for one line answers for
  // no other, here or in a later call.
  std::vector<Line> linesOf(char kind, const LineScope& scope,
                            const std::vector<std::string>& words);

 private:
  void add(const std::string& id, const std::string& words, bool here, bool stands);
  bool take(const std::string& id, bool onlyHere);

  std::map<std::string, bool, std::less<>> m_here;  // by id: it is of the scope's meeting
  std::map<std::string, std::vector<std::string>, std::less<>> m_byWords;
  std::set<std::string, std::less<>> m_taken;
};

}  // namespace grappe::commands
