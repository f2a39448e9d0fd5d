package org.sharedgrowth.observatory.indicators.exchange.sdmx30;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.exchange.DataOffers;
import org.sharedgrowth.observatory.indicators.exchange.RawTarget;
import org.sharedgrowth.observatory.indicators.exchange.SdmxErrors;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Problem;
import org.sharedgrowth.observatory.indicators.query.AsOf;
import org.sharedgrowth.observatory.indicators.query.Audience;
import org.sharedgrowth.observatory.indicators.query.Condition;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/** Reads {@code /data/{context}/{agency}/{id}/{version}/{key}?…} of SDMX-REST 2.2. */
final class DataRequestReader {
    private static final int PATH_OF_FLOW = 4;

    /** Known parameters, and the values of those that are understood but not varied. */
    private static final Map<String, Set<String>> FIXED =
            Map.of(
                    "dimensionAtObservation", Set.of("TIME_PERIOD"),
                    "includeHistory", Set.of("false"),
                    "updatedAfter", Set.of(),
                    "sort", Set.of("series_key", "series_key+TIME_PERIOD"),
                    "labels", Set.of("id"),
                    "timeFormat", Set.of("original"),
                    "keys", Set.of("none"));

    private static final Set<String> READ =
            Set.of(
                    "firstNObservations",
                    "lastNObservations",
                    "attributes",
                    "measures",
                    "asOf",
                    "offset",
                    "limit",
                    "format",
                    "formatVersion",
                    "lang",
                    "api_key");

    private final Catalogue catalogue;
    private final Caller caller;
    private final Instant now;

    DataRequestReader(Catalogue catalogue, Caller caller, Instant now) {
        this.catalogue = catalogue;
        this.caller = caller;
        this.now = now;
    }

    /**
     * Reads a request.
     *
     * @param path the segments behind {@code data}
     */
    DataRequest read(
            List<String> path,
            List<RawTarget.Parameter> parameters,
            @Nullable String accept,
            @Nullable String acceptLanguage) {
        if (path.size() > PATH_OF_FLOW + 1) {
            throw Problem.parameter(
                    "path", String.join("/", path), "nothing may follow the key of a data query.");
        }
        Dataflow flow = FlowReader.read(path, catalogue);
        Dsd dsd = flow.structure();
        Map<String, String> values = new LinkedHashMap<>();
        List<Condition> conditions = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        sort(parameters, dsd, values, conditions, ignored);
        FIXED.forEach((name, accepted) -> refuseOther(name, accepted, values));
        String key = path.size() > PATH_OF_FLOW ? path.get(PATH_OF_FLOW) : "";
        DataQuery query =
                new DataQuery(
                        flow,
                        KeyReader.read(key, dsd.dimensions().size()),
                        conditions,
                        count(values, "firstNObservations"),
                        count(values, "lastNObservations"),
                        AsOf.read(values.get("asOf"), null, now),
                        Audience.of(caller, catalogue, flow));
        return new DataRequest(
                query,
                PartsReader.read(
                        values.getOrDefault("attributes", ""),
                        values.getOrDefault("measures", ""),
                        dsd),
                DataOffers.SDMX_30
                        .choose(values.get("format"), values.get("formatVersion"), accept)
                        .format(),
                whole(values, "offset", 0),
                values.containsKey("limit") ? whole(values, "limit", 1) : Long.MAX_VALUE,
                new Languages(values.get("lang"), acceptLanguage).preferred(),
                ignored);
    }

    /** Parts the parameters; empty ones count as absent. */
    private static void sort(
            List<RawTarget.Parameter> parameters,
            Dsd dsd,
            Map<String, String> values,
            List<Condition> conditions,
            List<String> ignored) {
        ConditionReader reader = new ConditionReader(dsd);
        for (RawTarget.Parameter parameter : parameters) {
            String name = parameter.name();
            String component = ConditionReader.component(name);
            if (parameter.value().isEmpty()) {
                continue;
            }
            if (component != null) {
                if (conditions.stream().anyMatch(c -> c.component().equals(component))) {
                    throw Problem.parameter(
                            name, parameter.value(), "give it once, joining by , or +.");
                }
                conditions.add(reader.read(component, parameter.value()));
            } else if (!READ.contains(name) && !FIXED.containsKey(name)) {
                ignored.add(name);
            } else if (values.putIfAbsent(name, parameter.value()) != null) {
                throw Problem.parameter(name, parameter.value(), "it is given twice.");
            }
        }
    }

    private static void refuseOther(String name, Set<String> accepted, Map<String, String> values) {
        String value = values.get(name);
        if (value != null && !accepted.contains(value)) {
            throw SdmxErrors.notOffered(name + "=" + value, "Leave " + name + " out.");
        }
    }

    private static int count(Map<String, String> values, String name) {
        return values.containsKey(name) ? (int) whole(values, name, 1) : 0;
    }

    private static long whole(Map<String, String> values, String name, int least) {
        String text = values.get(name);
        if (text == null) {
            return least;
        }
        long number = text.matches("[0-9]{1,9}") ? Long.parseLong(text) : -1;
        if (number < least) {
            throw Problem.parameter(name, text, "give a whole number from " + least + ".");
        }
        return number;
    }
}
