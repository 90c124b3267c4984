# The room's network with the real program: another machine is a network of its own, tied to this one
# by a cable. Its first request is told of; this machine calling itself is not.
. "$(dirname "$0")/lib.sh"
export XDG_CONFIG_HOME=$work/config
settings=$XDG_CONFIG_HOME/grappe/kiosk.toml
file=$work/salle.grappe
"$grappe" new "$file" --title "La salle" >/dev/null

phone=grappe$$
if ! ip netns add "$phone" 2>"$work/netns"; then
  echo "ok # SKIP no network of one's own can be made here: $(head -n 1 "$work/netns")"
  exit 0
fi
trap 'ip netns del "$phone"; clean_up' EXIT
near=engr$(($$ % 100000))
ip link add "$near" type veth peer name far0 netns "$phone"
ip addr add 10.99.7.1/24 dev "$near"
ip link set "$near" up
ip -n "$phone" addr add 10.99.7.2/24 dev far0
ip -n "$phone" link set far0 up

# starts ARGS…: `grappe serve`, until it says how to stop it. Sets pid, port.
starts() {
  : >"$work/serve.log"
  "$grappe" serve "$file" --pin 246810 "$@" >"$work/serve.log" 2>&1 &
  pid=$!
  started+=("$pid")
  local end=$((SECONDS + 30))
  until grep -q 'Ctrl+C' "$work/serve.log" || [ $SECONDS -ge $end ]; do timeout 0.2 tail -f /dev/null; done
  port=$(grep -m 1 -oE '10\.99\.7\.1:[0-9]+' "$work/serve.log" | cut -d: -f2)
  [ -n "$port" ]
}
stops() { kill "$pid"; wait "$pid" 2>/dev/null; }
told() { grep -cE 'téléphone relié|phone connected' "$work/serve.log"; }
page() { "$@" curl -s -o /dev/null -w '%{http_code}' --max-time 10 "http://10.99.7.1:$port/"; }

check "it listens where the cable leads" starts --address "$near" --wifi 'Salle; "2"' --wifi-password 'raisin\2411'
equal "the address that was asked for comes first" "$(grep -m 1 -oE '[0-9.]+:[0-9]+' "$work/serve.log")" "10.99.7.1:$port"
equal "the Wi-Fi is kept for its owner's eyes" "$(stat -c %a "$settings")" 600
has "with its password" 'raisin' "$settings"
equal "which no log says" "$(grep -c raisin "$work/serve.log")" 0
equal "and no workshop holds" "$(cat "$file"* | grep -ac raisin)" 0
equal "this machine reaches itself" "$(page)" 200
equal "which is no phone" "$(told)" 0
equal "another machine reaches it" "$(page ip netns exec "$phone")" 200
end=$((SECONDS + 10))
until [ "$(told)" -gt 0 ] || [ $SECONDS -ge $end ]; do timeout 0.2 tail -f /dev/null; done
page ip netns exec "$phone" >/dev/null
equal "and is told of, once" "$(told)" 1
stops
code "a password that no phone takes is refused" 2 "$grappe" serve "$file" --wifi Salle --wifi-password court
code "and so is one without a name" 2 "$grappe" serve "$file" --wifi-password raisin-2411
