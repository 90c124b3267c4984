#include "themes/misfits.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "themes/similarity.h"

namespace grappe::themes {

namespace {

constexpr std::size_t fewestThere =
    15;  // notes of a question that others may be sent to, or a block leave
constexpr std::size_t fewestLeft = 3;  // and of one that a note leaves
constexpr std::size_t mostWords = 5;
// Notes that come one after the other, as a page of notes does that is entered under the wrong
// question; what speaks for them there, in all and each.
constexpr std::size_t shortestBlock = 3;
constexpr std::size_t longestBlock = 12;
constexpr std::size_t blockShare = 3;  // a block is at most a third of its question
constexpr double blockInAll = 8;
constexpr double blockEach = 1.2;
constexpr double blockWilling = 0.7;  // share of its notes that fit there better
// A note alone: its two closest there, and how few words it shares here.
constexpr double aloneThere = 0.45;
constexpr double aloneHere = 0.05;
constexpr double alone = 5;
constexpr double prior = 8;       // notes that say what is usual
constexpr double shortNote = 4;   // stems
constexpr double atHome = 0.3;    // how much others lean to their own question, on average
constexpr double closeKin = 0.5;  // synonyms say too little of a question
constexpr double mostOdds = 2;    // of one word

class Search {
 public:
  Search(const std::vector<Board>& boards, WordMemory& memory)
      : m_boards(boards),
        m_memory(memory),
        m_count(countOf(boards)),
        m_similarity(memory, texts(), m_count) {
    m_holders.resize(boards.size());
    for (std::size_t at = 0; at < m_count; ++at) {
      for (const auto& use : m_similarity.words(at).uses) ++m_holders[m_board[at]][use.stem];
    }
    for (std::size_t board = 0; board < boards.size(); ++board) {
      for (const auto& use : m_similarity.words(m_count + board).uses) {
        m_asked.emplace_back(board, use.stem);
      }
    }
    std::sort(m_asked.begin(), m_asked.end());
  }

  std::vector<Misfit> found() {
    std::vector<Misfit> misfits;
    for (std::size_t from = 0; from < m_boards.size(); ++from) {
      for (std::size_t to = 0; to < m_boards.size(); ++to) {
        if (from == to || m_boards[to].notes.size() < fewestThere) continue;
        std::vector<std::size_t> notes = block(from, to);
        for (std::size_t at = m_starts[from]; at < m_starts[from + 1]; ++at) {
          const bool taken = std::find(notes.begin(), notes.end(), at) != notes.end();
          if (!taken && isAlone(at, to)) notes.push_back(at);
        }
        if (notes.empty()) continue;
        std::sort(notes.begin(), notes.end());
        Misfit misfit{from, to, {}, wordsOf(notes, to)};
        for (const std::size_t at : notes) misfit.notes.push_back(m_place[at]);
        misfits.push_back(std::move(misfit));
      }
    }
    return misfits;
  }

 private:
  static std::size_t countOf(const std::vector<Board>& boards) {
    std::size_t count = 0;
    for (const Board& board : boards) count += board.notes.size();
    return count;
  }

  std::vector<const NoteWords*> texts() {
    std::vector<const NoteWords*> all;
    for (std::size_t board = 0; board < m_boards.size(); ++board) {
      m_starts.push_back(all.size());
      for (std::size_t at = 0; at < m_boards[board].notes.size(); ++at) {
        all.push_back(&m_memory.of(m_boards[board].notes[at].text));
        m_board.push_back(board);
        m_place.push_back(at);
      }
    }
    m_starts.push_back(all.size());
    for (const Board& board : m_boards) all.push_back(&m_memory.of(board.question));
    return all;
  }

  // How much of the board's notes hold the stem or its kin, leaving out those of `without`, drawn
  // towards what is usual on all boards; the question's own words count as one note more.
  double share(std::size_t board, StemNumber stem, const std::map<StemNumber, int>& without,
               std::size_t left) const {
    const auto holders = [&](StemNumber each) {
      const auto found = m_holders[board].find(each);
      const auto gone = without.find(each);
      return (found == m_holders[board].end() ? 0 : found->second) -
             (gone == without.end() ? 0 : gone->second);
    };
    double held = holders(stem);
    for (const Kinship& kin : m_memory.kin(stem)) {
      if (kin.likeness >= closeKin) held += kin.likeness * holders(kin.stem);
    }
    if (std::binary_search(m_asked.begin(), m_asked.end(), std::make_pair(board, stem))) held += 1;
    const double usual = (m_similarity.documents(stem) + 0.5) / static_cast<double>(m_count + 1);
    const double notes = static_cast<double>(m_boards[board].notes.size() - left);
    return (held + prior * usual) / (notes + prior);
  }

  // Log odds that the notes stand better there, each of them; they count on neither board.
  std::vector<double> leanings(const std::vector<std::size_t>& notes, std::size_t to) const {
    std::map<StemNumber, int> own;
    for (const std::size_t at : notes) {
      for (const auto& use : m_similarity.words(at).uses) ++own[use.stem];
    }
    const std::size_t from = m_board[notes.front()];
    std::vector<double> found;
    for (const std::size_t at : notes) {
      double sum = 0;
      for (const auto& use : m_similarity.words(at).uses) {
        const double odds = std::log(share(to, use.stem, {}, 0)) -
                            std::log(share(from, use.stem, own, notes.size()));
        sum += std::clamp(odds, -mostOdds, mostOdds);
      }
      // The words of a long note lean on one another: each says less than one that stands alone.
      const auto uses = static_cast<double>(m_similarity.words(at).uses.size());
      found.push_back(uses > shortNote ? sum * std::sqrt(shortNote / uses) : sum);
    }
    return found;
  }

  // The notes that the block leaves behind are at home: otherwise two questions say much the same,
  // and nothing can be said of who belongs where.
  bool othersAreAtHome(const std::vector<std::size_t>& block, std::size_t from,
                       std::size_t to) const {
    double sum = 0;
    double others = 0;
    for (std::size_t at = m_starts[from]; at < m_starts[from + 1]; ++at) {
      if (std::find(block.begin(), block.end(), at) != block.end()) continue;
      sum += leanings({at}, to).front();
      ++others;
    }
    return sum <= -atHome * others;
  }

  std::vector<std::size_t> block(std::size_t from, std::size_t to) const {
    const std::size_t end = m_starts[from + 1];
    std::vector<std::size_t> best;
    double most = 0;
    for (std::size_t begin = m_starts[from]; begin < end; ++begin) {
      std::vector<std::size_t> notes;
      for (std::size_t at = begin; at < std::min(end, begin + longestBlock); ++at) {
        notes.push_back(at);
        if (notes.size() < shortestBlock) continue;
        const std::size_t all = end - m_starts[from];
        if (all < blockShare * notes.size() || all < notes.size() + fewestThere) break;
        const std::vector<double> leaning = leanings(notes, to);
        const double sum = std::accumulate(leaning.begin(), leaning.end(), 0.0);
        const auto size = static_cast<double>(notes.size());
        const auto willing = static_cast<double>(
            std::count_if(leaning.begin(), leaning.end(), [](double each) { return each > 0.3; }));
        if (leaning.front() <= 0.3 || leaning.back() <= 0.3) continue;
        if (sum < blockInAll || sum < blockEach * size || willing < blockWilling * size) continue;
        if (sum <= most + 1e-9 || !othersAreAtHome(notes, from, to)) continue;
        most = sum;
        best.clear();
        for (std::size_t each = 0; each < notes.size(); ++each) {
          if (leaning[each] > 0) best.push_back(notes[each]);
        }
      }
    }
    return best;
  }

  bool isAlone(std::size_t note, std::size_t to) const {
    std::vector<double> row;
    m_similarity.row(note, row);
    std::vector<double> there, here;
    for (std::size_t at = 0; at < m_count; ++at) {
      if (at != note && m_board[at] == to) there.push_back(row[at]);
      if (at != note && m_board[at] == m_board[note]) here.push_back(row[at]);
    }
    std::sort(there.rbegin(), there.rend());
    std::sort(here.rbegin(), here.rend());
    return there.size() > 1 && here.size() >= fewestLeft && there[1] >= aloneThere &&
           here.front() <= aloneHere && leanings({note}, to).front() >= alone;
  }

  std::vector<std::string> wordsOf(const std::vector<std::size_t>& notes, std::size_t to) const {
    std::map<StemNumber, int> there;
    for (std::size_t at = m_starts[to]; at < m_starts[to + 1]; ++at) {
      for (const auto& use : m_similarity.words(at).uses) ++there[use.stem];
    }
    std::map<StemNumber, int> shared;
    std::map<StemNumber, std::string> written;
    for (const std::size_t at : notes) {
      const NoteWords& words = m_similarity.words(at);
      for (std::size_t token = 0; token < words.tokens.size(); ++token) {
        const StemNumber stem = words.tokenStems[token];
        if (stem == noStem || there.count(stem) == 0) continue;
        const Token& as = words.tokens[token];
        written.emplace(stem, as.capitals ? as.shown : as.lower);
      }
      for (const auto& use : words.uses) shared[use.stem] += there.count(use.stem) != 0 ? 1 : 0;
    }
    std::vector<std::pair<double, std::string>> ranked;
    for (const auto& [stem, word] : written) {
      ranked.emplace_back(-shared[stem] * there[stem] * m_similarity.idf(stem), word);
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::string> words;
    for (std::size_t at = 0; at < std::min(mostWords, ranked.size()); ++at) {
      words.push_back(ranked[at].second);
    }
    return words;
  }

  const std::vector<Board>& m_boards;
  WordMemory& m_memory;
  std::vector<std::size_t> m_starts;  // by board, of its notes among all; and the end
  std::vector<std::size_t> m_board;   // by note of all
  std::vector<std::size_t> m_place;   // on its board
  std::size_t m_count;                // of notes
  Similarity m_similarity;
  std::vector<std::map<StemNumber, int>> m_holders;         // by board, notes with a stem
  std::vector<std::pair<std::size_t, StemNumber>> m_asked;  // what questions say themselves
};

}  // namespace

std::vector<Misfit> findMisfits(const std::vector<Board>& boards, WordMemory& memory) {
  return Search(boards, memory).found();
}

}  // namespace grappe::themes
