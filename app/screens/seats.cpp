#include "screens/seats.h"

namespace grappe::screens {

std::vector<workshop::SeatTheme> Seats::toSend(const std::vector<scene::SeatedTheme>& seats,
                                               const workshop::State& state) {
  std::erase_if(m_sent, [&](const auto& sent) {
    const workshop::ThemePtr theme = state.theme(sent.first);
    return !theme || theme->seat.has_value();
  });
  std::vector<workshop::SeatTheme> commands;
  for (const scene::SeatedTheme& seated : seats) {
    const workshop::ThemePtr theme = state.theme(seated.theme);
    if (!theme || theme->seat) continue;
    if (!m_sent.emplace(seated.theme, seated.seat).second) continue;
    commands.push_back({seated.theme, seated.seat});
  }
  return commands;
}

}  // namespace grappe::screens
