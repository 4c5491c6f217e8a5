"""A client of Open311 GeoReport v2, written from http://wiki.open311.org/GeoReport_v2 alone: it knows nothing of this
program. Gives JSON answers as they are and XML answers turned into the same shape."""
import json
import urllib.error
import urllib.parse
import urllib.request
import uuid
import xml.etree.ElementTree

# Elements that hold a list in the specification's tables (marked there with a double arrow).
LISTS = {"services", "attributes", "values", "service_requests", "service_request_updates", "endpoints", "formats",
         "errors"}
BOOLEANS = {"metadata", "variable", "required"}
NUMBERS = {"order": int, "lat": float, "long": float, "code": str}


def spark(element, within=""):
    """XML as JSON by the Spark convention: an empty element is null."""
    if element.tag in LISTS:
        return [spark(child, element.tag) for child in element]
    if len(element):
        return {child.tag: spark(child, element.tag) for child in element}
    if element.text is None:
        return None
    if element.tag in BOOLEANS:
        return {"true": True, "false": False}[element.text]
    if element.tag == "code" and within == "error":
        return int(element.text)
    return NUMBERS.get(element.tag, str)(element.text)


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body
        if headers.get_content_type() == "text/xml":
            assert body.startswith(b'<?xml version="1.0" encoding="UTF-8"?>'), body[:60]
            self.document = spark(xml.etree.ElementTree.fromstring(body))
        else:
            assert headers.get_content_type() == "application/json", headers.get_content_type()
            self.document = json.loads(body)


class Client:
    def __init__(self, endpoint, form="json"):
        self.endpoint, self.form = endpoint, form

    def get(self, resource, **parameters):
        query = "?" + urllib.parse.urlencode(parameters) if parameters else ""
        return self._answer(urllib.request.Request(f"{self.endpoint}/{resource}.{self.form}{query}"))

    def post(self, resource, fields):
        """`fields`: pairs, so that a name may come twice."""
        request = urllib.request.Request(
            f"{self.endpoint}/{resource}.{self.form}", data=urllib.parse.urlencode(fields).encode(),
            headers={"Content-Type": "application/x-www-form-urlencoded; charset=utf-8"})
        return self._answer(request)

    def post_media(self, resource, fields, media, content_type):
        """The media handling of servers in the field: multipart with the file as "media"."""
        boundary = uuid.uuid4().hex
        parts = []
        for name, value in fields:
            parts.append(f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode())
        parts.append(f'--{boundary}\r\nContent-Disposition: form-data; name="media"; filename="a.png"\r\n'
                     f'Content-Type: {content_type}\r\n\r\n'.encode() + media + b"\r\n")
        parts.append(f"--{boundary}--\r\n".encode())
        request = urllib.request.Request(f"{self.endpoint}/{resource}.{self.form}", data=b"".join(parts),
                                         headers={"Content-Type": f"multipart/form-data; boundary={boundary}"})
        return self._answer(request)

    @staticmethod
    def _answer(request):
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                return Answer(response.status, response.headers, response.read())
        except urllib.error.HTTPError as refusal:
            with refusal:
                return Answer(refusal.code, refusal.headers, refusal.read())
