// The commands of `grappe`, one file a command. Each adds its options to the command line and runs
// when it was chosen; the exit code goes where `finish` says. Main thread.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "commands/console.h"

namespace grappe::commands {

// Leaves with the exit code of the command that was chosen.
using Finish = std::function<void(int)>;

void addRun(CLI::App& app, const Console& console, const Finish& finish);
void addServe(CLI::App& app, const Console& console, const Finish& finish);
void addPhase(CLI::App& app, const Console& console, const Finish& finish);
void addClose(CLI::App& app, const Console& console, const Finish& finish);
void addNew(CLI::App& app, const Console& console, const Finish& finish);
void addImport(CLI::App& app, const Console& console, const Finish& finish);
void addJoin(CLI::App& app, const Console& console, const Finish& finish);
void addRecap(CLI::App& app, const Console& console, const Finish& finish);
void addRecapParts(CLI::App& app, const Console& console, const Finish& finish);
void addTrace(CLI::App& app, const Console& console, const Finish& finish);
void addWall(CLI::App& app, const Console& console, const Finish& finish);
void addThemes(CLI::App& app, const Console& console, const Finish& finish);
void addHeadings(CLI::App& app, const Console& console, const Finish& finish);
void addLexicon(CLI::App& app, const Console& console, const Finish& finish);
void addLanguage(CLI::App& app, const Console& console, const Finish& finish);
void addForget(CLI::App& app, const Console& console, const Finish& finish);
void addAnonymise(CLI::App& app, const Console& console, const Finish& finish);
void addBackup(CLI::App& app, const Console& console, const Finish& finish);
void addPrivacy(CLI::App& app, const Console& console, const Finish& finish);
void addCheck(CLI::App& app, const Console& console, const Finish& finish);

// The whole command line: parses, runs, says what was wrong in a sentence. Returns the exit code.
int runCommandLine(int argc, const char* const* argv, const Console& console);

}  // namespace grappe::commands
