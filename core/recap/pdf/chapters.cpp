#include "recap/pdf/chapters.h"

#include <algorithm>

#include "recap/pdf/flow.h"
#include "recap/pdf/post_it_columns.h"
#include "recap/quoted.h"

namespace grappe::recap::pdf {
namespace {

constexpr double bodyLine = 14.4;
constexpr double quoteIndent = 11;

Face quoteFace() {
  Face face;
  face.family = Family::serif;
  face.size = 9.5;
  face.italic = true;
  return face;
}

Face sourceFace() { return textFace(8.5, PANGO_WEIGHT_NORMAL, scene::colours::ink2); }

class Chapter {
 public:
  Chapter(Chapters& out, const Typesetter& type, const Labels& labels)
      : m_out(out), m_type(type), m_labels(labels), m_flow(out.sheets, type, textTop) {}

  void write(const Section& section, const WallPictures& pictures) {
    m_flow.newSheet();
    m_out.sheetOf[section.id] = m_out.sheets.count() - 1;
    place(placeOf(section), section.heading, 0);
    std::vector<Block> blocks = {heading(section.heading)};
    if (section.hasExchanges()) exchanges(section, blocks);
    if (!section.partners.empty()) partners(section, blocks);
    m_flow.place(blocks);
    if (!section.themes.empty()) postIts(section);
    picture(section, pictures);
  }

 private:
  void place(const std::string& name, const std::string& title, int depth) {
    m_out.bookmarks.push_back({title, name, depth});
    m_out.sheets.add([name, x = margin, y = m_flow.y()](cairo_t* cairo) {
      const std::string attributes = "name='" + name +
                                     "' x=" + std::to_string(static_cast<int>(x)) +
                                     " y=" + std::to_string(static_cast<int>(y)) + " internal";
      cairo_tag_begin(cairo, CAIRO_TAG_DEST, attributes.c_str());
      cairo_tag_end(cairo, CAIRO_TAG_DEST);
    });
  }

  Block heading(const std::string& text) const {
    Face face;
    face.family = Family::display;
    face.size = 17;
    face.weight = PANGO_WEIGHT_BOLD;
    face.tracking = -0.01;
    Block block;
    block.text = m_type.set(text, face, textWidth, 22);
    block.tag = "H1";
    block.after = 4;
    block.keepWithNext = true;
    return block;
  }

  Block part(const std::string& text) const {
    Block block;
    block.text =
        m_type.set(text, textFace(11.5, PANGO_WEIGHT_BOLD, scene::colours::grape), textWidth, 16);
    block.tag = "H2";
    block.before = 13;
    block.after = 4;
    block.keepWithNext = true;
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
        {m_labels.quoteOpen + saying.text + m_labels.quoteClose, quoteFace()}};
    if (!saying.timecode.empty()) pieces.push_back({" " + saying.timecode, timeFace()});
    if (!saying.source.empty()) pieces.push_back({" " + saying.source, sourceFace()});
    return pieces;
  }

  static Face timeFace() { return textFace(8.5, PANGO_WEIGHT_MEDIUM, scene::colours::ink2); }

  Block item(const std::vector<Piece>& pieces, int depth) const {
    constexpr int deepest = 12;
    const double indent = bulletRoom * (std::min(depth, deepest) + 1);
    Block block;
    block.indent = indent;
    block.text = m_type.set(pieces, textWidth - indent, bodyLine);
    block.bullet = depth == 0 ? "•" : "–";
    block.tag = "LI";
    block.after = 1.4;
    return block;
  }

  void points(const std::vector<Point>& list, int depth, std::vector<Block>& blocks) const {
    for (const auto& point : list) {
      std::vector<Piece> pieces =
          point.verbatim
              ? std::vector<Piece>{{m_labels.quoteOpen + point.text + m_labels.quoteClose,
                                    quoteFace()}}
              : wordsOf(point.text);
      if (!point.timecode.empty()) pieces.push_back({" " + point.timecode, timeFace()});
      blocks.push_back(item(pieces, depth));
      points(point.below, depth + 1, blocks);
    }
  }

  void exchanges(const Section& section, std::vector<Block>& blocks) const {
    blocks.push_back(part(m_labels.exchanges));
    points(section.points, 0, blocks);
    for (const auto& saying : section.oral) blocks.push_back(item(quoted(saying), 0));
  }

  void partners(const Section& section, std::vector<Block>& blocks) const {
    blocks.push_back(part(m_labels.partners));
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
    const PostItColumns columns(m_type, section, m_labels);
    Block title = part(m_labels.postIts);
    title.keepWithNext = false;
    const double head = title.before + title.text.height() + title.after;
    const double room = m_flow.room() - head;
    // Rather a sheet of their own than a few on the next.
    constexpr double someNotes = 60;
    constexpr double mostLeftBlank = textHeight * 0.6;
    const bool ownSheet =
        !columns.fit(room) && room < mostLeftBlank && columns.fit(textHeight - head);
    if (room < someNotes || ownSheet) m_flow.newSheet();
    place(placeOf(section) + "-post-its", m_labels.postIts, 1);
    m_flow.place({title});
    columns.place(m_flow, m_out.sheets);
    m_out.unsortedOn[section.id] = m_out.sheets.count() - 1;
  }

  void picture(const Section& section, const WallPictures& pictures) {
    const auto found = pictures.find(section.id);
    if (found == pictures.end()) return;
    constexpr double before = 16;
    constexpr double caption = 18;
    constexpr double least = 150;  // below that a wall cannot be recognised
    const WallPicture& wall = found->second;
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
                           sourceFace(), textWidth, 12);
    line.tag = "Caption";
    m_flow.place({line});
  }

  Chapters& m_out;
  const Typesetter& m_type;
  const Labels& m_labels;
  Flow m_flow;
};

}  // namespace

std::string placeOf(const Section& section) { return "question-" + std::to_string(section.number); }

Chapters chaptersOf(const Recap& recap, const WallPictures& pictures, const Typesetter& type) {
  Chapters out;
  for (const auto& section : recap.sections) {
    Chapter(out, type, recap.labels).write(section, pictures);
  }
  return out;
}

}  // namespace grappe::recap::pdf
