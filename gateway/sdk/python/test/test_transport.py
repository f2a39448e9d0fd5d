"""Behaviour common to all operations, tested with a server that fails on demand."""

from __future__ import annotations

import base64
import hashlib
import json
import tempfile
import threading
import time
import unittest
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import observatory_client as oc
from observatory_client._decode import decode
from observatory_client._errors import ObservatoryError
from observatory_client._retries import seconds


class TransportTest(unittest.TestCase):
    def serve(self, *answers: tuple) -> oc.Observatory:
        """Answers in turn: status, body, headers, and how many bytes of the body are missing."""
        waiting, self.requests = list(answers), []
        requests = self.requests

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.rfile.read(int(self.headers.get("Content-Length") or 0))
                requests.append((self.command, self.path, self.headers))
                status, body, *rest = waiting.pop(0)
                headers = rest[0] if rest else {}
                cut = rest[1] if len(rest) > 1 else 0
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body[: len(body) - cut].encode())

            do_POST = do_GET

            def log_message(self, *_: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        self.origin = f"http://127.0.0.1:{server.server_address[1]}"
        return oc.Observatory(self.origin)

    def test_retry_after_is_waited_for(self) -> None:
        observatory = self.serve((429, "", {"Retry-After": "1"}), (200, '{"id":7}'))
        before = time.monotonic()
        self.assertEqual(7, observatory.releases.get_release("7").id)
        self.assertGreaterEqual(time.monotonic() - before, 1)

    def test_a_wait_that_is_too_long_fails_at_once(self) -> None:
        body = '{"type":"/problems/unavailable","title":"Away","detail":"d"}'
        observatory = self.serve((503, body, {"Retry-After": "3600"}))
        with self.assertRaises(oc.Unavailable) as failure:
            observatory.releases.get_release("7")
        self.assertEqual("/problems/unavailable", failure.exception.type)
        self.assertEqual("503 Away: d", str(failure.exception))
        self.assertEqual(1, len(self.requests))

    def test_a_request_that_is_not_idempotent_is_sent_once(self) -> None:
        observatory = self.serve((503, "", {"Retry-After": "0"}))
        with self.assertRaises(oc.Unavailable):
            observatory.authoring.approve_draft("a")
        self.assertEqual(1, len(self.requests))

    def test_an_idempotency_key_allows_retries(self) -> None:
        observatory = self.serve((503, "", {"Retry-After": "0"}), (201, '{"fileName":"f"}'))
        sent = observatory.submissions.submit_data(flow="F", body=oc.Content.text("text/csv", "a"))
        self.assertEqual("f", sent.file_name)
        keys = [headers["Idempotency-Key"] for _, _, headers in self.requests]
        self.assertEqual(36, len(keys[0]))
        self.assertEqual(keys[0], keys[1])
        self.assertEqual("/api/indicators/v1/submissions?flow=F", self.requests[1][1])

    def test_all_pages_are_of_the_release_of_the_first(self) -> None:
        pages = [
            (200, json.dumps({"pageSize": 1, "total": 2, "items": [{"key": n}], "release": {"id": 17}}))
            for n in "ab"
        ]
        observatory = self.serve(*pages)
        keys = [item.key for item in observatory.data.list_observations_all(area="KEN")]
        self.assertEqual(["a", "b"], keys)
        self.assertEqual(
            "/api/indicators/v1/observations?area=KEN&page=2&release=17", self.requests[1][1]
        )

    def test_every_iteration_starts_again(self) -> None:
        pages = self.serve(*self.pages_of(17, 17, 18, 18)).data.list_observations_all()
        self.assertEqual([2, 2], [len(list(pages)), len(list(pages))])
        self.assertEqual(
            ["page=1", "page=2&release=17", "page=1", "page=2&release=18"], self.queries()
        )

    def test_concurrent_iterations_are_independent(self) -> None:
        pages = self.serve(*self.pages_of(17, 18, 18, 17)).data.list_observations_all(page=1)
        first = iter(pages)
        next(first)
        self.assertEqual(2, len(list(pages)))
        self.assertEqual(1, len(list(first)))
        self.assertEqual(
            ["page=1", "page=1", "page=2&release=18", "page=2&release=17"], self.queries()
        )

    def test_an_interrupted_download_is_resumed(self) -> None:
        observatory = self.serve(
            (200, "one two three", {"ETag": '"a"'}, 5), (206, "three", {"ETag": '"a"'})
        )
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "flow")
            with observatory.downloads.download_flow("F") as download:
                self.assertEqual(13, download.save_to(file))
            self.assertEqual("one two three", file.read_text())
        self.assertEqual("bytes=8-", self.requests[1][2]["Range"])
        self.assertEqual('"a"', self.requests[1][2]["If-Range"])

    def test_characters_of_sdmx_keys_are_not_encoded_but_others_are(self) -> None:
        observatory = self.serve((404, '{"errors":[{"code":404,"title":"None","detail":"d"}]}'))
        with self.assertRaisesRegex(oc.NotFound, "^404 None: d$"):
            observatory.sdmx.get_sdmx_data(
                agency="D",
                context="dataflow",
                id="F/G",
                key="A.K+B.*,C",
                version="1.0.0+",
                more={"c[TIME_PERIOD]": "ge:2020+le:2021"},
            )
        self.assertEqual(
            "/sdmx/3.0/data/dataflow/D/F%2FG/1.0.0+/A.K+B.*,C"
            "?c%5BTIME_PERIOD%5D=ge%3A2020%2Ble%3A2021",
            self.requests[0][1],
        )

    def test_each_request_has_a_new_proof_with_the_nonce_of_the_server(self) -> None:
        self.serve(
            (400, "{}", {"DPoP-Nonce": "n1"}),
            (200, '{"access_token":"t","token_type":"DPoP","expires_in":300}'),
            (401, "{}", {"DPoP-Nonce": "n2"}),
            (200, '{"id":7}'),
        )
        self.at(oc.client("nso-ken", self.any_key())).releases.get_release("7")
        claims = [json.loads(raw(headers["DPoP"].split(".")[1])) for _, _, headers in self.requests]
        self.assertEqual([None, "n1", None, "n2"], [claim.get("nonce") for claim in claims])
        self.assertEqual("DPoP t", self.requests[3][2]["Authorization"])
        self.assertEqual("GET", claims[3]["htm"])
        self.assertEqual(self.origin + "/api/indicators/v1/releases/7", claims[3]["htu"])
        self.assertEqual(hashlib.sha256(b"t").digest(), raw(claims[3]["ath"]))
        self.assertNotEqual(claims[2]["jti"], claims[3]["jti"])

    def test_an_api_key_is_sent_with_each_request(self) -> None:
        self.serve((200, '{"id":7}'))
        self.at(oc.api_key("sgo_1")).releases.get_release("7")
        self.assertEqual("sgo_1", self.requests[0][2]["X-API-Key"])
        self.assertIsNone(self.requests[0][2]["Authorization"])

    def test_a_refused_sign_in_gives_the_reason(self) -> None:
        self.serve((401, '{"error":"invalid_client","error_description":"no such key"}'))
        reason = r"^401 Sign-in was refused \(invalid_client\): no such key$"
        with self.assertRaisesRegex(oc.Unauthorized, reason):
            self.at(oc.client("nobody", self.any_key())).releases.get_release("7")

    def test_retry_after_may_be_a_date(self) -> None:
        noon = datetime(2026, 11, 24, 12, tzinfo=timezone.utc)
        self.assertEqual(90, seconds("Tue, 24 Nov 2026 12:01:30 GMT", noon))
        self.assertIsNone(seconds("soon", noon))

    def test_unknown_fields_of_a_newer_server_are_ignored(self) -> None:
        area = decode(oc.models.Area, {"code": "X", "kind": "continent", "new": 1})
        self.assertEqual(("X", "continent"), (area.code, area.kind))

    def test_faults_are_listed_individually(self) -> None:
        body = b'{"title":"t","errors":[{"pointer":"/a","detail":"d","value":"v"}]}'
        failure = ObservatoryError.of(422, body)
        self.assertIsInstance(failure, oc.Invalid)
        self.assertEqual([oc.Fault("/a", "d", "v")], failure.faults)

    def pages_of(self, *releases: int) -> list[tuple]:
        """Two pages with one item each, of the given releases."""
        return [
            (200, json.dumps({"pageSize": 1, "total": 2, "items": [{}], "release": {"id": release}}))
            for release in releases
        ]

    def queries(self) -> list[str]:
        return [address.partition("?")[2] for _, address, _ in self.requests]

    def at(self, sign_in: oc.SignIn) -> oc.Observatory:
        return oc.Observatory(self.origin, sign_in=sign_in)

    def any_key(self) -> Path:
        from cryptography.hazmat.primitives import serialization
        from cryptography.hazmat.primitives.asymmetric import ec

        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        file = Path(folder.name, "any.pem")
        file.write_bytes(
            ec.generate_private_key(ec.SECP256R1()).private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        )
        return file


def raw(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


if __name__ == "__main__":
    unittest.main()
