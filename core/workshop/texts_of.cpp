#include "workshop/texts_of.h"

namespace grappe::workshop {

namespace {

class Visitor {
 public:
  explicit Visitor(const std::function<void(const TextOf&)>& visit) : m_visit(visit) {}

  void operator()(const NoteAdded& e) const { tell(TextKind::note, e.id.text(), e.text); }
  void operator()(const NoteCorrected& e) const {
    tell(TextKind::note, e.id.text(), e.from);
    tell(TextKind::note, e.id.text(), e.to);
  }
  void operator()(const NoteHidden& e) const { tell(TextKind::reason, e.id.text(), e.reason); }
  void operator()(const NoteShown& e) const { tell(TextKind::reason, e.id.text(), e.reason); }
  void operator()(const ThemeOpened& e) const { theme(e.theme); }
  void operator()(const ThemeClosed& e) const { theme(e.theme); }
  void operator()(const ThemeTitled& e) const {
    tell(TextKind::title, {}, e.from);
    tell(TextKind::title, {}, e.to);
  }
  void operator()(const ThemeHeadingSet& e) const {
    tell(TextKind::title, {}, e.fromHint);
    tell(TextKind::title, {}, e.toHint);
  }
  void operator()(const PreviewMade& e) const {
    for (const PreviewTheme& one : e.themes) tell(TextKind::title, {}, one.title);
  }
  void operator()(const VotesCounted& e) const {
    for (const Tally& one : e.tallies) tell(TextKind::title, {}, one.words);
  }
  void operator()(const ExchangeAdded& e) const {
    tell(TextKind::exchange, e.exchange.id.text(), e.exchange.text);
  }
  void operator()(const ExchangeCorrected& e) const {
    tell(TextKind::exchange, e.id.text(), e.from);
    tell(TextKind::exchange, e.id.text(), e.to);
  }
  void operator()(const SourceAdded& e) const { source(e.source); }
  void operator()(const SourceCorrected& e) const {
    source(e.from);
    source(e.to);
  }
  void operator()(const QuotationAdded& e) const { quotation(e.quotation); }
  void operator()(const QuotationCorrected& e) const {
    quotation(e.from);
    quotation(e.to);
  }
  void operator()(const PinSet& e) const { tell(TextKind::other, {}, e.hash); }
  void operator()(const LexiconSet& e) const {
    tell(TextKind::other, {}, e.from);
    tell(TextKind::other, {}, e.to);
  }
  void operator()(const BallotCast& e) const { tell(TextKind::other, {}, e.lines); }
  template <class WithoutText>
  void operator()(const WithoutText& /*e*/) const {}

 private:
  void tell(TextKind kind, std::string_view id, const FreeText& text) const {
    if (!text.ref.empty()) m_visit({kind, id, text});
  }
  void theme(const Theme& one) const {
    tell(TextKind::title, {}, one.title);
    tell(TextKind::title, {}, one.hint);
  }
  void source(const Source& one) const { tell(TextKind::source, one.id.text(), one.text); }
  void quotation(const Quotation& one) const {
    tell(TextKind::quotation, one.id.text(), one.text);
    tell(TextKind::title, one.id.text(), one.heading);
  }

  const std::function<void(const TextOf&)>& m_visit;
};

}  // namespace

void eachText(const Event& event, const std::function<void(const TextOf&)>& visit) {
  std::visit(Visitor(visit), event);
}

}  // namespace grappe::workshop
