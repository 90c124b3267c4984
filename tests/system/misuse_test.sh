# The real server against a crowd of silent connections, by IPv6, and with a certificate.
. "$(dirname "$0")/lib.sh"
export LC_ALL=fr_FR.UTF-8
file=$work/rencontre.grappe
"$grappe" new "$file" >/dev/null
name=$(sqlite3 "$file" 'select id from question where number = 1')

serve "$file" --host 127.0.0.1 || not_ok "the server starts"
room=$(sqlite3 "$file" "select json_extract(body, '\$.code') from event where type = 'MeetingOpened'")
token=$(curl -s -H 'Content-Type: application/json' -d "{\"code\":\"$room\"}" "http://127.0.0.1:$port/api/join" | sed -nE 's/.*"token":"([0-9a-f]+)".*/\1/p')
timeout 120 python3 "$here/crowd.py" 127.0.0.1 "$port" "$token" 10000 >"$work/crowd" 2>&1
has "ten thousand silent connections of one address keep no device out" "asked 20 answered 20" "$work/crowd"
equal "and once they are gone a note comes in" "$(curl -s -o /dev/null -w '%{http_code}' -H "Authorization: Bearer $token" -H 'Content-Type: application/json' -d "{\"id\":\"n1\",\"question\":\"$name\",\"text\":\"Café\"}" "http://127.0.0.1:$port/api/notes")" 202
kill "$pid" && wait "$pid" 2>/dev/null

# On every address: IPv4 and IPv6.
: >"$work/serve.log"
"$grappe" serve "$file" --pin 246810 >"$work/serve.log" 2>&1 &
pid=$!
started+=("$pid")
for _ in $(seq 300); do grep -q 'Ctrl+C' "$work/serve.log" && break; sleep 0.1; done
port=$(grep -m 1 -oE 'http://[^ ]*:[0-9]+' "$work/serve.log"); port=${port##*:}
for host in '[::1]' 127.0.0.1 localhost; do
  equal "the page is there at http://$host" "$(curl -s -g -o /dev/null -w '%{http_code}' "http://$host:$port/")" 200
done
kill "$pid" && wait "$pid" 2>/dev/null

pair() { openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=grappe.test -keyout "$work/$1.key" -out "$work/$1.pem" 2>/dev/null; }
pair one
pair two
openssl ec -in "$work/one.key" -aes256 -passout pass:secret -out "$work/locked.key" 2>/dev/null
refused() {  # NAME TEXT CERT KEY
  code "$1" 2 "$grappe" serve "$file" --cert "$3" --key "$4"
  has "$1, in words" "$2" "$work/out"
}
refused "a certificate that is not there is refused" "ne peut pas être lu" "$work/absent.pem" "$work/one.key"
refused "a key that is not there is refused" "ne peut pas être lue" "$work/one.pem" "$work/absent.key"
refused "another certificate's key is refused" "n’est pas celle du certificat" "$work/one.pem" "$work/two.key"
refused "a key with a password is refused" "protégée par un mot de passe" "$work/one.pem" "$work/locked.key"
code "a certificate without its key is wrong usage" 2 "$grappe" serve "$file" --cert "$work/one.pem"

serve "$file" --cert "$work/one.pem" --key "$work/one.key" || not_ok "the server starts with a certificate"
has "the address is told as https" "https://127.0.0.1:$port" "$work/serve.log"
equal "the page comes over https" "$(curl -s --cacert "$work/one.pem" --connect-to "grappe.test:$port:127.0.0.1:$port" -H "Host: 127.0.0.1:$port" -o /dev/null -w '%{http_code}' "https://grappe.test:$port/")" 200
equal "http is sent there" "$(curl -s -o /dev/null -w '%{http_code} %{redirect_url}' "http://127.0.0.1:$port/x")" "308 https://127.0.0.1:$port/x"
code "the command line commands a kiosk that speaks https" 0 "$grappe" phase "$file" --question 2 partage
equal "and it is done" "$(sqlite3 "$file" "select phase from question where number=2")" sharing
