#include "server/open_connections.h"

#include <algorithm>

#include "server/connections.h"

namespace grappe::server {

void OpenConnections::keep(std::shared_ptr<Connection> connection, const std::string& from) {
  const Connection* const key = connection.get();
  Line& line = lines(Standing::stranger)[from];
  const auto place = line.insert(line.end(), key);
  m_open.emplace(key, Open{std::move(connection), from, Standing::stranger, place});
}

void OpenConnections::leaveLine(const Open& open) {
  Lines& all = lines(open.standing);
  const auto line = all.find(open.from);
  line->second.erase(open.place);
  if (line->second.empty()) all.erase(line);
}

void OpenConnections::stands(const Connection* connection, Standing standing) {
  const auto found = m_open.find(connection);
  if (found == m_open.end() || standing <= found->second.standing) return;
  Open& open = found->second;
  leaveLine(open);
  open.standing = standing;
  Line& line = lines(standing)[open.from];
  open.place = line.insert(line.end(), connection);
}

void OpenConnections::over(const Connection* connection) {
  const auto found = m_open.find(connection);
  if (found == m_open.end()) return;
  leaveLine(found->second);
  // Its destructor may ask again.
  const auto last = std::move(found->second.connection);
  m_open.erase(found);
}

bool OpenConnections::makeRoom() { return m_open.size() < m_most || closeOne(); }

bool OpenConnections::closeOne() {
  for (const Standing standing : {Standing::stranger, Standing::known, Standing::listening}) {
    const Lines& all = lines(standing);
    const auto fullest = std::max_element(
        all.begin(), all.end(),
        [](const auto& one, const auto& other) { return one.second.size() < other.second.size(); });
    if (fullest == all.end()) continue;
    const Connection* const first = fullest->second.front();
    const auto leaving = m_open.at(first).connection;
    over(first);
    leaving->close();
    return true;
  }
  return false;
}

void OpenConnections::closeAll() {
  for (const auto& entry : m_open) entry.second.connection->close();
  m_open.clear();
  for (Lines& all : m_lines) all.clear();
}

}  // namespace grappe::server
