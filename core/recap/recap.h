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
};

// A point of the exchanges, and those below it.
struct Point {
  workshop::ExchangeId id;
  std::string text;
  std::string timecode;
  bool verbatim = false;  // exact words: writers put them in « »
  std::vector<Point> below;
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
};

struct ThemeOfPostIts {
  workshop::ThemeId id;  // empty for unsorted
  std::string title;     // of unsorted: its word
  bool unsorted = false;
  std::vector<PostIt> postIts;

  std::size_t count() const {
    std::size_t all = postIts.size();
    for (const PostIt& postIt : postIts) all += postIt.alike.size();
    return all;
  }
};

struct Section {
  workshop::QuestionId id;
  int number = 0;
  std::string title;
  std::string heading;  // "2. Title"
  std::vector<Point> points;
  std::vector<Saying> oral;  // said in the room, under no heading: they end the exchanges
  std::vector<SayingsUnder> partners;
  std::vector<ThemeOfPostIts> themes;  // unsorted last
  int pointCount = 0;                  // with those below
  int sayingCount = 0;                 // oral and partners'
  int postItCount = 0;

  bool hasExchanges() const { return !points.empty() || !oral.empty(); }
  bool empty() const { return !hasExchanges() && partners.empty() && themes.empty(); }
};

// One line of "read over before it was handed out".
struct Check {
  bool good = true;
  std::string text;
  workshop::QuestionId question;  // the one it speaks of, or empty
};

// The words around people's words, in the recap's language.
struct Labels {
  std::string kind, exchanges, partners, postIts, contents, question, exchangeCount, sayingCount,
      postItCount, page, checks, who, good, open, continued;
  std::string onPage, wall, wallAlt, times;  // each holds one {place} for a number
  std::string quoteOpen, quoteClose;
};
// A label with `number` in its place.
std::string withNumber(std::string label, std::size_t number);

struct Recap {
  std::string language;  // "fr"
  std::string title;
  std::string organisation;  // may be empty
  std::vector<Sitting> sittings;
  std::vector<std::string> sittingLines;  // "Mardi 24 novembre 2026, Maison de quartier"
  std::vector<std::string> numberLines;   // "37 post-its · 12 appareils"
  std::vector<Voice> voices;
  std::vector<Section> sections;  // those with something in them
  std::vector<Check> checks;
  Labels labels;
};

struct Options {
  std::string organisation;
};

// Left out: notes that do not count (late, hidden, withdrawn), texts that were erased, and every
// quotation from a source whose consent is `no`.
Recap recapOf(const workshop::State& state, const words::Phrasebook& words,
              const Options& options = {});

// How a source may be named: consent `yes`, title and role; `anonymous` or `unknown`, the role
// alone, since a title or a place can tell who it was; nothing to say, `words`'s "source kept
// unnamed". Not to be asked with consent `no`.
std::string sourceLine(const workshop::Source& source, const words::Phrasebook& words);

// "mardi 24 novembre 2026" of "2026-11-24"; what is no date comes back as it is.
std::string dateInWords(const std::string& isoDate, const words::Phrasebook& words);

}  // namespace grappe::recap
