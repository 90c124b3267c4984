#include <catch2/catch.hpp>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <set>
#include <sstream>

#include "app/screens/meeting_at_the_wall.h"
#include "commands/recap_pager.h"
#include "commands/recap_preview.h"
#include "commands/recap_saving.h"

using namespace grappe;
using namespace grappe::commands;
using screens::OfferedFormat;
using tests::french;

namespace {

namespace fs = std::filesystem;

const std::vector<OfferedFormat> allFormats{
    OfferedFormat::word, OfferedFormat::pdf,   OfferedFormat::writer,
    OfferedFormat::web,  OfferedFormat::sheet, OfferedFormat::table,
    OfferedFormat::text, OfferedFormat::data,  OfferedFormat::walls};

// A folder to save to, as a stick would be.
struct Stick {
  Stick() {
    std::string pattern = (fs::temp_directory_path() / "grappe-XXXXXX").string();
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    place = {pattern, "INTENSO", true};
  }
  ~Stick() {
    std::error_code ignored;
    fs::remove_all(place.path, ignored);
  }
  Stick(const Stick&) = delete;
  Stick& operator=(const Stick&) = delete;

  std::set<std::string> files() const {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(place.path)) {
      names.insert(entry.path().filename().string());
    }
    return names;
  }

  screens::SavingPlace place;
};

struct Heard {
  std::ostringstream out, err;
  Console console{french(), out, err};
};

// Waits for what a thread tells.
class Bell {
 public:
  void ring() {
    {
      const std::lock_guard lock(m_mutex);
      ++m_rung;
    }
    m_rings.notify_all();
  }
  template <class Done>
  bool wait(Done done) {
    std::unique_lock lock(m_mutex);
    return m_rings.wait_for(lock, std::chrono::seconds(60), done);
  }

 private:
  std::mutex m_mutex;
  std::condition_variable m_rings;
  int m_rung = 0;
};

}  // namespace

TEST_CASE("the recap is saved in every format that is offered, each a file of its own",
          "[saving]") {
  const tests::Meeting meeting;
  const Stick stick;
  Heard heard;
  std::vector<double> shares;
  const auto saved = saveRecap(heard.console, *meeting.state, stick.place, allFormats,
                               [&](const std::string&, double share) {
                                 shares.push_back(share);
                                 return true;
                               });
  CHECK(saved.good);
  CHECK(saved.words.find("9 fichiers") != std::string::npos);
  CHECK(saved.words.find("Vous pouvez retirer la clé") != std::string::npos);
  const std::string name = "qu-est-ce-qui-fait-que-ca-match-2026-11-24";
  CHECK(stick.files() == std::set<std::string>{name + ".docx", name + ".pdf", name + ".odt",
                                               name + ".html", name + ".xlsx", name + ".csv",
                                               name + ".md", name + ".json", name + "-1.png"});
  CHECK(std::is_sorted(shares.begin(), shares.end()));
  CHECK(shares.front() == 0);
  CHECK(shares.back() == 1);
  // The next is another, and takes nothing away.
  CHECK(saveRecap(heard.console, *meeting.state, stick.place, {OfferedFormat::text}).good);
  CHECK(stick.files().size() == 10);
  CHECK(stick.files().contains(name + "-2.md"));
}

TEST_CASE("saving that is stopped leaves nothing, whenever that is", "[saving]") {
  const tests::Meeting meeting;
  const Stick stick;
  Heard heard;
  int steps = 0;
  const auto count = [&](const std::string&, double) {
    ++steps;
    return true;
  };
  CHECK(saveRecap(heard.console, *meeting.state, stick.place, allFormats, count).good);
  for (const std::string& file : stick.files()) fs::remove(fs::path(stick.place.path) / file);
  for (int stop = 0; stop < steps; ++stop) {
    INFO("stopped at step " << stop << " of " << steps);
    int step = 0;
    const auto saved = saveRecap(heard.console, *meeting.state, stick.place, allFormats,
                                 [&](const std::string&, double) { return step++ < stop; });
    CHECK(saved.words == "Arrêté\u00a0: rien n’est enregistré.");
    CHECK(stick.files().empty());
  }
}

TEST_CASE("a stick that is gone, and a meeting in which nothing was written, are told",
          "[saving]") {
  const tests::Meeting meeting;
  Heard heard;
  const auto gone =
      saveRecap(heard.console, *meeting.state, {"/media/gone", "INTENSO", true}, allFormats);
  CHECK_FALSE(gone.good);
  CHECK(gone.words.find("n’est plus là") != std::string::npos);
  const Stick stick;
  workshop::State empty;
  empty.language = "fr";
  const auto nothing = saveRecap(heard.console, empty, stick.place, allFormats);
  CHECK_FALSE(nothing.good);
  CHECK(stick.files().empty());
}

TEST_CASE("saving goes on beside all else, and tells when it is done", "[saving]") {
  const tests::Meeting meeting;
  const Stick stick;
  Heard heard;
  Bell bell;
  RecapSaving saving(heard.console, [&] { bell.ring(); });
  CHECK(saving.news().words.empty());
  saving.start(meeting.state, stick.place, {OfferedFormat::text, OfferedFormat::table});
  REQUIRE(bell.wait([&] { return !saving.news().going; }));
  CHECK(saving.news().good);
  CHECK(stick.files().size() == 2);
}

TEST_CASE("a page of the preview is what was asked for last, and the last page is the nearest",
          "[preview]") {
  const tests::Meeting meeting;
  Heard heard;
  Bell bell;
  RecapPreview preview(heard.console, [&] { bell.ring(); });
  screens::PageShown shown;
  const auto ask = [&](std::size_t page, int width) {
    const screens::PageWanted wanted{meeting.state, page, width};
    return bell.wait([&] {
      shown = preview.shown(wanted);
      return shown.newest;
    });
  };
  REQUIRE(ask(0, 300));
  REQUIRE(shown.bitmap);
  CHECK(shown.page == 0);
  CHECK(shown.count >= 2);
  CHECK(shown.bitmap->width == 300);
  CHECK(shown.bitmap->height == 424);
  CHECK(shown.bitmap->pixels.front() == 0xFFFFFFFF);
  const std::string first = shown.name;
  REQUIRE(ask(99, 200));
  CHECK(shown.page == shown.count - 1);
  CHECK(shown.bitmap->width == 200);
  CHECK(shown.name != first);
}

TEST_CASE("the pages are laid out once for one state", "[preview]") {
  tests::Meeting meeting;
  Heard heard;
  RecapPager pager(heard.console);
  int told = 0;
  const auto page = [&](std::size_t number) {
    return pager.draw(
        meeting.state, number, [](const recap::DrawnPicture&) {},
        [&](double) {
          ++told;
          return true;
        });
  };
  REQUIRE(page(0));
  const int once = told;
  CHECK(once > 0);
  REQUIRE(page(1));
  CHECK(told == once);
  meeting.note("n9", "Un mot de plus");
  REQUIRE(page(1));
  CHECK(told > once);
}
