// The folder of workshops that the home screen shows. Main thread.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "screens/shelf.h"

namespace grappe::commands {

// $XDG_DATA_HOME/grappe, or ~/.local/share/grappe.
std::filesystem::path defaultLibrary();

// Every .grappe file of the folder; one that cannot be read says why. A folder that is not there is
// an empty library.
std::vector<screens::ShelfEntry> shelfOf(const std::filesystem::path& library);

// What a title is called as a file, without an ending: "Ça match" becomes "ca-match".
std::string fileNameOf(const std::string& title);

// A path in the library for a workshop of that title that no file has yet: "Ça match" becomes
// "ca-match.grappe", then "ca-match-2.grappe". Makes the folder.
std::filesystem::path freePath(const std::filesystem::path& library, const std::string& title);

}  // namespace grappe::commands
