package org.sharedgrowth.observatory.indicators.exchange.answer;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.indicators.exchange.encoding.TableOptions;
import org.sharedgrowth.observatory.indicators.exchange.encoding.table.CsvwEncoder;
import org.sharedgrowth.observatory.indicators.exchange.http.Conditions;
import org.sharedgrowth.observatory.indicators.exchange.http.IgnoredParametersHeader;
import org.sharedgrowth.observatory.indicators.exchange.http.SdmxErrors;
import org.sharedgrowth.observatory.indicators.exchange.request.DataFormat;
import org.sharedgrowth.observatory.indicators.exchange.request.DataRequest;
import org.sharedgrowth.observatory.indicators.exchange.request.DataSetQuery;
import org.sharedgrowth.observatory.indicators.exchange.request.DataVersion;
import org.sharedgrowth.observatory.indicators.link.DataLinks;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;

/** Status and headers of data answers. */
final class DataAnswerHeaders {
    private DataAnswerHeaders() {}

    /** The answer to a query that matches no visible row. */
    static Response noResults(DataRequest request) {
        return switch (request.dialect()) {
            case SDMX_21 ->
                    throw SdmxErrors.noResults(
                            "No observation of "
                                    + request.first().query().flow().id()
                                    + " matches the query.");
            case SDMX_30 ->
                    IgnoredParametersHeader.header(Response.noContent(), request.ignored()).build();
        };
    }

    /**
     * The value of {@code Link}: the table's description, the licence, and other states; empty if
     * there are none.
     *
     * @param target the target of the request, as it was sent
     */
    static String links(DataRequest request, String target) {
        String description = description(request, target);
        List<Dataflow> flows = new ArrayList<>(request.queries().size());
        for (DataSetQuery dataSetQuery : request.queries()) {
            flows.add(dataSetQuery.query().flow());
        }
        String otherLinks =
                DataLinks.of(flows, isPast(request) ? DataLinks.currentAddress(target) : null);
        return description.isEmpty() || otherLinks.isEmpty()
                ? description + otherLinks
                : description + ", " + otherLinks;
    }

    static boolean isPast(DataRequest request) {
        return request.first().query().vintage() instanceof Vintage.At;
    }

    /**
     * A link from a table to its description; empty if it has none.
     *
     * @param target the target of the table
     */
    private static String description(DataRequest request, String target) {
        String description =
                request.format() == DataFormat.CSV_2
                                && request.dialect() == DataRequest.Dialect.SDMX_30
                        ? CsvwEncoder.descriptionOf(target)
                        : "";
        return description.isEmpty()
                ? ""
                : "<"
                        + description
                        + ">; rel=\"describedby\"; type=\""
                        + DataFormat.CSVW.mediaType()
                        + "\"";
    }

    static Response.ResponseBuilder head(
            Response.ResponseBuilder answer,
            DataRequest request,
            DataVersion version,
            Conditions conditions) {
        String links = links(request, conditions.target());
        if (!links.isEmpty()) {
            answer.header(HttpHeaders.LINK, links);
        }
        if (isPast(request)) {
            answer.header(DataLinks.MEMENTO_DATETIME, version.httpDate());
        }
        return IgnoredParametersHeader.header(answer, request.ignored())
                .header(HttpHeaders.ETAG, version.tag())
                .header(HttpHeaders.LAST_MODIFIED, version.httpDate())
                .header(HttpHeaders.CACHE_CONTROL, caching(request, conditions.anonymous()))
                .header(HttpHeaders.CONTENT_LANGUAGE, request.languages().getFirst());
    }

    /** The value of {@code Cache-Control}. */
    static String caching(DataRequest request, boolean anonymous) {
        return Conditions.caching(anonymous, isPast(request));
    }

    /**
     * The media type exactly as in the list of available formats, because clients use it to choose
     * their parser.
     */
    static String mediaType(DataRequest request) {
        TableOptions.Labels labels = request.table().labels();
        return labels == TableOptions.Labels.ID
                        || !request.format().isTable()
                        || request.format() == DataFormat.ZIP
                ? request.format().mediaType()
                : request.format().mediaType()
                        + ";labels="
                        + (labels == TableOptions.Labels.BOTH ? "both" : "name");
    }

    /** The link to the next page of the answer. */
    static String next(DataRequest request, Conditions conditions) {
        long offset = request.offset() + request.limit();
        return "<"
                + conditions.path()
                + "?"
                + conditions.query("offset")
                + "offset="
                + offset
                + ">; rel=\"next\"";
    }
}
