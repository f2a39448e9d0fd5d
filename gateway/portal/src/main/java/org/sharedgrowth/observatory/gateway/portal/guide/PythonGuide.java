package org.sharedgrowth.observatory.gateway.portal.guide;

import static org.sharedgrowth.observatory.gateway.portal.guide.Syntax.PYTHON;

import java.util.List;
import org.sharedgrowth.observatory.messages.Markup;

/** The steps of the guide to figures in Python. Pure: depends only on its arguments. */
final class PythonGuide {
    /** What the samples for figures print, both without {@code asOf} and as of today. */
    private static final String PRINTED_FIGURES =
            """
            Ghana 2020 62.5176 E
            Ghana 2021 68.6 A
            Ghana 2022 69.3607 E
            Viet Nam 2020 70.3 A
            Viet Nam 2021 74.21 A
            Viet Nam 2022 78.59 A
            """;

    private PythonGuide() {}

    static List<Step> steps(GuideText text) {
        return List.of(
                Step.of(
                        text.find(),
                        text.findText(),
                        Sample.of(
                                PYTHON,
                                """
                                import json
                                from urllib.request import urlopen

                                api = "{origin}/api/indicators/v1"
                                found = json.load(urlopen(api + "/indicators?q=internet+population"))
                                for item in found["items"]:
                                    print(item["code"], "-", item["name"])
                                """,
                                """
                                IT_NET_USER_ZS - Individuals using the internet (% of population)
                                """)),
                Step.of(
                        text.figures(),
                        text.figuresText(),
                        Sample.of(
                                PYTHON,
                                """
                                query = "?indicator=IT_NET_USER_ZS&area=GHA,VNM&from=2020&to=2022"
                                for figure in json.load(urlopen(api + "/observations" + query))["items"]:
                                    print(figure["areaName"], figure["period"], figure["value"], figure["status"])
                                """,
                                PRINTED_FIGURES)),
                Step.of(
                        text.past(),
                        text.pastText(Markup.code("asOf")),
                        Sample.of(
                                PYTHON,
                                """
                                as_of_today = json.load(urlopen(api + "/observations" + query + "&asOf={today}"))
                                for figure in as_of_today["items"]:
                                    print(figure["areaName"], figure["period"], figure["value"], figure["status"])
                                """,
                                PRINTED_FIGURES)),
                Step.of(
                        text.changes(),
                        text.changesText(),
                        Sample.of(
                                PYTHON,
                                """
                                since = "?from=2020-01-01&key=A.GHA.IT_NET_USER_ZS._T._T._T._T._T"
                                for change in json.load(urlopen(api + "/flows/DF_DIGITAL/revisions" + since))["items"][:3]:
                                    print(change["period"], change["change"], change["current"]["value"], change["provider"])
                                """,
                                """
                                2010 added 7.8 NSO_GHA
                                2011 added 9.0 NSO_GHA
                                2012 added 10.6 NSO_GHA
                                """)),
                Step.of(
                        text.cite(),
                        text.citeText(),
                        Sample.of(
                                PYTHON,
                                """
                                import io, zipfile

                                data = ("{origin}/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/"
                                        "A.GHA+VNM.IT_NET_USER_ZS._T._T._T._T._T?c%5BTIME_PERIOD%5D=ge:2020+le:2022")
                                archive = zipfile.ZipFile(io.BytesIO(urlopen(data + "&format=zip&asOf={today}").read()))
                                print(archive.read("CITATION.txt").decode("utf-8-sig"))
                                """,
                                """
                                ITU, World Telecommunication/ICT Indicators Database, through World Bank, 2025-12-08 ({year}). Individuals using the internet (% of population). Shared Growth Observatory, release of {day}. {origin}/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/A.GHA+VNM.IT_NET_USER_ZS._T._T._T._T._T?c%5BTIME_PERIOD%5D=ge:2020+le:2022&format=zip&asOf={today}. Rights: facts, with attribution to the sources named.
                                """)),
                Step.of(
                        text.program("pandas"),
                        text.pandasText(),
                        Sample.of(
                                PYTHON,
                                """
                                import pandas

                                table = pandas.read_csv(data + "&format=csvdata")
                                print(table.pivot(index="TIME_PERIOD", columns="REF_AREA", values="OBS_VALUE"))
                                """,
                                """
                                REF_AREA         GHA    VNM
                                TIME_PERIOD
                                2020         62.5176  70.30
                                2021         68.6000  74.21
                                2022         69.3607  78.59
                                """)));
    }
}
