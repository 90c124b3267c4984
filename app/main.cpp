// Reads the command line and hands over.
#include <exception>
#include <iostream>

#include "commands/commands.h"

int main(int argc, char** argv) {
  try {
    return grappe::commands::runCommandLine(
        argc, argv, {grappe::commands::phrasebookOfLocale(), std::cout, std::cerr});
  } catch (const std::exception& error) {
    std::cerr << "grappe: " << error.what() << '\n';
    return grappe::commands::couldNot;
  }
}
