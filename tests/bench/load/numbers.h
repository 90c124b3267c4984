// What the benchmarks of the server are told on the command line: NAME=N.
#pragma once

#include <map>
#include <stdexcept>
#include <string>

namespace grappe::bench {

using Numbers = std::map<std::string, int>;

// Reads the words from the nth on into `numbers`, which names all that there are. Throws
// std::runtime_error at another.
inline void readNumbers(int count, char** words, int nth, Numbers& numbers) {
  for (int at = nth; at < count; ++at) {
    const std::string word = words[at];
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos || !numbers.contains(word.substr(0, equals))) {
      throw std::runtime_error("what is " + word + "?");
    }
    numbers[word.substr(0, equals)] = std::stoi(word.substr(equals + 1));
  }
}

}  // namespace grappe::bench
