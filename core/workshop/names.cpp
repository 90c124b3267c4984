#include "workshop/names.h"

#include <array>
#include <utility>

namespace grappe::workshop {

namespace {

template <class E, std::size_t n>
using NameTable = std::array<std::pair<E, std::string_view>, n>;

template <class E, std::size_t n>
std::string_view nameIn(const NameTable<E, n>& table, E value) {
  for (const auto& row : table) {
    if (row.first == value) return row.second;
  }
  return {};
}

template <class E, std::size_t n>
std::optional<E> valueIn(const NameTable<E, n>& table, std::string_view name) {
  for (const auto& row : table) {
    if (row.second == name) return row.first;
  }
  return std::nullopt;
}

constexpr NameTable<Phase, 5> phases{{{Phase::waiting, "waiting"},
                                      {Phase::writing, "writing"},
                                      {Phase::sharing, "sharing"},
                                      {Phase::voting, "voting"},
                                      {Phase::closed, "closed"}}};
constexpr NameTable<VoteOn, 2> voteOns{{{VoteOn::themes, "themes"}, {VoteOn::notes, "notes"}}};
constexpr NameTable<Hand, 3> hands{
    {{Hand::nobody, "nobody"}, {Hand::machine, "machine"}, {Hand::person, "person"}}};
constexpr NameTable<Tie, 3> ties{
    {{Tie::none, "none"}, {Tie::together, "together"}, {Tie::apart, "apart"}}};
constexpr NameTable<Refiling, 3> refilings{
    {{Refiling::move, "move"}, {Refiling::copy, "copy"}, {Refiling::leave, "leave"}}};
constexpr NameTable<NoteOrigin, 4> origins{{{NoteOrigin::device, "device"},
                                            {NoteOrigin::paper, "paper"},
                                            {NoteOrigin::file, "file"},
                                            {NoteOrigin::table, "table"}}};
constexpr NameTable<Role, 6> roles{{{Role::machine, "machine"},
                                    {Role::wall, "wall"},
                                    {Role::commandLine, "command_line"},
                                    {Role::facilitator, "facilitator"},
                                    {Role::scribe, "scribe"},
                                    {Role::participant, "participant"}}};
constexpr NameTable<Consent, 4> consents{{{Consent::unknown, "unknown"},
                                          {Consent::yes, "yes"},
                                          {Consent::no, "no"},
                                          {Consent::anonymous, "anonymous"}}};
constexpr NameTable<QuotationOrigin, 3> quotationOrigins{{{QuotationOrigin::oral, "oral"},
                                                          {QuotationOrigin::source, "source"},
                                                          {QuotationOrigin::unknown, "unknown"}}};

constexpr NameTable<ExchangeKind, 3> exchangeKinds{{{ExchangeKind::said, "said"},
                                                    {ExchangeKind::decided, "decided"},
                                                    {ExchangeKind::toDo, "to_do"}}};
constexpr NameTable<SourceKind, 3> sourceKinds{{{SourceKind::document, "document"},
                                                {SourceKind::interview, "interview"},
                                                {SourceKind::practice, "practice"}}};

}  // namespace

std::string_view phaseName(Phase phase) { return nameIn(phases, phase); }
std::optional<Phase> phaseOf(std::string_view name) { return valueIn(phases, name); }
std::string_view voteOnName(VoteOn on) { return nameIn(voteOns, on); }
std::optional<VoteOn> voteOnOf(std::string_view name) { return valueIn(voteOns, name); }
std::string_view handName(Hand hand) { return nameIn(hands, hand); }
std::optional<Hand> handOf(std::string_view name) { return valueIn(hands, name); }
std::string_view tieName(Tie tie) { return nameIn(ties, tie); }
std::optional<Tie> tieOf(std::string_view name) { return valueIn(ties, name); }
std::string_view refilingName(Refiling refiling) { return nameIn(refilings, refiling); }
std::optional<Refiling> refilingOf(std::string_view name) { return valueIn(refilings, name); }
std::string_view originName(NoteOrigin origin) { return nameIn(origins, origin); }
std::optional<NoteOrigin> originOf(std::string_view name) { return valueIn(origins, name); }
std::string_view roleName(Role role) { return nameIn(roles, role); }
std::optional<Role> roleOf(std::string_view name) { return valueIn(roles, name); }
std::string_view consentName(Consent consent) { return nameIn(consents, consent); }
std::optional<Consent> consentOf(std::string_view name) { return valueIn(consents, name); }
std::string_view exchangeKindName(ExchangeKind kind) { return nameIn(exchangeKinds, kind); }
std::optional<ExchangeKind> exchangeKindOf(std::string_view name) {
  return valueIn(exchangeKinds, name);
}
std::string_view sourceKindName(SourceKind kind) { return nameIn(sourceKinds, kind); }
std::optional<SourceKind> sourceKindOf(std::string_view name) { return valueIn(sourceKinds, name); }
std::string_view quotationOriginName(QuotationOrigin origin) {
  return nameIn(quotationOrigins, origin);
}
std::optional<QuotationOrigin> quotationOriginOf(std::string_view name) {
  return valueIn(quotationOrigins, name);
}

}  // namespace grappe::workshop
