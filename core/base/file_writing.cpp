#include "base/file_writing.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace grappe {
namespace {

tl::unexpected<Refusal> refused(const std::string& path, int error) {
  const std::string detail = path + ": " + std::strerror(error);
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return refuse(Code::unknown, detail);
    case EACCES:
    case EPERM:
    case EROFS:
      return refuse(Code::forbidden, detail);
    case EISDIR:
      return refuse(Code::conflict, detail);
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return refuse(Code::diskFull, detail);
    default:
      return refuse(Code::busy, detail);
  }
}

int written(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return ::fsync(file) == 0 ? 0 : errno;
}

// A link is followed: the file that it names is the one to replace.
std::string target(const std::string& path) {
  std::error_code error;
  const auto real = std::filesystem::canonical(path, error);
  return error ? path : real.string();
}

// A rename is on the disk once its folder is.
int syncedFolderOf(const std::string& path) {
  const std::filesystem::path folder = std::filesystem::absolute(path).parent_path();
  const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle < 0) return errno == EACCES ? 0 : errno;  // written into, but not to be read
  const int error = ::fsync(handle) == 0 || errno == EINVAL ? 0 : errno;
  ::close(handle);
  return error;
}

// What keeps no rights of its own (a stick's file system) needs none.
int withRights(int file, mode_t mode) {
  if (::fchmod(file, mode) == 0 || errno == EPERM || errno == ENOTSUP || errno == ENOSYS) return 0;
  return errno;
}

}  // namespace

Result<void> writeWhole(const std::string& path, std::string_view bytes) {
  const std::string goal = target(path);
  struct stat status {};
  const bool stands = ::stat(goal.c_str(), &status) == 0;
  if (stands && S_ISDIR(status.st_mode)) return refused(path, EISDIR);
  if (stands && !S_ISREG(status.st_mode)) {  // a pipe or a device is written to, never replaced
    const int file = ::open(goal.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0) return refused(path, errno);
    const int error = written(file, bytes);
    ::close(file);
    if (error != 0 && error != EINVAL && error != EROFS) return refused(path, error);
    return {};
  }
  if (stands && ::access(goal.c_str(), W_OK) != 0) return refused(path, errno);

  std::string beside = goal + ".XXXXXX";
  const int file = ::mkostemp(beside.data(), O_CLOEXEC);
  if (file < 0) return refused(path, errno);
  const mode_t mask = ::umask(0);
  ::umask(mask);
  int error = withRights(file, stands ? status.st_mode & 07777U : 0666U & ~mask);
  if (error == 0) error = written(file, bytes);
  if (::close(file) != 0 && error == 0) error = errno;
  if (error == 0 && ::rename(beside.c_str(), goal.c_str()) != 0) error = errno;
  if (error != 0) {
    ::unlink(beside.c_str());
    return refused(path, error);
  }
  if (const int unsure = syncedFolderOf(goal); unsure != 0) return refused(path, unsure);
  return {};
}

Result<void> replaceWith(const std::string& beside, const std::string& path) {
  if (::rename(beside.c_str(), path.c_str()) != 0) return refused(path, errno);
  if (const int unsure = syncedFolderOf(path); unsure != 0) return refused(path, unsure);
  return {};
}

}  // namespace grappe
