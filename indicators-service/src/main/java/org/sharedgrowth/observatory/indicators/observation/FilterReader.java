package org.sharedgrowth.observatory.indicators.observation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.query.AsOf;
import org.sharedgrowth.observatory.indicators.query.Audience;
import org.sharedgrowth.observatory.indicators.query.Condition;
import org.sharedgrowth.observatory.indicators.query.Condition.Operator;
import org.sharedgrowth.observatory.indicators.query.Condition.Term;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.UnknownCodes;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Turns a filter into queries, one for each dataflow. */
final class FilterReader {
    private static final String ALL = "*";

    private final Catalogue catalogue;
    private final Caller caller;
    private final ObservationFilter filter;
    private final List<String> indicators;
    private final List<String> areas;
    private final List<List<Term>> periods;
    private final int latest;
    private final int latestValues;
    private final Vintage vintage;

    FilterReader(Catalogue catalogue, Caller caller, ObservationFilter filter, Instant now) {
        this.catalogue = catalogue;
        this.caller = caller;
        this.filter = filter;
        this.indicators =
                codes(
                        filter.indicator(),
                        catalogue::indicatorCode,
                        requested -> UnknownCodes.indicator("indicator", requested, catalogue));
        this.areas = areas();
        this.periods = periods();
        this.latest = number("latest", filter.latest());
        this.latestValues = latestValues();
        this.vintage = AsOf.read(filter.asOf(), filter.release(), now);
    }

    Caller caller() {
        return caller;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Vintage vintage() {
        return vintage;
    }

    private List<String> areas() {
        Set<String> codes =
                new LinkedHashSet<>(
                        codes(
                                filter.area(),
                                catalogue::areaCode,
                                requested -> UnknownCodes.area("area", requested, catalogue)));
        for (String group : split(filter.group())) {
            Set<String> members = catalogue.members(group);
            if (members.isEmpty()) {
                throw UnknownCodes.group("group", group, catalogue);
            }
            codes.addAll(members);
        }
        return List.copyOf(codes);
    }

    private List<List<Term>> periods() {
        List<Term> terms = new ArrayList<>();
        add(terms, Operator.GE, "from", filter.from());
        add(terms, Operator.LE, "to", filter.to());
        return terms.isEmpty() ? List.of() : List.of(terms);
    }

    private static void add(
            List<Term> terms, Operator operator, String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return;
        }
        if (TimePeriod.find(text) == null) {
            throw Problem.parameter(name, text, RefusalText.localized(RefusalText::periodOfFilter));
        }
        terms.add(new Term(operator, text));
    }

    private int latestValues() {
        int number = number("latestValues", filter.latestValues());
        if (number > 0 && latest > 0) {
            throw Problem.parameter(
                    "latestValues",
                    String.valueOf(number),
                    RefusalText.localized(RefusalText::latestOrLatestValues));
        }
        return number;
    }

    /** Reads a number of periods; 0 if the parameter is absent or empty. */
    private static int number(String parameter, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        int number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
        if (number < 1) {
            throw Problem.parameter(
                    parameter, text, RefusalText.localized(RefusalText::wholeNumberFromOne));
        }
        return number;
    }

    /**
     * The query for a dataflow, or null if its structure cannot express the filter.
     *
     * @param excluded indicators to leave out
     */
    @Nullable DataQuery query(Dataflow flow, Set<String> excluded) {
        Dsd dsd = flow.structure();
        if (dsd.dimension(RowReader.INDICATOR) < 0 || dsd.dimension(Dsd.AREA) < 0) {
            return null;
        }
        List<Condition> conditions = new ArrayList<>();
        if (!indicators.isEmpty()) {
            conditions.add(
                    Condition.in(
                            RowReader.INDICATOR,
                            indicators.stream().filter(i -> !excluded.contains(i)).toList()));
        } else if (!excluded.isEmpty()) {
            conditions.add(
                    new Condition(
                            RowReader.INDICATOR,
                            List.of(
                                    excluded.stream()
                                            .map(code -> new Term(Operator.NE, code))
                                            .toList())));
        }
        if (!areas.isEmpty()) {
            conditions.add(Condition.in(Dsd.AREA, areas));
        }
        if (!periods.isEmpty()) {
            conditions.add(new Condition(dsd.timeDimension().id(), periods));
        }
        dsd.dimensions().forEach(dimension -> addBreakdown(dimension, conditions));
        DataQuery query =
                new DataQuery(
                        flow,
                        List.of(),
                        conditions,
                        0,
                        latest,
                        vintage,
                        Audience.of(caller, catalogue, flow));
        return latestValues > 0 ? query.newestWithValue(latestValues) : query;
    }

    private void addBreakdown(Dsd.Component dimension, List<Condition> conditions) {
        if (!RowReader.isBreakdown(dimension.id())) {
            return;
        }
        String requested = filter.breakdown(dimension.id());
        if (requested == null || requested.isEmpty()) {
            conditions.add(Condition.in(dimension.id(), Dsd.TOTALS));
        } else if (!requested.equals(ALL)) {
            Codelist codelist = dimension.codelist();
            conditions.add(
                    Condition.in(
                            dimension.id(),
                            codes(
                                    requested,
                                    code ->
                                            codelist == null || codelist.contains(code)
                                                    ? code
                                                    : null,
                                    code ->
                                            UnknownCodes.code(
                                                    dimension.id().toLowerCase(Locale.ROOT),
                                                    code,
                                                    codelist))));
        }
    }

    private static List<String> codes(
            @Nullable String requested,
            Function<String, @Nullable String> known,
            Function<String, Problem> unknown) {
        Set<String> codes = new LinkedHashSet<>();
        for (String text : split(requested)) {
            String code = known.apply(text);
            if (code == null) {
                throw unknown.apply(text);
            }
            codes.add(code);
        }
        return List.copyOf(codes);
    }

    private static List<String> split(@Nullable String requested) {
        return requested == null || requested.isEmpty()
                ? List.of()
                : List.of(requested.split(",", -1));
    }
}
