#include "commands/themes_stream.h"

#include <charconv>
#include <deque>
#include <functional>
#include <istream>
#include <map>

#include "base/text.h"
#include "themes/by_hand.h"
#include "themes/reorganisation.h"

namespace grappe::commands {

namespace {

using themes::unsorted;

// Why a line makes no sense, as a key of the strings and what it names.
struct Nonsense {
  std::string key;
  std::string what;
};

class Stream {
 public:
  Stream(const Console& console, const themes::Engine& engine, themes::Board board, IdSource& ids)
      : m_console(console),
        m_engine(engine),
        m_board(std::move(board)),
        m_memory(engine.memory()),
        m_ids(ids) {}

  void answer(const std::string& line) {
    try {
      act(line);
    } catch (const Nonsense& nonsense) {
      m_console.out << "! "
                    << m_console.words.say("themes.stream." + nonsense.key,
                                           {{"what", cleanedLine(nonsense.what)}})
                    << '\n';
    }
    printBoard(m_console.out, m_board);
    m_console.out << std::endl;
  }

  void arrive(const std::string& id, const std::string& text) {
    const std::size_t before = m_board.notes.size();
    themes::BoardNote note;
    note.id = id;
    note.text = m_texts.emplace_back(text);
    m_board.notes.push_back(std::move(note));
    settle(m_board.isUntouched() &&
           themes::passesCheckpoint(before, before + 1, m_engine.tuning()));
  }

 private:
  void act(const std::string& line) {
    if (!isUtf8(line)) throw Nonsense{"utf8", {}};
    std::string rest = line;
    const std::string verb = word(rest);
    using Act = void (Stream::*)(std::string);
    static const std::map<std::string, Act> acts{{"note", &Stream::note},
                                                 {"move", &Stream::move},
                                                 {"new", &Stream::open},
                                                 {"title", &Stream::title},
                                                 {"merge", &Stream::merge},
                                                 {"split", &Stream::split},
                                                 {"together", &Stream::together},
                                                 {"apart", &Stream::apart},
                                                 {"lens", &Stream::lens},
                                                 {"reorganise", &Stream::reorganise},
                                                 {"why", &Stream::why},
                                                 {"twins", &Stream::twins},
                                                 {"granularity", &Stream::granularity}};
    const auto found = acts.find(verb);
    if (found == acts.end()) throw Nonsense{"verb", verb};
    (this->*found->second)(rest);
  }

  // Takes the first word off.
  static std::string word(std::string& rest) {
    const std::size_t begin = rest.find_first_not_of(" \t");
    if (begin == std::string::npos) {
      rest.clear();
      return {};
    }
    const std::size_t end = std::min(rest.find_first_of(" \t", begin), rest.size());
    const std::string taken = rest.substr(begin, end - begin);
    rest = end < rest.size() ? rest.substr(end + 1) : std::string();
    return taken;
  }

  static void nothingMore(const std::string& rest) {
    if (!cleaned(rest).empty()) throw Nonsense{"more", rest};
  }

  std::optional<std::size_t> noteNamed(const std::string& id) const {
    for (std::size_t at = 0; at < m_board.notes.size(); ++at) {
      if (m_board.notes[at].id == id) return at;
    }
    return std::nullopt;
  }

  std::size_t takeNote(std::string& rest) const {
    const std::string id = word(rest);
    const auto found = noteNamed(id);
    if (!found) throw Nonsense{"note", id};
    return *found;
  }

  int takeTheme(std::string& rest) const {
    const std::string id = word(rest);
    for (std::size_t at = 0; at < m_board.themes.size(); ++at) {
      if (m_board.themes[at].id == id) return static_cast<int>(at);
    }
    throw Nonsense{"theme", id};
  }

  void settle(bool anew) {
    m_engine.settle(m_board, anew, m_ids, m_memory);
    themes::closeEmptied(m_board);
  }

  void note(std::string rest) {
    const std::string id = word(rest);
    const std::string text = cleaned(rest);
    if (id.empty()) throw Nonsense{"id", {}};
    if (noteNamed(id)) throw Nonsense{"twice", id};
    if (text.empty()) throw Nonsense{"text", id};
    arrive(id, text);
  }

  void move(std::string rest) {
    const std::size_t note = takeNote(rest);
    std::string place = rest;
    const bool away = word(place) == "-";
    const int theme = away ? unsorted : takeTheme(rest);
    nothingMore(away ? place : rest);
    themes::moveByHand(m_board, note, theme);
    settle(false);
  }

  void open(std::string rest) {
    const std::size_t note = takeNote(rest);
    nothingMore(rest);
    themes::openByHand(m_board, m_ids.next(), {}, {note});
    settle(false);
  }

  void title(std::string rest) {
    const int theme = takeTheme(rest);
    const std::string words = cleanedLine(rest);
    if (words.empty()) throw Nonsense{"title", {}};
    themes::titleByHand(m_board, theme, words);
    settle(false);
  }

  void merge(std::string rest) {
    const int into = takeTheme(rest);
    const int from = takeTheme(rest);
    nothingMore(rest);
    if (into == from) throw Nonsense{"same", {}};
    themes::mergeByHand(m_board, from, into);
    settle(false);
  }

  void split(std::string rest) {
    const int theme = takeTheme(rest);
    nothingMore(rest);
    const std::size_t before = m_board.themes.size();
    m_board = m_engine.split(std::move(m_board), theme, m_ids, m_memory);
    if (m_board.themes.size() == before) {
      throw Nonsense{"one_piece", m_board.themes[static_cast<std::size_t>(theme)].id};
    }
    settle(false);
  }

  void tie(std::string rest, bool together) {
    const std::size_t one = takeNote(rest);
    const std::size_t other = takeNote(rest);
    nothingMore(rest);
    if (one == other) throw Nonsense{"same", {}};
    themes::tieByHand(m_board, one, other, together);
    settle(false);
  }
  void together(std::string rest) { tie(std::move(rest), true); }
  void apart(std::string rest) { tie(std::move(rest), false); }

  // NOLINTNEXTLINE(performance-unnecessary-value-param): one shape for all lines
  void lens(std::string rest) {
    auto heading = headingOf(rest);
    if (!heading) throw Nonsense{"title", {}};
    themes::addHeading(m_board, m_ids.next(), std::move(heading->title), std::move(heading->hint));
    settle(false);
  }

  // NOLINTNEXTLINE(performance-unnecessary-value-param): one shape for all lines
  void reorganise(std::string rest) {
    nothingMore(rest);
    settle(true);
  }

  void granularity(std::string rest) {
    const std::string figure = word(rest);
    nothingMore(rest);
    double wished = -1;
    const char* end = figure.data() + figure.size();
    const auto read = std::from_chars(figure.data(), end, wished);
    if (read.ec != std::errc() || read.ptr != end || !(wished >= 0 && wished <= 1)) {
      throw Nonsense{"granularity", figure};
    }
    m_board.granularity = wished;
    settle(true);
  }

  void why(std::string rest) {
    std::string id = rest;
    const auto note = noteNamed(word(id));
    if (note) {
      nothingMore(id);
      explain(m_engine.whyNote(m_board, *note, m_memory));
      return;
    }
    const int theme = takeTheme(rest);
    nothingMore(rest);
    m_console.out << "# " << listed(m_engine.whyTheme(m_board, theme, m_memory).shared) << '\n';
  }

  // "confiance, lien; crainte ~ peur"
  static std::string listed(const themes::SharedWords& shared) {
    std::string line;
    for (const std::string& each : shared.words) line += (line.empty() ? "" : ", ") + each;
    for (const auto& [one, other] : shared.pairs) {
      line += (line.empty() ? "" : "; ") + one + " ~ " + other;
    }
    return line;
  }

  void explain(const themes::NoteReason& reason) {
    std::ostream& out = m_console.out;
    for (const auto& close : reason.closest) {
      out << "# " << m_board.notes[close.note].id << ": " << listed(close.shared) << '\n';
    }
    if (!reason.heading.empty()) out << "# " << reason.heading << '\n';
    if (reason.nearly) {
      out << "# " << m_board.themes[static_cast<std::size_t>(reason.nearly->theme)].id << "? "
          << listed(reason.nearly->shared) << '\n';
    }
    if (reason.twinOf != themes::nobodysTwin) {
      out << "# = " << m_board.notes[static_cast<std::size_t>(reason.twinOf)].id << '\n';
    }
  }

  // NOLINTNEXTLINE(performance-unnecessary-value-param): one shape for all lines
  void twins(std::string rest) {
    nothingMore(rest);
    for (const themes::BoardNote& note : m_board.notes) {
      if (note.twinOf == themes::nobodysTwin) continue;
      m_console.out << "# " << note.id << " = "
                    << m_board.notes[static_cast<std::size_t>(note.twinOf)].id << '\n';
    }
  }

  const Console& m_console;
  const themes::Engine& m_engine;
  themes::Board m_board;
  std::deque<std::string> m_texts;  // the board's texts point here
  themes::WordMemory m_memory;
  IdSource& m_ids;
};

}  // namespace

void printBoard(std::ostream& out, const themes::Board& board) {
  for (const themes::BoardNote& note : board.notes) {
    if (note.theme == unsorted) {
      out << note.id << "\t-\t\n";
      continue;
    }
    const themes::BoardTheme& theme = board.themes[static_cast<std::size_t>(note.theme)];
    out << note.id << '\t' << theme.id << '\t' << theme.title << '\n';
  }
}

void playStream(const Console& console, const themes::Engine& engine, themes::Board board,
                const std::vector<NoteLine>& notes, IdSource& ids, std::istream& in) {
  Stream stream(console, engine, std::move(board), ids);
  for (const NoteLine& note : notes) stream.arrive(note.id, note.text);
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    stream.answer(line);
  }
}

}  // namespace grappe::commands
