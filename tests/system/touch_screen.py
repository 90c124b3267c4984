"""A touch screen of ten fingers without hardware: Xorg with its dummy and inputtest drivers, in a
folder of its own, and what is seen on it. Waits are for what the screen shows, never for a time."""
import os, pathlib, socket, struct, subprocess, time

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
{devices}
Section "Device"
  Identifier "gpu"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-300
  Modeline "{w}x{h}" {clock} {w} {w1} {w2} {w3} {h} {h1} {h2} {h3} +HSync +VSync
EndSection
Section "Screen"
  Identifier "screen"
  Device "gpu"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "{w}x{h}"
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


class TouchScreen:
    def __init__(self, folder, width=1920, height=1080):
        self.width, self.height = width, height
        folder = pathlib.Path(folder)
        kinds = [('keyboard', 'Keyboard', ''), ('pointer', 'PointerAbsolute', 'Option "PointerButtonCount" "7"'),
                 ('touch', 'Touch', 'Option "TouchCount" "10"')]
        devices = [f'Section "InputDevice"\n  Identifier "{name}"\n  Driver "inputtest"\n'
                   f'  Option "SocketPath" "{folder}/{name}"\n  Option "DeviceType" "{kind}"\n  {more}\nEndSection'
                   for name, kind, more in kinds]
        w, h = width, height
        configuration = folder / 'xorg.conf'
        configuration.write_text(CONFIGURATION.format(
            devices='\n'.join(devices), w=w, h=h, w1=w + 88, w2=w + 132, w3=w + 280, h1=h + 4, h2=h + 9, h3=h + 45,
            clock=(w + 280) * (h + 45) * 60 / 1e6))
        told, tells = os.pipe()
        # Without a number it takes the first display that is free, and tells it once it is ready.
        self.server = subprocess.Popen(
            ['/usr/lib/xorg/Xorg', '-displayfd', str(tells), '-config', configuration, '-logfile', folder / 'xorg.log',
             '-noreset', '-nolisten', 'tcp', '-novtswitch', '-sharevts'],
            pass_fds=[tells], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(tells)
        with os.fdopen(told) as ready:
            number = ready.readline().strip()
        if not number:
            raise SystemExit('the X server does not start:\n' + (folder / 'xorg.log').read_text()[-2000:])
        self.environment = dict(os.environ, DISPLAY=':' + number)
        # The protocol of the inputtest driver: version 1, sync, touches.
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(10)
        self.socket.connect(str(folder / 'touch'))
        self.socket.sendall(struct.pack('<IiHH', 12, 0, 1, 1))
        self._read()

    def close(self):
        self.server.kill()
        self.server.wait()

    def _read(self):
        length, _ = struct.unpack('<Ii', self.socket.recv(8))
        if length > 8:
            self.socket.recv(length - 8)

    def _send(self, kind, finger, x, y):
        mask, values = bytearray(8), [0.0] * 64
        for axis, value in {0: x * 65535 / (self.width - 1), 1: y * 65535 / (self.height - 1), 4: 1.0}.items():
            mask[axis // 8] |= 1 << (axis % 8)
            values[axis] = value
        body = struct.pack('<I8s4x64d64d', 0, bytes(mask), *values, *([0.0] * 64))
        self.socket.sendall(struct.pack('<IiII', 16 + len(body), 6, finger, kind) + body)
        # Answered once the server has passed the touch on.
        self.socket.sendall(struct.pack('<Ii', 8, 1))
        self._read()

    def down(self, finger, at): self._send(18, finger, *at)
    def move(self, finger, at): self._send(19, finger, *at)
    def up(self, finger, at): self._send(20, finger, *at)

    def tap(self, finger, at):
        self.down(finger, at)
        self.up(finger, at)

    def see(self, box):
        """The pixels of (x, y, width, height), three bytes each."""
        x, y, w, h = (round(length) for length in box)
        return subprocess.run(['import', '-silent', '-window', 'root', '-crop', f'{w}x{h}+{x}+{y}', '-depth', '8',
                               'rgb:-'], env=self.environment, capture_output=True).stdout

    def until(self, what, seen, seconds=30):
        """Until seen() is true."""
        end = time.monotonic() + seconds
        while not seen():
            if time.monotonic() > end:
                raise SystemExit('the wall never showed ' + what)

    def changes(self, what, box, do):
        """Does it, and waits until something else stands in the box, and stays there."""
        before = self.see(box)
        do()
        now = [before]

        def settled():
            last, now[0] = now[0], self.see(box)
            return now[0] == last != before
        self.until(what, settled)

    def picture(self, path):
        subprocess.run(['import', '-window', 'root', path], env=self.environment)
