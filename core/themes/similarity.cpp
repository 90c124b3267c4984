#include "themes/similarity.h"

#include <algorithm>
#include <cmath>

namespace grappe::themes {

Similarity::Similarity(const WordMemory& memory, std::vector<const NoteWords*> texts,
                       std::size_t notes, const NoteWords& question)
    : m_memory(memory),
      m_texts(std::move(texts)),
      m_notes(notes),
      m_documents(memory.stemCount(), 0),
      m_norms(m_texts.size(), 0),
      m_starts(memory.stemCount() + 1, 0) {
  for (std::size_t at = 0; at < m_texts.size(); ++at) {
    m_texts[at]->eachStem([&](StemNumber stem) {
      if (at < m_notes) ++m_documents[stem];
      ++m_starts[stem + 1];
    });
  }
  for (std::size_t stem = 1; stem < m_starts.size(); ++stem) m_starts[stem] += m_starts[stem - 1];
  m_idf.reserve(m_documents.size());
  for (const int documents : m_documents) {
    m_idf.push_back(std::log(1 + static_cast<double>(m_notes) / (1 + documents)));
  }
  for (const auto& use : question.fields) {
    if (use.stem < m_idf.size()) m_idf[use.stem] = 0;
  }

  std::vector<double> own(memory.stemCount(), 0);
  for (std::size_t at = 0; at < m_texts.size(); ++at) {
    eachUse(*m_texts[at], [&](const auto& use, double weight) { own[use.stem] = weight; });
    double square = 0;
    eachUse(*m_texts[at], [&](const auto& use, double weight) {
      double around = weight;
      for (const Kinship& kin : memory.kin(use.stem)) around += kin.likeness * own[kin.stem];
      square += weight * around;
    });
    eachUse(*m_texts[at], [&](const auto& use, double) { own[use.stem] = 0; });
    m_norms[at] = std::sqrt(square);
  }

  m_postings.resize(m_starts.back());
  std::vector<std::uint32_t> next(m_starts.begin(), m_starts.end() - 1);
  for (std::size_t at = 0; at < m_texts.size(); ++at) {
    eachUse(*m_texts[at], [&](const auto& use, double weight) {
      m_postings[next[use.stem]++] = {static_cast<std::uint32_t>(at), weight / m_norms[at]};
    });
  }
}

double Similarity::weight(const NoteWords::Use& use) const {
  return use.times == 1 ? m_idf[use.stem] : (1 + std::log(use.times)) * m_idf[use.stem];
}

void Similarity::row(std::size_t of, std::vector<double>& into) const {
  into.assign(m_texts.size(), 0);
  if (m_norms[of] <= 0) return;
  const auto spread = [&](StemNumber stem, double amount) {
    if (stem >= stems()) return;  // the memory has learnt it since
    for (std::uint32_t at = m_starts[stem]; at < m_starts[stem + 1]; ++at) {
      into[m_postings[at].text] += amount * m_postings[at].weight;
    }
  };
  eachUse(*m_texts[of], [&](const auto& use, double weight) {
    const double amount = weight / m_norms[of];
    spread(use.stem, amount);
    for (const Kinship& kin : m_memory.kin(use.stem)) spread(kin.stem, amount * kin.likeness);
  });
  for (double& value : into) value = std::min(value, 1.0);
  into[of] = 0;
}

}  // namespace grappe::themes
