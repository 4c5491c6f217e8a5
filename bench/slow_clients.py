"""2,000 connections that say nothing and 200 that send a request one byte a second, to the port given, until stopped.

Prints "ready" when all are connected. A connection that the server closes is opened anew. They come from 16 loopback
addresses, because the server takes no more than 512 connections of one: from one address, most would be refused.
"""
import itertools
import resource
import selectors
import socket
import sys
import time

IDLE, DRIPPING, LONGEST_SECONDS = 2000, 200, 120
REQUEST = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: " + b"slow" * 1000
ADDRESSES = itertools.cycle(f"127.0.1.{number}" for number in range(1, 17))


def connect(port):
    connection = socket.create_connection(("127.0.0.1", port), source_address=(next(ADDRESSES), 0))
    connection.setblocking(False)
    return connection


class Dripping:
    def __init__(self, port):
        self.port, self.sent, self.connection = port, 0, connect(port)

    def drip(self):
        try:
            self.connection.send(REQUEST[self.sent:self.sent + 1])
            self.sent += 1
        except OSError:
            self.connection.close()
            self.connection, self.sent = connect(self.port), 0


def main(port):
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, 8192) if most > 0 else 8192, most))
    selector = selectors.DefaultSelector()
    for _ in range(IDLE):
        selector.register(connect(port), selectors.EVENT_READ)
    dripping = [Dripping(port) for _ in range(DRIPPING)]
    print("ready", flush=True)
    end = time.monotonic() + LONGEST_SECONDS
    while time.monotonic() < end:
        for client in dripping:
            client.drip()
            time.sleep(1 / DRIPPING)  # spread over the second
        for key, _ in selector.select(0):
            selector.unregister(key.fileobj)
            key.fileobj.close()
            selector.register(connect(port), selectors.EVENT_READ)


main(int(sys.argv[1]))
