package org.sharedgrowth.observatory.gateway.portal.guide;

import static org.sharedgrowth.observatory.gateway.portal.guide.Syntax.R;
import static org.sharedgrowth.observatory.gateway.portal.guide.Syntax.SHELL;

import java.util.List;
import org.sharedgrowth.observatory.messages.Markup;

/** Figures by SDMX. Pure. */
final class SdmxGuide {
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
                                """
                                """)),
                Step.of(
                        text.past(),
                        text.pastText(Markup.code("asOf")),
                        Sample.of(
                                SHELL,
                                """
                                curl -s "$data?$years&asOf={today}&format=csvdata" | cut -d, -f5,6,12,13
                                """,
                                """
                                """)),
                Step.of(
                        text.changes(),
                        text.updatedText(Markup.code("updatedAfter")),
                        Sample.of(
                                SHELL,
                                """
                                curl -s "$data?$years&updatedAfter=2020-01-01T00:00:00Z&format=csvdata" | cut -d, -f5,6,12,13
                                """,
                                """
                                """)),
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
                                """)));
    }
}
