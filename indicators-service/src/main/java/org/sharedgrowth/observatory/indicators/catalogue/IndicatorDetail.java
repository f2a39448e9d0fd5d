package org.sharedgrowth.observatory.indicators.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.catalogue.IndicatorView.TopicName;
import org.sharedgrowth.observatory.indicators.problem.ReleaseStamp;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/** One indicator: the fields of the list, and those only for its own page. */
@Schema(name = "IndicatorDetail", description = "An indicator and how it is broken down.")
record IndicatorDetail(
        @Schema(examples = "IT_NET_USER_ZS") String code,
        @Schema(examples = "Individuals using the internet (% of population)") String name,
        @Schema(
                        examples =
                                "Share of people who used the internet from any place in the last"
                                        + " three months.")
                String definition,
        @Nullable NamedCode unit,
        @Nullable Integer unitMultiplier,
        @Nullable Integer decimals,
        @Schema(examples = "International Telecommunication Union") String source,
        List<TopicName> topics,
        @Schema(examples = "IT.NET.USER.ZS") @Nullable String alias,
        List<Extent> flows,
        @Schema(description = "For each dimension that breaks it down, the codes that have data.")
                Map<String, List<NamedCode>> breakdowns,
        @Schema(description = "Links to self, observations and topics.") Map<String, String> links,
        ReleaseStamp release) {

    static IndicatorDetail of(IndicatorView view, Coverage coverage, List<String> languages) {
        String path = "/api/indicators/v1/";
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", path + "indicators/" + view.code());
        links.put("observations", path + "observations?indicator=" + view.code());
        links.put("topics", path + "topics");
        return new IndicatorDetail(
                view.code(),
                view.name(),
                view.definition(),
                view.unit(),
                view.unitMultiplier(),
                view.decimals(),
                view.source(),
                view.topics(),
                view.alias(),
                view.flows(),
                breakdowns(view.code(), coverage, languages),
                links,
                coverage.release());
    }

    private static Map<String, List<NamedCode>> breakdowns(
            String indicator, Coverage coverage, List<String> languages) {
        Map<String, List<NamedCode>> breakdowns = new LinkedHashMap<>();
        for (FlowCoverage flow : coverage.flows()) {
            Dsd dsd = flow.flow().structure();
            flow.breakdowns(indicator)
                    .forEach((dimension, codes) -> {
                        @Nullable Codelist list =
                                dsd.dimensions().get(dsd.dimension(dimension)).codelist();
                        List<NamedCode> named =
                                breakdowns.computeIfAbsent(dimension, _ -> new ArrayList<>());
                        codes.stream()
                                .map(code -> NamedCode.of(code, list, languages))
                                .filter(code -> !named.contains(code))
                                .forEach(named::add);
                    });
        }
        return breakdowns;
    }
}
