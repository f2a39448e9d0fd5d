package org.sharedgrowth.observatory.indicators.exchange.sdmx21;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Parts;
import org.sharedgrowth.observatory.indicators.exchange.http.SdmxErrors;
import org.sharedgrowth.observatory.indicators.exchange.http.SdmxRequest;
import org.sharedgrowth.observatory.indicators.exchange.request.DataFormat;
import org.sharedgrowth.observatory.indicators.exchange.request.DataOffers;
import org.sharedgrowth.observatory.indicators.exchange.request.DataParameters;
import org.sharedgrowth.observatory.indicators.exchange.request.DataRequest;
import org.sharedgrowth.observatory.indicators.exchange.request.DataSetQuery;
import org.sharedgrowth.observatory.indicators.exchange.request.LayoutReader;
import org.sharedgrowth.observatory.indicators.exchange.request.RequestedChanges;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.query.Audience;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.Sort;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.structure.Agreement;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Reads {@code /data/{flow}/{key}/{provider}?…} of SDMX-REST 1.x.
 *
 * @param catalogueRevision revision of the catalogue
 * @param now the current time on this node's clock
 */
record DataRequestReader21(
        Catalogue catalogue, long catalogueRevision, Caller caller, Instant now) {
    private static final int MAX_PARTS = 3;
    private static final Set<String> KNOWN = Set.of("startPeriod", "endPeriod", "detail");

    /**
     * Reads a request.
     *
     * @param request a request whose path consists of the segments after {@code data}
     */
    DataRequest read(SdmxRequest request) {
        List<String> path = request.path();
        if (path.isEmpty() || path.size() > MAX_PARTS) {
            throw Problem.parameter(
                    "path",
                    String.join("/", path),
                    "the path after /data/ is flow, key and provider; the last two may be omitted.");
        }
        Dataflow flow = FlowReader21.read(path.getFirst(), catalogue);
        Dsd dsd = flow.structure();
        DataParameters parameters = DataParameters.of(request.parameters(), KNOWN, Set.of());
        Vintage vintage = parameters.vintage(now);
        DataQuery query =
                new DataQuery(
                        flow,
                        KeyReader21.read(part(path, 1), dsd),
                        PeriodReader.read(
                                parameters.get("startPeriod"), parameters.get("endPeriod"), dsd),
                        parameters.count("firstNObservations"),
                        parameters.count("lastNObservations"),
                        vintage,
                        Audience.of(caller, catalogue, flow));
        List<DataSetQuery> queries =
                queries(query, part(path, 2), parts(parameters.get("detail", "full"), dsd));
        DataFormat format = parameters.format(DataOffers.SDMX_21, request.accept()).format();
        RequestedChanges changes = parameters.changes(vintage);
        return new DataRequest(
                        DataRequest.Dialect.SDMX_21,
                        queries,
                        changes,
                        format,
                        parameters.table(format, changes),
                        LayoutReader.read(parameters, format, DataOffers.SDMX_21, changes, queries),
                        Sort.DEFAULT,
                        0,
                        Long.MAX_VALUE,
                        new Languages(parameters.get("lang"), request.languages()).preferred(),
                        parameters.ignored(),
                        catalogueRevision,
                        "")
                .withRequestIdentity();
    }

    private static String part(List<String> path, int index) {
        return index < path.size() ? path.get(index) : "all";
    }

    private List<DataSetQuery> queries(DataQuery query, String provider, Parts parts) {
        if (ProviderReader.isAll(provider)) {
            return List.of(new DataSetQuery(query, null, parts));
        }
        List<DataSetQuery> queries = new ArrayList<>();
        for (Agreement agreement : ProviderReader.read(provider, query.flow(), catalogue)) {
            queries.add(new DataSetQuery(query.of(agreement.provider()), agreement.id(), parts));
        }
        if (queries.isEmpty()) {
            throw SdmxErrors.noResults(
                    "None of the providers '"
                            + provider
                            + "' supplies data for "
                            + query.flow().id()
                            + ".");
        }
        return queries;
    }

    private static Parts parts(String detail, Dsd dsd) {
        List<Integer> none = List.of();
        return switch (detail) {
            case "full" -> Parts.all(dsd);
            case "dataonly" -> Parts.of(dsd, true, none, none);
            case "serieskeysonly" -> Parts.of(dsd, false, none, none);
            case "nodata" ->
                    Parts.of(dsd, false, Parts.positions(dsd.seriesAttributes().size()), none);
            default ->
                    throw Problem.parameter(
                            "detail", detail, "give full, dataonly, serieskeysonly or nodata.");
        };
    }
}
