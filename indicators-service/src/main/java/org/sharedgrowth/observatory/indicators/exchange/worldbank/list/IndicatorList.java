package org.sharedgrowth.observatory.indicators.exchange.worldbank.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.ListEntry;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.Slice;
import org.sharedgrowth.observatory.indicators.structure.Annotation;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/** Describes indicators and their breakdowns. */
final class IndicatorList {
    private final Catalogue catalogue;
    private final ListEntry.Named source;
    private final List<String> languages;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** An indicator and the first structure that uses it. */
    private record Entry(Item item, Dsd dsd) {}

    /**
     * @param flows the dataflows whose indicators are listed
     */
    IndicatorList(
            Catalogue catalogue,
            List<Dataflow> flows,
            ListEntry.Named source,
            List<String> languages) {
        this.catalogue = catalogue;
        this.source = source;
        this.languages = languages;
        for (Dataflow flow : flows) {
            Dsd dsd = flow.structure();
            int position = dsd.dimension(Slice.INDICATOR);
            Codelist codes = position < 0 ? null : dsd.dimensions().get(position).codelist();
            if (codes != null && dsd.dimension(Dsd.AREA) >= 0) {
                codes.codes().forEach(code -> entries.putIfAbsent(code.id(), new Entry(code, dsd)));
            }
        }
    }

    /**
     * Every indicator in the order of its codelist, each followed by its breakdowns.
     *
     * @param breakdowns breakdowns with data, by indicator
     */
    List<ListEntry.Indicator> all(Map<String, Set<Slice>> breakdowns) {
        List<ListEntry.Indicator> all = new ArrayList<>();
        entries.forEach((code, entry) -> {
            all.add(describe(new Slice(code, List.of()), entry));
            breakdowns
                    .getOrDefault(code, Set.of())
                    .forEach(slice -> all.add(describe(slice, entry)));
        });
        return all;
    }

    /** The entries for these slices. */
    List<ListEntry.Indicator> of(List<Slice> slices) {
        List<ListEntry.Indicator> found = new ArrayList<>();
        for (Slice slice : slices) {
            Entry entry = entries.get(slice.indicator());
            if (entry != null) {
                found.add(describe(slice, entry));
            }
        }
        return found;
    }

    private ListEntry.Indicator describe(Slice slice, Entry entry) {
        Item item = entry.item();
        return new ListEntry.Indicator(
                slice.id(item),
                slice.name(item, entry.dsd(), languages),
                unit(item, entry.dsd()),
                source,
                item.descriptions().in(languages),
                organisation(item),
                topics(item));
    }

    private String unit(Item item, Dsd dsd) {
        Optional<String> multiplier =
                item.annotation("UNIT_MULT")
                        .filter(code -> !code.equals("0"))
                        .map(code -> nameOf(dsd, "UNIT_MULT", code));
        Optional<String> unit =
                item.annotation("UNIT_MEASURE").map(code -> nameOf(dsd, "UNIT_MEASURE", code));
        return multiplier.map(text -> text + ", ").orElse("") + unit.orElse("");
    }

    private String nameOf(Dsd dsd, String attribute, String code) {
        int position = dsd.seriesAttribute(attribute);
        @Nullable Codelist codes =
                position < 0 ? null : dsd.seriesAttributes().get(position).codelist();
        @Nullable Item item = codes == null ? null : codes.find(code);
        return item == null ? code : item.names().in(languages);
    }

    private String organisation(Item item) {
        for (Annotation note : item.annotations()) {
            if (note.type().equals("SOURCE")) {
                return note.texts().texts().isEmpty() ? note.title() : note.texts().in(languages);
            }
        }
        return "";
    }

    private List<ListEntry.Named> topics(Item item) {
        return item.annotated("TOPIC")
                .flatMap(id -> catalogue.topics().stream().filter(t -> t.id().equals(id)).limit(1))
                .map(topic -> new ListEntry.Named(topic.id(), topic.names().in(languages)))
                .toList();
    }
}
