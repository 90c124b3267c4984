// What goes into the recap: chosen once, kept in the workshop. Values, any thread.
#pragma once

#include <array>

namespace grappe::workshop {

// What is chosen and empty does not appear either.
struct RecapChoices {
  bool meetings = true;   // where and when
  bool people = true;     // how many took part, by circle
  bool contents = true;   // the table of contents
  bool decided = true;    // a question's points that are decisions
  bool toDo = true;       // those that are left to do
  bool exchanges = true;  // those that were said
  bool quotations = true;
  bool postIts = true;
  bool joinedPostIts = false;  // a theme's in one paragraph, with " – " between them
  bool circleMarks = true;     // whose a post-it is
  bool votes = true;
  bool remarks = true;    // of several meetings: in how many a thing was said, and where alone
  bool walls = true;      // a question's wall, drawn
  bool sources = true;    // what was quoted: which, who, where, when
  bool method = true;     // how the notes were taken and grouped
  bool appendix = false;  // all notes as they were written
  bool appendixSources = false;  // practice sheets and interviews, whole
  bool originMarks = false;      // a discreet mark on each line, where it came from
  friend bool operator==(const RecapChoices&, const RecapChoices&) = default;
};

// The name of each choice, in files and on the command line: stable.
struct RecapPart {
  const char* name;
  bool RecapChoices::*wanted;
};
inline constexpr std::array<RecapPart, 18> recapParts{{
    {"meetings", &RecapChoices::meetings},
    {"people", &RecapChoices::people},
    {"contents", &RecapChoices::contents},
    {"decided", &RecapChoices::decided},
    {"to_do", &RecapChoices::toDo},
    {"exchanges", &RecapChoices::exchanges},
    {"quotations", &RecapChoices::quotations},
    {"post_its", &RecapChoices::postIts},
    {"joined_post_its", &RecapChoices::joinedPostIts},
    {"circle_marks", &RecapChoices::circleMarks},
    {"votes", &RecapChoices::votes},
    {"remarks", &RecapChoices::remarks},
    {"walls", &RecapChoices::walls},
    {"sources", &RecapChoices::sources},
    {"method", &RecapChoices::method},
    {"appendix", &RecapChoices::appendix},
    {"appendix_sources", &RecapChoices::appendixSources},
    {"origin_marks", &RecapChoices::originMarks},
}};

}  // namespace grappe::workshop
