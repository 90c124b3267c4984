// The body of an OpenDocument text, block after block. One thread.
#pragma once

#include <set>
#include <string>

#include "recap/odt/markup.h"
#include "recap/odt/parts.h"
#include "recap/recap.h"

namespace grappe::recap::odt {

class Writer {
 public:
  Writer(const Recap& of, const std::map<workshop::QuestionId, Placed>& placed)
      : recap(of), pictures(placed) {}

  const Recap& recap;
  const std::map<workshop::QuestionId, Placed>& pictures;
  Markup out;

  const Labels& labels() const { return recap.labels; }

  // A paragraph that runs as `words` do; its end is close(). Ends what list there was.
  void begin(const std::string& style, std::string_view words);
  void plain(const std::string& style, std::string_view words);
  // The same in a list, `level` from 0.
  void item(const std::string& list, int level, const std::string& style, std::string_view words);
  void close() { out.close(); }
  void endList();

  // A heading of level 1 to 3, with a place that links lead to if there is a name.
  // `level` 1 begins a page, unless it is `continued`.
  void heading(int level, std::string_view words, const std::string& place = {},
               const std::string& after = {}, bool continued = false);

  void run(std::string_view words, const std::string& style = {});
  void mark(int slot, bool before);  // of a circle, where marks are wanted
  void origin(const Origin& origin);

  // A table of columns so many centimetres wide; what it says to those who cannot see it.
  void beginTable(const std::string& name, const std::string& style,
                  const std::vector<double>& widths);
  void beginCell(const std::string& style);

  // The styles that the body made on its way.
  std::string automaticStyles() const;

 private:
  std::string directed(const std::string& style, std::string_view words);

  std::string m_list;
  int m_depth = 0;
  std::set<std::string> m_turned;           // paragraph styles that were needed from right to left
  std::map<std::string, double> m_columns;  // widths of tables' columns
};

void writeCover(Writer& writer);
void writeTalk(Writer& writer, const Section& section);
void writePostIts(Writer& writer, const Section& section);
void writeClosing(Writer& writer);

}  // namespace grappe::recap::odt
