#include "runtime/kiosk_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace grappe::runtime {

namespace {

constexpr mode_t onlyOwner = 0600;

std::string lockPath(const std::string& workshop) {
  std::error_code error;
  const auto whole = std::filesystem::weakly_canonical(workshop, error);
  return (error ? workshop : whole.string()) + ".kiosk";
}

struct flock wholeFile() {
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  return lock;
}

// The file may have been removed by its last holder between opening and locking it.
bool stillThere(const std::string& path, int file) {
  struct stat opened {};
  struct stat named {};
  return ::fstat(file, &opened) == 0 && ::lstat(path.c_str(), &named) == 0 &&
         opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

std::string contents(int file) {
  std::array<char, 1024> text{};
  const ssize_t size = ::pread(file, text.data(), text.size(), 0);
  return {text.data(), size > 0 ? static_cast<std::size_t>(size) : 0};
}

}  // namespace

Result<std::unique_ptr<KioskFile>> KioskFile::take(const std::string& workshop) {
  const std::string path = lockPath(workshop);
  while (true) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, onlyOwner);
    if (file < 0) return refuse(Code::forbidden, "the workshop's folder may not be written");
    struct flock lock = wholeFile();
    if (::fcntl(file, F_OFD_SETLK, &lock) != 0) {
      const bool taken = errno == EAGAIN || errno == EACCES;
      ::close(file);
      if (taken) return refuse(Code::inUse, "another kiosk holds the file");
      return refuse(Code::forbidden, "the workshop's folder takes no locks");
    }
    if (!stillThere(path, file)) {
      ::close(file);
      continue;
    }
    std::unique_ptr<KioskFile> held(new KioskFile(path, file));
    // What a killed holder left is not ours to tell.
    if (::fchmod(file, onlyOwner) != 0 || ::ftruncate(file, 0) != 0) {
      return refuse(Code::forbidden, "the file " + path + " may not be written");
    }
    return held;
  }
}

KioskFile::~KioskFile() {
  ::unlink(m_path.c_str());
  ::close(m_file);
}

Result<void> KioskFile::announce(const server::Door& door, const std::string& token) {
  const nlohmann::json told{{"pid", ::getpid()},
                            {"host", door.host},
                            {"port", door.port},
                            {"fingerprint", door.fingerprint},
                            {"token", token}};
  const std::string text = told.dump() + "\n";
  const auto size = static_cast<ssize_t>(text.size());
  if (::ftruncate(m_file, 0) != 0 || ::pwrite(m_file, text.data(), text.size(), 0) != size) {
    return refuse(Code::diskFull, "the file " + m_path + " cannot be written");
  }
  return {};
}

std::optional<LiveKiosk> findKiosk(const std::string& workshop) {
  const int file = ::open(lockPath(workshop).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  // One that may not be read belongs to another user, and cannot be reached; whether it is locked
  // shows when it is taken.
  if (file < 0) return std::nullopt;
  struct flock lock = wholeFile();
  lock.l_type = F_WRLCK;
  const bool held = ::fcntl(file, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
  const std::string text = held ? contents(file) : std::string();
  ::close(file);
  if (!held) return std::nullopt;
  LiveKiosk found;
  const auto told = nlohmann::json::parse(text, nullptr, false);
  if (!told.is_object()) return found;  // it has only just begun
  try {
    found.pid = told.value("pid", pid_t{0});
    found.door.port = told.value("port", found.door.port);
    found.door.host = told.value("host", found.door.host);
    found.door.fingerprint = told.value("fingerprint", std::string());
    found.token = told.value("token", std::string());
  } catch (const nlohmann::json::exception&) {
    return LiveKiosk{};
  }
  return found;
}

}  // namespace grappe::runtime
