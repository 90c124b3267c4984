#!/usr/bin/env python3
"""The house holds: reads every #include and fails where a room names one that its arrow does not
point at, or a library that only another room may name. Prints "ok …" and "not ok …" lines."""
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# Who may be named by whom: arrows point at what is used.
LOW = {"base", "words"}
USES = {
    "base": set(),
    "words": {"base"},
    "workshop": LOW,
    "themes": LOW | {"workshop"},
    "scene": LOW | {"workshop"},
    "store": LOW | {"workshop"},
    "drawing": LOW | {"workshop", "scene"},
    "recap": LOW | {"workshop", "themes", "scene", "store", "drawing"},
    "intake": LOW | {"workshop", "themes", "scene", "store"},
    "server": LOW | {"workshop", "themes", "scene", "store"},
}
USES["runtime"] = set(USES) | {"runtime"}
CORE = set(USES)

# Libraries that only some rooms may name.
ONLY = [
    (re.compile(r"sqlite", re.I), {"core/store"}),
    (re.compile(r"^boost/(asio|beast)|^sys/socket|^netinet/|^arpa/"), {"core/server"}),
    (re.compile(r"^imgui|^backends/imgui|^GLFW/|^epoxy/|^GL/|^EGL/"), {"app"}),
    (re.compile(r"^pango|^cairo|^pangocairo"), {"core/drawing", "core/recap", "app/kiosk"}),
]
# The pure rooms know no clock, file or thread of their own.
PURE = {"base": set(), "workshop": set(), "themes": set(), "scene": set()}
IMPURE = re.compile(r"^(fstream|filesystem|thread|iostream|spdlog/|unistd\.h|fcntl\.h)")


def includes(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = re.match(r'\s*#\s*include\s+([<"])([^>"]+)[>"]', line)
        if found:
            yield number, found.group(1) == '"', found.group(2)


def breaches():
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "--", "core", "app"],
                            cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")
    for name in listed:
        if not name.endswith((".h", ".cpp")) or not (ROOT / name).exists():
            continue
        parts = name.split("/")
        room = parts[1] if parts[0] == "core" else None
        place = "/".join(parts[:2]) if parts[0] == "core" or len(parts) > 2 else "app"
        for number, own, target in includes(ROOT / name):
            where = f"{name}:{number} names {target}"
            head = target.split("/")[0]
            if own and room is not None:
                if head == room:
                    continue
                if head in CORE and head in USES[room]:
                    continue
                yield f"{where}: {room} may not use {head}"
            if not own:
                for pattern, rooms in ONLY:
                    if pattern.search(target) and not any(
                            place == one or place.startswith(one + "/") for one in rooms):
                        yield f"{where}: only {', '.join(sorted(rooms))} may"
                if room in ("workshop", "themes", "scene") and IMPURE.match(target):
                    yield f"{where}: {room} is pure"


def main():
    found = list(breaches())
    for breach in found:
        print("not ok", breach)
    if not found:
        print("ok the includes follow the arrows")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
