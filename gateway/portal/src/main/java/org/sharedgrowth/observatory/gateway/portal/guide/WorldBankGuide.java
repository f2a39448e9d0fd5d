package org.sharedgrowth.observatory.gateway.portal.guide;

import static org.sharedgrowth.observatory.gateway.portal.guide.Syntax.R;
import static org.sharedgrowth.observatory.gateway.portal.guide.Syntax.SHELL;

import java.util.List;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * The steps of the guide for programs that were made for the World Bank's API, which this site
 * imitates under {@code /v2}. Pure: depends only on its arguments.
 */
final class WorldBankGuide {
    /** What the lines for figures print, now and as of a past date. */
    private static final String PRINTED_FIGURES =
            """
            GHA 2022 69.3607
            GHA 2021 68.6
            GHA 2020 62.5176
            VNM 2022 78.59
            VNM 2021 74.21
            VNM 2020 70.3
            """;

    private WorldBankGuide() {}

    static List<Step> steps(GuideText text) {
        return List.of(
                Step.of(
                        text.find(),
                        text.findInList(),
                        Sample.of(
                                SHELL,
                                """
                                bank='{origin}/v2'
                                curl -s "$bank/indicator?format=json&per_page=1000" | python3 -c '
                                import json, sys
                                for one in json.load(sys.stdin)[1]:
                                    if "internet" in one["name"] and "," not in one["name"]: print(one["id"], "-", one["name"])'
                                """,
                                """
                                IT.NET.USER.ZS - Individuals using the internet (% of population)
                                INTERNET_USERS - People who use the internet
                                HOUSE_NET - Households with internet access at home (% of households)
                                SCHOOL_NET - Primary schools with internet for teaching (%)
                                """)),
                Step.of(
                        text.figures(),
                        text.figuresText(),
                        Sample.of(
                                SHELL,
                                """
                                figures() {
                                  curl -s "$bank/country/GH;VN/indicator/IT.NET.USER.ZS?format=json&$1" | python3 -c '
                                import json, sys
                                for one in json.load(sys.stdin)[1]:
                                    print(one["countryiso3code"], one["date"], one["value"])'
                                }
                                figures 'date=2020:2022'
                                """,
                                PRINTED_FIGURES)),
                Step.of(
                        text.past(),
                        text.pastText(Markup.code("asOf")),
                        Sample.of(
                                SHELL,
                                """
                                figures 'date=2020:2022&asOf={today}'
                                """,
                                PRINTED_FIGURES)),
                Step.of(
                        text.program("WDI (R)"),
                        text.wdiText(),
                        Sample.of(
                                R,
                                """
                                library(WDI)
                                query <- gsub("https://api.worldbank.org", "{origin}", deparse(WDI:::wdi.query), fixed = TRUE)
                                assignInNamespace("wdi.query", eval(parse(text = query), envir = asNamespace("WDI")), ns = "WDI")
                                figures <- WDI(country = c("GH", "VN"), indicator = "IT.NET.USER.ZS", start = 2020, end = 2022)
                                print(figures[c("iso3c", "year", "IT.NET.USER.ZS")], row.names = FALSE)
                                """,
                                """
                                 iso3c year IT.NET.USER.ZS
                                   GHA 2022        69.3607
                                   GHA 2021        68.6000
                                   GHA 2020        62.5176
                                   VNM 2022        78.5900
                                   VNM 2021        74.2100
                                   VNM 2020        70.3000
                                """)));
    }
}
