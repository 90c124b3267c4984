// The recap of a workshop as data: what the document says, in order, before any format. Writers
// (markdown.h, docx.h, pdf.h) only write it. Values, pure, any thread.
//
// Words of people stand in it byte for byte as the state holds them. Each line keeps the id of what
// it comes from. Empty parts are empty here, and writers leave them out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "words/phrasebook.h"
#include "workshop/state.h"

namespace grappe::recap {

// Where a line comes from. `grappe trace` finds a line by its mark.
struct Origin {
  // "2.14": the question's number, and the line's among its own. No two lines have the same, and
  // none changes with what is chosen for the document. A theme has none.
  std::string mark;
  std::vector<workshop::NoteId> notes;
  std::optional<workshop::ExchangeId> exchange;
  std::optional<workshop::QuotationId> quotation;
  // Of other meetings, that say the same and have no line of their own (said_again.h).
  std::vector<workshop::ExchangeId> sameExchanges = {};
  std::vector<workshop::QuotationId> sameQuotations = {};
  std::optional<workshop::SourceId> source;
  std::optional<workshop::Passage> passage;  // bytes of the source's text
};

struct Sitting {
  std::string date;     // in words: "mardi 24 novembre 2026"; empty if the meeting has none
  std::string isoDate;  // "2026-11-24" or empty
  std::string place;
};

// A circle that somebody in the room spoke for.
struct Voice {
  std::string circle;
  int slot = 0;  // tint and mark, see marks.h
  int devices = 0;
  int notes = 0;
  std::string line;  // "Centre social : 9 post-its, 4 appareils"
};

// Somebody's exact words, without « ».
struct Saying {
  workshop::QuotationId id;
  std::string text;
  std::string timecode;
  std::string source;  // as it may be shown (see sourceLine); empty: none
  bool paraphrase =
      false;  // somebody else's words: writers put no « » and say so (Labels::paraphrase)
  Origin origin = {};
};

// A point of the exchanges, and those below it.
struct Point {
  workshop::ExchangeId id;
  std::string text;
  std::string timecode;
  bool verbatim = false;  // exact words: writers put them in « »
  std::vector<Point> below;
  Origin origin = {};
  std::string remark = {};  // of several meetings: "dit dans 3 rencontres sur 5"; may be empty
};

struct SayingsUnder {
  std::string heading;  // may be empty: they then come first
  std::vector<Saying> sayings;
};

struct PostIt {
  workshop::NoteId id;
  std::string text;
  std::optional<int> slot;  // of its circle; nothing: none chosen
  std::string circle;
  std::vector<PostIt> alike;  // the others that say the same (see wordings.h); none has any itself
  std::string votes = {};  // "7 points"; empty: none was given, or the vote was on something else
  // Of several meetings: "dit dans 3 rencontres sur 5", or where alone it was said (remarks.h has
  // the rules). May be empty.
  std::string remark = {};
  Origin origin = {};
};

struct ThemeOfPostIts {
  workshop::ThemeId id;  // empty for unsorted
  std::string title;     // of unsorted: its word
  bool unsorted = false;
  std::vector<PostIt> postIts;
  std::string votes = {};  // as PostIt::votes
  std::vector<std::string> remarks =
      {};              // as PostIt::remark, and what sets circles or places apart
  Origin origin = {};  // all its notes

  std::size_t count() const {
    std::size_t all = postIts.size();
    for (const PostIt& postIt : postIts) all += postIt.alike.size();
    return all;
  }
};

// The headings of a question as a grid (a SWOT, or "forces, faiblesses, opportunités, menaces"),
// row by row. Its cells stand among Section::themes too; writers give either, the grid where there
// is one.
struct GridCell {
  std::string heading;
  std::string hint;                  // may be empty
  std::optional<std::size_t> theme;  // its place in Section::themes; nothing: no notes
};
struct Grid {
  std::size_t columns = 2;
  std::vector<GridCell> cells;
};

struct Section {
  workshop::QuestionId id;
  int number = 0;
  std::string title;
  std::string heading;         // "2. Title"
  std::vector<Point> decided;  // those points that are decisions, with those below them
  std::vector<Point> toDo;     // left to do
  std::vector<Point> points;   // all others
  std::vector<Saying> oral;    // said in the room, under no heading: they end the exchanges
  std::vector<SayingsUnder> partners;
  std::vector<ThemeOfPostIts> themes;  // unsorted last
  std::optional<Grid> grid = {};       // of a question that has headings in this form
  std::string voteLine = {};           // "Vote : 12 personnes, 34 points"; empty: none was counted
  int pointCount = 0;                  // with those below
  int sayingCount = 0;                 // oral and partners'
  int postItCount = 0;

  bool hasExchanges() const { return !points.empty() || !oral.empty(); }
  bool empty() const {
    return decided.empty() && toDo.empty() && !hasExchanges() && partners.empty() && themes.empty();
  }
};

// One line of "read over before it was handed out".
struct Check {
  bool good = true;
  std::string text;
  workshop::QuestionId question;  // the one it speaks of, or empty
};

// A source that was quoted, or is told whole in the appendix.
struct SourceEntry {
  workshop::SourceId id;
  workshop::SourceKind kind = workshop::SourceKind::document;
  std::string title;    // as it may be shown (see sourceLine)
  std::string details;  // "directrice, Guéret, 2 novembre 2026": as consent lets; may be empty
  std::string quoted;   // "3 citations"; empty: none
  // Of a practice sheet: "Lieu", "Qui", "Actions", "Relations", those that say something.
  struct Row {
    std::string label, text;
  };
  std::vector<Row> rows = {};
  std::vector<std::string> paragraphs = {};  // of its text, as written; in the appendix alone
};

// A note as it was written, in order of arrival.
struct WrittenNote {
  workshop::NoteId id;
  std::string text;
  std::string from;   // "Parents · 14 h 03": circle and time; may be empty
  std::string under;  // the theme it stands in, or the word for unsorted
  Origin origin = {};
};
struct AppendixOfNotes {
  std::string heading;  // the question's
  std::vector<WrittenNote> notes;
};

// The words around people's words, in the recap's language.
struct Labels {
  std::string kind, exchanges, partners, postIts, contents, question, exchangeCount, sayingCount,
      postItCount, page, checks, who, good, open, continued;
  std::string onPage, wall, wallAlt, times;  // each holds one {place} for a number
  std::string quoteOpen, quoteClose;
  std::string decided, toDo;                                    // headings of these parts
  std::string paraphrase;                                       // "(reformulé)": after one
  std::string sources, method, appendixNotes, appendixSources;  // headings of what comes last
  std::string between;  // " – ": of post-its in one paragraph
};
// A label with `number` in its place.
std::string withNumber(std::string label, std::size_t number);

struct Recap {
  std::string language;  // "fr"
  std::string title;
  std::string organisation;               // may be empty
  std::vector<Sitting> sittings;          // that took place (workshop/held_meetings.h), by date
  std::vector<std::string> sittingLines;  // "Mardi 24 novembre 2026, Maison de quartier"
  std::vector<std::string> numberLines;   // "37 post-its · 12 appareils"
  std::vector<Voice> voices;
  std::vector<Section> sections;  // those with something in them
  std::vector<Check> checks;
  // Those that were quoted; empty where they are not wanted, here and below.
  std::vector<SourceEntry> sources;
  std::vector<std::string> methodLines;      // three
  std::vector<AppendixOfNotes> appendix;     // all notes that count, as written
  std::vector<SourceEntry> appendixSources;  // practice sheets and interviews, whole
  // What is not wanted is not here at all, but for what only a writer can leave out: contents,
  // walls, circleMarks, originMarks, joinedPostIts.
  workshop::RecapChoices choices;
  std::optional<workshop::QuestionId> question = std::nullopt;  // the only one in it
  bool complete = false;  // sources without consent are in it, and Labels::kind says so
  Labels labels;
};

struct Options {
  std::string organisation;
  // Instead of the workshop's own.
  std::optional<workshop::RecapChoices> choices = std::nullopt;
  // This question alone.
  std::optional<workshop::QuestionId> question = std::nullopt;
  // Also what comes from sources without consent: for a complete backup, which says so.
  bool complete = false;
};

// Left out: notes that do not count (late, hidden, withdrawn), texts that were erased, and every
// quotation from a source whose consent is `no`.
Recap recapOf(const workshop::State& state, const words::Phrasebook& words,
              const Options& options = {});

// How a source may be named: consent `yes`, title and role; `anonymous` or `unknown`, the role
// alone, since a title or a place can tell who it was; nothing to say, `words`'s "source kept
// unnamed". With consent `no`, for a complete backup, as `anonymous`.
std::string sourceLine(const workshop::Source& source, const words::Phrasebook& words);

// "mardi 24 novembre 2026" of "2026-11-24"; what is no date comes back as it is.
std::string dateInWords(const std::string& isoDate, const words::Phrasebook& words);

}  // namespace grappe::recap
