# A mail server for tests (aiosmtpd): prints its port, then takes messages until its input ends, each into a file of the
# folder: the envelope on two lines, then the message as it came. Options: --tls certificate key (STARTTLS is then required),
# --user name password, --refuse address.
import argparse
import os
import ssl
import sys

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult


class Keep:
    def __init__(self, folder, refused):
        self.folder, self.refused, self.count = folder, refused, 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address == self.refused:
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.count += 1
        path = os.path.join(self.folder, f"{self.count:03}.eml")
        with open(path + ".part", "wb") as file:
            file.write(f"{envelope.mail_from}\n{','.join(envelope.rcpt_tos)}\n".encode() + envelope.original_content)
        os.rename(path + ".part", path)
        return "250 taken"


class TestController(Controller):
    def _trigger_server(self):  # the port is known only now; the base class would connect to port 0
        pass


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--tls", nargs=2)
    parser.add_argument("--user", nargs=2)
    parser.add_argument("--refuse", default="")
    options = parser.parse_args()
    settings = {}
    if options.tls:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(*options.tls)
        settings.update(tls_context=context, require_starttls=True)
    if options.user:
        name, password = (text.encode() for text in options.user)

        def check(server, session, envelope, mechanism, data):
            return AuthResult(success=data.login == name and data.password == password)

        settings.update(authenticator=check, auth_required=True, auth_require_tls=bool(options.tls))
    controller = TestController(Keep(options.folder, options.refuse), hostname="127.0.0.1", port=0, **settings)
    controller.start()
    print(controller.server.sockets[0].getsockname()[1], flush=True)
    sys.stdin.read()
    controller.stop()


main()
