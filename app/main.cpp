// Reads the command line and hands over.
#include <csignal>
#include <exception>
#include <iostream>

#include "commands/commands.h"

int main(int argc, char** argv) {
  // A terminal or a pipe that has gone must not end a meeting.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return grappe::commands::runCommandLine(
        argc, argv, {grappe::commands::phrasebookOfLocale(), std::cout, std::cerr});
  } catch (const std::exception& error) {
    std::cerr << "grappe: " << error.what() << '\n';
    return grappe::commands::couldNot;
  }
}
