// The readable rows of what is taken down. For rows.cpp; pure, any thread.
#pragma once

#include "store/rows.h"

namespace grappe::store {

// `at`: its place among its question's, from 0, as they are read.
Row exchangeRow(const workshop::State& state, const workshop::Exchange& exchange, std::size_t at);
Row sourceRow(const workshop::Source& source);
Row quotationRow(const workshop::State& state, const workshop::Quotation& quotation);

}  // namespace grappe::store
