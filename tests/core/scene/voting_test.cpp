#include <catch2/catch.hpp>

#include "core/scene/counting_measure.h"
#include "core/scene/wall_promises.h"
#include "scene/vote_rows.h"
#include "workshop/voting.h"

using namespace grappe;
using namespace grappe::scene;
using namespace grappe::scene::test;
using workshop::ChoiceId;
using workshop::Phase;
using workshop::Vote;
using workshop::VoteOn;

namespace {

// `points` by theme, in their order; counted if given.
AWall votedWall(AWall wall, const std::vector<int>& points = {}, VoteOn on = VoteOn::themes) {
  auto vote = std::make_shared<Vote>();
  vote->rules.on = on;
  vote->counted = !points.empty();
  vote->voters = 23;
  for (std::size_t at = 0; at < points.size(); ++at) {
    const workshop::ThemePtr& theme = wall.question().themes.at(at);
    vote->tallies.push_back({ChoiceId::of(theme->id.text()), theme->title, points[at]});
  }
  wall.question().phase = Phase::voting;
  wall.question().vote = vote;
  return wall;
}

Scene laid(const AWall& wall, float width = 1920, float height = 1080, int page = 0) {
  CountingMeasure measure;
  const workshop::State state = wall.state();
  WallInput input = inputFor(state, width, height);
  input.page = page;
  return scene::wall(input, french(), measure);
}

int dotsOf(const Item& row) {
  int dots = 0;
  for (const Shape& shape : row.shapes) {
    const Box* box = std::get_if<Box>(&shape);
    if (box != nullptr && box->rect.w == box->rect.h && box->fill == colours::grape) ++dots;
  }
  return dots;
}

bool says(const Item& row, const std::string& words) {
  return std::ranges::any_of(row.shapes, [&](const Shape& shape) {
    const Text* text = std::get_if<Text>(&shape);
    return text != nullptr && text->text == words;
  });
}

std::vector<const Item*> rows(const Scene& scene) {
  std::vector<const Item*> found;
  for (const Item& item : scene.items) {
    if (item.kind == Kind::theme || item.key.starts_with("choice:")) found.push_back(&item);
  }
  return found;
}

void nothingOverlaps(const Scene& scene) {
  const auto all = rows(scene);
  for (std::size_t a = 0; a < all.size(); ++a) {
    for (std::size_t b = a + 1; b < all.size(); ++b) {
      INFO(all[a]->key << " and " << all[b]->key);
      CHECK_FALSE(overlap(all[a]->rect, all[b]->rect));
    }
  }
}

}  // namespace

TEST_CASE("while a vote is open the wall shows no points of any choice", "[scene]") {
  AWall wall = votedWall(sortedWall());
  auto vote = std::make_shared<Vote>(*wall.question().vote);
  vote->ballots.set("device d1", {{ChoiceId::of("t1"), 3}});
  wall.question().vote = vote;
  const Scene scene = laid(wall);
  REQUIRE(rows(scene).size() == 6);
  for (const Item* row : rows(scene)) CHECK(dotsOf(*row) == 0);
  CHECK(says(*find(scene, "header"), "points posés"));
}

TEST_CASE("a counted vote shows a dot a point, in the wall's order, and ties as ties", "[scene]") {
  const Scene scene = laid(votedWall(sortedWall(), {14, 9, 17, 14, 10, 0}));
  const auto all = rows(scene);
  REQUIRE(all.size() == 6);
  CHECK(all[0]->key == "theme:t1");
  CHECK(dotsOf(*all[0]) == 14);
  CHECK(dotsOf(*all[2]) == 17);
  CHECK(dotsOf(*all[5]) == 0);
  CHECK(says(*all[2], "1er"));
  CHECK(says(*all[0], "2e ex æquo"));
  CHECK(says(*all[3], "2e ex æquo"));
  CHECK(ranksOf({5, 5, 0, 7}) == std::vector<int>{2, 2, 0, 1});
}

TEST_CASE("raised hands are drawn apart and said so", "[scene]") {
  AWall wall = votedWall(sortedWall(), {4, 0, 0, 0, 0, 0});
  auto vote = std::make_shared<Vote>(*wall.question().vote);
  vote->byHand.push_back({ChoiceId::of("t1"), 3});
  wall.question().vote = vote;
  const Scene scene = laid(wall);
  CHECK(dotsOf(*rows(scene)[0]) == 4);
  CHECK(says(*rows(scene)[0], "7"));
  CHECK(says(*rows(scene)[0], "5 post-its · dont 3 à main levée"));
}

TEST_CASE("votes on 1 to 40 themes keep the wall's promises on every screen", "[scene]") {
  for (const auto& [width, height] : std::vector<std::pair<float, float>>{
           {1920, 1080}, {1024, 768}, {1080, 1920}, {3840, 2160}, {1280, 1024}, {1366, 768}}) {
    for (const int themes : {1, 6, 7, 12, 25, 40}) {
      for (const int most : {0, 17, 60, 400}) {
        std::vector<int> points;
        for (int at = 0; at < themes; ++at) points.push_back(at * most / themes);
        if (most == 0) points.clear();
        const AWall wall = votedWall(crowdedWall(3 * themes, themes), points);
        INFO(width << "x" << height << ", " << themes << " themes, " << most << " points");
        const Scene first = laid(wall, width, height);
        std::set<std::string> seen;
        for (int page = 0; page < first.pages; ++page) {
          const Scene scene = laid(wall, width, height, page);
          textIsNeverTooSmall(scene);
          nothingRunsOut(scene);
          nothingOverlaps(scene);
          for (const Item* row : rows(scene)) seen.insert(row->key);
        }
        CHECK(seen.size() == workshop::choicesOf(*wall.state().currentQuestion()).size());
      }
    }
  }
}

TEST_CASE("a vote on notes shows each note whole, on as many pages as it takes", "[scene]") {
  AWall wall;
  std::size_t slot = 0;
  for (const std::string& text : manyNotes(600)) wall.note(text, static_cast<int>(slot++ % 4));
  const AWall voted = votedWall(wall, {}, VoteOn::notes);
  const Scene first = laid(voted);
  std::set<std::string> seen;
  for (int page = 0; page < first.pages; ++page) {
    const Scene scene = laid(voted, 1920, 1080, page);
    textIsNeverTooSmall(scene);
    nothingRunsOut(scene);
    nothingOverlaps(scene);
    for (const Item* row : rows(scene)) seen.insert(row->key);
  }
  CHECK(seen.size() == workshop::choicesOf(*voted.state().currentQuestion()).size());
}

TEST_CASE("a running timer has its place on the wall of every phase but the picture's", "[scene]") {
  AWall wall = sortedWall();
  wall.loose().timer = workshop::Timer{300, 300000, true, {}};
  for (const Phase phase : {Phase::waiting, Phase::writing, Phase::sharing, Phase::closed}) {
    wall.question().phase = phase;
    for (const auto& [width, height] :
         std::vector<std::pair<float, float>>{{1920, 1080}, {1024, 768}, {1080, 1920}}) {
      INFO(static_cast<int>(phase) << " " << width << "x" << height);
      const Scene scene = laid(wall, width, height);
      const Item* timer = find(scene, "timer");
      REQUIRE(timer != nullptr);
      CHECK(timer->rect.w > 60);
      nothingRunsOut(scene);
    }
  }
  CountingMeasure measure;
  const workshop::State state = wall.state();
  WallInput input = inputFor(state, 1920, 1080);
  input.chrome = false;
  CHECK(find(scene::wall(input, french(), measure), "timer") == nullptr);
}
