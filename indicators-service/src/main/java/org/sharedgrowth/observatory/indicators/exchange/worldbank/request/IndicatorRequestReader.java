package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.query.AsOf;
import org.sharedgrowth.observatory.indicators.query.Audience;
import org.sharedgrowth.observatory.indicators.query.Condition;
import org.sharedgrowth.observatory.indicators.query.Condition.Operator;
import org.sharedgrowth.observatory.indicators.query.Condition.Term;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.KeyPattern;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads {@code country/{codes}/indicator/{ids}?…} and turns it into queries. */
public record IndicatorRequestReader(Catalogue catalogue, GroupConfig groups) {
    /** Parameters of a request for values. */
    public static final Set<String> PARAMETERS =
            Stream.concat(
                            Stream.of(
                                    "date",
                                    "mrv",
                                    "mrnev",
                                    "gapfill",
                                    "footnote",
                                    "frequency",
                                    "freq",
                                    "source",
                                    "asof"),
                            CountryFilter.PARAMETERS.stream())
                    .collect(Collectors.toUnmodifiableSet());

    /** Parameters of a request for values by source. */
    public static final Set<String> SOURCE_PARAMETERS = Set.of("mrv", "mrnev", "gapfill", "asof");

    private static final String ALL = "all";

    /** The World Bank's own limit. */
    private static final int MAX_INDICATORS = 60;

    /** Lower than every value; a condition with it excludes missing values. */
    private static final String LOWEST_VALUE = "-9e999";

    /**
     * Reads a request for values by country and indicator.
     *
     * @throws Problem 404 if an area or an indicator is not known
     */
    public IndicatorRequest read(
            String areas, String indicators, BankParameters parameters, Instant now) {
        return new IndicatorRequest(
                slices(indicators),
                filter(areas(areas), parameters),
                Dates.of(parameters.text("date"), frequency(parameters)),
                MostRecent.of(parameters),
                parameters.isYes("footnote"),
                Sources.flow(parameters.text("source"), catalogue),
                AsOf.read(parameters.text("asof"), null, now));
    }

    /** Reads a request for values of one source. */
    public IndicatorRequest read(SourceQuery.Values query, BankParameters parameters, Instant now) {
        return new IndicatorRequest(
                slices(query.series()),
                areas(query.countries()),
                Dates.ofIds(query.times()),
                MostRecent.of(parameters),
                false,
                Sources.flow(query.source(), catalogue),
                AsOf.read(parameters.text("asof"), null, now));
    }

    /**
     * The frequency parameter, under the name that the World Bank documents or the one that wbstats
     * sends; null if it is absent.
     */
    private static @Nullable String frequency(BankParameters parameters) {
        String frequency = parameters.text("frequency");
        return frequency == null ? parameters.text("freq") : frequency;
    }

    /** Keeps the areas that belong to the requested groups. */
    private List<String> filter(List<String> areas, BankParameters parameters) {
        Map<String, String> filters = new HashMap<>();
        for (String name : CountryFilter.PARAMETERS) {
            String value = parameters.text(name);
            if (value != null) {
                filters.put(name, value);
            }
        }
        Set<String> members = new CountryFilter(catalogue, groups).countries(filters);
        if (members == null) {
            return areas;
        }
        List<String> selected =
                areas.isEmpty()
                        ? List.copyOf(members)
                        : areas.stream().filter(members::contains).toList();
        if (selected.isEmpty()) {
            throw Problem.notFound("country", "in these groups", "Ask for other groups.");
        }
        return selected;
    }

    /**
     * Indicators and their breakdowns.
     *
     * @throws Problem 404 for the first unknown one
     */
    public List<Slice> slices(String ids) {
        Set<Slice> slices = new LinkedHashSet<>();
        for (String id : Lists.codes(ids)) {
            Slice slice = Slice.of(id, catalogue);
            if (slice == null
                    || catalogue.dataflows().stream()
                            .noneMatch(flow -> slice.positions(flow.structure()) != null)) {
                throw Problem.notFound("indicator", id, "See /v2/indicator.");
            }
            slices.add(slice);
        }
        if (slices.size() > MAX_INDICATORS) {
            throw Problem.parameter(
                    "indicator",
                    slices.size() + " ids",
                    "give at most " + MAX_INDICATORS + " at once.");
        }
        if (slices.isEmpty()) {
            throw Problem.notFound("indicator", ids, "See /v2/indicator.");
        }
        return List.copyOf(slices);
    }

    /**
     * Codes of the requested areas; empty for all. A request may give an area's ISO-2, ISO-3 or
     * World Bank code, in upper or lower case.
     *
     * @throws Problem 404 for the first unknown one
     */
    public List<String> areas(String codes) {
        if (codes.equalsIgnoreCase(ALL)) {
            return List.of();
        }
        Set<String> areas = new LinkedHashSet<>();
        for (String text : Lists.codes(codes)) {
            String code = catalogue.areaCode(text.toUpperCase(Locale.ROOT));
            if (code == null) {
                throw Problem.notFound("country", text, "See /v2/country.");
            }
            areas.add(code);
        }
        if (areas.isEmpty()) {
            throw Problem.notFound("country", codes, "See /v2/country.");
        }
        return List.copyOf(areas);
    }

    /** The query for a dataflow, or null if its structure cannot express the slice. */
    public static @Nullable DataQuery query(
            IndicatorRequest request,
            Slice slice,
            Dataflow flow,
            Catalogue catalogue,
            Caller caller) {
        Dsd dsd = flow.structure();
        List<List<String>> positions = slice.positions(dsd);
        if (positions == null) {
            return null;
        }
        positions.set(dsd.dimension(Dsd.AREA), request.areas());
        Dates dates = request.dates();
        int frequency = dsd.dimension(Dsd.FREQUENCY);
        if (dates.frequency() != null && frequency >= 0) {
            positions.set(frequency, List.of(dates.frequency().name()));
        }
        List<Condition> conditions = new ArrayList<>();
        if (dates.first() != null && dates.last() != null) {
            conditions.add(
                    new Condition(
                            dsd.timeDimension().id(),
                            List.of(
                                    List.of(
                                            new Term(Operator.GE, dates.first().toString()),
                                            new Term(Operator.LE, dates.last().toString())))));
        }
        if (!dates.only().isEmpty()) {
            conditions.add(
                    Condition.in(
                            dsd.timeDimension().id(),
                            dates.only().stream().map(TimePeriod::toString).toList()));
        }
        if (request.newest().valuesOnly()) {
            conditions.add(
                    new Condition(
                            dsd.measure().id(),
                            List.of(List.of(new Term(Operator.GE, LOWEST_VALUE)))));
        }
        return new DataQuery(
                flow,
                List.of(new KeyPattern(positions)),
                conditions,
                0,
                request.newest().rows(),
                request.vintage(),
                Audience.of(caller, catalogue, flow));
    }
}
