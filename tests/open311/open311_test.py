#!/usr/bin/env python3
"""Open311 GeoReport v2 as a stranger's client sees it: found by discovery, every method in both formats, errors in the
specification's form, and every JSON answer valid by the published schemas.

usage: open311_test.py GANDAN FOLDER_OF_SCHEMAS

Without the folder, which is not part of the project, the checks against the schemas are skipped and say so.
"""
import datetime
import json
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import unittest
import urllib.request
import warnings
import zlib

from client import Client

GANDAN, SCHEMAS = sys.argv[1], pathlib.Path(sys.argv[2])
W3_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
PLACE = [("lat", "21.0358"), ("long", "106.7633"), ("address_string", "trước số 9 đường Bắc Sơn")]


def png(width, height):
    """A picture of one colour."""
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
    rows = (b"\0" + b"\x20\x80\x40" * width) * height
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def check_schema(test, document, name):
    if not SCHEMAS.is_dir():
        test.skipTest(f"the published schemas are not at {SCHEMAS}")
    import jsonschema
    schema = json.loads((SCHEMAS / name).read_text())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # newer versions resolve by another library
        resolver = jsonschema.RefResolver(SCHEMAS.as_uri() + "/", schema)
    jsonschema.Draft4Validator(schema, resolver=resolver).validate(document)


class Site:
    """The demo ward served on a port that the system picks."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="gandan-open311-")
        self.configuration = pathlib.Path(self.folder.name) / "gandan.toml"
        self.configuration.write_text(f'[database]\nurl = "sqlite:{self.folder.name}/gandan.sqlite"\n'
                                      f'[http]\nport = 0\n[files]\nfolder = "{self.folder.name}/files"\n')
        self.run("demo")
        self.server = subprocess.Popen([GANDAN, "serve", "--config", self.configuration], stdout=subprocess.PIPE,
                                       text=True)
        line = self.server.stdout.readline()
        self.url = re.search(r"http://\S+", line).group()

    def run(self, *arguments):
        return subprocess.run([GANDAN, *arguments, "--config", self.configuration], capture_output=True, text=True,
                              timeout=120, check=True).stdout

    def key(self, *options):
        number, secret = self.run("open311-key", "add", *options).split()
        return number, secret

    def stop(self):
        self.server.terminate()
        self.server.wait(60)
        self.server.stdout.close()
        self.folder.cleanup()


def setUpModule():
    global SITE, CLIENT, XML, KEY_NUMBER, KEY
    SITE = Site()
    unittest.addModuleCleanup(SITE.stop)
    KEY_NUMBER, KEY = SITE.key("--name", "Ứng dụng của phường bên", "--per-hour", "500", "--may-update")
    CLIENT, XML = Client(SITE.url + "/open311/v2"), Client(SITE.url + "/open311/v2", "xml")


def send(client=None, *more, service="field_report.waste"):
    fields = [("api_key", KEY), ("service_code", service), *PLACE, ("description", "Rác ba ngày chưa thu"), *more]
    return (client or CLIENT).post("requests", fields)


class Discovery(unittest.TestCase):
    def test_both_formats_lead_to_an_endpoint_with_both_formats(self):
        found = [Client(SITE.url + "/open311", form).get("discovery").document for form in ("json", "xml")]
        self.assertEqual(found[0], found[1])
        self.assertEqual(set(found[0]), {"changeset", "contact", "key_service", "endpoints"})
        endpoint = found[0]["endpoints"][0]
        self.assertEqual(endpoint["specification"], "http://wiki.open311.org/GeoReport_v2")
        self.assertEqual(endpoint["type"], "test", "the demo ward acts on nothing")
        self.assertEqual(endpoint["formats"], ["text/xml", "application/json"])
        self.assertTrue(endpoint["url"].endswith("/open311/v2"))


class Services(unittest.TestCase):
    def test_the_list(self):
        services = CLIENT.get("services").document
        self.assertEqual(services, XML.get("services").document)
        self.assertEqual(len({service["service_code"] for service in services}), len(services))
        check_schema(self, services, "services.json")

    def test_each_definition(self):
        for service in CLIENT.get("services").document:
            name = "services/" + service["service_code"]
            definition = CLIENT.get(name).document
            self.assertEqual(definition, XML.get(name).document)
            orders = [attribute["order"] for attribute in definition["attributes"]]
            self.assertEqual(orders, sorted(set(orders)))
            check_schema(self, definition, "service-definition.json")

    def test_one_that_there_is_not(self):
        for client in (CLIENT, XML):
            answer = client.get("services/nothing")
            self.assertEqual(answer.status, 404)
            self.assertEqual(answer.document[0]["code"], 404)
            self.assertTrue(answer.document[0]["description"])


class Requests(unittest.TestCase):
    def test_the_list_in_both_formats_by_the_schema(self):
        requests = CLIENT.get("requests").document
        self.assertGreater(len(requests), 5)
        self.assertEqual(requests, XML.get("requests").document)
        for request in requests:
            self.assertIn(request["status"], ("open", "closed"))
            for name in ("requested_datetime", "updated_datetime", "expected_datetime"):
                self.assertTrue(request[name] is None or W3_TIME.fullmatch(request[name]), request[name])
        check_schema(self, requests, "requests.json")

    def test_the_check_against_the_schema_can_fail(self):
        check_schema(self, CLIENT.get("requests").document, "requests.json")
        import jsonschema
        for name, value in (("status", "in progress"), ("lat", "21.0"), ("service_request_id", 7)):
            with self.subTest(name=name), self.assertRaises(jsonschema.ValidationError):
                check_schema(self, [{**CLIENT.get("requests").document[0], name: value}], "requests.json")

    def test_one_alone_is_as_in_the_list(self):
        for request in CLIENT.get("requests").document[:5]:
            name = "requests/" + request["service_request_id"]
            self.assertEqual(CLIENT.get(name).document, [request])
            self.assertEqual(XML.get(name).document, [request])
            check_schema(self, request, "request.json")
        self.assertEqual(CLIENT.get("requests/UB-PA-2611-9999-A").status, 404)

    def test_filters(self):
        everything = CLIENT.get("requests").document
        codes = [request["service_request_id"] for request in everything]
        times = [request["requested_datetime"] for request in everything]
        self.assertEqual(times, sorted(times, reverse=True))
        for status in ("open", "closed"):
            found = CLIENT.get("requests", status=status).document
            self.assertEqual(found, [request for request in everything if request["status"] == status])
        both = CLIENT.get("requests", status="open,closed").document
        self.assertEqual(both, everything)
        service = everything[0]["service_code"]
        found = CLIENT.get("requests", service_code=service).document
        self.assertEqual(found, [request for request in everything if request["service_code"] == service])
        found = CLIENT.get("requests", service_request_id=",".join(codes[:2]), status="closed").document
        self.assertEqual([request["service_request_id"] for request in found], codes[:2], "overrides all others")
        found = CLIENT.get("requests", start_date=times[3], end_date=times[1]).document
        self.assertIn(everything[2], found)
        self.assertNotIn(everything[-1], found)
        self.assertEqual(CLIENT.get("requests", page_size=2, page=2).document, everything[2:4])
        self.assertEqual(CLIENT.get("requests", status="").document, everything, "empty is as if it were not there")

    def test_a_span_of_ninety_days_at_most(self):
        self.assertEqual(CLIENT.get("requests", start_date="2026-01-01T00:00:00Z", end_date="2026-03-01T00:00:00Z").status,
                         200)
        for client in (CLIENT, XML):
            answer = client.get("requests", start_date="2026-01-01T00:00:00Z", end_date="2026-05-01T00:00:00Z")
            self.assertEqual((answer.status, answer.document[0]["code"]), (400, 400))
        self.assertEqual(CLIENT.get("requests", start_date="yesterday").status, 400)

    def test_another_jurisdiction_is_not_here(self):
        self.assertEqual(CLIENT.get("requests", jurisdiction_id="06811").status, 200)
        self.assertEqual(CLIENT.get("requests", jurisdiction_id="city.gov").document[0]["code"], 404)


class Sending(unittest.TestCase):
    def test_a_request_is_sent_read_and_found_again(self):
        for client in (CLIENT, XML):
            before = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(seconds=5)
            answer = send(client, ("attribute[danger]", "yes"), ("first_name", "Ngoan"), ("last_name", "Lò Thị"),
                          ("email", "ngoan@example.vn"), ("phone", "0912000111"), ("media_url", "http://example.com/a.jpg"))
            self.assertEqual(answer.status, 200, answer.body)
            made = answer.document[0]
            self.assertNotIn("token", made, "either of the two")
            code = made["service_request_id"]
            self.assertIn(code, made["service_notice"])
            request = client.get("requests/" + code).document[0]
            self.assertEqual(request["description"], "Rác ba ngày chưa thu")
            self.assertEqual((request["lat"], request["long"]), (21.0358, 106.7633))
            self.assertGreaterEqual(datetime.datetime.fromisoformat(request["requested_datetime"]), before)
            found = client.get("requests", start_date=before.isoformat(timespec="seconds"))
            self.assertIn(code, [each["service_request_id"] for each in found.document])
            for word in ("Ngoan", "0912000111", "ngoan@example.vn"):
                self.assertNotIn(word, found.body.decode())
            check_schema(self, request, "request.json")

    def test_media_travels_with_the_request_and_is_shown(self):
        fields = [("api_key", KEY), ("service_code", "field_report.trees"), *PLACE, ("description", "Cây đổ")]
        answer = CLIENT.post_media("requests", fields, png(64, 48), "image/png")
        self.assertEqual(answer.status, 200, answer.body)
        request = CLIENT.get("requests/" + answer.document[0]["service_request_id"]).document[0]
        path = re.sub(r"^http://[^/]+", "", request["media_url"])
        with urllib.request.urlopen(SITE.url + path, timeout=60) as photo:
            self.assertEqual(photo.headers.get_content_type(), "image/jpeg")
            self.assertEqual(photo.read(2), b"\xff\xd8")
            self.assertEqual(photo.headers["Cross-Origin-Resource-Policy"], "cross-origin", "to be shown elsewhere")
        refused = CLIENT.post_media("requests", fields, b"<svg onload='alert(1)'/>", "image/png")
        self.assertEqual(refused.status, 400)
        check_schema(self, request, "request.json")

    def test_words_of_any_letters_come_back_as_they_were(self):
        words = "Đèn <b>tắt</b> & \"kêu\" ]]> \U0001F526\ndòng hai"
        fields = [("api_key", KEY), ("service_code", "field_report.lighting"), *PLACE, ("description", words)]
        code = XML.post("requests", fields).document[0]["service_request_id"]
        self.assertEqual(XML.get("requests/" + code).document[0]["description"], words)
        self.assertEqual(CLIENT.get("requests/" + code).document[0]["description"], words)

    def test_what_cannot_be_taken_is_said_in_the_form_of_the_specification(self):
        good = {"api_key": KEY, "service_code": "field_report.waste", "address_string": "số 9", "description": "x"}
        wrong = [({"api_key": ""}, 403), ({"api_key": "guessed"}, 403), ({"service_code": ""}, 400),
                 ({"service_code": "nothing"}, 404), ({"address_string": ""}, 400), ({"lat": "21"}, 400),
                 ({"lat": "x", "long": "y"}, 400), ({"address_id": "nowhere"}, 400), ({"attribute[colour]": "red"}, 400),
                 ({"attribute[danger]": "maybe"}, 400), ({"email": "no address"}, 400), ({"description": "x" * 9000}, 400),
                 ({"jurisdiction_id": "city.gov"}, 404)]
        count = len(CLIENT.get("requests").document)
        for changed, status in wrong:
            for client in (CLIENT, XML):
                answer = client.post("requests", list({**good, **changed}.items()))
                with self.subTest(changed=str(changed)[:60], form=client.form):
                    self.assertEqual(answer.status, status, answer.body)
                    self.assertEqual(answer.document[0]["code"], status)
                    self.assertTrue(answer.document[0]["description"])
        self.assertEqual(len(CLIENT.get("requests").document), count, "nothing was taken")

    def test_what_is_no_request_at_all_is_said_in_that_form_too(self):
        for client in (CLIENT, XML):
            for answer, status in ((client.get("nothing"), 404), (client.post("services", []), 405),
                                   (client.post("requests", [("api_key", KEY), ("description", b"\xff")]), 400)):
                self.assertEqual(answer.status, status, answer.body)
                self.assertEqual(answer.document[0]["code"], status)
                self.assertTrue(answer.document[0]["description"])

    def test_a_long_description_is_shown_as_the_schema_allows(self):
        fields = [("api_key", KEY), ("service_code", "field_report.lighting"), *PLACE, ("description", "ế" * 4001)]
        for client in (CLIENT, XML):
            code = client.post("requests", fields).document[0]["service_request_id"]
            request = client.get("requests/" + code).document[0]
            self.assertEqual(len(request["description"]), 4000)
            check_schema(self, request, "request.json")

    def test_a_place_by_the_wards_own_address_id(self):
        definition = CLIENT.get("services/field_report.waste").document
        places = next(each for each in definition["attributes"] if each["code"] == "neighbourhood")["values"]
        fields = [("api_key", KEY), ("service_code", "field_report.waste"), ("address_id", places[0]["key"])]
        code = CLIENT.post("requests", fields).document[0]["service_request_id"]
        request = CLIENT.get("requests/" + code).document[0]
        self.assertEqual(request["address_id"], places[0]["key"])
        self.assertTrue(request["address"].startswith(places[0]["name"]))

    def test_a_key_has_its_limit_and_can_be_taken_back(self):
        number, secret = SITE.key("--name", "Một ứng dụng khác", "--per-hour", "2")
        fields = [("api_key", secret), ("service_code", "field_report.waste"), *PLACE]
        for _ in range(2):
            self.assertEqual(CLIENT.post("requests", fields).status, 200)
        refused = CLIENT.post("requests", fields)
        self.assertEqual((refused.status, refused.document[0]["code"]), (429, 429))
        self.assertGreater(int(refused.headers["Retry-After"]), 1700)
        self.assertEqual(send().status, 200, "other keys are not kept waiting")
        self.assertIn("Một ứng dụng khác", SITE.run("open311-key", "list"))
        SITE.run("open311-key", "revoke", number)
        self.assertEqual(CLIENT.post("requests", fields).status, 403)

    def test_a_token_is_not_known_unless_it_was_sent(self):
        self.assertEqual(CLIENT.get("tokens/0123456789abcdef").document[0]["code"], 404)
        code = send(None, ("token", "0123456789abcdef-mine")).document[0]["service_request_id"]
        for client in (CLIENT, XML):
            self.assertEqual(client.get("tokens/0123456789abcdef-mine").document,
                             [{"service_request_id": code, "token": "0123456789abcdef-mine"}])


class Updates(unittest.TestCase):
    def test_the_list_tells_what_happened(self):
        updates = CLIENT.get("servicerequestupdates").document
        self.assertEqual(updates, XML.get("servicerequestupdates").document)
        self.assertTrue(updates)
        self.assertEqual(set(updates[0]), {"update_id", "service_request_id", "status", "updated_datetime", "description",
                                           "media_url"})
        self.assertEqual(len({update["update_id"] for update in updates}), len(updates))
        one = updates[0]["service_request_id"]
        found = CLIENT.get("servicerequestupdates", service_request_id=one).document
        self.assertEqual(found, [update for update in updates if update["service_request_id"] == one])
        later = CLIENT.get("servicerequestupdates", start_date=updates[-1]["updated_datetime"]).document
        self.assertLess(len(later), len(updates))

    def test_one_is_sent_by_a_key_that_may(self):
        code = send().document[0]["service_request_id"]
        fields = [("api_key", KEY), ("service_request_id", code), ("description", "Vẫn chưa thu"), ("status", "open")]
        for client in (CLIENT, XML):
            answer = client.post("servicerequestupdates", fields)
            self.assertEqual(answer.status, 200, answer.body)
            number = answer.document[0]["update_id"]
            listed = client.get("servicerequestupdates", service_request_id=code).document
            self.assertIn(number, [update["update_id"] for update in listed])
            self.assertNotIn("Vẫn chưa thu", json.dumps(listed, ensure_ascii=False), "the ward reads its words first")
            odd = client.post("servicerequestupdates", [*fields[:3], ("status", "foo")])
            self.assertEqual(odd.status, 400)
        _, other = SITE.key("--name", "Chỉ gửi mới")
        self.assertEqual(CLIENT.post("servicerequestupdates", [("api_key", other), *fields[1:]]).status, 403)
        self.assertEqual(CLIENT.post("servicerequestupdates", [*fields[:1], ("service_request_id", "x"), *fields[2:]]).status,
                         404)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
