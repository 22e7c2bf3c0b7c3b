"""Holds an exclusive lock on a whole file, as a virus scanner or a copying program may, until it is ended."""
import fcntl
import sys
import time

held = open(sys.argv[1], "r+b")
fcntl.lockf(held, fcntl.LOCK_EX)
time.sleep(600)
