#include <catch2/catch.hpp>
#include <future>
#include <stdexcept>

#include "runtime/recap_job.h"

namespace grappe::runtime {
namespace {

workshop::StatePtr titled(const std::string& title) {
  workshop::State state;
  state.title = title;
  return std::make_shared<const workshop::State>(std::move(state));
}

}  // namespace

TEST_CASE("a recap is made of the state it was ordered with, one at a time", "[runtime]") {
  std::promise<void> go;
  std::shared_future<void> gone = go.get_future().share();
  RecapJob job([gone](const workshop::State& state, const std::string& format) {
    gone.wait();
    return Result<std::string>(state.title + "." + format);
  });
  std::promise<std::string> first;
  REQUIRE(job.start(titled("Lyon"), "md", [&](const Result<std::string>& file) {
    first.set_value(file.value_or("refused"));
  }));
  CHECK_FALSE(job.start(titled("Lille"), "pdf", [](const Result<std::string>&) {}));
  go.set_value();
  CHECK(first.get_future().get() == "Lyon.md");

  std::promise<std::string> second;
  REQUIRE(job.start(titled("Lille"), "pdf", [&](const Result<std::string>& file) {
    second.set_value(file.value_or("refused"));
  }));
  CHECK(second.get_future().get() == "Lille.pdf");
}

TEST_CASE("a writer of recaps that throws is told as a refusal, and the next can be made",
          "[runtime]") {
  RecapJob job([](const workshop::State&, const std::string&) -> Result<std::string> {
    throw std::runtime_error("no memory");
  });
  for (int times = 0; times < 2; ++times) {
    std::promise<Result<std::string>> made;
    REQUIRE(job.start(titled("Lyon"), "docx",
                      [&](Result<std::string> file) { made.set_value(std::move(file)); }));
    const Result<std::string> file = made.get_future().get();
    REQUIRE_FALSE(file);
    CHECK(file.error().code == Code::damaged);
    CHECK(file.error().detail == "no memory");
  }
}

}  // namespace grappe::runtime
