package org.sharedgrowth.observatory.gateway.portal.guide;

import static org.sharedgrowth.observatory.gateway.portal.guide.Syntax.R;

import java.util.List;
import org.sharedgrowth.observatory.messages.Markup;

/** The steps of the guide to figures in R. Pure: depends only on its arguments. */
final class RGuide {
    /** What the lines for figures print, now and as of a past date. */
    private static final String PRINTED_FIGURES =
            """
             REF_AREA TIME_PERIOD OBS_VALUE OBS_STATUS
                  GHA        2020   62.5176          E
                  GHA        2021   68.6000          A
                  GHA        2022   69.3607          E
                  VNM        2020   70.3000          A
                  VNM        2021   74.2100          A
                  VNM        2022   78.5900          A
            """;

    private RGuide() {}

    static List<Step> steps(GuideText text) {
        return List.of(
                Step.of(
                        text.find(),
                        text.findText(),
                        Sample.of(R, "site <- \"{origin}\""),
                        Sample.of(
                                R,
                                """
                                found <- jsonlite::fromJSON(paste0(site, "/api/indicators/v1/indicators?q=internet+population"))
                                print(found$items$code)
                                """,
                                """
                                [1] "IT_NET_USER_ZS"
                                """)),
                Step.of(
                        text.figures(),
                        text.figuresText(),
                        Sample.of(
                                R,
                                """
                                data <- paste0(site, "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/",
                                               "A.GHA+VNM.IT_NET_USER_ZS._T._T._T._T._T?c%5BTIME_PERIOD%5D=ge:2020+le:2022")
                                figures <- read.csv(paste0(data, "&format=csvdata"))
                                columns <- c("REF_AREA", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS")
                                print(figures[columns], row.names = FALSE)
                                """,
                                PRINTED_FIGURES)),
                Step.of(
                        text.past(),
                        text.pastText(Markup.code("asOf")),
                        Sample.of(
                                R,
                                """
                                as_of_today <- read.csv(paste0(data, "&format=csvdata&asOf={today}"))
                                print(as_of_today[columns], row.names = FALSE)
                                """,
                                PRINTED_FIGURES)),
                Step.of(
                        text.changes(),
                        text.changesText(),
                        Sample.of(
                                R,
                                """
                                since <- paste0(site, "/api/indicators/v1/flows/DF_DIGITAL/revisions",
                                                "?from=2020-01-01&key=A.GHA.IT_NET_USER_ZS._T._T._T._T._T")
                                changes <- read.csv(url(since, headers = c(Accept = "text/csv")))
                                print(head(changes[c("period", "change", "currentValue", "provider")], 3), row.names = FALSE)
                                """,
                                """
                                 period change currentValue provider
                                   2010  added          7.8  NSO_GHA
                                   2011  added          9.0  NSO_GHA
                                   2012  added         10.6  NSO_GHA
                                """)),
                Step.of(
                        text.cite(),
                        text.citeText(),
                        Sample.of(
                                R,
                                """
                                archive <- tempfile()
                                download.file(paste0(data, "&format=zip&asOf={today}"), archive, mode = "wb", quiet = TRUE)
                                writeLines(readLines(unz(archive, "CITATION.txt"), encoding = "UTF-8"))
                                """,
                                """
                                ITU, World Telecommunication/ICT Indicators Database, through World Bank, 2025-12-08 ({year}). Individuals using the internet (% of population). Shared Growth Observatory, release of {day}. {origin}/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/A.GHA+VNM.IT_NET_USER_ZS._T._T._T._T._T?c%5BTIME_PERIOD%5D=ge:2020+le:2022&format=zip&asOf={today}. Rights: facts, with attribution to the sources named.
                                """)));
    }
}
