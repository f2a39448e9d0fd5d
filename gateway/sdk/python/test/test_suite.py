"""Tests the client against a running suite; environment variables give its address and keys."""

from __future__ import annotations

import contextlib
import gzip
import io
import os
import re
import tempfile
import unittest
from pathlib import Path

import observatory_client as oc

URL = os.environ.get("OBSERVATORY_URL", "")
KEYS = os.environ.get("OBSERVATORY_KEYS", "")
CODE = "IT_NET_USER_ZS"


@unittest.skipUnless(URL, "OBSERVATORY_URL is not set")
class SuiteTest(unittest.TestCase):
    def setUp(self) -> None:
        self.guest = oc.Observatory(URL)

    def test_the_example_of_the_readme_runs(self) -> None:
        readme = Path(__file__).parent.parent.joinpath("README.md").read_text()
        example = re.search(r"```python\n(.*?)```", readme, re.DOTALL)[1]
        with contextlib.redirect_stdout(io.StringIO()) as output:
            exec(example.replace("http://localhost:8080", URL), {})
        self.assertRegex(output.getvalue(), r"Kenya 2020: [0-9.]+ \(")
        self.assertIn("There is no area 'ATLANTIS'", output.getvalue())

    def test_pages_contain_every_observation_once(self) -> None:
        query = {"indicator": CODE, "from_": "2019", "to": "2020"}
        seen = [(o.key, o.period) for o in self.guest.data.list_observations_all(**query, page_size=7)]
        total = self.guest.data.list_observations(**query, page_size=1).total
        self.assertGreater(total, 14, "there are three pages at least")
        self.assertEqual(total, len(seen))
        self.assertEqual(total, len(set(seen)))

    def test_a_whole_flow_is_streamed(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "flow.csv.gz")
            with self.guest.downloads.download_flow("DF_DIGITAL") as download:
                self.assertIn("release=", download.header("Content-Location"))
                self.assertEqual(download.save_to(file), file.stat().st_size)
            with gzip.open(file, "rt") as lines:
                self.assertTrue(next(lines).startswith("STRUCTURE,STRUCTURE_ID,"))
                self.assertTrue(any(f",KEN,{CODE}" in line for line in lines))

    def test_sdmx_requests_follow_the_standard(self) -> None:
        with self.guest.sdmx.get_sdmx_data(
            agency="DIGOBS",
            context="dataflow",
            id="DF_DIGITAL",
            key=f"A.KEN.{CODE}.*.*.*.*.*",
            version="+",
            accept="application/vnd.sdmx.data+csv;version=2.0.0",
            more={"c[TIME_PERIOD]": "2020"},
        ) as csv:
            lines = csv.text().splitlines()
        self.assertIn("TIME_PERIOD", lines[0])
        self.assertIn(",2020,", lines[1])

    def test_an_office_submits_follows_and_withdraws(self) -> None:
        sign_in = oc.client("nso-ken", Path(KEYS, "nso-ken.pem"))
        submissions = oc.Observatory(URL, sign_in=sign_in).submissions
        csv = f"indicator,area,period,value\n{CODE},KEN,1997,0.25\n"

        sent = submissions.submit_data(
            flow="DF_DIGITAL", prefer="wait=20", body=oc.Content.text("text/csv", csv)
        )

        with submissions.follow_submission(str(sent.id)) as stream:
            last = list(stream.events())[-1]
        self.assertEqual("progress", last.name)
        self.assertIn('"READY"', last.data)
        findings = submissions.get_check_report_all(str(sent.id))
        self.assertEqual([], [f for f in findings if f.severity == "error"])
        with self.assertRaises(oc.Forbidden) as refusal:
            submissions.release_submission(str(sent.id))
        self.assertEqual("/problems/forbidden", refusal.exception.type)
        withdrawn = submissions.withdraw_submission(str(sent.id), headers={"If-Match": "*"})
        self.assertEqual("WITHDRAWN", withdrawn.state)

    def test_refusals_are_exceptions_of_their_kind(self) -> None:
        with self.assertRaises(oc.NotFound) as unknown:
            self.guest.catalogue.get_area("ATLANTIS")
        self.assertEqual("/problems/not-found", unknown.exception.type)
        self.assertTrue(unknown.exception.instance)
        with self.assertRaises(oc.Unauthorized):
            self.guest.submissions.list_submissions()
        other = next(Path(KEYS).glob("nso-bra.pem"))
        with self.assertRaises(oc.Unauthorized):
            oc.Observatory(URL, sign_in=oc.client("nso-ken", other)).submissions.list_submissions()


if __name__ == "__main__":
    unittest.main()
