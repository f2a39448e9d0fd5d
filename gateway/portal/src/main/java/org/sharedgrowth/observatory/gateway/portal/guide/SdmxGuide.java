package org.sharedgrowth.observatory.gateway.portal.guide;

import static org.sharedgrowth.observatory.gateway.portal.guide.Syntax.R;
import static org.sharedgrowth.observatory.gateway.portal.guide.Syntax.SHELL;

import java.util.List;
import org.sharedgrowth.observatory.messages.Markup;

/** The steps of the guide to figures in SDMX. Pure: depends only on its arguments. */
final class SdmxGuide {
    /** Output of the commands for figures: current ones, those as of a date, and changed ones. */
    private static final String PRINTED_FIGURES =
            """
            REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE
            GHA,IT_NET_USER_ZS,2020,62.5176
            GHA,IT_NET_USER_ZS,2021,68.6
            GHA,IT_NET_USER_ZS,2022,69.3607
            VNM,IT_NET_USER_ZS,2020,70.3
            VNM,IT_NET_USER_ZS,2021,74.21
            VNM,IT_NET_USER_ZS,2022,78.59
            """;

    private SdmxGuide() {}

    static List<Step> steps(GuideText text) {
        return List.of(
                Step.of(
                        text.structures(),
                        text.structuresText(),
                        Sample.of(
                                SHELL,
                                """
                                sdmx='{origin}/sdmx/3.0'
                                curl -s "$sdmx/structure/dataflow/DIGOBS/DF_DIGITAL/+?references=all" -o structures.json \\
                                  -w '%{http_code} %{content_type}\\n'
                                """,
                                """
                                200 application/vnd.sdmx.structure+json;version=2.0.0
                                """)),
                Step.of(
                        text.figures(),
                        text.figuresText(),
                        Sample.of(
                                SHELL,
                                """
                                data="$sdmx/data/dataflow/DIGOBS/DF_DIGITAL/+/A.GHA+VNM.IT_NET_USER_ZS._T._T._T._T._T"
                                years='c%5BTIME_PERIOD%5D=ge:2020+le:2022'
                                curl -s "$data?$years&format=csvdata" | cut -d, -f5,6,12,13
                                """,
                                PRINTED_FIGURES)),
                Step.of(
                        text.past(),
                        text.pastText(Markup.code("asOf")),
                        Sample.of(
                                SHELL,
                                """
                                curl -s "$data?$years&asOf={today}&format=csvdata" | cut -d, -f5,6,12,13
                                """,
                                PRINTED_FIGURES)),
                Step.of(
                        text.changes(),
                        text.updatedText(Markup.code("updatedAfter")),
                        Sample.of(
                                SHELL,
                                """
                                curl -s "$data?$years&updatedAfter=2020-01-01T00:00:00Z&format=csvdata" | cut -d, -f5,6,12,13
                                """,
                                PRINTED_FIGURES)),
                Step.of(
                        text.older(),
                        text.olderText(),
                        Sample.of(
                                SHELL,
                                """
                                curl -s '{origin}/sdmx/2.1/data/DF_DIGITAL/A.GHA+VNM.IT_NET_USER_ZS...../all?startPeriod=2020' \\
                                  -o figures.xml -w '%{http_code} %{content_type}\\n'
                                """,
                                """
                                200 application/vnd.sdmx.genericdata+xml;version=2.1
                                """)),
                Step.of(
                        text.program("rsdmx"),
                        text.rsdmxText(),
                        Sample.of(
                                R,
                                """
                                library(rsdmx)
                                message <- readSDMX("{origin}/sdmx/2.1/data/DF_DIGITAL/A.GHA+VNM.IT_NET_USER_ZS._T._T._T._T._T/all?startPeriod=2020&endPeriod=2022")
                                figures <- as.data.frame(message)
                                print(figures[c("REF_AREA", "obsTime", "obsValue")], row.names = FALSE)
                                """,
                                """
                                 REF_AREA obsTime obsValue
                                      GHA    2020  62.5176
                                      GHA    2021  68.6000
                                      GHA    2022  69.3607
                                      VNM    2020  70.3000
                                      VNM    2021  74.2100
                                      VNM    2022  78.5900
                                """)));
    }
}
