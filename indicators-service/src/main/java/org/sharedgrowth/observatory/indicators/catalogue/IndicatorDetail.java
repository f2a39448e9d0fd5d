package org.sharedgrowth.observatory.indicators.catalogue;

import java.math.BigDecimal;
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
import org.sharedgrowth.observatory.indicators.structure.IndicatorTraits;
import org.sharedgrowth.observatory.indicators.structure.IndicatorTraits.BetterDirection;
import org.sharedgrowth.observatory.indicators.structure.IndicatorTraits.UnitKind;

/** One indicator: the fields that lists show, and additional ones. */
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
        Traits traits,
        List<Extent> flows,
        @Schema(description = "When its public figures last changed.") LastChange changed,
        @Schema(
                        description =
                                "The codes that have data, for each dimension that breaks the"
                                        + " indicator down.")
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
                Traits.of(coverage.catalogue().traits(view.code())),
                view.flows(),
                view.changed(),
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

    /** The properties of an indicator that computations need. */
    @Schema(
            name = "IndicatorTraits",
            description =
                    "What computations need to know about an indicator. A property that is not"
                            + " stated is null; nothing is assumed in its place.")
    record Traits(
            @Schema(description = "The least possible value.", examples = "0")
                    @Nullable BigDecimal minValue,
            @Schema(description = "The greatest possible value.", examples = "100")
                    @Nullable BigDecimal maxValue,
            @Schema(description = "Whether higher or lower values are better; null if neither.")
                    @Nullable BetterDirection direction,
            @Schema(description = "The kind of its unit.") @Nullable UnitKind unitKind,
            @Schema(
                            description =
                                    "How figures of areas are combined. w: mean weighted by the"
                                            + " denominator; s: sum; t: total with estimates for"
                                            + " missing members; growth: weighted mean of growth"
                                            + " rates; m: median; u: plain mean. Null if they"
                                            + " must not be combined.",
                            examples = "w")
                    @Nullable String aggregation,
            @Schema(description = "The indicator that weights areas.", examples = "SP_POP_TOTL")
                    @Nullable String weightIndicator,
            @Schema(
                            description =
                                    "The indicator of the whole, if this indicator is about a"
                                            + " part.",
                            examples = "SP_POP_TOTL")
                    @Nullable String partOf,
            @Schema(description = "The part, as breakdown and code.", examples = "SEX=F")
                    @Nullable String part) {
        static Traits of(@Nullable IndicatorTraits traits) {
            return traits == null
                    ? new Traits(null, null, null, null, null, null, null, null)
                    : new Traits(
                            traits.min(),
                            traits.max(),
                            traits.direction(),
                            traits.unitKind(),
                            traits.aggregation() == null ? null : traits.aggregation().code(),
                            traits.weight(),
                            traits.partOf(),
                            traits.part() == null ? null : traits.part().toString());
        }
    }
}
