// Who is connected, and who goes when there is no room for one more: so that no number of strangers
// keeps out those whom the kiosk knows. Owned by the server; io thread only.
#pragma once

#include <array>
#include <cstddef>
#include <list>
#include <memory>
#include <string>
#include <unordered_map>

namespace grappe::server {

class Connection;

// What a connection has shown: no token (yet), a participant's, a participant's that listens, one
// of those who see all. Only ever raised.
enum class Standing { stranger, known, listening, leading };

class OpenConnections {
 public:
  explicit OpenConnections(std::size_t most) : m_most(most) {}
  void atMost(std::size_t most) { m_most = most; }

  // Holds it until it is over. `from`: see neighbourhood (peer.h).
  void keep(std::shared_ptr<Connection> connection, const std::string& from);
  void stands(const Connection* connection, Standing standing);
  // Again, or of one that was never kept: nothing happens.
  void over(const Connection* connection);

  // Sees to it that one more may come: closes one of the lowest standing, of the address that has
  // most of those, the oldest. False: all are of those who lead, who are never closed for another.
  bool makeRoom();
  // The same whatever the number.
  bool closeOne();

  void closeAll();
  std::size_t size() const { return m_open.size(); }

 private:
  using Line = std::list<const Connection*>;  // the oldest first
  struct Open {
    std::shared_ptr<Connection> connection;
    std::string from;
    Standing standing = Standing::stranger;
    Line::iterator place;
  };
  using Lines = std::unordered_map<std::string, Line>;  // by address

  Lines& lines(Standing standing) { return m_lines[static_cast<std::size_t>(standing)]; }
  void leaveLine(const Open& open);

  std::size_t m_most;
  std::unordered_map<const Connection*, Open> m_open;
  std::array<Lines, 4> m_lines;
};

}  // namespace grappe::server
