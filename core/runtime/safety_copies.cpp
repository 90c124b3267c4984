#include "runtime/safety_copies.h"

#include <sys/stat.h>

#include <filesystem>
#include <vector>

#include "base/file_writing.h"
#include "store/copy.h"

namespace grappe::runtime {

namespace {

namespace fs = std::filesystem;

// The folder that a stick was put in may be left behind when it is pulled out, on the disk itself.
bool isMount(const std::string& folder) {
  struct stat own {};
  struct stat above {};
  return ::stat(folder.c_str(), &own) == 0 && ::stat((folder + "/..").c_str(), &above) == 0 &&
         own.st_dev != above.st_dev;
}

bool isThere(const std::string& folder, bool mount) {
  std::error_code error;
  return fs::is_directory(folder, error) && (!mount || isMount(folder));
}

// What a copy that was interrupted left: it is written under such a name until it is sound.
void clearAside(const fs::path& goal) {
  std::error_code error;
  const std::string aside = goal.filename().string() + ".new";
  std::vector<fs::path> left;
  for (const auto& one : fs::directory_iterator(goal.parent_path(), error)) {
    if (one.path().filename().string().starts_with(aside)) left.push_back(one.path());
  }
  for (const fs::path& one : left) fs::remove(one, error);
}

}  // namespace

Result<void> copyInto(const std::string& workshop, const std::string& goal,
                      const std::function<bool(double)>& goOn) {
  std::error_code error;
  if (fs::equivalent(workshop, goal, error)) {
    return refuse(Code::conflict, "a workshop is no copy of itself");
  }
  const auto bytes = store::copyOf(workshop, goOn);
  if (!bytes) return tl::unexpected(bytes.error());
  // Checked before it takes the place of the one before.
  const std::string beside = goal + ".new";
  clearAside(fs::absolute(goal));
  auto written = writeWhole(beside, *bytes);
  if (!written) return written;
  Result<void> sound;
  if (const auto report = store::checkCopy(beside); !report) {
    sound = tl::unexpected(report.error());
  }
  if (sound) sound = replaceWith(beside, goal);
  if (!sound) fs::remove(beside, error);
  return sound;
}

SafetyCopies::SafetyCopies(std::string workshop, const Clock& clock, std::function<void()> changed,
                           Pace pace)
    : m_workshop(std::move(workshop)),
      m_clock(clock),
      m_changed(std::move(changed)),
      m_pace(pace),
      m_thread([this] { work(); }) {}

SafetyCopies::~SafetyCopies() {
  {
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
  }
  m_woken.notify_all();
  m_thread.join();
}

void SafetyCopies::keepIn(const std::string& folder) {
  {
    const std::lock_guard lock(m_mutex);
    m_folder = folder;
    m_mount = isMount(folder);
    m_due = true;
  }
  m_woken.notify_all();
}

void SafetyCopies::end() {
  {
    const std::lock_guard lock(m_mutex);
    m_folder.clear();
    m_news = {};
  }
  m_woken.notify_all();
}

CopyNews SafetyCopies::news() const {
  const std::lock_guard lock(m_mutex);
  return m_news;
}

void SafetyCopies::set(std::unique_lock<std::mutex>& lock, CopyNews news) {
  if (m_news == news || m_folder.empty()) return;
  m_news = std::move(news);
  if (!m_changed) return;
  lock.unlock();
  m_changed();
  lock.lock();
}

void SafetyCopies::work() {
  std::unique_lock lock(m_mutex);
  while (!m_stopping) {
    if (m_folder.empty()) {
      m_woken.wait(lock, [this] { return m_stopping || !m_folder.empty(); });
      continue;
    }
    copyOnce(lock);
    // What is away, or failed, may come right at any moment.
    const bool well = m_news.state == CopyNews::State::kept;
    m_woken.wait_for(lock, well ? m_pace.every : m_pace.look,
                     [this] { return m_stopping || m_due || m_folder.empty(); });
  }
}

void SafetyCopies::copyOnce(std::unique_lock<std::mutex>& lock) {
  m_due = false;
  const std::string folder = m_folder;
  CopyNews news = m_news;
  news.file = (fs::path(folder) / fs::path(m_workshop).filename()).string();
  if (news.file != m_news.file) news.last.reset();
  news.why.reset();
  news.detail.clear();
  if (!isThere(folder, m_mount)) {
    news.state = CopyNews::State::away;
    set(lock, news);
    return;
  }
  // Trouble that goes on is not told anew with each try.
  if (m_news.state != CopyNews::State::failed) {
    news.state = CopyNews::State::copying;
    set(lock, news);
  }
  const bool mount = m_mount;
  const Timestamp at = m_clock.now();
  lock.unlock();
  const auto goOn = [this](double /*part*/) {
    const std::lock_guard stopping(m_mutex);
    return !m_stopping && !m_due;
  };
  const Result<void> copied = copyInto(m_workshop, news.file, goOn);
  const bool there = isThere(folder, mount);
  lock.lock();
  if (m_due || m_folder != folder) return;  // another place was chosen meanwhile
  if (copied) {
    news.state = CopyNews::State::kept;
    news.last = at;
  } else {
    news.state = there ? CopyNews::State::failed : CopyNews::State::away;
    news.why = copied.error().code;
    news.detail = copied.error().detail;
  }
  set(lock, news);
}

}  // namespace grappe::runtime
