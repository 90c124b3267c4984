#include <catch2/catch.hpp>

#include "core/intake/zip_files.h"
#include "intake/cell_dates.h"
#include "intake/list_text.h"
#include "intake/sheet.h"

using namespace grappe;
using namespace grappe::intake;
using fixtures::xlsx;

namespace {

std::string inlined(const std::string& at, const std::string& text) {
  return "<c r=\"" + at + R"(" t="inlineStr"><is><t>)" + text + "</t></is></c>";
}

std::string ods(const std::string& tables) {
  return fixtures::zipped(
      {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
       {"content.xml",
        R"(<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="tb"><office:body>)"
        "<office:spreadsheet>" +
            tables +
            "</office:spreadsheet></office:body>"
            "</office:document-content>"}});
}

}  // namespace

TEST_CASE("a workbook gives shared and inline words, dates as days, cells in their place",
          "[sheets]") {
  const auto sheet = sheetOf(
      "a.xlsx",
      xlsx(R"(<row r="1">)" + inlined("A1", "texte") + inlined("C1", "date") + "</row>" +
               R"(<row r="4"><c r="A4" t="s"><v>1</v></c><c r="C4" s="1"><v>46350</v></c></row>)",
           {{"xl/sharedStrings.xml",
             "<sst><si><t>non</t></si><si><r><t>Café </t></r><r><t>des parents</t></r></si></sst>"},
            {"xl/styles.xml",
             R"(<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>)"
             "</styleSheet>"}}));
  REQUIRE(sheet);
  CHECK(sheet->name == "Notes");
  CHECK(sheet->others == std::vector<std::string>{"Autre"});
  REQUIRE(sheet->rows.size() == 2);
  CHECK(sheet->rows[1].line == 4);
  CHECK(sheet->rows[1].cells == std::vector<std::string>{"Café des parents", "", "2026-11-24"});
}

TEST_CASE("a sheet is named, an unknown one is refused with the names of those there are",
          "[sheets]") {
  const auto bytes = xlsx("<row>" + inlined("A1", "ici") + "</row>");
  const auto other = sheetOf("a.xlsx", bytes, "autre");
  REQUIRE(other);
  CHECK(other->rows[0].cells[0] == "Ailleurs");
  const auto absent = sheetOf("a.xlsx", bytes, "Absente");
  CHECK(absent.error().code == Code::unknown);
  CHECK(absent.error().detail == "Notes, Autre");
}

TEST_CASE("an OpenDocument sheet repeats cells, and its empty end costs nothing", "[sheets]") {
  const auto sheet = sheetOf(
      "a.ods",
      ods("<table:table table:name=\"F\"><table:table-row><table:table-cell><text:p>texte</text:p>"
          "</table:table-cell></table:table-row><table:table-row table:number-rows-repeated=\"2\">"
          "<table:table-cell><text:p>Crise</text:p></table:table-cell><table:table-cell "
          "table:number-columns-repeated=\"16383\"/></table:table-row><table:table-row "
          "table:number-rows-repeated=\"1048573\"><table:table-cell "
          "table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"));
  REQUIRE(sheet);
  REQUIRE(sheet->rows.size() == 3);
  CHECK(sheet->rows[2].line == 3);
  CHECK(sheet->rows[2].cells.size() == 1);
}

TEST_CASE("a sheet that says to be filled a million times is refused", "[sheets]") {
  const auto sheet = sheetOf(
      "a.ods", ods("<table:table table:name=\"F\"><table:table-row "
                   "table:number-rows-repeated=\"1000000\"><table:table-cell "
                   "table:number-columns-repeated=\"1000\"><text:p>x</text:p></table:table-cell>"
                   "</table:table-row></table:table>"));
  REQUIRE_FALSE(sheet);
  CHECK(whyUnreadable(sheet.error()) == Unreadable::unpacked);
}

TEST_CASE("notes and lists come out of a sheet by its column of texts", "[sheets]") {
  const auto bytes =
      xlsx("<row>" + inlined("A1", "cercle") + inlined("B1", "texte") + "</row><row>" +
           inlined("A2", "École") + inlined("B2", "Crise") + "</row>");
  const auto notes = notesOf("a.xlsx", bytes);
  REQUIRE(notes);
  REQUIRE(notes->notes.size() == 1);
  CHECK(notes->notes[0].text == "Crise");
  CHECK(notes->notes[0].circle == "École");
  CHECK(notes->remarks.back().about == About::otherSheets);
  CHECK(listTextOf("a.xlsx", bytes)->text == "Crise\n");
}

TEST_CASE("days are counted as spreadsheets count them", "[sheets]") {
  CHECK(dateOfSerial(46350, false) == "2026-11-24");
  CHECK(dateOfSerial(46350.5854167, false) == "2026-11-24 14:03");
  CHECK(dateOfSerial(1, false) == "1900-01-01");
  CHECK(dateOfSerial(44888, true) == "2026-11-24");
  CHECK(dateOfSerial(0.5, false) == "12:00");
  CHECK(dateOfSerial(-1, false).empty());
  CHECK(dateOfSerial(1e300, false).empty());
  CHECK(showsDate("[$-40C]d mmm yyyy"));
  CHECK_FALSE(showsDate("0.00"));
  CHECK_FALSE(showsDate("[Red]0\" jours\""));
}
