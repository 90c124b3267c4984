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

using server::RecapFile;
using server::RecapOrder;

}  // namespace

TEST_CASE("a recap is made of the state it was ordered with, one at a time", "[runtime]") {
  std::promise<void> go;
  std::shared_future<void> gone = go.get_future().share();
  RecapJob job([gone](const workshop::StatePtr& state, const RecapOrder& order, const Progress&) {
    gone.wait();
    return Result<RecapFile>({state->title + "." + order.format, 0, 0});
  });
  std::promise<std::string> first;
  REQUIRE(job.start(titled("Lyon"), {"md", 0}, [&](const Result<RecapFile>& file) {
    first.set_value(file ? file->bytes : "refused");
  }));
  CHECK_FALSE(job.start(titled("Lille"), {"pdf", 0}, [](const Result<RecapFile>&) {}));
  go.set_value();
  CHECK(first.get_future().get() == "Lyon.md");

  std::promise<std::string> second;
  REQUIRE(job.start(titled("Lille"), {"pdf", 0}, [&](const Result<RecapFile>& file) {
    second.set_value(file ? file->bytes : "refused");
  }));
  CHECK(second.get_future().get() == "Lille.pdf");
}

TEST_CASE("a writer of recaps that throws is told as a refusal, and the next can be made",
          "[runtime]") {
  RecapJob job([](const workshop::StatePtr&, const RecapOrder&,
                  const Progress&) -> Result<RecapFile> { throw std::runtime_error("no memory"); });
  for (int times = 0; times < 2; ++times) {
    std::promise<Result<RecapFile>> made;
    REQUIRE(job.start(titled("Lyon"), {"docx", 0},
                      [&](Result<RecapFile> file) { made.set_value(std::move(file)); }));
    const Result<RecapFile> file = made.get_future().get();
    REQUIRE_FALSE(file);
    CHECK(file.error().code == Code::damaged);
    CHECK(file.error().detail == "no memory");
  }
}

TEST_CASE("a recap that is stopped is refused, says how far it is, and the next can be made",
          "[runtime]") {
  std::promise<void> begun;
  std::promise<void> stopped;
  std::shared_future<void> isStopped = stopped.get_future().share();
  RecapJob job([&](const workshop::StatePtr&, const RecapOrder& order,
                   const Progress& progress) -> Result<RecapFile> {
    if (order.format == "md") return RecapFile{"whole", 0, 0};
    tellProgress(progress, 0.5);
    begun.set_value();
    isStopped.wait();
    tellProgress(progress, 0.75);
    return RecapFile{"too late", 0, 0};
  });
  std::promise<Result<RecapFile>> first;
  REQUIRE(job.start(titled("Lyon"), {"pdf", 0},
                    [&](Result<RecapFile> file) { first.set_value(std::move(file)); }));
  begun.get_future().wait();
  CHECK(job.share() == 0.5);
  job.stop();
  stopped.set_value();
  const Result<RecapFile> file = first.get_future().get();
  REQUIRE_FALSE(file);
  CHECK(file.error().code == Code::notNow);
  std::promise<Result<RecapFile>> second;
  REQUIRE(job.start(titled("Lyon"), {"md", 0},
                    [&](Result<RecapFile> made) { second.set_value(std::move(made)); }));
  CHECK(second.get_future().get()->bytes == "whole");
}

}  // namespace grappe::runtime
