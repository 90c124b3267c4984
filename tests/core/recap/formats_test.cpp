#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <set>

#include "core/recap/documents.h"
#include "core/recap/rich_meeting.h"
#include "intake/exported.h"
#include "recap/html.h"
#include "recap/json.h"
#include "recap/markdown.h"

using namespace grappe;
using namespace grappe::recap;
using fixtures::french;

namespace {

std::string jsonOf(const workshop::State& state, bool complete) {
  Options options;
  options.complete = complete;
  return json(recapOf(state, french(), options), state, french());
}

workshop::State made(const std::vector<intake::ExportedCommand>& commands) {
  workshop::State state;
  for (const auto& [command, at] : commands) {
    workshop::Order order;
    order.command = command;
    order.at = at.value_or(fromMillis(1800000000000));
    const auto decision = workshop::decide(state, order);
    INFO(workshop::commandName(command));
    if (!decision) FAIL(decision.error().detail);
    for (const auto& recorded : workshop::record(state, *decision, order)) {
      workshop::apply(state, recorded);
    }
  }
  return state;
}

// As XML: the one thing in which this HTML differs is its void elements.
pugi::xml_document pageOf(std::string text) {
  for (const char* open : {"<meta ", "<img "}) {
    for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at + 1)) {
      text.insert(text.find('>', at), "/");
    }
  }
  for (std::size_t at = text.find("<br>"); at != std::string::npos; at = text.find("<br>", at)) {
    text.replace(at, 4, "<br/>");
  }
  pugi::xml_document page;
  const auto read = page.load_buffer(
      text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype);
  INFO(read.description());
  REQUIRE(read);
  return page;
}

}  // namespace

TEST_CASE("a workshop goes out as JSON and comes back the same", "[recap]") {
  for (const bool complete : {true, false}) {
    const std::string first = jsonOf(fixtures::richMeeting().state, complete);
    const auto commands = intake::commandsOf(first);
    REQUIRE(commands);
    CHECK(std::holds_alternative<workshop::CreateWorkshop>(commands->front().command));
    const std::string second = jsonOf(made(*commands), complete);
    if (complete) CHECK(second == first);
    // What was kept out is no longer known of, and no longer told among the checks.
    CHECK(nlohmann::json::parse(second)["workshop"] == nlohmann::json::parse(first)["workshop"]);
  }
}

TEST_CASE("the real meeting goes out as JSON and comes back the same", "[recap]") {
  const std::string first = jsonOf(fixtures::realMeeting(), true);
  const auto commands = intake::commandsOf(first);
  REQUIRE(commands);
  CHECK(jsonOf(made(*commands), true) == first);
}

TEST_CASE("JSON holds nothing of a source without consent unless it is complete", "[recap]") {
  const auto state = fixtures::richMeeting().state;
  const std::string text = jsonOf(state, false);
  CHECK(text.find("Ne le dites") == std::string::npos);
  CHECK(text.find("Durand") == std::string::npos);
  CHECK(text.find("Aubusson") == std::string::npos);
  CHECK(jsonOf(state, true).find("Ne le dites") != std::string::npos);
}

TEST_CASE("every line of the JSON says where it comes from", "[recap]") {
  const auto json = nlohmann::json::parse(jsonOf(fixtures::richMeeting().state, false));
  std::set<std::string> marks;
  std::size_t lines = 0;
  for (const auto& section : json["recap"]["sections"]) {
    for (const auto& line : section["lines"]) {
      ++lines;
      marks.insert(line["mark"].get<std::string>());
      CHECK((line.contains("notes") || line.contains("exchange") || line.contains("quotation")));
    }
  }
  CHECK(lines > 10);
  CHECK(marks.size() == lines);
}

TEST_CASE("what is not Grappe's JSON, or wrong in it, is refused by name", "[recap]") {
  CHECK_FALSE(intake::isExported("[1, 2]"));
  CHECK_FALSE(intake::isExported("{\"format\": \"autre\"}"));
  CHECK_FALSE(intake::isExported(std::string(100000, '[')));
  const auto refused = [](const std::string& text) {
    const auto commands = intake::commandsOf(text);
    return commands ? std::string("taken") : commands.error().detail;
  };
  CHECK(refused(R"({"format":"grappe","version":2})") == "of a newer version");
  CHECK(refused(R"({"format":"grappe","version":1})") == "no workshop");
  for (const char* bad :
       {"gestern", "2026-11-24", "2026-11-24T09:03:00Z", "2026-11-24T09:03:00.1x"}) {
    INFO(bad);
    CHECK(refused(R"({"format":"grappe","version":1,"workshop":{"meetings":[{"id":"m","opened":")" +
                  std::string(bad) + "\"}]}}") == "opened");
  }
  CHECK(refused(R"({"format":"grappe","version":1,"workshop":{"title":3}})") == "title");
  CHECK(refused(R"({"format":"grappe","version":1,"workshop":{"questions":[{"id":"../x"}]}})") ==
        "id");
}

TEST_CASE("the HTML is well formed, escapes people's words and has no script", "[recap]") {
  const std::string text = html(recapOf(fixtures::richMeeting().state, french()));
  const auto page = pageOf(text);
  CHECK(std::string(page.child("html").attribute("lang").value()) == "fr");
  CHECK(text.find("&lt;d’école&gt;") != std::string::npos);
  CHECK(text.find("<script") == std::string::npos);
  CHECK(text.find("http://") == std::string::npos);
  CHECK(text.find("https://") == std::string::npos);
  CHECK(text.find("مقهى الآباء") != std::string::npos);
  CHECK(text.find("☕") != std::string::npos);
  CHECK_FALSE(page.select_nodes("//table[.//th='Menaces']").empty());
}

TEST_CASE("every line of the HTML has an id of its own and its origin", "[recap]") {
  const auto page = pageOf(html(recapOf(fixtures::richMeeting().state, french())));
  std::set<std::string> ids;
  std::size_t count = 0;
  for (const auto& node : page.select_nodes("//*[@id]")) {
    ids.insert(node.node().attribute("id").value());
    ++count;
  }
  CHECK(ids.size() == count);
  for (const auto& node : page.select_nodes("//li[@class='card']")) {
    CHECK(node.node().attribute("data-notes"));
  }
  const auto quoted = page.select_nodes("//blockquote[@data-source='s-yes'][@data-passage]");
  CHECK(quoted.size() == 2);
  for (const auto& link : page.select_nodes("//a")) {
    CHECK(ids.contains(std::string(link.node().attribute("href").value()).substr(1)));
  }
}

TEST_CASE("a recap in Arabic reads from right to left", "[recap]") {
  Recap recap = recapOf(fixtures::richMeeting().state, french());
  recap.language = "ar";
  CHECK(html(recap).find("<html lang=\"ar\" dir=\"rtl\">") != std::string::npos);
}
