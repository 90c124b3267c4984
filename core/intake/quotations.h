// Quotations out of a text file. Pure, any thread.
//
// Words in « » are a quotation, several may share a line; a line without marks is then the heading
// of those that follow. In a file without any « », each line is a quotation. The words within the
// marks stay as they are; a time code behind them, "(36-14)", goes to its field.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"
#include "intake/remark.h"

namespace grappe::intake {

struct TakenQuotation {
  std::string text;  // without « »
  std::string heading;
  std::string timecode;
  int line = 0;
};

struct TakenQuotations {
  std::vector<TakenQuotation> quotations;
  std::vector<Remark> remarks;
};

// `heading`, unless empty, stands over all of them and the file's own are not looked for: its lines
// without marks are then named in remarks. Refused as decoded() (decoding.h) refuses.
Result<TakenQuotations> quotationsOf(std::string_view bytes, std::string_view heading = {});

}  // namespace grappe::intake
