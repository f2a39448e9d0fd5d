package org.sharedgrowth.observatory.gateway.portal.guide;

import static org.sharedgrowth.observatory.gateway.portal.guide.Syntax.ADDRESS;
import static org.sharedgrowth.observatory.gateway.portal.guide.Syntax.FORMULA;

import java.util.List;
import org.sharedgrowth.observatory.messages.Markup;

/** The steps of the guide to figures in a spreadsheet. Pure: depends only on its arguments. */
final class SpreadsheetGuide {
    private static final String DATA =
            "{origin}/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/"
                    + "A.GHA+VNM.IT_NET_USER_ZS._T._T._T._T._T"
                    + "?c%5BTIME_PERIOD%5D=ge:2020+le:2022&format=";

    private SpreadsheetGuide() {}

    static List<Step> steps(GuideText text) {
        return List.of(
                Step.of(text.open(), text.openText(), Sample.of(ADDRESS, DATA + "xlsx")),
                Step.of(
                        text.link(),
                        text.linkText(Markup.code("IMPORTDATA")),
                        Sample.of(ADDRESS, DATA + "csvfilewithlabels"),
                        Sample.of(FORMULA, "=IMPORTDATA(\"" + DATA + "csvfilewithlabels\")")),
                Step.of(
                        text.past(),
                        text.pastText(Markup.code("asOf")),
                        Sample.of(ADDRESS, DATA + "csvfilewithlabels&asOf={today}")),
                Step.of(
                        text.changes(),
                        text.updatedText(Markup.code("updatedAfter")),
                        Sample.of(
                                ADDRESS,
                                DATA + "csvfilewithlabels&updatedAfter=2020-01-01T00:00:00Z")),
                Step.of(text.cite(), text.citeText(), Sample.of(ADDRESS, DATA + "zip")),
                Step.of(text.wrong(), text.wrongText()));
    }
}
