#!/usr/bin/env python3
"""Two people write at opposite edges of a table of ten fingers, letter about letter.

    table_hands.py FOLDER PROGRAM FILE FRENCH ARABIC

Starts the screen and the kiosk with FILE on it, writes the two notes, and ends both once FILE has
them. The keys are found in app/widgets/key_layouts.cpp.
"""
import os, pathlib, re, sqlite3, subprocess, sys

from touch_screen import TouchScreen

folder, program, file, french, arabic = sys.argv[1:6]
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
    """The keys to touch, one after the other, and whether others stand there afterwards; the first
    letter is a capital by itself."""
    keys = {name: spots(rows) for name, rows in pages(code).items()}
    page, shift, touches = 'abc', code != 'ar', []

    def go(to):
        nonlocal page
        if to == 'smile' and page == 'abc':
            go('123')
        if to != page:
            touches.append((keys[page]['<%s>' % to], True))
            page = to

    for letter in text:
        if letter in ' \u00a0\u202f':
            touches.append((keys[page]['<space>'], False))
            continue
        small = letter.lower()
        name = next(name for name in (page, 'abc', '123', 'more', 'smile') if small in keys[name])
        if name in ('abc', 'more') and small != letter.upper() and (small != letter) != shift:
            if '<shift>' not in keys[page]:
                go('abc')
            touches.append((keys[page]['<shift>'], True))
        go(name)
        touches.append((keys[page][small], shift or page == 'more'))
        shift = False
        if page == 'more':
            page = 'abc'
    return touches


class Composer:
    """One that stands at an edge, its corner at (0, 0) where the person sees it."""
    def __init__(self, screen, finger, at):
        self.screen, self.finger, self.at = screen, finger, at

    def box(self, x, y, w, h):
        (x0, y0), (x1, y1) = self.at(x, y), self.at(x + w, y + h)
        return min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0)

    def keys(self):
        return self.box(20, 230, 720, 280)

    def choose(self, what, spot):
        self.screen.changes(what, self.keys(), lambda: self.screen.tap(self.finger, self.at(*spot)))

    def beside(self, spot):
        """A key of the first row that the finger does not lie on: each page has another there."""
        x = 20 if abs(spot[0] - 53) > 70 or spot[1] > 300 else 20 + 72.6
        return self.box(x + 8, 238, 50, 48)


def main():
    screen, kiosk = TouchScreen(folder), None
    try:
        kiosk = subprocess.Popen([program, 'run', file, '--bind', '127.0.0.1', '--port', '0', '--pin', '2468'],
                                 env=screen.environment, stdout=subprocess.DEVNULL)
        # The tab at the foot, white beside its sign.
        screen.until('the tab', lambda: screen.see((870, 1060, 1, 1)) == b'\xff\xff\xff')
        foot = Composer(screen, 0, lambda x, y: (580 + x, 543 + y))
        head = Composer(screen, 1, lambda x, y: (1340 - x, 537 - y))
        circle, globe, arabic_keys, lay = (200, 230), (630, 52), (560, 395), (674, 158)
        screen.changes('a composer at the foot', foot.keys(), lambda: screen.tap(0, (960, 1060)))
        screen.changes('a composer at the head', head.keys(), lambda: screen.tap(1, (900, 20)))
        foot.choose('the keys', circle)
        head.choose('the keys', circle)
        head.choose('the languages', globe)
        head.choose('Arabic keys', arabic_keys)
        first, second = way('fr', french), way('ar', arabic)
        for number in range(max(len(first), len(second))):
            # Both fingers lie on their keys at once.
            hands = [(composer, *keys[number]) for composer, keys in ((foot, first), (head, second)) if number < len(keys)]
            before = [screen.see(hand.beside(spot)) if turns else None for hand, spot, turns in hands]
            for hand, spot, _ in hands:
                screen.down(hand.finger, hand.at(*spot))
            for hand, spot, _ in hands:
                screen.up(hand.finger, hand.at(*spot))
            for (hand, spot, turns), was in zip(hands, before):
                if turns:
                    screen.until('other keys', lambda: screen.see(hand.beside(spot)) != was)
        if os.environ.get('GRAPPE_PICTURES'):
            screen.picture(os.environ['GRAPPE_PICTURES'] + '/table.png')
        screen.tap(0, foot.at(*lay))
        screen.tap(1, head.at(*lay))
        notes = sqlite3.connect(f'file:{file}?mode=ro', uri=True)
        screen.until('that the notes are kept', lambda: notes.execute('select count(*) from note').fetchone()[0] == 2)
    finally:
        if kiosk:
            kiosk.kill()
            kiosk.wait()
        screen.close()


main()
