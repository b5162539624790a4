"""A mail server on this machine that takes mail, or misbehaves at any step.

A step is what the client just said: connect, ehlo, starttls, auth, mail, rcpt, data,
dot (the end of a mail), quit; `sending` is the middle of a mail.  For each, `behave`
gives None for good manners, or what is to happen instead:

"451 later"    that answer
"cut"          the line is cut without an answer
"take and cut" the mail is taken, and then the line is cut without an answer
a number       seconds of silence before a good answer
"on and on"    an answer without an end
"""

import base64
import socket
import socketserver
import ssl
import threading
import time

ANSWERS = {
    "connect": "220 here",
    "starttls": "220 go on",
    "auth": "235 welcome",
    "data": "354 go on",
    "quit": "221 bye",
}


class Cut(Exception):
    """The line is to be cut now."""


class Handler(socketserver.StreamRequestHandler):
    """One line from a client."""

    def handle(self):
        self.sender, self.recipient = None, None
        self.is_safe = False
        try:
            if self.server.context and not self.server.starttls:
                self.encrypt()
            self.answer("connect")
            while line := self.rfile.readline():
                if not self.follow(line.decode("ascii").strip()):
                    break
        except (Cut, OSError):
            pass

    def encrypt(self):
        self.request = self.server.context.wrap_socket(self.request, server_side=True)
        self.rfile, self.wfile = (
            self.request.makefile("rb"),
            self.request.makefile("wb"),
        )
        self.is_safe = True

    def answer(self, step, good=None):
        """Answer the step; whether the answer was a good one."""
        self.server.steps.append(step)
        said = self.server.behave(step, self.recipient)
        if said == "cut":
            raise Cut
        if isinstance(said, int | float):
            time.sleep(said)
            said = None
        while said == "on and on":
            self.wfile.write(b"250-and\r\n")
            time.sleep(0.02)
        said = said or good or ANSWERS.get(step, "250 fine")
        self.wfile.write(said.encode("utf-8") + b"\r\n")
        self.wfile.flush()
        return said[0] in "23"

    def follow(self, line):
        """Do what one line says; whether to go on."""
        word, _, rest = line.partition(" ")
        word = word.lower()
        if word in ("ehlo", "helo"):
            more = [name for name in self.offers() if name]
            lines = ["here", "size 50000000", *more]
            marks = ["-"] * (len(lines) - 1) + [" "]
            good = "\r\n".join(f"250{m}{t}" for m, t in zip(marks, lines, strict=True))
            self.answer("ehlo", good)
        elif word == "starttls":
            if self.answer("starttls"):
                self.encrypt()
        elif word == "auth":
            user, password = base64.b64decode(rest.split()[1]).split(b"\0")[1:]
            self.server.logins.append((user.decode(), password.decode(), self.is_safe))
            self.answer("auth")
        elif word == "mail":
            self.sender = rest.partition("<")[2].partition(">")[0]
            self.answer("mail")
        elif word == "rcpt":
            self.recipient = rest.partition("<")[2].partition(">")[0]
            self.answer("rcpt")
        elif word == "data":
            if self.answer("data"):
                self.take()
        elif word == "quit":
            self.answer("quit")
            return False
        else:
            self.answer(word)
        return True

    def offers(self):
        yield "STARTTLS" if self.server.starttls and not self.is_safe else ""
        yield "AUTH PLAIN" if self.server.wants_login else ""

    def take(self):
        """Read one mail to its dot."""
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            if not line:
                raise Cut
            if self.server.behave("sending", self.recipient) == "cut":
                raise Cut
            lines.append(line[1:] if line.startswith(b".") else line)
        mail = (self.sender, self.recipient, b"".join(lines))
        if self.server.behave("dot", self.recipient) == "take and cut":
            self.server.steps.append("dot")
            self.server.mails.append(mail)
            if self.server.on_taken:
                self.server.on_taken()
            raise Cut
        if self.answer("dot"):
            self.server.mails.append(mail)


class MailServer(socketserver.ThreadingTCPServer):
    """What it took, in `mails`: (sender, recipient, content)."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        # Little is on its way at any moment, so that a large mail can be cut.
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 14)
        self.mails, self.steps, self.logins = [], [], []
        self.behave = lambda step, recipient: None
        self.on_taken = None  # called before the line is cut after a mail was taken
        self.context, self.starttls, self.wants_login = None, False, False

    @property
    def port(self):
        return self.server_address[1]

    def at(self, step, what, who=None):
        """Misbehave at one step, towards all or towards one recipient."""
        self.behave = lambda now, recipient: (
            what if now == step and who in (None, recipient) else None
        )

    def whom(self):
        """The recipients of what it took."""
        return sorted(recipient for _, recipient, _ in self.mails)

    def handle_error(self, request, client_address):
        """Clients that hang up are part of the game."""


def start():
    """A server on a free port, until `shutdown`."""
    server = MailServer()
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    return server


def make_certificate(folder):
    """A certificate for 127.0.0.1 and its key in one file; and the server's context."""
    import datetime
    import ipaddress

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "here")])
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName(
                [x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
            ),
            critical=False,
        )
        .sign(key, hashes.SHA256())
    )
    pem = certificate.public_bytes(serialization.Encoding.PEM)
    secret = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    (folder / "ca.pem").write_bytes(pem)
    (folder / "server.pem").write_bytes(pem + secret)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "server.pem")
    return context
