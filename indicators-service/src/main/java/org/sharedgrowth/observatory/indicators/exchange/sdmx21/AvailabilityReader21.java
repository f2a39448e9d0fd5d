package org.sharedgrowth.observatory.indicators.exchange.sdmx21;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.exchange.http.QueryParameters;
import org.sharedgrowth.observatory.indicators.exchange.http.SdmxRequest;
import org.sharedgrowth.observatory.indicators.exchange.structure.AvailabilityParameters;
import org.sharedgrowth.observatory.indicators.exchange.structure.AvailabilityRequest;
import org.sharedgrowth.observatory.indicators.exchange.structure.StructureFormat;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.query.AsOf;
import org.sharedgrowth.observatory.indicators.query.Audience;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.structure.Agreement;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Reads {@code /availableconstraint/{flow}/{key}/{provider}/{component}} of SDMX-REST 1.x.
 *
 * @param now the current time on this node's clock
 */
record AvailabilityReader21(Catalogue catalogue, Caller caller, Instant now) {
    private static final int MAX_PARTS = 4;
    private static final String ALL = "all";
    private static final Set<String> KNOWN =
            Set.of(
                    "mode",
                    "references",
                    "startPeriod",
                    "endPeriod",
                    "updatedAfter",
                    "asOf",
                    "format",
                    "formatVersion",
                    "lang",
                    "api_key");

    /**
     * Reads a request.
     *
     * @param request a request whose path consists of the segments after {@code
     *     availableconstraint}
     */
    AvailabilityRequest read(SdmxRequest request) {
        List<String> path = request.path();
        if (path.isEmpty() || path.size() > MAX_PARTS) {
            throw Problem.parameter(
                    "path",
                    String.join("/", path),
                    "give flow, key, provider and component after availableconstraint.");
        }
        Dataflow flow = FlowReader21.read(path.getFirst(), catalogue);
        Dsd dsd = flow.structure();
        QueryParameters parameters = QueryParameters.of(request.parameters(), KNOWN);
        Vintage vintage = AsOf.read(parameters.get("asOf"), null, now);
        DataQuery query =
                new DataQuery(
                        flow,
                        KeyReader21.read(part(path, 1), dsd),
                        PeriodReader.read(
                                parameters.get("startPeriod"), parameters.get("endPeriod"), dsd),
                        0,
                        0,
                        vintage,
                        Audience.of(caller, catalogue, flow),
                        providers(part(path, 2), flow));
        String component = part(path, 3);
        return new AvailabilityRequest(
                List.of(query),
                AvailabilityParameters.components(List.of(component), Set.of(ALL), dsd),
                AvailabilityParameters.isFaceted(parameters.get("mode", "exact")),
                AvailabilityParameters.after(parameters.get("updatedAfter"), vintage),
                AvailabilityParameters.references(parameters.get("references", "none")),
                parameters.canonical("2.1", path),
                StructureFormat.SDMX_21
                        .choose(
                                parameters.get("format"),
                                parameters.get("formatVersion"),
                                request.accept())
                        .format(),
                new Languages(parameters.get("lang"), request.languages()).preferred(),
                vintage instanceof Vintage.At,
                parameters.ignored());
    }

    private static String part(List<String> path, int index) {
        return index < path.size() && !path.get(index).isEmpty() ? path.get(index) : ALL;
    }

    /**
     * Ids of the requested providers; empty for all. If none of them has an agreement, the text
     * itself, which matches no rows.
     */
    private Set<String> providers(String text, Dataflow flow) {
        if (ProviderReader.isAll(text)) {
            return Set.of();
        }
        Set<String> providers = new HashSet<>();
        for (Agreement agreement : ProviderReader.read(text, flow, catalogue)) {
            providers.add(agreement.provider());
        }
        return providers.isEmpty() ? Set.of(text) : providers;
    }
}
