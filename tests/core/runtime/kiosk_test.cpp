#include "runtime/kiosk.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <nlohmann/json.hpp>

#include "core/runtime/room.h"
#include "runtime/carry_out.h"
#include "server/addresses.h"
#include "server/client.h"
#include "store/check.h"

using namespace grappe;
using namespace grappe::tests;
using runtime::findKiosk;
using runtime::Kiosk;
using runtime::KioskFile;
using runtime::OpenWorkshop;

namespace {

std::string workshopIn(const Folder& folder) {
  const std::string path = folder.file("a.grappe");
  auto log = store::SqliteLog::create(path);
  REQUIRE(log);
  Rehearsal(**log).open();
  return path;
}

std::string emptyWorkshopIn(const Folder& folder) {
  const std::string path = folder.file("b.grappe");
  auto made = OpenWorkshop::create(path, {});
  REQUIRE(made);
  REQUIRE((*made)->carryOut(CreateWorkshop{"Atelier", "fr", {}}, Role::commandLine));
  REQUIRE(
      (*made)->carryOut(AddQuestion{QuestionId::of("q1"), "Quoi\u202f?", ""}, Role::commandLine));
  return path;
}

runtime::StartOptions onLoopback(const std::string& path) {
  runtime::StartOptions options;
  options.path = path;
  options.bind = "127.0.0.1";
  return options;
}

Command noteCommand(const std::string& id) {
  return AddNote{NoteId::of(id), QuestionId::of("q1"), "Post-it " + id, {}, NoteOrigin::paper};
}

}  // namespace

TEST_CASE("a second kiosk on the same file is refused, by whatever name it calls it", "[runtime]") {
  const Folder folder;
  const std::string path = workshopIn(folder);
  std::filesystem::create_symlink(path, folder.file("lien.grappe"));
  auto first = OpenWorkshop::open(path, {});
  REQUIRE(first);
  for (const auto& name : {path, folder.file("lien.grappe"), folder.file("./a.grappe")}) {
    const auto second = OpenWorkshop::open(name, {});
    REQUIRE_FALSE(second);
    CHECK(second.error().code == Code::inUse);
  }
  (*first)->stop();
  (*first)->stop();
  REQUIRE(OpenWorkshop::open(path, {}));
  CHECK_FALSE(std::filesystem::exists(path + ".kiosk"));
}

TEST_CASE("after kill -9 the file is free and every acknowledged note is in it", "[runtime]") {
  const Folder folder;
  const std::string path = workshopIn(folder);
  int told[2];
  REQUIRE(::pipe(told) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    auto workshop = OpenWorkshop::open(path, {});
    for (std::uint32_t i = 0;; ++i) {
      const auto done =
          (*workshop)->carryOut(noteCommand("n" + std::to_string(i)), Role::commandLine);
      if (!done || ::write(told[1], &i, sizeof i) != sizeof i) ::_exit(1);
    }
  }
  ::close(told[1]);
  std::uint32_t last = 0;
  while (last < 40 && ::read(told[0], &last, sizeof last) == sizeof last) {
  }
  CHECK(findKiosk(path));
  CHECK_FALSE(OpenWorkshop::open(path, {}));
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  while (::read(told[0], &last, sizeof last) == sizeof last) {
  }
  ::close(told[0]);

  CHECK(std::filesystem::exists(path + ".kiosk"));
  CHECK_FALSE(findKiosk(path));
  auto again = OpenWorkshop::open(path, {});
  REQUIRE(again);
  const StatePtr state = (*again)->state();
  for (std::uint32_t i = 0; i <= last; ++i) {
    REQUIRE(state->note(NoteId::of("n" + std::to_string(i))));
  }
  (*again)->stop();
  const auto report = store::check(path);
  REQUIRE(report);
  CHECK(report->problems.empty());
}

TEST_CASE("the kiosk file tells its user alone how to reach the kiosk", "[runtime]") {
  const Folder folder;
  const std::string path = folder.file("a.grappe");
  writeBytes(path + ".kiosk", "de l’autre siècle");
  ::chmod((path + ".kiosk").c_str(), 0644);
  CHECK_FALSE(findKiosk(path));
  auto held = KioskFile::take(path);
  REQUIRE(held);
  REQUIRE((*held)->announce({8080}, "jeton"));
  struct stat facts {};
  REQUIRE(::stat((path + ".kiosk").c_str(), &facts) == 0);
  CHECK((facts.st_mode & 0777) == 0600);
  const auto told = nlohmann::json::parse(bytesOf(path + ".kiosk"));
  CHECK(told == nlohmann::json{{"pid", ::getpid()},
                               {"host", "127.0.0.1"},
                               {"port", 8080},
                               {"token", "jeton"},
                               {"fingerprint", ""}});
  held->reset();
  CHECK_FALSE(std::filesystem::exists(path + ".kiosk"));
}

TEST_CASE("a foreign file is refused and left as it is, and no lock stays", "[runtime]") {
  const Folder folder;
  const std::string path = folder.file("a.grappe");
  writeBytes(path, "liste des courses");
  struct stat before {};
  ::stat(path.c_str(), &before);
  const auto refused = OpenWorkshop::open(path, {});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == Code::damaged);
  struct stat after {};
  ::stat(path.c_str(), &after);
  CHECK(before.st_mtim.tv_nsec == after.st_mtim.tv_nsec);
  CHECK(bytesOf(path) == "liste des courses");
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a command acts by itself on a file that nobody holds", "[runtime]") {
  const Folder folder;
  const std::string path = workshopIn(folder);
  std::vector<Command> commands;
  for (int i = 0; i < 500; ++i) commands.push_back(noteCommand("n" + std::to_string(i)));
  commands.emplace_back(HideNote{NoteId::of("none"), ""});
  const auto carried = runtime::carryOut(path, commands);
  REQUIRE(carried);
  CHECK_FALSE(carried->throughKiosk);
  REQUIRE(carried->answers.size() == 501);
  CHECK(carried->answers[499]);
  CHECK_FALSE(carried->answers[500]);
  const auto state = runtime::readState(path);
  REQUIRE(state);
  CHECK(state->questions[0]->notes.size() == 500);
  CHECK_FALSE(runtime::carryOut(folder.file("none"), {}));
}

TEST_CASE("a command on a file that a kiosk holds goes through that kiosk", "[runtime]") {
  const Folder folder;
  const std::string path = workshopIn(folder);
  auto kiosk = Kiosk::start(onLoopback(path));
  REQUIRE(kiosk);
  const auto carried = runtime::carryOut(path, {noteCommand("n1"), HideNote{NoteId::of("none"), ""},
                                                SetPhase{QuestionId::of("q1"), Phase::sharing}});
  REQUIRE(carried);
  CHECK(carried->throughKiosk);
  REQUIRE(carried->answers.size() == 3);
  REQUIRE(carried->answers[0]);
  REQUIRE_FALSE(carried->answers[1]);
  CHECK(carried->answers[1].error().code == Code::unknown);
  REQUIRE(carried->answers[2]);
  const StatePtr state = (*kiosk)->workshop().state();
  CHECK(state->note(NoteId::of("n1")));
  CHECK(state->questions[0]->phase == Phase::sharing);
}

TEST_CASE("a kiosk starts with what a room needs, and stops twice", "[runtime]") {
  const Folder folder;
  const std::string path = emptyWorkshopIn(folder);
  std::string code;
  {
    auto kiosk = Kiosk::start(onLoopback(path));
    REQUIRE(kiosk);
    const StatePtr state = (*kiosk)->workshop().state();
    REQUIRE(state->meeting() != nullptr);
    code = state->meeting()->code;
    CHECK(code.size() == 4);
    CHECK((*kiosk)->newPin().size() == 6);
    CHECK_FALSE(state->pinHash.text.empty());
    CHECK((*kiosk)->addresses() == std::vector<server::Address>{{"", "127.0.0.1"}});
    CHECK((*kiosk)->url("127.0.0.1") ==
          "http://127.0.0.1:" + std::to_string((*kiosk)->port()) + "/");
    const auto room = server::get((*kiosk)->door(), "/api/room", "");
    REQUIRE(room);
    CHECK_THAT(*room, Catch::Contains("Atelier"));
    (*kiosk)->stop();
    (*kiosk)->stop();
    CHECK_FALSE(findKiosk(path));
  }
  auto again = Kiosk::start(onLoopback(path));
  REQUIRE(again);
  CHECK((*again)->workshop().state()->meetings.size() == 1);
  CHECK((*again)->workshop().state()->meeting()->code == code);
  CHECK((*again)->newPin().empty());
}

TEST_CASE("a kiosk refuses a port that is taken and a PIN that is none", "[runtime]") {
  const Folder folder;
  auto first = Kiosk::start(onLoopback(workshopIn(folder)));
  REQUIRE(first);
  const std::string path = emptyWorkshopIn(folder);
  auto options = onLoopback(path);
  options.port = (*first)->port();
  const auto taken = Kiosk::start(std::move(options));
  REQUIRE_FALSE(taken);
  CHECK(taken.error().code == Code::inUse);
  auto wordy = onLoopback(path);
  wordy.pin = "sésame";
  const auto refused = Kiosk::start(std::move(wordy));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == Code::malformed);
  CHECK_FALSE(findKiosk(path));
}

TEST_CASE("addresses are those that lead into the room", "[runtime]") {
  for (const char* name : {"eth0", "enp3s0", "wlan0", "wlp2s0", "usb0", "bond0", "br0"}) {
    INFO(name);
    CHECK(server::leadsIntoRoom(name));
  }
  for (const char* name : {"lo", "docker0", "br-1a2b", "veth9", "virbr0", "tun0", "wg0", ""}) {
    INFO(name);
    CHECK_FALSE(server::leadsIntoRoom(name));
  }
  const auto addresses = server::usableAddresses();
  REQUIRE_FALSE(addresses.empty());
  if (addresses.size() > 1) {
    CHECK(std::none_of(addresses.begin(), addresses.end(),
                       [](const server::Address& one) { return one.literal == "127.0.0.1"; }));
  }
}

TEST_CASE("the likeliest way in: a hotspot of one's own, cable, Wi-Fi, an address made up",
          "[runtime]") {
  using server::rankOf;
  CHECK(rankOf("wlan0", "10.42.0.1") < rankOf("enp3s0", "192.168.1.24"));
  CHECK(rankOf("enp3s0", "10.42.0.1") == rankOf("enp3s0", "192.168.1.24"));
  CHECK(rankOf("enp3s0", "192.168.1.24") < rankOf("wlp2s0", "192.168.1.25"));
  CHECK(rankOf("wlp2s0", "192.168.1.25") < rankOf("usb0", "192.168.42.129"));
  CHECK(rankOf("usb0", "192.168.42.129") < rankOf("enp3s0", "169.254.7.9"));
}
