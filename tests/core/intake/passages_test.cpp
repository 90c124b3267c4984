#include <catch2/catch.hpp>

#include "intake/passages.h"
#include "workshop/passage.h"

using namespace grappe;
using namespace grappe::intake;

namespace {

const std::string interview =
    "Peu de relations aux associations car le champ d’action des associations est "
    "essentiellement pour les enfants de l’élémentaire.\nRelation à travers le PRE, le PRE fait "
    "le lien, notamment grâce à un traducteur.\nAutre entrée évidente : faire le lien avec les "
    "activités de la MQ, orienter les familles vers les activités pour lesquelles le prix n’est "
    "pas un problème.";

std::vector<KnownSource> sources() {
  return {{workshop::SourceId::of("s1"), "Autre", "Rien de tout cela ici."},
          {workshop::SourceId::of("s2"), "Entretien", interview}};
}

std::string only(const Alignment& alignment, Side side) {
  std::string out;
  for (const auto& each : alignment.stretches) {
    if (each.side == side) out += (out.empty() ? "" : "|") + each.text;
  }
  return out;
}

}  // namespace

TEST_CASE("exact words are found in the source that has them", "[passages]") {
  const auto offer = offeredPassage(sources(), "Relation à travers le PRE, le PRE fait le lien");
  REQUIRE(offer);
  CHECK(offer->exact);
  CHECK(offer->source == 1);
  CHECK(offer->words == "Relation à travers le PRE, le PRE fait le lien");
}

TEST_CASE("words that nearly stand there are offered, with those that differ", "[passages]") {
  const auto offer = offeredPassage(
      sources(),
      "Les collèges ont peu de relations aux associations car le champ d’action des associations "
      "est essentiellement pour les enfants de l’élémentaire");
  REQUIRE(offer);
  CHECK_FALSE(offer->exact);
  CHECK(offer->words.starts_with("Peu de relations aux associations"));
  CHECK(only(offer->alignment, Side::quotation).ends_with("Les collèges ont peu"));
  CHECK(only(offer->alignment, Side::source) == "Peu");
  CHECK(workshop::passageOf(interview, offer->words).has_value());
}

TEST_CASE("a capital is a difference, and a small one", "[passages]") {
  const auto offer = offeredPassage(
      sources(),
      "Orienter les familles vers les activités pour lesquelles le prix n’est pas un "
      "problème.");
  REQUIRE(offer);
  CHECK_FALSE(offer->exact);
  CHECK(offer->alignment.likeness > 0.9);
  CHECK(only(offer->alignment, Side::source) == "orienter");
  CHECK(only(offer->alignment, Side::quotation) == "Orienter");
  CHECK(offer->words.ends_with("problème."));
}

TEST_CASE("what is left out as (…) costs nothing", "[passages]") {
  const auto near =
      aligned(interview, "le PRE (…) grâce à une traductrice, faire le lien avec les activités");
  const auto exact = aligned(interview, "le PRE (…) un traducteur");
  CHECK(exact.likeness == Approx(1));
  CHECK(near.likeness < 1);
}

TEST_CASE("other words are not offered, nor a few that stand anywhere", "[passages]") {
  CHECK_FALSE(
      offeredPassage(sources(), "Une étroite collaboration qui permet d’impulser des actions"));
  CHECK_FALSE(offeredPassage(sources(), "le lien"));
  CHECK_FALSE(offeredPassage({}, "Relation à travers le PRE, le PRE fait le lien"));
  CHECK_FALSE(offeredPassage(sources(), "… !"));
}
