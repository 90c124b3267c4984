#include "figures.h"

#include <map>
#include <stdexcept>
#include <variant>

namespace grappe::bench {

void changeFigure(themes::Tuning& tuning, const std::string& figure) {
  using themes::Tuning;
  using Member = std::variant<double Tuning::*, std::size_t Tuning::*>;
  static const std::map<std::string, Member> members{
      {"samePrefix", &Tuning::samePrefix},
      {"together", &Tuning::together},
      {"field", &Tuning::field},
      {"synonym", &Tuning::synonym},
      {"prefixLetters", &Tuning::prefixLetters},
      {"join", &Tuning::join},
      {"joinByHand", &Tuning::joinByHand},
      {"stay", &Tuning::stay},
      {"open", &Tuning::open},
      {"edge", &Tuning::edge},
      {"neighbours", &Tuning::neighbours},
      {"resolution", &Tuning::resolution},
      {"machineNote", &Tuning::machineNote},
      {"personNote", &Tuning::personNote},
      {"personTitle", &Tuning::personTitle},
      {"commonSynonyms", &Tuning::commonSynonyms},
      {"fewCommon", &Tuning::fewCommon},
      {"largeBoard", &Tuning::largeBoard},
      {"largeResolution", &Tuning::largeResolution},
      {"smallShare", &Tuning::smallShare},
      {"smallJoins", &Tuning::smallJoins},
      {"titleLead", &Tuning::titleLead},
      {"firstCheckpoint", &Tuning::firstCheckpoint},
  };
  const std::size_t equals = figure.find('=');
  const auto found = members.find(figure.substr(0, equals));
  if (found == members.end() || equals == std::string::npos) {
    std::string names;
    for (const auto& [name, member] : members) names += ' ' + name;
    throw std::runtime_error(figure + ": not NAME=VALUE with NAME one of" + names);
  }
  const std::string value = figure.substr(equals + 1);
  if (const auto* real = std::get_if<double Tuning::*>(&found->second)) {
    tuning.*(*real) = std::stod(value);
  } else {
    tuning.*(std::get<std::size_t Tuning::*>(found->second)) = std::stoul(value);
  }
}

}  // namespace grappe::bench
