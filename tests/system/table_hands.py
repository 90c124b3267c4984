#!/usr/bin/env python3
"""Two people write at opposite edges of a table, with the ten-finger touch screen of an X server.

    table_hands.py FOLDER DISPLAY PROGRAM FILE

Starts Xorg (dummy and inputtest drivers, 1920x1080) and the kiosk with FILE on it, writes the two
notes letter about letter, and ends both. The keys are found in app/widgets/key_layouts.cpp.
"""
import os, pathlib, re, socket, struct, subprocess, sys, time

folder, display, program, file = sys.argv[1:5]
WIDTH, HEIGHT = 1920, 1080
CONFIGURATION = '''
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoEnableDevices" "false"
  Option "DontVTSwitch" "true"
  Option "AllowMouseOpenFail" "true"
  Option "PciForceNone" "true"
  Option "AutoBindGPU" "false"
  Option "AutoAddGPU" "false"
EndSection
%s
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
  EndSubSection
EndSection
Section "ServerLayout"
  Identifier "layout"
  Screen "screen"
  InputDevice "keyboard" "CoreKeyboard"
  InputDevice "pointer" "CorePointer"
  InputDevice "touch"
EndSection
'''


def device(name, kind, more):
    return f'''Section "InputDevice"
  Identifier "{name}"
  Driver "inputtest"
  Option "SocketPath" "{folder}/{name}"
  Option "DeviceType" "{kind}"
  {more}
EndSection'''


class Fingers:
    """The protocol of the inputtest driver: version 1, sync, touches."""
    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(10)
        self.socket.connect(path)
        self.socket.sendall(struct.pack('<IiHH', 12, 0, 1, 1))
        self.read()

    def read(self):
        length, _ = struct.unpack('<Ii', self.socket.recv(8))
        if length > 8:
            self.socket.recv(length - 8)

    def send(self, kind, finger, x, y):
        mask, values = bytearray(8), [0.0] * 64
        for axis, value in {0: x * 65535 / (WIDTH - 1), 1: y * 65535 / (HEIGHT - 1), 4: 1.0}.items():
            mask[axis // 8] |= 1 << (axis % 8)
            values[axis] = value
        body = struct.pack('<I8s4x64d64d', 0, bytes(mask), *values, *([0.0] * 64))
        self.socket.sendall(struct.pack('<IiII', 16 + len(body), 6, finger, kind) + body)
        self.socket.sendall(struct.pack('<Ii', 8, 1))
        self.read()

    def down(self, finger, at): self.send(18, finger, *at)
    def up(self, finger, at): self.send(20, finger, *at)


source = (pathlib.Path(__file__).resolve().parents[2] / 'app/widgets/key_layouts.cpp').read_text()


def rows_in(text):
    return re.findall(r'"((?:[^"\\]|\\.)*)"', text)[:4]


def pages(code):
    """The letters and the further letters of a language, its signs, and the small pictures."""
    layout = source[source.index('{"%s",' % code):]
    blocks = re.findall(r'\{\n((?:\s+"[^\n]*",\n){4})\s+\}', layout)
    smiles = rows_in(source[source.index('KeyRows smiles{'):])
    if code == 'ar':
        return {'abc': rows_in(blocks[0]), '123': rows_in(blocks[1]), 'more': rows_in(blocks[2]), 'smile': smiles}
    signs = rows_in(source[source.index('latinSigns{'):])
    return {'abc': rows_in(blocks[0]), '123': signs, 'more': rows_in(blocks[1]), 'smile': smiles}


def spots(rows):
    """Where each key of a page lies in a composer, from its top left corner."""
    found = {}
    for number, row in enumerate(rows):
        x = 20
        for token in row.split(' '):
            space = re.match(r'<space:(\d)>', token)
            units = int(space.group(1)) if space else 1
            wide = units * 66 + (units - 1) * 6.6
            found['<space>' if space else token] = (x + wide / 2, 230 + number * 70.6 + 32)
            x += wide + 6.6
    return found


def way(code, text):
    """The keys to touch, one after the other; the first letter is a capital by itself."""
    keys = {name: spots(rows) for name, rows in pages(code).items()}
    page, shift, touches = 'abc', True, []

    def go(to):
        nonlocal page
        if to == 'smile' and page == 'abc':
            go('123')
        if to != page:
            touches.append(keys[page]['<%s>' % to])
            page = to

    for letter in text:
        if letter == ' ':
            touches.append(keys[page]['<space>'])
            continue
        small = letter.lower()
        name = next(name for name in (page, 'abc', 'more', '123', 'smile') if small in keys[name])
        if name in ('abc', 'more') and small != letter.upper() and (small != letter) != shift:
            if '<shift>' not in keys[page]:
                go('abc')
            touches.append(keys[page]['<shift>'])
        go(name)
        touches.append(keys[page][small])
        shift = False
        if page == 'more':
            page = 'abc'
    return touches


def at_foot(x, y):
    return (580 + x, 543 + y)


def at_head(x, y):
    return (1340 - x, 537 - y)


def main():
    devices = [device('keyboard', 'Keyboard', ''), device('pointer', 'PointerAbsolute', 'Option "PointerButtonCount" "7"'),
               device('touch', 'Touch', 'Option "TouchCount" "10"')]
    configuration = pathlib.Path(folder) / 'xorg.conf'
    configuration.write_text(CONFIGURATION % '\n'.join(devices))
    server = subprocess.Popen(['/usr/lib/xorg/Xorg', display, '-config', configuration, '-logfile', folder + '/xorg.log',
                               '-noreset', '-nolisten', 'tcp', '-novtswitch', '-sharevts'],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    kiosk = None
    try:
        end = time.time() + 30
        while not os.path.exists(folder + '/touch') and time.time() < end:
            time.sleep(0.1)
        environment = dict(os.environ, DISPLAY=display)
        kiosk = subprocess.Popen([program, 'run', file, '--bind', '127.0.0.1', '--port', '0', '--pin', '2468'], env=environment,
                                 stdout=subprocess.DEVNULL)
        subprocess.run(['timeout', '30', 'xdotool', 'search', '--sync', '--onlyvisible', '--name', 'Grappe'],
                       env=environment, stdout=subprocess.DEVNULL, check=True)
        time.sleep(3)  # a touch before the first frames finds no wall
        fingers = Fingers(folder + '/touch')

        def tap(finger, at):
            fingers.down(finger, at)
            time.sleep(0.03)
            fingers.up(finger, at)
            time.sleep(0.05)

        circle, globe, arabic, lay = (200, 230), (630, 52), (560, 395), (674, 158)
        tap(0, (700, 960))
        tap(1, (900, 20))
        time.sleep(1)
        tap(0, at_foot(*circle))
        for touch in (circle, globe, arabic):
            tap(1, at_head(*touch))
        first, second = way('fr', sys.argv[5]), way('ar', sys.argv[6])
        for number in range(max(len(first), len(second))):
            # Both fingers lie on their keys at once.
            here = at_foot(*first[number]) if number < len(first) else None
            there = at_head(*second[number]) if number < len(second) else None
            for kind in (fingers.down, fingers.up):
                if here:
                    kind(0, here)
                if there:
                    kind(1, there)
                time.sleep(0.04)
        time.sleep(0.5)
        picture = os.environ.get('GRAPPE_PICTURES')
        if picture:
            subprocess.run(['import', '-window', 'root', picture + '/table.png'], env=environment)
        tap(0, at_foot(*lay))
        tap(1, at_head(*lay))
        time.sleep(2)
    finally:
        if kiosk:
            kiosk.kill()
            kiosk.wait()
        server.kill()
        server.wait()


main()
