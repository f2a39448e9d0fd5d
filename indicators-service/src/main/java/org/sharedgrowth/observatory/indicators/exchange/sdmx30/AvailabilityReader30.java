package org.sharedgrowth.observatory.indicators.exchange.sdmx30;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.exchange.http.QueryParameters;
import org.sharedgrowth.observatory.indicators.exchange.http.RawTarget;
import org.sharedgrowth.observatory.indicators.exchange.http.SdmxRequest;
import org.sharedgrowth.observatory.indicators.exchange.structure.AvailabilityParameters;
import org.sharedgrowth.observatory.indicators.exchange.structure.AvailabilityRequest;
import org.sharedgrowth.observatory.indicators.exchange.structure.StructureFormat;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.query.AsOf;
import org.sharedgrowth.observatory.indicators.query.Audience;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Reads {@code /availability/{context}/{agency}/{id}/{version}/{key}/{component}} of SDMX-REST 2.x.
 *
 * @param now the current time on this node's clock
 */
record AvailabilityReader30(Catalogue catalogue, Caller caller, Instant now) {
    private static final int KEY = 4;
    private static final int COMPONENT = 5;
    private static final String ANY = "*";
    private static final Set<String> KNOWN =
            Set.of(
                    "mode",
                    "references",
                    "updatedAfter",
                    "asOf",
                    "format",
                    "formatVersion",
                    "lang",
                    "api_key");

    /**
     * Reads a request.
     *
     * @param request a request whose path consists of the segments after {@code availability}
     */
    AvailabilityRequest read(SdmxRequest request) {
        List<String> path = request.path();
        if (path.size() > COMPONENT + 1) {
            throw Problem.parameter(
                    "path", String.join("/", path), "nothing may follow the component.");
        }
        List<RawTarget.Parameter> conditions = new ArrayList<>();
        List<RawTarget.Parameter> others = new ArrayList<>();
        for (RawTarget.Parameter parameter : request.parameters()) {
            boolean isCondition = ConditionReader.component(parameter.name()) != null;
            (isCondition ? conditions : others).add(parameter);
        }
        QueryParameters parameters = QueryParameters.of(others, KNOWN, ConditionReader.NAMES);
        Vintage vintage = AsOf.read(parameters.get("asOf"), null, now);
        List<DataQuery> queries = queries(path, conditions, vintage);
        return new AvailabilityRequest(
                queries,
                AvailabilityParameters.components(
                        List.of(part(path, COMPONENT).split(",", -1)),
                        Set.of(ANY, "all"),
                        queries.getFirst().flow().structure()),
                AvailabilityParameters.isFaceted(parameters.get("mode", "exact")),
                AvailabilityParameters.after(parameters.get("updatedAfter"), vintage),
                AvailabilityParameters.references(parameters.get("references", "none")),
                parameters.canonical("3.0", path) + conditions,
                StructureFormat.SDMX_30
                        .choose(
                                parameters.get("format"),
                                parameters.get("formatVersion"),
                                request.accept())
                        .format(),
                new Languages(parameters.get("lang"), request.languages()).preferred(),
                vintage instanceof Vintage.At,
                parameters.ignored());
    }

    /**
     * One query for each dataflow; if agreements are requested, for the providers of all of them.
     */
    private List<DataQuery> queries(
            List<String> path, List<RawTarget.Parameter> conditions, Vintage vintage) {
        Map<Dataflow, Set<String>> flows = new LinkedHashMap<>();
        List<String> context = path.subList(0, Math.min(path.size(), KEY));
        for (FlowReader30.Source source : FlowReader30.read(context, catalogue)) {
            flows.computeIfAbsent(source.flow(), _ -> new HashSet<>()).addAll(source.providers());
        }
        List<DataQuery> queries = new ArrayList<>();
        flows.forEach((flow, providers) -> {
            Dsd dsd = flow.structure();
            queries.add(
                    new DataQuery(
                            flow,
                            KeyReader30.read(part(path, KEY), dsd),
                            ConditionReader.readAll(conditions, dsd),
                            0,
                            0,
                            vintage,
                            Audience.of(caller, catalogue, flow),
                            providers));
        });
        return queries;
    }

    private static String part(List<String> path, int index) {
        return index < path.size() && !path.get(index).isEmpty() ? path.get(index) : ANY;
    }
}
