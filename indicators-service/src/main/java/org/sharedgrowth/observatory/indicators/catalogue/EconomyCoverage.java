package org.sharedgrowth.observatory.indicators.catalogue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Item;

/** How many indicators have a figure for one economy. */
@Schema(
        name = "EconomyCoverage",
        description = "How many indicators have a figure for one economy.")
record EconomyCoverage(
        NamedCode area,
        @Schema(
                        description = "Number of indicators with a figure for it.",
                        minimum = "0",
                        examples = "12")
                int measured,
        @Schema(
                        description = "Number of indicators with a figure for any economy.",
                        examples = "31")
                int possible,
        @Schema(description = "The main topics without any figure for it.")
                List<IndicatorView.TopicName> topicsWithout) {

    static EconomyCoverage of(
            Item economy,
            Codelist areas,
            Coverage coverage,
            MeasuredEconomies measured,
            List<String> topics,
            List<String> languages) {
        return new EconomyCoverage(
                NamedCode.of(economy.id(), areas, languages),
                measured.indicators(economy.id(), topics),
                measured.indicators(topics),
                topics.stream()
                        .filter(topic -> measured.indicators(topic) > 0)
                        .filter(topic -> measured.indicators(economy.id(), List.of(topic)) == 0)
                        .map(topic -> CoverageView.name(topic, coverage, languages))
                        .toList());
    }
}
