package org.sharedgrowth.observatory.indicators.catalogue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/** An indicator in a list. */
@Schema(name = "Indicator", description = "An indicator, its meaning and the amount of its data.")
record IndicatorView(
        @Schema(examples = "IT_NET_USER_ZS") String code,
        @Schema(examples = "Individuals using the internet (% of population)") String name,
        @Schema(
                        description = "What it measures; empty if not stated.",
                        examples =
                                "Share of people who used the internet from any place in the last"
                                        + " three months.")
                String definition,
        @Schema(description = "The unit; null if it differs by series.") @Nullable NamedCode unit,
        @Schema(description = "The true figure is the value × 10 to this power.", examples = "0")
                @Nullable Integer unitMultiplier,
        @Schema(description = "Number of decimals to print.", examples = "1")
                @Nullable Integer decimals,
        @Schema(
                        description = "Who collects it; empty if it differs by figure.",
                        examples = "International Telecommunication Union")
                String source,
        List<TopicName> topics,
        @Schema(description = "Its World Bank id.", examples = "IT.NET.USER.ZS")
                @Nullable String alias,
        @Schema(description = "The dataflows that have data for it, the preferred one first.")
                List<Extent> flows,
        @Schema(description = "When its public figures last changed.") LastChange changed) {

    static IndicatorView of(Item item, Coverage coverage, List<String> languages) {
        Catalogue catalogue = coverage.catalogue();
        Codelist units = list(catalogue, "UNIT_MEASURE");
        return new IndicatorView(
                item.id(),
                item.names().in(languages),
                item.descriptions().in(languages),
                item.annotation("UNIT_MEASURE")
                        .map(code -> NamedCode.of(code, units, languages))
                        .orElse(null),
                number(item, "UNIT_MULT"),
                number(item, "DECIMALS"),
                source(item, languages),
                topics(item, catalogue, languages),
                item.annotation("WB_ID").orElse(null),
                coverage.extents(item.id()),
                coverage.changeOfIndicator(item.id()));
    }

    private static String source(Item item, List<String> languages) {
        return item.annotations().stream()
                .filter(note -> note.type().equals("SOURCE"))
                .findFirst()
                .map(note ->
                        note.texts().texts().isEmpty() ? note.title() : note.texts().in(languages))
                .orElse("");
    }

    private static List<TopicName> topics(Item item, Catalogue catalogue, List<String> languages) {
        return item.annotated("TOPIC")
                .flatMap(id ->
                        catalogue.topics().stream().filter(topic -> topic.id().equals(id)).limit(1))
                .map(topic -> new TopicName(topic.id(), topic.names().in(languages)))
                .toList();
    }

    private static @Nullable Integer number(Item item, String annotation) {
        return item.annotation(annotation)
                .filter(text -> text.matches("-?[0-9]{1,3}"))
                .map(Integer::valueOf)
                .orElse(null);
    }

    private static @Nullable Codelist list(Catalogue catalogue, String attribute) {
        for (Dataflow flow : catalogue.dataflows()) {
            Dsd dsd = flow.structure();
            int position = dsd.seriesAttribute(attribute);
            if (position >= 0) {
                return dsd.seriesAttributes().get(position).codelist();
            }
        }
        return null;
    }

    /** A topic's id and its name in the caller's language. */
    @Schema(name = "TopicName")
    record TopicName(
            @Schema(examples = "CONNECTIVITY.USE") String id,
            @Schema(examples = "Internet use") String name) {}
}
