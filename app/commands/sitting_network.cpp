// The room's network while a workshop is open: looked at every few seconds, told to the wall when
// it changed.
#include "commands/place.h"
#include "commands/sitting.h"

namespace grappe::commands {

namespace {

// A laptop that changes Wi-Fi gets another address.
constexpr std::chrono::seconds networkPause{3};
constexpr int hotspotDigits = 8;  // the shortest password that a Wi-Fi takes

}  // namespace

void Sitting::watchNetwork() {
  std::unique_lock lock(m_mutex);
  while (!m_ending.wait_for(lock, networkPause, [this] { return m_ended; })) {
    lock.unlock();
    auto now = m_kiosk->addresses();
    lock.lock();
    if (now == m_addresses) continue;
    m_addresses = std::move(now);
    networkChanged();
  }
}

void Sitting::networkChanged() {
  m_networkNews = true;
  m_loop.wake();
}

void Sitting::setPlace(scene::Wifi wifi, server::Address wanted) {
  m_wifi = std::move(wifi);
  m_wantedAddress = std::move(wanted);
  networkChanged();
}

void Sitting::chooseWifi(const scene::Wifi& wifi) {
  setPlace(wifi, m_wantedAddress);
  if (m_told.wifi) m_told.wifi(wifi);
}

void Sitting::chooseAddress(const std::string& literal) {
  server::Address chosen{{}, literal};
  {
    const std::lock_guard lock(m_mutex);
    if (!m_addresses.empty()) chosen = shownOf(m_addresses, chosen);
  }
  setPlace(m_wifi, chosen);
  if (m_told.address) m_told.address(chosen);
}

void Sitting::tellNetwork() {
  if (!m_networkNews.exchange(false)) return;
  std::vector<server::Address> addresses;
  {
    const std::lock_guard lock(m_mutex);
    addresses = m_addresses;
  }
  if (m_hotspotPassword.empty()) m_hotspotPassword = randomDigits(hotspotDigits);
  screens::Network network;
  for (const server::Address& one : addresses) {
    network.addresses.push_back({one.interface, one.literal, shownAs(*m_kiosk, one)});
  }
  network.port = std::to_string(m_kiosk->port());
  network.wifi = m_wifi;
  network.reached = m_reached;
  network.firewall = firewallOf();
  network.hotspotPassword = m_hotspotPassword;
  const server::Address shown =
      addresses.empty() ? server::Address{} : shownOf(addresses, m_wantedAddress);
  m_wall->setAddress(addresses.empty() ? std::string() : shownAs(*m_kiosk, shown));
  m_kiosk->showsAddress(shown.literal);
  m_wall->setNetwork(std::move(network));
  if (m_prepare != nullptr) m_prepare->setWifi(m_wifi);
}

}  // namespace grappe::commands
