// What the parts of the body write with: where they write, the page they write on, and what every
// line shares. Used within one thread, while its document lives.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "recap/docx/body.h"
#include "recap/docx/paragraph.h"
#include "recap/recap.h"

namespace grappe::recap::docx {

struct Writer {
  pugi::xml_node body;
  const Recap& recap;
  const Page& page;
  const std::map<workshop::QuestionId, Placed>& pictures;
  int bookmarks = 0;
  bool sectionsBegun = false;

  const Labels& labels() const { return recap.labels; }

  void plain(pugi::xml_node parent, const std::string& style, std::string_view text) const {
    Paragraph(parent, style, text).run(text);
  }
  void plain(const std::string& style, std::string_view text) const { plain(body, style, text); }

  // The discreet mark of where a line comes from, where marks are wanted.
  void origin(Paragraph& line, const Origin& origin) const;

  // A heading that links lead to.
  void anchored(const std::string& style, const std::string& text, const std::string& anchor);

  // Ends a section of the document there, in the properties of its last paragraph or in the body:
  // its page, its columns.
  void endSection(pugi::xml_node parent, int columns);
};

// The parts of the body, in their order.
void writeCover(Writer& out);
void writeTalk(Writer& out, const Section& section);
void writePostIts(Writer& out, const Section& section);
void writeClosing(Writer& out);

// The table of a question's headings, each cell with its notes.
void writeGrid(Writer& out, const Section& section);

// A theme's notes, one below the other or joined. Gives the last paragraph.
Paragraph writeNotes(Writer& out, pugi::xml_node parent, const ThemeOfPostIts& theme);
// What was voted on a theme, and what is remarkable about it.
void writeRemarks(pugi::xml_node parent, const ThemeOfPostIts& theme);

}  // namespace grappe::recap::docx
