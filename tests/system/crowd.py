#!/usr/bin/env python3
"""Opens COUNT connections to HOST:PORT, each with half a request, as fast as it can, and while it
does asks with TOKEN now and then. Prints "asked N answered N slowest MS"; the connections stay as
long as the server leaves them.   crowd.py HOST PORT TOKEN COUNT"""
import resource
import socket
import sys
import time

host, port, token, count = sys.argv[1], int(sys.argv[2]), sys.argv[3], int(sys.argv[4])
soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
held_at_most = min(count, hard - 64)

request = (f"GET /api/state HTTP/1.1\r\nHost: {host}:{port}\r\nAuthorization: Bearer {token}\r\n"
           "Connection: close\r\n\r\n").encode()


def ask():
    begin = time.monotonic()
    with socket.create_connection((host, port), timeout=10) as line:
        line.sendall(request)
        status = line.recv(65536)[9:12]
    return status in (b"200", b"429"), time.monotonic() - begin


held, asked, answered, slowest = [], 0, 0, 0.0
for at in range(count):
    line = socket.socket()
    line.connect((host, port))
    line.send(b"GET /api/state HTTP/1.1\r\nX: ")
    held.append(line)
    if len(held) > held_at_most:
        held.pop(0).close()
    if at % 500 == 499:
        asked += 1
        try:
            good, took = ask()
        except OSError:
            good, took = False, 10.0
        answered += good
        slowest = max(slowest, took)
print(f"asked {asked} answered {answered} slowest {round(slowest * 1000)}")
