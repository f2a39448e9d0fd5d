package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CleanText;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Offices;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.frame.FrameText;
import org.sharedgrowth.observatory.gateway.portal.search.Snapshot;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Entry;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Entry.Kind;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Hit;
import org.sharedgrowth.observatory.gateway.portal.search.engine.SearchResult;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * Looks up codes. An unknown one is never guessed but refused with {@link UnknownCode}; the answer
 * then suggests similar ones.
 */
record Codes(Snapshot snapshot, Language language) {
    private static final int NEAREST = 5;

    private Snapshot.Catalogue catalogue() {
        return snapshot.in(language);
    }

    /** An indicator by its code or its id at the World Bank. */
    Indicator indicator(String code) {
        return catalogue().indicators().values().stream()
                .filter(one -> code.equals(one.code()) || code.equals(one.alias()))
                .findFirst()
                .orElseThrow(() -> unknown("indicator", code, Kind.INDICATOR));
    }

    /** A country or group by its code; countries also by their two-letter code. */
    Area area(String code) {
        return catalogue().areas().values().stream()
                .filter(one -> code.equals(one.code()) || code.equals(one.iso2()))
                .findFirst()
                .orElseThrow(() -> unknown("area", code, Kind.PLACE));
    }

    /** A published report by its slug. */
    Reports.Item report(String slug) {
        return catalogue().reports().values().stream()
                .filter(one -> slug.equals(one.slug()))
                .findFirst()
                .orElseThrow(() -> unknown("report", slug, Kind.REPORT));
    }

    /** The name of an area, or its code if it is not known. */
    String areaName(String code) {
        return CleanText.text(catalogue().placeName(code));
    }

    /**
     * The name of an office, or of the observatory, which releases computed series; the code if
     * there is no name.
     *
     * @param unstated the words to return if no office is stated
     */
    String officeName(@Nullable String code, String unstated) {
        if (code == null) {
            return unstated;
        }
        return code.equals(Offices.OBSERVATORY)
                ? Texts.of(FrameText.class, language).observatory()
                : CleanText.text(catalogue().offices().getOrDefault(code, code));
    }

    /** The countries of a group, sorted by code. */
    List<Area> members(String group) {
        return catalogue().areas().values().stream()
                .filter(area -> !area.isGroup())
                .filter(area -> area.partOf().stream().anyMatch(of -> of.code().equals(group)))
                .sorted(Comparator.comparing(Area::code))
                .toList();
    }

    private static UnknownCode unknown(String argument, String code, Kind kind) {
        return new UnknownCode(argument, code, kind);
    }

    /**
     * Suggestions for an unknown code, which is read as words. Depending on its kind, these are the
     * places or the indicators that the words name, or the reports that a search for the words
     * finds, followed by all other reports.
     */
    List<Code> suggestions(UnknownCode unknown) {
        SearchResult found =
                snapshot.index().find(unknown.sent().replace('-', ' '), language, false);
        Stream<String> meant =
                switch (unknown.kind()) {
                    case PLACE -> found.question().places().stream();
                    case INDICATOR ->
                            found.question().parts().stream()
                                    .flatMap(part -> part.entries().stream());
                    default ->
                            Stream.concat(
                                            found.best(Kind.REPORT).stream().map(Hit::entry),
                                            snapshot.index().entries().stream())
                                    .map(Entry::id);
                };
        return meant.distinct()
                .flatMap(id -> snapshot.index().entry(id).stream())
                .filter(entry -> entry.kind() == unknown.kind())
                .limit(NEAREST)
                .map(entry -> new Code(entry.id(), entry.name(language)))
                .toList();
    }

    /** The codes of the first list, then those of the second, without repetition; at most five. */
    static List<Code> merge(List<Code> first, List<Code> then) {
        Map<String, Code> codes = new LinkedHashMap<>();
        Stream.concat(first.stream(), then.stream())
                .forEach(code -> codes.putIfAbsent(code.code(), code));
        return codes.values().stream().limit(NEAREST).toList();
    }
}
