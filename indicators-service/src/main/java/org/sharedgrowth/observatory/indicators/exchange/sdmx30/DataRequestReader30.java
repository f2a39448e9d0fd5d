package org.sharedgrowth.observatory.indicators.exchange.sdmx30;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.exchange.http.RawTarget;
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
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Reads {@code /data/{context}/{agency}/{id}/{version}/{key}?…} of SDMX-REST 2.2.
 *
 * @param catalogueRevision revision of the catalogue
 * @param now the current time on this node's clock
 */
record DataRequestReader30(
        Catalogue catalogue, long catalogueRevision, Caller caller, Instant now) {
    private static final int FLOW_SEGMENTS = 4;

    private static final Set<String> KNOWN =
            Set.of("attributes", "measures", "offset", "limit", "sort");

    /**
     * Reads a request.
     *
     * @param request a request whose path consists of the segments after {@code data}
     */
    DataRequest read(SdmxRequest request) {
        List<String> path = request.path();
        if (path.size() > FLOW_SEGMENTS + 1) {
            throw Problem.parameter(
                    "path", String.join("/", path), "nothing may follow the key of a data query.");
        }
        List<FlowReader30.Source> sources = FlowReader30.read(path, catalogue);
        List<RawTarget.Parameter> conditions = new ArrayList<>();
        List<RawTarget.Parameter> others = new ArrayList<>();
        for (RawTarget.Parameter parameter : request.parameters()) {
            boolean isCondition = ConditionReader.component(parameter.name()) != null;
            (isCondition ? conditions : others).add(parameter);
        }
        DataParameters parameters = DataParameters.of(others, KNOWN, ConditionReader.NAMES);
        Vintage vintage = parameters.vintage(now);
        String key = path.size() > FLOW_SEGMENTS ? path.get(FLOW_SEGMENTS) : "";
        List<DataSetQuery> queries = new ArrayList<>();
        for (FlowReader30.Source source : sources) {
            queries.add(dataSetQuery(source, key, conditions, parameters, vintage));
        }
        DataFormat format = parameters.format(DataOffers.SDMX_30, request.accept()).format();
        refuseMixed(format, queries);
        RequestedChanges changes = parameters.changes(vintage);
        return new DataRequest(
                        DataRequest.Dialect.SDMX_30,
                        queries,
                        changes,
                        format,
                        parameters.table(format, changes),
                        LayoutReader.read(parameters, format, DataOffers.SDMX_30, changes, queries),
                        SortReader.read(
                                parameters.get("sort", ""), sources.getFirst().flow().structure()),
                        parameters.wholeNumber("offset", 0, 0),
                        parameters.wholeNumber("limit", 1, Long.MAX_VALUE),
                        new Languages(parameters.get("lang"), request.languages()).preferred(),
                        parameters.ignored(),
                        catalogueRevision,
                        "")
                .withRequestIdentity();
    }

    private DataSetQuery dataSetQuery(
            FlowReader30.Source source,
            String key,
            List<RawTarget.Parameter> conditions,
            DataParameters parameters,
            Vintage vintage) {
        Dsd dsd = source.flow().structure();
        DataQuery query =
                new DataQuery(
                        source.flow(),
                        KeyReader30.read(key, dsd),
                        ConditionReader.readAll(conditions, dsd),
                        parameters.count("firstNObservations"),
                        parameters.count("lastNObservations"),
                        vintage,
                        Audience.of(caller, catalogue, source.flow()),
                        source.providers());
        return new DataSetQuery(
                query,
                source.agreement(),
                PartsReader.read(
                        parameters.get("attributes", ""), parameters.get("measures", ""), dsd));
    }

    /**
     * Refuses a table of flows with different structures, because a table has one set of columns,
     * and several data sets in a format that can hold only one.
     */
    private static void refuseMixed(DataFormat format, List<DataSetQuery> queries) {
        Dsd first = queries.getFirst().query().flow().structure();
        boolean isMixed =
                queries.stream().anyMatch(q -> !q.query().flow().structure().equals(first));
        boolean hasSeveralDataSets = queries.size() > 1;
        if ((isMixed && format.isTable()) || (hasSeveralDataSets && !format.hasDataSets())) {
            throw DataOffers.SDMX_30.notAcceptable(
                    format.mediaType() + " of several dataflows or agreements");
        }
    }
}
