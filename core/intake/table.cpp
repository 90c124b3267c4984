// Notes out of a table: RFC 4180 with the separators that spreadsheets write.
#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "intake/notes.h"
#include "intake/seams.h"

namespace grappe::intake {
namespace {

using Record = TableRow;

std::string onLine(int line) { return "line " + std::to_string(line) + ": "; }

// Reads records one after the other; quotes may hold separators and line breaks.
class Reader {
 public:
  Reader(std::string_view text, char separator) : m_text(text), m_separator(separator) {}

  Result<std::optional<Record>> next() {
    if (m_at >= m_text.size()) return std::optional<Record>();
    Record record;
    record.line = m_line;
    while (true) {
      auto cell = this->cell();
      if (!cell) return tl::unexpected<Refusal>(cell.error());
      record.cells.push_back(std::move(*cell));
      if (m_at < m_text.size() && m_text[m_at] == m_separator) {
        ++m_at;
        continue;
      }
      if (m_at < m_text.size()) {
        ++m_at;
        ++m_line;
      }
      return std::optional<Record>(std::move(record));
    }
  }

 private:
  bool atEnd() const {
    return m_at >= m_text.size() || m_text[m_at] == m_separator || m_text[m_at] == '\n';
  }

  Result<std::string> cell() {
    if (m_at < m_text.size() && m_text[m_at] == '"') return quotedCell();
    const std::size_t begin = m_at;
    while (!atEnd()) ++m_at;
    return std::string(m_text.substr(begin, m_at - begin));
  }

  Result<std::string> quotedCell() {
    const int begun = m_line;
    std::string out;
    for (++m_at; m_at < m_text.size(); ++m_at) {
      const char c = m_text[m_at];
      if (c == '\n') ++m_line;
      if (c != '"') {
        out += c;
      } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '"') {
        out += '"';
        ++m_at;
      } else {
        ++m_at;
        while (!atEnd() && (m_text[m_at] == ' ' || m_text[m_at] == '\t')) ++m_at;
        if (!atEnd())
          return refuse(Code::malformed, onLine(m_line) + "words after a closing quote");
        return out;
      }
    }
    return refuse(Code::malformed, onLine(begun) + "a quote that is never closed");
  }

  std::string_view m_text;
  char m_separator;
  std::size_t m_at = 0;
  int m_line = 1;
};

Result<std::vector<Record>> recordsOf(std::string_view text, char separator) {
  std::vector<Record> records;
  Reader reader(text, separator);
  while (true) {
    auto record = reader.next();
    if (!record) return tl::unexpected<Refusal>(record.error());
    if (!*record) return records;
    const bool blank = std::all_of((*record)->cells.begin(), (*record)->cells.end(),
                                   [](const std::string& cell) { return cleaned(cell).empty(); });
    if (!blank) records.push_back(std::move(**record));
  }
}

bool among(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}
bool namesText(const std::string& cell) {
  return among(folded(cleanedLine(cell)),
               {"text", "texte", "note", "notes", "post-it", "post-its", "postit", "postits",
                "idee", "idees", "contenu", "point", "points", "echange", "echanges", "verbatim",
                "verbatims", "citation", "citations"});
}
bool namesCircle(const std::string& cell) {
  return among(folded(cleanedLine(cell)), {"circle", "cercle", "groupe", "vous representez"});
}

// The separator whose first record names a text column; else the one that the first record has
// most.
char separatorOf(std::string_view text) {
  char best = ';';
  std::size_t most = 0;
  for (const char separator : {';', ',', '\t'}) {
    Reader reader(text, separator);
    const auto first = reader.next();
    if (!first || !*first) continue;
    const auto& cells = (*first)->cells;
    if (cells.size() > 1 && std::any_of(cells.begin(), cells.end(), namesText)) return separator;
    if (cells.size() > most) {
      most = cells.size();
      best = separator;
    }
  }
  return best;
}

struct Head {
  std::size_t text = 0;
  std::optional<std::size_t> circle;
  bool named = false;
};

Head headOf(const Record& first) {
  Head head;
  for (std::size_t at = 0; at < first.cells.size(); ++at) {
    if (!head.named && namesText(first.cells[at])) {
      head.text = at;
      head.named = true;
    }
    if (!head.circle && namesCircle(first.cells[at])) head.circle = at;
  }
  return head;
}

}  // namespace

std::optional<std::size_t> textColumn(const std::vector<TableRow>& rows) {
  if (rows.empty()) return std::nullopt;
  const Head head = headOf(rows.front());
  if (!head.named) return std::nullopt;
  return head.text;
}

Result<Intake> notesOfTable(std::string_view text) {
  const auto records = recordsOf(text, separatorOf(text));
  if (!records) return tl::unexpected<Refusal>(records.error());
  return notesOfRows(*records);
}

Result<Intake> notesOfRows(const std::vector<TableRow>& rows) {
  if (rows.empty()) return refuse(Code::empty, "no note in it");
  const Record& first = rows.front();
  const Head head = headOf(first);
  // Without names, a comma in a note would look like a column, and words would be lost.
  for (const auto& record : rows) {
    if (!head.named && record.cells.size() > 1) {
      return refuse(Code::malformed,
                    onLine(record.line) + "several columns, and the first line does not name them");
    }
    if (record.cells.size() > first.cells.size()) {
      return refuse(Code::malformed, onLine(record.line) + "more columns than the first line");
    }
  }
  Intake intake;
  for (std::size_t at = 0; at < first.cells.size() && head.named; ++at) {
    if (at == head.text || head.circle == at) continue;
    intake.remarks.push_back({About::columnLeftOut, 0, cleanedLine(first.cells[at]), 0});
  }
  for (std::size_t at = head.named ? 1 : 0; at < rows.size(); ++at) {
    const Record& record = rows[at];
    TakenNote note;
    note.line = record.line;
    if (head.text < record.cells.size()) note.text = cleaned(record.cells[head.text]);
    if (note.text.empty()) continue;
    if (head.circle && *head.circle < record.cells.size()) {
      note.circle = cleanedLine(record.cells[*head.circle]);
    }
    note.parts = partsOf(note.text);
    intake.notes.push_back(std::move(note));
  }
  if (intake.notes.empty()) return refuse(Code::empty, "no note in it");
  return intake;
}

}  // namespace grappe::intake
