#include "workshop/joined_records.h"

#include <algorithm>

#include "workshop/plain_title.h"

namespace grappe::workshop {

namespace {

bool sameSource(const Source& one, const Source& other) {
  return one.title == other.title && one.text.text == other.text.text &&
         one.consent == other.consent && one.kind == other.kind;
}

// A file that was saved anew, with other spaces or ends of line, is still the same interview.
std::string wordsOf(const Source& source) {
  std::string plain = plainTitle(source.text.text);
  return plain.empty() ? source.text.text : plain;
}

// The greater, the stricter.
int strictness(Consent consent) {
  switch (consent) {
    case Consent::yes:
      return 0;
    case Consent::anonymous:
      return 1;
    case Consent::unknown:
      return 2;
    case Consent::no:
      return 3;
  }
  return 3;
}

// By words. Who refused in one workshop is not to be quoted out of another.
std::map<std::string, Consent> strictestOf(const std::vector<const State*>& workshops) {
  std::map<std::string, Consent> strictest;
  for (const State* workshop : workshops) {
    for (const SourcePtr& source : workshop->sources) {
      const std::string words = wordsOf(*source);
      if (source->text.erased || words.empty()) continue;
      Consent& consent = strictest.emplace(words, source->consent).first->second;
      if (strictness(source->consent) > strictness(consent)) consent = source->consent;
    }
  }
  return strictest;
}

}  // namespace

void RecordsJoining::sources(const std::vector<const State*>& workshops) {
  const auto strictest = strictestOf(workshops);
  for (std::size_t from = 0; from < workshops.size(); ++from) {
    for (const SourcePtr& source : workshops[from]->sources) {
      if (source->text.erased) continue;
      Source added = *source;
      if (const auto found = strictest.find(wordsOf(*source)); found != strictest.end()) {
        added.consent = found->second;
      }
      const auto& known = m_pen.state().sources;
      const auto same = std::ranges::find_if(
          known, [&](const SourcePtr& one) { return sameSource(*one, added); });
      if (same != known.end()) {
        m_sources[{from, source->id}] = (*same)->id;
        continue;
      }
      if (m_pen.state().source(source->id)) added.id = JoinedIds::renamed(from, source->id);
      m_sources[{from, source->id}] = added.id;
      if (!source->text.text.empty()) added.text = m_pen.kept(source->text.text);
      m_pen.write(SourceAdded{std::move(added)});
    }
  }
}

void RecordsJoining::taken(std::size_t from, const Question& question, const QuestionId& into) {
  points(from, question, into);
  quotations(from, question, into);
}

void RecordsJoining::points(std::size_t from, const Question& question, const QuestionId& into) {
  std::map<ExchangeId, std::optional<ExchangeId>> erased;  // and under which they stood
  const auto standing = [&](std::optional<ExchangeId> parent) {
    while (parent) {
      const auto gone = erased.find(*parent);
      if (gone == erased.end()) break;
      parent = gone->second;
    }
    return parent;
  };
  for (const ExchangePtr& one : question.exchanges) {
    if (one->text.erased) {
      erased[one->id] = one->parent;
      continue;
    }
    ExchangeAdded added{*one, {}, false};
    added.exchange.id = m_ids.exchange(from, one->id);
    added.exchange.question = into;
    if (const auto parent = standing(one->parent)) {
      added.exchange.parent = m_ids.exchange(from, *parent);
    } else {
      added.exchange.parent.reset();
    }
    added.exchange.text = m_pen.kept(one->text.text);
    m_pen.write(std::move(added), {}, Role::scribe);
  }
}

void RecordsJoining::quotations(std::size_t from, const Question& question,
                                const QuestionId& into) {
  for (const QuotationPtr& one : question.quotations) {
    if (one->text.erased) continue;
    QuotationAdded added{*one};
    Quotation& quotation = added.quotation;
    quotation.id = m_ids.quotation(from, one->id);
    quotation.question = into;
    quotation.text = m_pen.kept(one->text.text);
    quotation.heading = {};
    if (!one->heading.text.empty()) quotation.heading = m_pen.kept(one->heading.text, "h");
    if (one->source) {
      const auto source = m_sources.find({from, *one->source});
      quotation.source.reset();
      if (source != m_sources.end()) quotation.source = source->second;
    }
    m_pen.write(std::move(added), {}, Role::scribe);
  }
}

}  // namespace grappe::workshop
