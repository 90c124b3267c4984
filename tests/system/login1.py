#!/usr/bin/python3
"""Stands in for systemd-logind on the bus of a test: gives locks, and says on its output when one is
held ("held WHAT") and when its last copy is closed ("free"). Debian's python3-dbus and python3-gi."""
import os

import dbus
import dbus.service
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

DBusGMainLoop(set_as_default=True)
bus = dbus.bus.BusConnection(os.environ["DBUS_SYSTEM_BUS_ADDRESS"])
name = dbus.service.BusName("org.freedesktop.login1", bus)


class Manager(dbus.service.Object):
    @dbus.service.method("org.freedesktop.login1.Manager", in_signature="ssss", out_signature="h")
    def Inhibit(self, what, who, why, mode):
        mine, theirs = os.pipe()

        def freed(*_):
            print("free", flush=True)
            os.close(mine)
            return False

        GLib.io_add_watch(mine, GLib.IO_HUP, freed)
        lock = dbus.types.UnixFd(theirs)  # a copy
        os.close(theirs)
        print("held", what, mode, flush=True)
        return lock


manager = Manager(bus, "/org/freedesktop/login1")
print("ready", flush=True)
GLib.MainLoop().run()
