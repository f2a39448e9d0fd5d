package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Shown;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.ToolRefused;
import org.sharedgrowth.observatory.gateway.portal.agent.words.Cleaned;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.search.Snapshot;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Entry;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Entry.Kind;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Found;
import org.sharedgrowth.observatory.messages.Language;

/**
 * Known codes. An unknown one is never guessed: it is refused, with the five that resemble it most
 * by words of any language or by letters.
 */
record Codes(Snapshot snapshot, Language language) {
    private static final int NEAREST = 5;
    private static final int MAX_LETTERS = 64;

    private Snapshot.Catalogue names() {
        return snapshot.in(language);
    }

    /** An indicator by its code or its id at the World Bank. */
    Indicator indicator(String code) {
        return names().indicators().values().stream()
                .filter(one -> code.equals(one.code()) || code.equals(one.alias()))
                .findFirst()
                .orElseThrow(() -> unknown("indicator", code, Kind.INDICATOR));
    }

    /** A country or group by its code; countries also by the code of two letters. */
    Area area(String code) {
        return names().areas().values().stream()
                .filter(one -> code.equals(one.code()) || code.equals(one.iso2()))
                .findFirst()
                .orElseThrow(() -> unknown("area", code, Kind.PLACE));
    }

    /** A published report by its slug. */
    Reports.Item report(String slug) {
        return names().reports().values().stream()
                .filter(one -> slug.equals(one.slug()))
                .findFirst()
                .orElseThrow(() -> unknown("report", slug, Kind.REPORT));
    }

    /** The name of an area, or its code if it is not known. */
    String areaName(String code) {
        return Cleaned.text(names().placeName(code));
    }

    /** Countries of a group, by code. */
    List<Area> members(String group) {
        return names().areas().values().stream()
                .filter(area -> !area.isGroup())
                .filter(area -> area.partOf().stream().anyMatch(of -> of.code().equals(group)))
                .sorted(Comparator.comparing(Area::code))
                .toList();
    }

    private static UnknownCode unknown(String argument, String code, Kind kind) {
        return new UnknownCode(argument, code, kind);
    }

    /** Says which codes resemble an unknown one. */
    ToolRefused explained(UnknownCode unknown) {
        String nearest =
                nearest(unknown.sent(), unknown.kind())
                        .map(one -> one.id() + " " + Cleaned.text(one.name(language), 80))
                        .collect(Collectors.joining("; "));
        return new ToolRefused(
                unknown.argument()
                        + " '"
                        + Shown.of(unknown.sent())
                        + "' is not known."
                        + (nearest.isEmpty() ? "" : " Nearest: " + nearest + ".")
                        + " Call find_statistics with kind="
                        + unknown.argument()
                        + ".");
    }

    /**
     * The entries that resemble a text most: those that differ in one letter, those that a search
     * finds, then by letters.
     */
    Stream<Entry> nearest(String sent, Kind kind) {
        String letters = letters(sent);
        Map<Entry, Integer> distances = new LinkedHashMap<>();
        snapshot.index().entries().stream()
                .filter(entry -> entry.kind() == kind)
                .forEach(entry -> distances.put(entry, distance(letters, entry)));
        List<Map.Entry<Entry, Integer>> byLetters =
                distances.entrySet().stream()
                        .sorted(
                                Map.Entry.<Entry, Integer>comparingByValue()
                                        .thenComparing(
                                                entry -> entry.getKey().extent(),
                                                Comparator.reverseOrder())
                                        .thenComparing(entry -> entry.getKey().id()))
                        .limit(NEAREST)
                        .toList();
        Set<Entry> nearest = new LinkedHashSet<>();
        byLetters.stream()
                .filter(entry -> entry.getValue() <= 1)
                .forEach(entry -> nearest.add(entry.getKey()));
        found(sent, kind).limit(NEAREST).forEach(nearest::add);
        byLetters.forEach(entry -> nearest.add(entry.getKey()));
        return nearest.stream().limit(NEAREST);
    }

    private Stream<Entry> found(String sent, Kind kind) {
        Found found = snapshot.index().find(sent.replace('_', ' '), language, false);
        Stream<Entry> places =
                found.question().places().stream()
                        .flatMap(id -> snapshot.index().entry(id).stream());
        return Stream.concat(places, found.best(kind).stream().map(hit -> hit.entry()))
                .filter(entry -> entry.kind() == kind);
    }

    private static int distance(String letters, Entry entry) {
        int least = distance(letters, letters(entry.id()));
        if (entry.kind() == Kind.PLACE) {
            for (String name : entry.names().values()) {
                least = Math.min(least, distance(letters, letters(name)));
            }
        }
        return least;
    }

    /** Letters and digits in lower case, without accents. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(MAX_LETTERS)
                .forEach(sign -> letters.appendCodePoint(Character.toLowerCase(sign)));
        return letters.toString();
    }

    /** The number of letters to insert, remove or replace (Levenshtein). */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(before[j], row[j - 1]) + 1);
            }
            int[] swap = before;
            before = row;
            row = swap;
        }
        return before[other.length()];
    }
}
