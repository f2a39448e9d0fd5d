"""Tests gaps and indices against a running suite, if the contract of the client has them."""

from __future__ import annotations

import contextlib
import io
import os
import re
import unittest
from pathlib import Path

import observatory_client as oc

URL = os.environ.get("OBSERVATORY_URL", "")


@unittest.skipUnless(URL, "OBSERVATORY_URL is not set")
class AnalysisTest(unittest.TestCase):
    def test_the_example_of_the_readme_runs(self) -> None:
        readme = Path(__file__).parent.parent.joinpath("README.md").read_text()
        example = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)[1]
        with contextlib.redirect_stdout(io.StringIO()) as output:
            exec(example.replace("http://localhost:8080", URL), {})
        rank, gap, change = output.getvalue().splitlines()
        self.assertRegex(rank, r"^HDI of Kenya in 2021 as of [0-9-]+: 0\.575, rank 152 \([0-9.]+ to [0-9.]+\)$")
        self.assertRegex(gap, r"^Sub-Saharan Africa \d{4}: men and women are \d+\.\d percentage points apart$")
        self.assertRegex(change, r"^Kenya .* rank ")

    def test_gaps_are_read_in_pages_and_streamed_as_a_table(self) -> None:
        analysis = oc.Observatory(URL).analysis
        query = {"indicator": "IT_NET_USER_ZS", "from_": "2021", "to": "2021"}
        areas = [gap.area for gap in analysis.list_gaps_all(**query, page_size=7)]
        self.assertGreater(len(areas), 14, "there are three pages at least")
        self.assertEqual(len(areas), len(set(areas)))
        with analysis.list_gaps_download(**query) as table:
            lines = table.text().splitlines()
        self.assertTrue(lines[0].startswith("area,area_name,period,total,value_F,"))
        self.assertGreater(len(lines), len(areas))


if __name__ == "__main__":
    unittest.main()
