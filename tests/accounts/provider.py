"""A small OpenID Connect provider on this machine, that can be asked to misbehave."""

import json
import threading
import time
from base64 import urlsafe_b64encode
from contextlib import contextmanager
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import ec, rsa

CLIENT, SECRET = "portail", "secret-du-fournisseur-assez-long-pour-hmac"


def new_key(algorithm: str = "RS256"):
    if algorithm == "ES256":
        return ec.generate_private_key(ec.SECP256R1())
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


class Provider:
    """What the tests turn: the person, the claims, the signature, the way of answering."""

    def __init__(self):
        self.algorithm, self.kid, self.key = "RS256", "cle-1", new_key()
        self.published = {self.kid: (self.algorithm, self.key)}
        self.person = {"sub": "abc-123", "email": "referente@example.org", "given_name": "Camille"}
        self.id_token: dict = {}  # claims to change in the id_token
        self.userinfo: dict = {}  # claims to change in the userinfo
        self.sign = self.signed  # how tokens are written
        self.sign_id = self.signed
        self.content_type = "application/jwt"
        self.config: dict = {}
        self.down: set[str] = set()
        self.codes: dict[str, dict] = {}
        self.asked: list[dict] = []
        self.key_requests = 0
        self.url = ""

    def claims(self, **more) -> dict:
        now = int(time.time())
        return {"iss": self.url, "aud": CLIENT, "iat": now, "exp": now + 60} | more

    def signed(self, claims: dict) -> str:
        return jwt.encode(claims, self.key, self.algorithm, headers={"kid": self.kid})

    def rotate(self, algorithm: str = "RS256", kid: str = "cle-2") -> None:
        self.algorithm, self.kid, self.key = algorithm, kid, new_key(algorithm)
        self.published = {kid: (algorithm, self.key)}

    # --- what is answered ---

    def discovery(self) -> dict:
        ends = ("authorization", "token", "userinfo", "end_session")
        return {
            "issuer": self.url,
            "jwks_uri": f"{self.url}/jwks",
            **{f"{end}_endpoint": f"{self.url}/{end}" for end in ends},
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        } | self.config

    def jwks(self) -> dict:
        self.key_requests += 1
        keys = []
        for kid, (algorithm, key) in self.published.items():
            public = jwt.get_algorithm_by_name(algorithm).to_jwk(key.public_key(), as_dict=True)
            keys.append(public | {"kid": kid, "use": "sig", "alg": algorithm})
        return {"keys": keys}

    def authorize(self, asked: dict) -> str:
        self.asked.append(asked)
        code = f"code-{len(self.asked)}"
        self.codes[code] = asked
        return asked["redirect_uri"] + "?" + urlencode({"code": code, "state": asked["state"]})

    def token(self, given: dict) -> tuple[int, dict]:
        asked = self.codes.pop(given.get("code", ""), None)
        proof = urlsafe_b64encode(sha256(given.get("code_verifier", "").encode()).digest()).rstrip(b"=").decode()
        if asked is None or given.get("client_secret") != SECRET or proof != asked.get("code_challenge"):
            return 400, {"error": "invalid_grant"}
        claims = self.claims(sub=self.person["sub"], nonce=asked.get("nonce", "")) | self.id_token
        claims = {name: value for name, value in claims.items() if value is not None}
        return 200, {"access_token": "jeton", "token_type": "Bearer", "id_token": self.sign_id(claims)}

    def answer_userinfo(self) -> str:
        claims = {
            name: value for name, value in (self.claims(**self.person) | self.userinfo).items() if value is not None
        }
        return self.sign(claims) if self.content_type == "application/jwt" else json.dumps(claims)


def handler_of(provider: Provider):
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *args):
            """Silent."""

        def reply(self, status: int, body, content_type="application/json", **headers):
            content = body if isinstance(body, str) else json.dumps(body)
            self.send_response(status)
            self.send_header("Content-Type", content_type)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content.encode())

        def do_GET(self):
            address = urlsplit(self.path)
            name = address.path.strip("/").rpartition("/")[2]
            asked = {key: values[0] for key, values in parse_qs(address.query).items()}
            if name in provider.down:
                return self.reply(503, {"error": "down"})
            if name == "openid-configuration":
                return self.reply(200, provider.discovery())
            if name == "jwks":
                return self.reply(200, provider.jwks())
            if name == "authorization":
                return self.reply(302, "", Location=provider.authorize(asked))
            if name == "userinfo" and self.headers["Authorization"] == "Bearer jeton":
                return self.reply(200, provider.answer_userinfo(), provider.content_type)
            return self.reply(404, {})

        def do_POST(self):
            length = int(self.headers["Content-Length"])
            given = {key: values[0] for key, values in parse_qs(self.rfile.read(length).decode()).items()}
            if "token" in provider.down:
                return self.reply(503, {"error": "down"})
            return self.reply(*provider.token(given))

    return Handler


@contextmanager
def running():
    provider = Provider()
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler_of(provider))
    server.daemon_threads = True
    provider.url = f"http://127.0.0.1:{server.server_port}/api/v2"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
