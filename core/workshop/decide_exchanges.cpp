// What is said aloud and taken down, as an outline.
#include <algorithm>

#include "workshop/decide_rooms.h"
#include "workshop/outline.h"

namespace grappe::workshop {

namespace {

// By id, whether it stands or was withdrawn.
ExchangePtr everAdded(const State& state, const ExchangeId& id) {
  if (ExchangePtr standing = state.exchange(id)) return standing;
  for (const QuestionPtr& question : state.questions) {
    for (const ExchangePtr& one : question->withdrawnExchanges) {
      if (one->id == id) return one;
    }
  }
  return nullptr;
}

// Two may write at once: what was to stand under one that has just gone stands where that one did.
Result<std::optional<ExchangeId>> standingParent(const State& state, const QuestionId& question,
                                                 std::optional<ExchangeId> parent) {
  while (parent) {
    const ExchangePtr found = everAdded(state, *parent);
    if (!found || found->question != question) {
      return refuse(Code::unknown, "no exchange " + parent->text() + " to nest under");
    }
    if (state.exchange(*parent)) break;
    parent = found->parent;
  }
  return parent;
}

}  // namespace

Result<std::string> Decider::timecode(const std::string& raw) {
  GRAPPE_TAKE(code, line(raw, 16, true));
  if (code.empty()) return code;
  const std::size_t dash = code.find_first_of("-:");
  const auto number = [](std::string_view digits) {
    return !digits.empty() && digits.size() <= 3 &&
           std::all_of(digits.begin(), digits.end(), [](char d) { return d >= '0' && d <= '9'; });
  };
  if (dash == std::string::npos || !number(std::string_view(code).substr(0, dash)) ||
      !number(std::string_view(code).substr(dash + 1))) {
    return refuse(Code::malformed, "a time code is minutes-seconds, as 36-14");
  }
  return code;
}

Result<Decision> Decider::decide(const AddExchange& c) const {
  GRAPPE_TAKE(target, question(c.question));
  if (c.id.empty()) return refuse(Code::malformed, "an exchange needs an id");
  if (const ExchangePtr before = everAdded(state, c.id)) {
    Decision decision;
    decision.already = before->arrived;
    return decision;
  }
  GRAPPE_TAKE(parent, standingParent(state, c.question, c.parent));
  GRAPPE_TAKE(words, text(c.text, longTextLimit));
  GRAPPE_TAKE(code, timecode(c.timecode));
  ExchangeAdded added;
  added.exchange.id = c.id;
  added.exchange.question = c.question;
  if (const Meeting* meeting = state.meeting()) added.exchange.meeting = meeting->id;
  added.exchange.parent = parent;
  added.exchange.text = kept(std::move(words), 0);
  added.exchange.timecode = code;
  added.exchange.verbatim = c.verbatim;
  added.exchange.kind = c.kind;
  added.first = c.first;
  if (!c.first && c.after) {
    added.after = nearestPlace(target->exchanges, {c.question, parent, c.after}, c.id).after;
  }
  return happened(std::move(added));
}

Result<Decision> Decider::decide(const CorrectExchange& c) const {
  const ExchangePtr before = state.exchange(c.id);
  if (!before) return refuse(Code::unknown, "no exchange " + c.id.text());
  GRAPPE_TAKE(words, text(c.text, longTextLimit));
  GRAPPE_TAKE(code, timecode(c.timecode));
  ExchangeCorrected corrected;
  corrected.id = c.id;
  corrected.from = before->text;
  corrected.to = words == before->text.text && !before->text.erased ? before->text : kept(words, 0);
  corrected.fromTimecode = before->timecode;
  corrected.toTimecode = code;
  corrected.fromVerbatim = before->verbatim;
  corrected.toVerbatim = c.verbatim;
  corrected.fromKind = before->kind;
  corrected.toKind = c.kind.value_or(before->kind);
  if (corrected.to == corrected.from && code == before->timecode &&
      c.verbatim == before->verbatim && corrected.toKind == before->kind) {
    return Decision{};
  }
  return happened(std::move(corrected));
}

Result<Decision> Decider::decide(const PlaceExchange& c) const {
  const ExchangePtr moved = state.exchange(c.id);
  if (!moved) return refuse(Code::unknown, "no exchange " + c.id.text());
  GRAPPE_TAKE(target, question(c.question));
  GRAPPE_TAKE(parent, standingParent(state, c.question, c.parent));
  if (parent && (*parent == c.id || isUnder(target->exchanges, *parent, c.id))) {
    return refuse(Code::conflict, "an exchange does not stand under itself");
  }
  const ExchangePlace from = placeOf(state.question(moved->question)->exchanges, c.id);
  const ExchangePlace to = nearestPlace(target->exchanges, {c.question, parent, c.after}, c.id);
  if (from == to) return Decision{};
  return happened(ExchangePlaced{c.id, from, to});
}

Result<Decision> Decider::decide(const WithdrawExchange& c) const {
  const ExchangePtr gone = everAdded(state, c.id);
  if (!gone) return refuse(Code::unknown, "no exchange " + c.id.text());
  if (!state.exchange(c.id)) return Decision{};
  const Outline& outline = state.question(gone->question)->exchanges;
  Decision decision;
  // The last first, each just after what goes: so that they stand in their order, and undoing puts
  // the first back first.
  for (auto one = outline.rbegin(); one != outline.rend(); ++one) {
    if ((*one)->parent != c.id) continue;
    decision.events.emplace_back(ExchangePlaced{
        (*one)->id, placeOf(outline, (*one)->id), {gone->question, gone->parent, c.id}});
  }
  decision.events.emplace_back(ExchangeWithdrawn{c.id, placeOf(outline, c.id)});
  return decision;
}

}  // namespace grappe::workshop
