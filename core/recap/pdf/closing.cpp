#include "recap/pdf/closing.h"

#include "recap/pdf/blocks.h"
#include "recap/pdf/flow.h"
#include "recap/pdf/post_it_rows.h"

namespace grappe::recap::pdf {
namespace {

class Closing {
 public:
  Closing(Chapters& out, const Recap& recap, const Typesetter& type)
      : m_out(out), m_recap(recap), m_type(type), m_flow(out.sheets, type, textTop) {}

  void write() {
    const Labels& labels = m_recap.labels;
    if (!m_recap.sources.empty()) {
      begin(labels.sources, "sources");
      sources();
    }
    if (!m_recap.methodLines.empty()) {
      if (m_recap.sources.empty()) {
        begin(labels.method, "method");
      } else {
        m_blocks.push_back(part(labels.method, "method", 0));
      }
      for (const auto& line : m_recap.methodLines) paragraph(line, Face{}, 4);
    }
    if (!m_recap.appendix.empty()) {
      begin(labels.appendixNotes, "notes");
      notes();
    }
    if (!m_recap.appendixSources.empty()) {
      begin(labels.appendixSources, "source-texts");
      wholeSources();
    }
    end();
  }

 private:
  void begin(const std::string& title, const std::string& place) {
    end();
    m_flow.newSheet();
    m_out.bookmarks.push_back({title, place, 0});
    Block block = chapterHeading(m_type, title);
    block.place = place;
    m_blocks.push_back(std::move(block));
  }

  void end() {
    if (!m_blocks.empty()) m_flow.place(m_blocks);
    m_blocks.clear();
  }

  Block part(const std::string& title, const std::string& place, int depth) {
    m_out.bookmarks.push_back({title, place, depth});
    Block block = partHeading(m_type, title);
    block.place = place;
    return block;
  }

  void paragraph(const std::string& text, const Face& face, double after) {
    Block block;
    block.text = m_type.set(text, face, textWidth, bodyLine);
    block.after = after;
    m_blocks.push_back(std::move(block));
  }

  void item(const std::vector<Piece>& pieces) {
    m_blocks.push_back(listItem(m_type, pieces, 0, pieces.front().text));
  }

  void sources() {
    for (const auto& source : m_recap.sources) {
      std::vector<Piece> pieces = {{source.title, textFace(10, PANGO_WEIGHT_SEMIBOLD)}};
      if (!source.details.empty()) pieces.push_back({", " + source.details, Face{}});
      if (!source.quoted.empty()) pieces.push_back({" · " + source.quoted, smallFace()});
      item(pieces);
    }
  }

  void notes() {
    int number = 0;
    for (const auto& group : m_recap.appendix) {
      m_blocks.push_back(part(group.heading, "notes-" + std::to_string(++number), 1));
      for (const auto& note : group.notes) {
        std::string about = note.from;
        if (!note.under.empty()) about += (about.empty() ? "" : " · ") + note.under;
        std::vector<Piece> pieces = {{note.text, Face{}}};
        if (!about.empty()) pieces.push_back({"  " + about, smallFace()});
        addOrigin(pieces, note.origin, m_recap);
        item(pieces);
      }
    }
  }

  void wholeSources() {
    int number = 0;
    for (const auto& source : m_recap.appendixSources) {
      m_blocks.push_back(part(source.title, "source-" + std::to_string(++number), 1));
      if (!source.details.empty()) paragraph(source.details, smallFace(), 4);
      for (const auto& row : source.rows) {
        paragraph(row.label, textFace(10, PANGO_WEIGHT_SEMIBOLD), 0);
        m_blocks.back().keepWithNext = true;
        paragraph(row.text, Face{}, 4);
      }
      for (const auto& text : source.paragraphs) paragraph(text, Face{}, 5);
    }
  }

  Chapters& m_out;
  const Recap& m_recap;
  const Typesetter& m_type;
  Flow m_flow;
  std::vector<Block> m_blocks;
};

}  // namespace

void putClosing(Chapters& out, const Recap& recap, const Typesetter& type) {
  Closing(out, recap, type).write();
}

}  // namespace grappe::recap::pdf
