package org.sharedgrowth.observatory.gateway.portal.compare.choice;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.chart.PeriodPosition;
import org.sharedgrowth.observatory.contract.SimilarNames;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareChoice.Fault;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareChoice.Kind;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareChoice.Known;
import org.sharedgrowth.observatory.gateway.portal.part.Days;

/** Checks which names in an address exist, and reports the others as faults. */
public final class AddressCheck {
    private static final int MAX_MEANT = 4;
    private static final String RELEASE = "[1-9][0-9]{0,8}";

    /** Stands for all codes of a dimension. */
    private static final String ALL = "*";

    private static final String PERIOD = "(19|20)[0-9]{2}(-(Q[1-4]|S[12]|M?(0[1-9]|1[0-2])))?";

    private AddressCheck() {}

    /**
     * Checks the choice in an address.
     *
     * @param sentQuery the parameters as sent, with current or former codes, or codes of other code
     *     lists
     * @param sent the parameters, for what was typed into the fields {@code add} and {@code
     *     addIndicator}
     * @param known what the services know about the names in the address
     */
    public static CompareChoice of(CompareQuery sentQuery, MultiMap sent, Known known) {
        CompareQuery query = sentQuery.withCurrentCodes(known.currentCodes());
        List<Fault> faults = new ArrayList<>();
        List<Indicator> indicators =
                indicators(query, CompareQuery.text(sent, "addIndicator"), known, faults);
        Optional<Area> group = group(query, known.areas(), faults);
        List<Area> listed = areas(query, CompareQuery.text(sent, "add"), known, faults);
        Map<String, List<String>> people = people(query, indicators, faults);
        CompareQuery checked =
                period(query, faults)
                        .withIndicators(indicators.stream().map(Indicator::code).toList())
                        .withGroup(group.map(Area::code).orElse(""))
                        .withPeople(people)
                        .withVintage(vintage(query, faults))
                        .withSince(since(query, faults));
        List<Area> all =
                Stream.concat(listed.stream(), members(group, listed, known.areas())).toList();
        if (all.isEmpty() && !indicators.isEmpty()) {
            listed =
                    known.areas().stream()
                            .filter(area -> area.code().equals(CompareChoice.WORLD))
                            .toList();
            all = listed;
        }
        int shown =
                Math.min(all.size(), Math.max(1, CompareChoice.MAX_LINES / checked.linesOfArea()));
        return new CompareChoice(
                checked.withAreas(listed.stream().map(Area::code).toList()),
                indicators,
                all.subList(0, shown),
                all.subList(shown, all.size()),
                group,
                faults);
    }

    private static List<Indicator> indicators(
            CompareQuery query, String typed, Known known, List<Fault> faults) {
        List<Indicator> indicators = new ArrayList<>();
        for (String code :
                query.indicators().stream().limit(CompareChoice.MAX_INDICATORS + 1L).toList()) {
            known.indicators().stream()
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .ifPresentOrElse(
                            indicators::add, () -> faults.add(Fault.of(Kind.INDICATOR, code)));
        }
        if (!typed.isEmpty()) {
            Optional<Indicator> exact =
                    known.found().stream().filter(one -> isCalled(typed, one)).findFirst();
            exact.ifPresentOrElse(
                    indicators::add,
                    () ->
                            faults.add(
                                    Fault.of(
                                            Kind.TYPED_INDICATOR,
                                            typed,
                                            known.found().stream()
                                                    .limit(MAX_MEANT)
                                                    .map(one -> new Code(one.code(), one.name()))
                                                    .toList())));
        }
        List<Indicator> distinct = indicators.stream().distinct().toList();
        if (distinct.size() > CompareChoice.MAX_INDICATORS) {
            faults.add(
                    Fault.of(
                            Kind.TOO_MANY_INDICATORS,
                            Integer.toString(
                                    Math.max(distinct.size(), query.indicators().size()))));
        }
        return distinct.stream().limit(CompareChoice.MAX_INDICATORS).toList();
    }

    /** Whether an indicator has this name or code. */
    public static boolean isCalled(String typed, Indicator indicator) {
        return SimilarNames.isSame(typed, indicator.name())
                || SimilarNames.isSame(typed, indicator.shortName())
                || typed.equalsIgnoreCase(indicator.code())
                || typed.equalsIgnoreCase(indicator.alias());
    }

    private static Optional<Area> group(CompareQuery query, List<Area> areas, List<Fault> faults) {
        Optional<Area> group =
                areas.stream()
                        .filter(area -> area.isGroup() && area.code().equals(query.group()))
                        .findFirst();
        if (group.isEmpty() && !query.group().isEmpty()) {
            faults.add(Fault.of(Kind.GROUP, query.group()));
        }
        return group;
    }

    private static Stream<Area> members(Optional<Area> group, List<Area> listed, List<Area> areas) {
        return group.stream()
                .flatMap(one ->
                        areas.stream().filter(area -> CompareChoice.isMember(area, one.code())))
                .filter(area -> !listed.contains(area));
    }

    private static List<Area> areas(
            CompareQuery query, String typed, Known known, List<Fault> faults) {
        List<Area> areas = known.areas();
        List<Area> found = new ArrayList<>();
        for (String code : query.areas()) {
            byCode(code, areas)
                    .ifPresentOrElse(found::add, () -> faults.add(Fault.of(Kind.AREA, code)));
        }
        if (!typed.isEmpty()) {
            Optional<Area> exact =
                    areas.stream()
                            .filter(area -> SimilarNames.isSame(typed, area.name()))
                            .findFirst()
                            .or(() -> byCode(typed, areas));
            exact.ifPresentOrElse(
                    found::add,
                    () -> faults.add(Fault.of(Kind.TYPED_AREA, typed, suggestions(known))));
        }
        return found.stream().distinct().toList();
    }

    /**
     * The area with this code, which has three or two letters or is a number; case does not matter.
     */
    static Optional<Area> byCode(String code, List<Area> areas) {
        return areas.stream()
                .filter(area ->
                        area.code().equalsIgnoreCase(code) || code.equalsIgnoreCase(area.iso2()))
                .findFirst();
    }

    private static List<Code> suggestions(Known known) {
        return known.meant().stream()
                .flatMap(code -> byCode(code, known.areas()).stream())
                .map(area -> new Code(area.code(), area.name()))
                .toList();
    }

    private static Map<String, List<String>> people(
            CompareQuery query, List<Indicator> indicators, List<Fault> faults) {
        Map<String, List<String>> people = new LinkedHashMap<>();
        query.people()
                .forEach((dimension, codes) -> {
                    Set<String> known = new TreeSet<>(Set.of("_T"));
                    indicators.forEach(one ->
                            one.groupsByDimension()
                                    .getOrDefault(dimension.toUpperCase(Locale.ROOT), List.of())
                                    .forEach(code -> known.add(code.code())));
                    List<String> requested = codes.contains(ALL) ? List.copyOf(known) : codes;
                    requested.stream()
                            .filter(code -> !known.contains(code))
                            .forEach(code -> faults.add(Fault.of(Kind.PEOPLE, code)));
                    List<String> existing = requested.stream().filter(known::contains).toList();
                    if (!existing.isEmpty()) {
                        people.put(dimension, existing);
                    }
                });
        return people;
    }

    private static CompareQuery period(CompareQuery query, List<Fault> faults) {
        String from = period(query.from(), faults);
        String to = period(query.to(), faults);
        boolean backwards =
                !from.isEmpty()
                        && !to.isEmpty()
                        && PeriodPosition.middle(from) > PeriodPosition.middle(to)
                        && !from.startsWith(to)
                        && !to.startsWith(from);
        if (backwards) {
            faults.add(Fault.of(Kind.BACKWARDS, from + " – " + to));
        }
        return backwards ? query.withPeriod("", "") : query.withPeriod(from, to);
    }

    private static String period(String sent, List<Fault> faults) {
        if (sent.isEmpty() || sent.matches(PERIOD)) {
            return sent;
        }
        faults.add(Fault.of(Kind.PERIOD, sent));
        return "";
    }

    private static Map<String, String> vintage(CompareQuery query, List<Fault> faults) {
        Map<String, String> valid = new LinkedHashMap<>();
        query.vintage()
                .forEach((name, value) -> {
                    boolean isRelease = name.equals("release");
                    if (isRelease ? value.matches(RELEASE) : isPastDay(value)) {
                        valid.put(name, value);
                    } else {
                        faults.add(Fault.of(isRelease ? Kind.RELEASE : Kind.DATE, value));
                    }
                });
        return valid;
    }

    private static String since(CompareQuery query, List<Fault> faults) {
        String sent = query.since();
        if (sent.isEmpty() || sent.matches(RELEASE) || isPastDay(sent)) {
            return sent;
        }
        faults.add(Fault.of(Kind.SINCE, sent));
        return "";
    }

    private static boolean isPastDay(String text) {
        return Days.isDay(text) && !Days.isFuture(text);
    }
}
