#!/usr/bin/env python3
"""The demo ward, walked through as a stranger and as each role: every link that a page shows leads to a page, and
neither an address nor a form that is filled in with hostile values makes the program fail.

usage: crawl_test.py GANDAN

Of addresses that differ only in their ids and values, a few are tried. What each value means is left to the tests of the
features: here an answer of 5xx, a cut connection or a program that ended is a failure, and so is a link of a page to
nothing (4xx).
"""
import collections
import contextlib
import html.parser
import http.client
import pathlib
import re
import subprocess
import sys
import tempfile
import tomllib
import unittest
import urllib.parse

GANDAN = sys.argv[1]
PAGES_OF_A_SHAPE = 2
FILTERS_AT_ONCE = 1
PEOPLE = pathlib.Path(__file__).parents[2] / "data/demo/people.toml"
TIMEOUT_SECONDS = 60

HOSTILE = [
    "", " ", "0", "-1", "99999999999999999999", "1e308", "NaN", "' OR 1=1 --", "\"><script>alert(1)</script>", "%", "_%",
    "../../../etc/passwd", "2026-13-45", "0000-00-00", "30/02/2026", "x" * 20000, "\x00", "\x01\x1b[31m", "ﬀ\u202e\u0301" * 30,
    "😀" * 50, "\ud800", "00000000-0000-0000-0000-000000000000", "{{=<% %>=}}", "\r\nSet-Cookie: a=b", "1,5,5", "-0,0",
]


class Page(html.parser.HTMLParser):
    """The links and forms of a page: [(method, action, [(name, value)])]."""

    def __init__(self, text):
        super().__init__()
        self.links, self.forms, self.choosing = [], [], None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        of = dict(attributes)
        if tag == "a" and of.get("href"):
            self.links.append(of["href"])
        if tag == "form":
            self.forms.append((of.get("method", "get").upper(), of.get("action") or "", of.get("enctype", ""), []))
        if self.forms and tag in ("input", "textarea", "select", "button") and of.get("name"):
            self.forms[-1][3].append((of["name"], of.get("value", ""), of.get("type", tag)))
            self.choosing = tag == "select" or None
        if self.choosing and tag == "option" and of.get("value"):
            name, value, kind = self.forms[-1][3][-1]
            self.forms[-1][3][-1] = (name, value or of["value"], kind)


def shape(address):
    """An address without what differs between records: ids, codes, periods and values."""
    parts = urllib.parse.urlsplit(address)
    path = "/".join("*" if re.search(r"[0-9]", part) else part for part in parts.path.split("/"))
    return path + "?" + "&".join(sorted(names_in(address)))


def names_in(address):
    return {name for name, _ in urllib.parse.parse_qsl(urllib.parse.urlsplit(address).query, keep_blank_values=True)}


def encoded(pairs):
    return urllib.parse.urlencode(pairs, errors="surrogatepass")


def multipart(pairs):
    """The form as multipart/form-data, as a browser with a file field sends it."""
    boundary = "crawl-boundary"
    body = b""
    for name, value, kind in pairs:
        disposition = f'form-data; name="{name}"' + ('; filename="../../a.pdf"' if kind == "file" else "")
        head = f"--{boundary}\r\nContent-Disposition: {disposition}\r\n\r\n"
        body += head.encode() + value.encode("utf-8", "surrogatepass") + b"\r\n"
    return f"multipart/form-data; boundary={boundary}", body + f"--{boundary}--\r\n".encode()


def one_of_each_role(printed):
    """{role: (account, password)} from what `gandan demo` prints and the file that says who has which role."""
    of_name = {person["name"]: person.get("role", "other") for person in tomllib.loads(PEOPLE.read_text())["person"]}
    found = {}
    for account, password, name in re.findall(r"^\s*(\S+)\s{2,}(\S+)\s{2,}([^,\n]+)", printed, re.M):
        found.setdefault(of_name.get(name.strip(), account), (account, password))
    return found


def hostile_addresses(path, names):
    """The path with every filter set to each value, and with each value in the place of its first id."""
    for value in HOSTILE:
        if names:
            yield path + "?" + encoded([(name, value) for name in sorted(names)])
        if value and "*" in shape(path):
            segment = urllib.parse.quote(value, errors="surrogatepass", safe="")
            yield re.sub(r"[^/]*[0-9][^/]*", lambda _: segment, path, count=1)


def hostile_fields(fields):
    """The form with every field set to each value, then with one field at a time set to one of them."""
    free = [name for name, _, _ in fields if name != "csrf"]
    for value in HOSTILE if free else []:
        yield [(name, value if name in free else known, kind) for name, known, kind in fields]
    for number, spoilt in enumerate(free):
        value = HOSTILE[number % len(HOSTILE)]
        yield [(name, value if name == spoilt else known, kind) for name, known, kind in fields]


class Site:
    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="gandan-crawl-")
        self.configuration = pathlib.Path(self.folder.name) / "gandan.toml"
        self.configuration.write_text(f'[database]\nurl = "sqlite:{self.folder.name}/gandan.sqlite"\n[http]\nport = 0\n'
                                      f'[files]\nfolder = "{self.folder.name}/files"\n[log]\nlevel = "error"\n')
        printed = subprocess.run([GANDAN, "demo", "--config", self.configuration], check=True, capture_output=True, text=True,
                                 timeout=120).stdout
        self.sign_ins = one_of_each_role(printed)
        added = subprocess.run([GANDAN, "user", "add", "--config", self.configuration, "--role", "administrator", "--position",
                                "Quản trị", "--unit", "Ủy ban nhân dân", "Người Quản Trị"], check=True, capture_output=True,
                               text=True).stdout
        self.welcome = re.search(r"/welcome/\S+", added).group(0)
        self.server = subprocess.Popen([GANDAN, "serve", "--config", self.configuration], stdout=subprocess.PIPE, text=True)
        self.port = int(re.search(r"http://[^:]+:(\d+)", self.server.stdout.readline()).group(1))

    def stop(self):
        self.server.terminate()
        status = self.server.wait(60)
        self.server.stdout.close()
        self.folder.cleanup()
        return status


class Visitor:
    """A browser without script: keeps its cookies and answers with (status, headers, text)."""

    def __init__(self, site):
        self.port, self.cookies = site.port, {}
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=TIMEOUT_SECONDS)

    def ask(self, method, address, body=None, kind="application/x-www-form-urlencoded"):
        headers = {"Accept": "text/html", "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers |= {"Content-Type": kind, "Origin": f"http://127.0.0.1:{self.port}"}
        try:
            self.connection.request(method, address, body, headers)
            answer = self.connection.getresponse()
        except (http.client.RemoteDisconnected, ConnectionError):  # closed after a refusal before
            self.connection.close()
            self.connection.request(method, address, body, headers)
            answer = self.connection.getresponse()
        content = answer.read()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        is_html = (answer.headers["Content-Type"] or "").startswith("text/html")
        return answer.status, answer.headers, content.decode() if is_html else ""

    def close(self):
        self.connection.close()

    def be_welcomed(self, address):
        """Chooses a password at a one-time link, which signs in."""
        method, action, _, fields = Page(self.ask("GET", address)[2]).forms[-1]
        pairs = [(name, "một-mật-khẩu-dài-để-thử" if kind == "password" else value) for name, value, kind in fields]
        return self.ask(method, urllib.parse.urljoin(address, action), encoded(pairs))[0]

    def sign_in(self, account, password):
        page = self.ask("GET", "/sign-in")[2]
        fields = [(name, value) for _, action, _, found in Page(page).forms for name, value, _ in found
                  if action == "" and name not in ("account", "password")]
        return self.ask("POST", "/sign-in", encoded(fields + [("account", account), ("password", password)]))[0]

    def walk(self, start):
        """{address: page} of what can be reached, and the links that lead to nothing: [(from, to, status)]."""
        seen, broken, shapes = {}, [], collections.Counter()
        waiting = [(start, "")]
        while waiting:
            address, source = waiting.pop(0)
            if address in seen:
                continue
            status, headers, text = self.ask("GET", address)
            if status >= 400:
                broken.append((source, address, status))
            if 300 <= status < 400:
                text = ""
                target = urllib.parse.urljoin(address, headers["Location"])
                waiting.append((urllib.parse.urldefrag(target)[0], address))
            seen[address] = Page(text)
            for link in seen[address].links:
                target = urllib.parse.urldefrag(urllib.parse.urljoin(address, link))[0]
                if not target.startswith("/") or target.startswith("//") or target in seen:
                    continue
                if len(names_in(target)) > FILTERS_AT_ONCE:
                    continue
                shapes[shape(target)] += 1
                if shapes[shape(target)] <= PAGES_OF_A_SHAPE:
                    waiting.append((target, address))
        return seen, broken


class Crawl(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.site = Site()
        cls.administrator = Visitor(cls.site)
        assert cls.administrator.be_welcomed(cls.site.welcome) == 303

    @classmethod
    def tearDownClass(cls):
        cls.administrator.close()
        assert cls.site.stop() == 0, "the program ended by itself, or not gracefully"

    def visitors(self, only=None):
        for role, (account, password) in self.site.sign_ins.items():
            if only and role not in only:
                continue
            with contextlib.closing(Visitor(self.site)) as visitor:
                self.assertEqual(visitor.sign_in(account, password), 303, account)
                yield role, visitor, ["/dashboard", "/"]
        if not only or "administrator" in only:
            yield "administrator", self.administrator, ["/people", "/"]
        # Last: whoever fills in the form for signing in with hostile values is soon refused for a while.
        with contextlib.closing(Visitor(self.site)) as stranger:
            yield "stranger", stranger, ["/", "/report"]

    def test_1_every_link_leads_to_a_page(self):
        for who, visitor, starts in self.visitors():
            with self.subTest(who):
                count = 0
                for start in starts:
                    seen, broken = visitor.walk(start)
                    count += len(seen)
                    self.assertEqual(broken, [])
                print(f"{who}: {count} pages", flush=True)
                self.assertGreater(count, 20)

    def test_2_no_address_makes_a_page_fail(self):
        failed, done = [], set()
        for who, visitor, starts in self.visitors(only=("leader", "administrator", "stranger")):
            seen, names = visitor.walk(starts[0])[0], collections.defaultdict(set)
            for address, page in seen.items():
                names[urllib.parse.urlsplit(address).path] |= names_in(address)
                for method, action, _, fields in page.forms:
                    if method == "GET":
                        names[urllib.parse.urlsplit(urllib.parse.urljoin(address, action)).path] |= {name for name, _, _ in fields}
            for path in names:
                key = shape(path)
                for hostile in hostile_addresses(path, names[path]) if (who, key) not in done else []:
                    done.add((who, key))
                    status = visitor.ask("GET", hostile)[0]
                    if status >= 500:
                        failed.append((who, hostile[:200], status))
        print(f"{len(done)} pages with hostile addresses", flush=True)
        self.assertGreater(len(done), 50)
        self.assertEqual(failed, [])

    def test_3_no_form_makes_a_page_fail(self):
        failed, done = [], set()
        for who, visitor, starts in self.visitors(only=("leader", "administrator", "stranger")):
            for address, page in visitor.walk(starts[0])[0].items():
                for method, action, enctype, fields in page.forms:
                    target = urllib.parse.urljoin(address, action)
                    key = (shape(target), tuple(sorted({name for name, _, _ in fields})))
                    if method != "POST" or key in done or target.startswith(("/sign-out", "/account")):
                        continue
                    done.add(key)
                    for pairs in hostile_fields(fields):
                        kind, body = "application/x-www-form-urlencoded", encoded([(name, value) for name, value, _ in pairs])
                        if enctype == "multipart/form-data":
                            kind, body = multipart(pairs)
                        status = visitor.ask("POST", target, body, kind)[0]
                        if status >= 500:
                            failed.append((who, target, [(name, value[:30]) for name, value, _ in pairs], status))
        print(f"{len(done)} forms with hostile fields", flush=True)
        self.assertGreater(len(done), 40)
        self.assertEqual(failed, [])


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]])
