"""A ward to measure: the demo ward in a folder of its own, its server, and one of its people signed in over HTTP."""
import contextlib
import http.client
import pathlib
import re
import shutil
import subprocess
import time
import urllib.parse

import processes

CONFIG = """[database]
url = "sqlite:{folder}/gandan.sqlite"
[http]
port = {port}
threads = 2
[log]
level = "warning"
[session]
idle_hours = 24
"""


class Ward:
    def __init__(self, program, folder):
        self.program = program
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.database = self.folder / "gandan.sqlite"
        self.port = processes.free_port()
        self.config = self.folder / "gandan.toml"
        self.config.write_text(CONFIG.format(folder=self.folder, port=self.port))
        self.sign_ins = []

    def create(self):
        """Makes the demo ward; keeps the sign-ins that the program prints: account, password."""
        printed = subprocess.run([self.program, "demo", "--config", self.config], check=True, text=True,
                                 stdout=subprocess.PIPE).stdout
        self.sign_ins = [line.split()[:2] for line in printed.splitlines() if line.strip()]
        if not self.sign_ins:
            raise SystemExit("bench: gandan demo printed no sign-in")

    def take_over(self, other):
        """Begins as a copy of another ward, whose server must be stopped."""
        shutil.copyfile(other.database, self.database)
        self.sign_ins = other.sign_ins

    @contextlib.contextmanager
    def served(self):
        """The server's process, answering; no page of the programme has been asked for."""
        command = [self.program, "serve", "--config", self.config]
        with processes.running(command, stdout=subprocess.DEVNULL) as process:
            wait_for_answer(process, self.port, "/sign-in")
            yield process

    def sign_in(self):
        """Signs the first of the demo's people in. Returns the Cookie header."""
        account, password = self.sign_ins[0]
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        connection.request("GET", "/sign-in")
        answer = connection.getresponse()
        page = answer.read().decode()
        cookies = cookies_of(answer)
        csrf = re.search(r'name="csrf" value="([^"]+)"', page)[1]
        form = urllib.parse.urlencode({"account": account, "password": password, "csrf": csrf, "next": "/"})
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": header_of(cookies)}
        connection.request("POST", "/sign-in", form, headers)
        answer = connection.getresponse()
        answer.read()
        cookies |= cookies_of(answer)
        if answer.status != 303 or "session" not in cookies:
            raise SystemExit(f"bench: signing in was answered with {answer.status}")
        return header_of(cookies)


def cookies_of(answer):
    pairs = (value.split(";")[0].split("=", 1) for value in answer.headers.get_all("Set-Cookie") or [])
    return dict(pairs)


def header_of(cookies):
    return "; ".join(f"{name}={value}" for name, value in cookies.items())


def wait_for_answer(process, port, path="/", limit_seconds=60):
    """Asks until the answer is 200. Returns when it came, of time.perf_counter(). Ends the run when the process has
    ended, so that nobody else who listens on the port is measured in its place."""
    end = time.perf_counter() + limit_seconds
    while time.perf_counter() < end:
        if process.poll() is not None:
            raise SystemExit(f"bench: the server for port {port} ended with status {process.returncode}")
        with contextlib.suppress(OSError):
            connection = http.client.HTTPConnection("127.0.0.1", port)
            connection.request("GET", path)
            status = connection.getresponse().status
            connection.close()
            if status == 200:
                return time.perf_counter()
        time.sleep(0.001)
    raise SystemExit(f"bench: no answer on port {port}")


def fetch(port, path, cookie=""):
    """Body and Content-Type of a page that must be there."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", path, headers={"Cookie": cookie} if cookie else {})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    if answer.status != 200:
        raise SystemExit(f"bench: {path} was answered with {answer.status}")
    return body, answer.headers["Content-Type"]
