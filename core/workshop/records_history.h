// Undoing what was taken down: whether it still stands as it was left, and what turns it round as
// things are by now. For history.cpp. Pure; any thread.
#pragma once

#include <optional>

#include "workshop/state.h"

namespace grappe::workshop {

// Each: whether the state still holds what the event left there.
struct RecordsStillHold {
  const State& state;

  bool operator()(const ExchangeAdded& e) const;
  bool operator()(const ExchangeCorrected& e) const;
  bool operator()(const ExchangePlaced& e) const;
  bool operator()(const ExchangeWithdrawn& e) const;
  bool operator()(const ExchangeRestored& e) const;
  bool operator()(const SourceCorrected& e) const;
  bool operator()(const QuotationAdded& e) const;
  bool operator()(const QuotationCorrected& e) const;
  bool operator()(const QuotationWithdrawn& e) const;
  bool operator()(const QuotationRestored& e) const;
  bool operator()(const RecordingStartSet& e) const;

 private:
  bool isLeaf(const Exchange& exchange) const;
  bool mayStand(const ExchangePlace& place, const ExchangeId& id) const;
};

// Of an exchange that came, was placed or went: the opposite, from where it stands by now to the
// nearest of where it stood. Nothing for all other events. It must still hold.
std::optional<Event> turnedRound(const State& state, const Event& event);

}  // namespace grappe::workshop
