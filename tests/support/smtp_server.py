# A mail server for tests (aiosmtpd): prints its port, then takes messages until its input ends, each into a file of the
# folder: the envelope on two lines, then the message as it came. Options: --tls certificate key (STARTTLS is then required),
# --user name password, --refuse address.
import argparse
import asyncio
import os
import ssl
import sys

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
    asyncio.run(serve(Keep(options.folder, options.refuse), settings))


async def serve(keep, settings):
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(keep, hostname="localhost", **settings), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


main()
