#include "recap/pdf/chapters.h"

#include <algorithm>

#include "recap/pdf/blocks.h"
#include "recap/pdf/closing.h"
#include "recap/pdf/flow.h"
#include "recap/pdf/grid_table.h"
#include "recap/pdf/post_it_columns.h"
#include "recap/pdf/post_it_rows.h"
#include "recap/quoted.h"

namespace grappe::recap::pdf {
namespace {

constexpr double quoteIndent = 11;

Face quoteFace() {
  Face face;
  face.family = Family::serif;
  face.size = 9.5;
  face.italic = true;
  return face;
}

class Chapter {
 public:
  Chapter(Chapters& out, const Typesetter& type, const Recap& recap)
      : m_out(out),
        m_type(type),
        m_recap(recap),
        m_labels(recap.labels),
        m_flow(out.sheets, type, textTop) {}

  void write(const Section& section, const WallPictures& pictures) {
    m_flow.newSheet();
    m_out.sheetOf[section.id] = m_out.sheets.count() - 1;
    m_out.bookmarks.push_back({section.heading, placeOf(section), 0});
    std::vector<Block> blocks = {chapterHeading(m_type, section.heading)};
    blocks.back().place = placeOf(section);
    setApart(section, section.decided, m_labels.decided, "-decided", "✓", blocks);
    setApart(section, section.toDo, m_labels.toDo, "-to-do", "☐", blocks);
    if (section.hasExchanges()) exchanges(section, blocks);
    if (!section.partners.empty()) partners(section, blocks);
    m_flow.place(blocks);
    if (!section.themes.empty()) postIts(section);
    picture(section, pictures);
  }

 private:
  // A part of the question, with its bookmark.
  Block part(const Section& section, const std::string& text, const std::string& name) const {
    Block block = partHeading(m_type, text);
    block.place = placeOf(section) + name;
    m_out.bookmarks.push_back({text, block.place, 1});
    return block;
  }

  std::vector<Piece> wordsOf(const std::string& text) const {
    std::vector<Piece> pieces;
    for (const auto& span : spansOf(text)) {
      pieces.push_back({std::string(span.text), span.quoted ? quoteFace() : Face{}});
    }
    return pieces;
  }

  std::vector<Piece> quoted(const Saying& saying) const {
    std::vector<Piece> pieces = {
        saying.paraphrase
            ? Piece{saying.text, Face{}}
            : Piece{m_labels.quoteOpen + saying.text + m_labels.quoteClose, quoteFace()}};
    if (saying.paraphrase) pieces.push_back({" " + m_labels.paraphrase, smallFace()});
    if (!saying.timecode.empty()) pieces.push_back({" " + saying.timecode, timeFace()});
    if (!saying.source.empty()) pieces.push_back({" " + saying.source, smallFace()});
    addOrigin(pieces, saying.origin, m_recap);
    return pieces;
  }

  static Face timeFace() { return textFace(8.5, PANGO_WEIGHT_MEDIUM, scene::colours::ink2); }

  std::vector<Piece> pointPieces(const Point& point, PangoWeight weight) const {
    std::vector<Piece> pieces =
        point.verbatim ? std::vector<Piece>{{m_labels.quoteOpen + point.text + m_labels.quoteClose,
                                             quoteFace()}}
                       : wordsOf(point.text);
    for (auto& piece : pieces) {
      if (!piece.face.italic) piece.face.weight = weight;
    }
    if (!point.timecode.empty()) pieces.push_back({" " + point.timecode, timeFace()});
    if (!point.remark.empty()) pieces.push_back({" · " + point.remark, smallFace()});
    addOrigin(pieces, point.origin, m_recap);
    return pieces;
  }

  // Points that stand out, and those below them as usual.
  void setApart(const Section& section, const std::vector<Point>& list, const std::string& title,
                const std::string& name, const std::string& sign,
                std::vector<Block>& blocks) const {
    if (list.empty()) return;
    blocks.push_back(part(section, title, name));
    for (const auto& point : list) {
      Block block = listItem(m_type, pointPieces(point, PANGO_WEIGHT_SEMIBOLD), 0, point.text);
      block.bullet = sign;
      blocks.push_back(std::move(block));
      points(point.below, 1, blocks);
    }
  }

  void points(const std::vector<Point>& list, int depth, std::vector<Block>& blocks) const {
    for (const auto& point : list) {
      blocks.push_back(
          listItem(m_type, pointPieces(point, PANGO_WEIGHT_NORMAL), depth, point.text));
      points(point.below, depth + 1, blocks);
    }
  }

  void exchanges(const Section& section, std::vector<Block>& blocks) const {
    blocks.push_back(part(section, m_labels.exchanges, "-exchanges"));
    points(section.points, 0, blocks);
    for (const auto& saying : section.oral) {
      blocks.push_back(listItem(m_type, quoted(saying), 0, saying.text));
    }
  }

  void partners(const Section& section, std::vector<Block>& blocks) const {
    blocks.push_back(part(section, m_labels.partners, "-partners"));
    for (const auto& under : section.partners) {
      if (!under.heading.empty()) {
        Face face;
        face.weight = PANGO_WEIGHT_BOLD;
        Block title;
        title.text = m_type.set(under.heading, face, textWidth, bodyLine);
        title.tag = "H3";
        title.before = 4;
        title.after = 2;
        title.keepWithNext = true;
        blocks.push_back(std::move(title));
      }
      for (const auto& saying : under.sayings) {
        Block block;
        block.indent = quoteIndent;
        block.text = m_type.set(quoted(saying), textWidth - quoteIndent, bodyLine);
        block.rule = true;
        block.after = 4;
        blocks.push_back(std::move(block));
      }
    }
  }

  void postIts(const Section& section) {
    std::vector<std::size_t> listed;
    for (std::size_t at = 0; at < section.themes.size(); ++at) {
      if (!inGrid(section, at)) listed.push_back(at);
    }
    std::vector<Block> head = {part(section, m_labels.postIts, "-post-its")};
    if (!section.voteLine.empty()) {
      Block votes;
      votes.text = m_type.set(section.voteLine, smallFace(), textWidth, 13);
      votes.after = 4;
      head.push_back(std::move(votes));
    }
    head.back().keepWithNext = false;
    if (m_recap.choices.joinedPostIts || section.grid) {
      m_flow.place(head);
      if (section.grid && section.grid->columns > 0) {
        placeGrid(m_flow, m_out.sheets, m_type, section, m_recap);
      }
    }
    if (m_recap.choices.joinedPostIts) {
      joinedThemes(section, listed);
    } else if (!listed.empty()) {
      columnsOf(section, listed, section.grid ? std::vector<Block>() : head);
    }
    m_out.unsortedOn[section.id] = m_out.sheets.count() - 1;
  }

  static bool inGrid(const Section& section, std::size_t theme) {
    if (!section.grid) return false;
    const auto& cells = section.grid->cells;
    return std::any_of(cells.begin(), cells.end(),
                       [&](const GridCell& cell) { return cell.theme == theme; });
  }

  void joinedThemes(const Section& section, const std::vector<std::size_t>& listed) {
    std::vector<Block> blocks;
    for (const std::size_t at : listed) {
      const ThemeOfPostIts& theme = section.themes[at];
      Block title = titleRow(m_type, theme.title, theme.votes, at, textWidth).cells.front().block;
      title.before = 6;
      title.after = 1.5;
      title.keepWithNext = true;
      blocks.push_back(std::move(title));
      for (const auto& remark : theme.remarks) {
        Block line;
        line.text = m_type.set(remark, smallFace(), textWidth, 12);
        line.keepWithNext = true;
        blocks.push_back(std::move(line));
      }
      Block words;
      words.text = m_type.set(joinedPieces(theme, m_recap), textWidth, bodyLine);
      words.after = 3;
      blocks.push_back(std::move(words));
    }
    m_flow.place(blocks);
  }

  void columnsOf(const Section& section, const std::vector<std::size_t>& listed,
                 const std::vector<Block>& titles) {
    const PostItColumns columns(m_type, section, listed, m_recap);
    double head = 0;
    for (const auto& title : titles) head += title.before + title.text.height() + title.after;
    const double room = m_flow.room() - head;
    // Rather a sheet of their own than a few on the next.
    constexpr double someNotes = 60;
    constexpr double mostLeftBlank = textHeight * 0.6;
    const bool ownSheet =
        !columns.fit(room) && room < mostLeftBlank && columns.fit(textHeight - head);
    if (room < someNotes || ownSheet) m_flow.newSheet();
    m_flow.place(titles);
    columns.place(m_flow, m_out.sheets);
  }

  void picture(const Section& section, const WallPictures& pictures) {
    const auto found = pictures.find(section.id);
    if (found == pictures.end() || !m_recap.choices.walls) return;
    constexpr double before = 16;
    constexpr double caption = 18;
    constexpr double least = 150;  // below that a wall cannot be recognised
    const DrawnPicture& wall = found->second;
    const double ratio = wall.height / wall.width;
    double height = std::min(textWidth * ratio, textHeight - caption);
    const double room = m_flow.room() - before - caption;
    if (room < height) {
      if (room >= least) {
        height = room;
      } else {
        m_flow.newSheet();
      }
    }
    if (m_flow.y() > textTop) m_flow.moveTo(m_flow.y() + before);
    const double scale = height / wall.height;
    m_out.sheets.enter("Figure");
    m_out.sheets.add([draw = wall.draw, width = wall.width, full = wall.height, scale,
                      y = m_flow.y()](cairo_t* cairo) {
      cairo_save(cairo);
      cairo_translate(cairo, margin, y);
      cairo_scale(cairo, scale, scale);
      cairo_rectangle(cairo, 0, 0, width, full);
      cairo_clip(cairo);
      draw(cairo);
      cairo_restore(cairo);
    });
    m_out.sheets.leave();
    m_flow.moveTo(m_flow.y() + height + 5);
    Block line;
    line.text = m_type.set(withNumber(m_labels.wall, static_cast<std::size_t>(section.number)),
                           smallFace(), textWidth, 12);
    line.tag = "Caption";
    m_flow.place({line});
  }

  Chapters& m_out;
  const Typesetter& m_type;
  const Recap& m_recap;
  const Labels& m_labels;
  Flow m_flow;
};

}  // namespace

std::string placeOf(const Section& section) { return "question-" + std::to_string(section.number); }

Chapters chaptersOf(const Recap& recap, const WallPictures& pictures, const Typesetter& type,
                    const Progress& progress) {
  Chapters out;
  const auto all = static_cast<double>(recap.sections.size() + 1);
  double done = 0;
  for (const auto& section : recap.sections) {
    Chapter(out, type, recap).write(section, pictures);
    tellProgress(progress, ++done / all);
  }
  putClosing(out, recap, type);
  return out;
}

}  // namespace grappe::recap::pdf
