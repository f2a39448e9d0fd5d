package org.sharedgrowth.observatory.reports.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.reports.document.DraftText;
import org.sharedgrowth.observatory.reports.document.Fault;
import org.sharedgrowth.observatory.reports.document.Position;
import org.sharedgrowth.observatory.reports.document.binding.CellKey;
import org.sharedgrowth.observatory.reports.document.binding.CellRef;
import org.sharedgrowth.observatory.reports.document.binding.Pin;
import org.sharedgrowth.observatory.reports.indicators.Answers;
import org.sharedgrowth.observatory.reports.indicators.Indicators;
import org.sharedgrowth.observatory.reports.indicators.IndicatorsRefused;

/**
 * A search for the full keys of cells. Cells of one slice are queried together, which may find
 * additional cells but never wrong ones. Missing cells are then queried separately, because an
 * indicator is answered from the first dataflow that has rows for the query.
 */
final class KeySearch {
    private static final DraftText TEXT = Texts.messages(DraftText.class);

    private final Indicators indicators;
    private final String language;
    private final Map<CellRef, CellKey> keys = new LinkedHashMap<>();
    private final Map<CellRef, String> areaNames = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private Indicators.DataState at;
    private long release;
    private Instant releasedAt = Instant.EPOCH;

    KeySearch(Indicators indicators, String language, Pin pin) {
        this.indicators = indicators;
        this.language = language;
        this.at =
                switch (pin) {
                    case Pin.Latest latest -> new Indicators.DataState(null, null);
                    case Pin.Release number -> new Indicators.DataState(number.number(), null);
                    case Pin.Day day -> new Indicators.DataState(null, day.date().toString());
                };
    }

    Map<CellRef, CellKey> keys() {
        return keys;
    }

    List<Fault> faults() {
        return faults;
    }

    long release() {
        return release;
    }

    Instant releasedAt() {
        return releasedAt;
    }

    String areaName(CellRef ref) {
        return areaNames.getOrDefault(ref, ref.area());
    }

    void find(Map<CellRef, Position> refs) {
        if (refs.isEmpty()) {
            release = indicators.changes(0, 0).cursor();
        }
        Map<Object, List<CellRef>> groups = new LinkedHashMap<>();
        for (CellRef ref : refs.keySet()) {
            Object sliceAndFlow = List.of(ref.slice(), ref.flow());
            groups.computeIfAbsent(sliceAndFlow, _ -> new ArrayList<>()).add(ref);
        }
        for (List<CellRef> group : groups.values()) {
            searchTogether(group);
        }
        for (Map.Entry<CellRef, Position> cell : refs.entrySet()) {
            if (!keys.containsKey(cell.getKey())) {
                searchOne(cell.getKey(), cell.getValue());
            }
        }
    }

    /**
     * The observations that match; none if there are more than fit on a page. The first answer
     * fixes the release number, so a release during the search changes nothing.
     */
    private List<Answers.Observation> query(List<CellRef> refs) {
        Answers.Observations page = indicators.observations(search(refs), at);
        if (release == 0 && page.release().id() > 0) {
            release = page.release().id();
            Instant published = page.release().publishedAt();
            releasedAt = published == null ? Instant.EPOCH : published;
            at = new Indicators.DataState(release, null);
        }
        return page.total() > page.items().size() ? List.of() : page.items();
    }

    private void searchTogether(List<CellRef> group) {
        List<Answers.Observation> found;
        try {
            found = query(group);
        } catch (IndicatorsRefused unknownCode) {
            return;
        }
        if (found.isEmpty() && group.size() > 1) {
            // There were more matches than fit on a page, or none in the dataflow that was chosen
            // for all: smaller queries may find them.
            searchTogether(group.subList(0, group.size() / 2));
            searchTogether(group.subList(group.size() / 2, group.size()));
            return;
        }
        for (CellRef ref : group) {
            List<Answers.Observation> matches = matches(ref, found);
            if (matches.size() == 1) {
                addMatch(ref, matches.getFirst());
            }
        }
    }

    private void searchOne(CellRef ref, Position position) {
        List<Answers.Observation> matches;
        try {
            matches = matches(ref, query(List.of(ref)));
        } catch (IndicatorsRefused refused) {
            faults.add(Fault.ofBindings(position, TEXT.refused(ref.toString(), refused.detail())));
            return;
        }
        if (matches.size() == 1) {
            addMatch(ref, matches.getFirst());
        } else if (matches.isEmpty()) {
            faults.add(
                    Fault.ofBindings(
                            position, TEXT.noMatch(ref.toString(), String.valueOf(release))));
        } else {
            Set<String> all = new LinkedHashSet<>();
            matches.forEach(match -> all.add(match.flow() + " " + match.key()));
            faults.add(
                    Fault.ofBindings(
                            position, TEXT.severalMatches(ref.toString(), String.join(", ", all))));
        }
    }

    private Indicators.Search search(List<CellRef> refs) {
        Set<String> codes = new LinkedHashSet<>();
        Set<String> areas = new LinkedHashSet<>();
        int firstYear = Integer.MAX_VALUE;
        int lastYear = Integer.MIN_VALUE;
        for (CellRef ref : refs) {
            codes.add(ref.indicator());
            areas.add(ref.area());
            firstYear = Math.min(firstYear, ref.period().year());
            lastYear = Math.max(lastYear, ref.period().year());
        }
        CellRef any = refs.getFirst();
        @Nullable String flow = any.flow().orElse(null);
        return new Indicators.Search(
                List.copyOf(codes),
                List.copyOf(areas),
                String.format("%04d", firstYear),
                String.format("%04d", lastYear),
                any.slice(),
                flow,
                language);
    }

    private static List<Answers.Observation> matches(CellRef ref, List<Answers.Observation> items) {
        String frequency = ref.period().form().frequency() + ".";
        return items.stream()
                .filter(item -> item.indicator().equals(ref.indicator()))
                .filter(item -> item.area().equals(ref.area()))
                .filter(item -> item.period().equals(ref.period().text()))
                .filter(item -> item.key().startsWith(frequency))
                .toList();
    }

    private void addMatch(CellRef ref, Answers.Observation match) {
        keys.put(ref, new CellKey(match.flow(), match.key(), match.period()));
        String name = match.areaName();
        areaNames.put(ref, name == null ? ref.area() : name);
    }
}
