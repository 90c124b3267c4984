# Two monitors (Xorg's dummy driver): the wall stands on the chosen one, whatever becomes of either,
# and the machine remembers which that was.
. "$(dirname "$0")/lib.sh"
. "$here/window.sh"
file=$work/mur.grappe
"$grappe" new "$file" --title "Qu’est-ce qui fait que ça match ?" >/dev/null
"$grappe" import "$file" "$root/assets/demo/question_1.txt" --question 1 --circle Parents --yes >/dev/null
"$grappe" phase "$file" --question 1 sharing >/dev/null
cat >"$work/xorg.conf" <<'CONF'
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoEnableDevices" "false"
  Option "DontVTSwitch" "true"
  Option "AllowMouseOpenFail" "true"
  Option "PciForceNone" "true"
  Option "AutoBindGPU" "false"
  Option "AutoAddGPU" "false"
EndSection
Section "Device"
  Identifier "gpu"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-300
  Modeline "1920x1080" 148.50 1920 2008 2052 2200 1080 1084 1089 1125 +HSync +VSync
EndSection
Section "Screen"
  Identifier "screen"
  Device "gpu"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1920x1080"
    Virtual 3840 2160
  EndSubSection
EndSection
CONF
own_display Xorg -config "$work/xorg.conf" -logfile "$work/xorg.log" -noreset
mode() { xrandr --newmode "$1" "$2" "$3" $(($3 + 40)) $(($3 + 80)) $(($3 + 160)) "$4" $(($4 + 3)) $(($4 + 8)) $(($4 + 30)) && xrandr --addmode DUMMY1 "$1"; }
mode projector 74 1280 720 2>"$work/xrandr.log" && mode other 60 1024 768 2>>"$work/xrandr.log"
second_on() { xrandr --output DUMMY1 --mode "${1:-projector}" --right-of DUMMY0; }
second_on
[ "$(xrandr --listmonitors | grep -c '^ [01]:')" = 2 ] && ok "there are two monitors" || not_ok "there are two monitors" "$(xrandr | head -20)" "$(tail -3 "$work/xrandr.log")"

# Where the window is: "1280x720+1920+0".
place() { xdotool getwindowgeometry --shell "$(window)" 2>/dev/null | awk -F= '{ v[$1] = $2 } END { printf "%sx%s+%s+%s", v["WIDTH"], v["HEIGHT"], v["X"], v["Y"] }'; }
at() { [ "$(place)" = "$1" ]; }
goes() { local name=$1; within 15 at "$2"; equal "$name" "$(place)" "$2"; }
# drawn NAME PLACE: a whole wall is seen there, and the rest of the screen is nobody's.
drawn() {
  at_rest "$work/screen.png" 3
  convert "$work/screen.png" -crop "$2" +repage "$work/part.png"
  local colours size corners
  colours=$(identify -format '%k' "$work/part.png")
  size=${2%%+*}
  corners=$(convert "$work/part.png" -format "%[hex:p{3,3}] %[hex:p{$((${size%x*} - 4)),$((${size#*x} - 4))}]" info:)
  if [ "$colours" -gt 100 ] && [ "$corners" = "ECE8E4 ECE8E4" ]; then ok "$1"; else not_ok "$1" "$colours colours, corners $corners"; fi
}
remembered() { grep -o "DUMMY[01]" "$XDG_CONFIG_HOME/grappe/kiosk.toml" 2>/dev/null; }

start_kiosk "$file" --pin 2468 --monitor 2 || not_ok "the kiosk opens a window" "$(cat "$work/kiosk.log")"
goes "--monitor 2 is the second" 1280x720+1920+0
drawn "the wall covers it" 1280x720+1920+0
xdotool key ctrl+m
goes "Ctrl+M takes the wall to the next" 1920x1080+0+0
drawn "it covers that" 1920x1080+0+0
equal "which is remembered" "$(remembered)" DUMMY0
xdotool key ctrl+m
goes "and back" 1280x720+1920+0
equal "which is remembered too" "$(remembered)" DUMMY1

second_on other
goes "a monitor that changes its size takes the wall with it" 1024x768+1920+0
drawn "and the wall fills it" 1024x768+1920+0
xrandr --output DUMMY1 --off
goes "a monitor that goes leaves the wall on the other" 1920x1080+0+0
drawn "which it covers" 1920x1080+0+0
second_on
goes "and when it is back the wall returns" 1280x720+1920+0
drawn "whole" 1280x720+1920+0

child=$(wall)
kill -9 "$child"
within 10 another_wall "$child"
goes "a wall that was killed comes back on its monitor" 1280x720+1920+0
kill -TERM "$pid"
ended "$pid"
start_kiosk "$file"
goes "started again it stands where it was chosen" 1280x720+1920+0
kill -TERM "$pid"
ended "$pid"
echo 'monitor = [' >"$XDG_CONFIG_HOME/grappe/kiosk.toml"
start_kiosk "$file"
goes "settings that cannot be read are left aside" 1920x1080+0+0
has "with a line that says so" kiosk.toml "$work/kiosk.log"
kill -TERM "$pid"
ended "$pid"
