package org.sharedgrowth.observatory.indicators.exchange.worldbank;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.http.IgnoredParametersHeader;
import org.sharedgrowth.observatory.indicators.exchange.http.Offers;
import org.sharedgrowth.observatory.indicators.exchange.request.DataVersion;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.list.ListAnswers;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.list.SourceAnswers;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.BankParameters;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.IndicatorRequest;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.IndicatorRequestReader;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.ListEntry;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.ListQuery;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.Lists;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.PageWindow;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.SourceQuery;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.WorldBankTarget;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.value.SliceResults;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.value.ValueAnswers;
import org.sharedgrowth.observatory.indicators.link.DataLinks;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.service.caller.CurrentCaller;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Answers the current request of the World Bank's dialect. */
@RequestScoped
class WorldBankAnswers {
    private final HttpServerRequest request;
    private final CurrentCaller current;
    private final ValueAnswers data;
    private final ListAnswers lists;
    private final SourceAnswers sources;
    private final ValueBodies bodies;

    WorldBankAnswers(
            HttpServerRequest request,
            CurrentCaller current,
            ValueAnswers data,
            ListAnswers lists,
            SourceAnswers sources,
            ValueBodies bodies) {
        this.request = request;
        this.current = current;
        this.data = data;
        this.lists = lists;
        this.sources = sources;
        this.bodies = bodies;
    }

    Uni<Response> answer() {
        WorldBankTarget target = WorldBankTarget.of(request.uri());
        BankParameters parameters =
                new BankParameters(target.parameters(), knownParameters(target));
        refuseKeys(parameters);
        WorldBankFormat format =
                WorldBankFormat.choose(
                        target.isData(), parameters.text("format"), Offers.accepted(request));
        List<String> languages = languages(target, parameters);
        PageWindow window = PageWindow.of(parameters);
        if (target.isOfSource()) {
            return ofSource(SourceQuery.of(target.path()), parameters, window, languages);
        }
        if (target.isData()) {
            IndicatorRequest indicatorRequest =
                    data.reader()
                            .read(
                                    target.path().get(1),
                                    target.path().get(3),
                                    parameters,
                                    Instant.now());
            return data(
                    indicatorRequest,
                    format,
                    parameters,
                    languages,
                    (results, version) ->
                            bodies.write(
                                    format, results, indicatorRequest, version, window, languages));
        }
        DataVersion version = lists.version(request.uri(), languages);
        ListQuery query = ListQuery.of(target, parameters);
        @Nullable Uni<List<?>> all = query == null ? null : lists.of(query, languages);
        if (all == null) {
            throw noSuchPath();
        }
        return answerList(
                version, all.map(rows -> Lists.page(rows, window)), parameters, languages);
    }

    private Uni<Response> ofSource(
            SourceQuery query,
            BankParameters parameters,
            PageWindow window,
            List<String> languages) {
        if (!(query instanceof SourceQuery.Values values)) {
            DataVersion version = lists.version(request.uri(), languages);
            return answerList(version, sources.of(query, window, languages), parameters, languages);
        }
        IndicatorRequest indicatorRequest = data.reader().read(values, parameters, Instant.now());
        ListEntry.Named source = lists.namedSource(values.source(), languages);
        return data(
                indicatorRequest,
                WorldBankFormat.JSON,
                parameters,
                languages,
                (results, _) ->
                        data.sourcePage(results, indicatorRequest, source, window, languages)
                                .map(ByteSink::take));
    }

    private static Set<String> knownParameters(WorldBankTarget target) {
        if (target.isData()) {
            return IndicatorRequestReader.PARAMETERS;
        }
        return target.isOfSource()
                ? IndicatorRequestReader.SOURCE_PARAMETERS
                : ListQuery.parameters(target);
    }

    /**
     * Answers with a list.
     *
     * @param version determined before the page is read, so that no answer is older than the entity
     *     tag that is sent with it
     * @param page created before the client's copy is checked, so that an unknown item is reported
     *     even if that copy is current
     */
    private Uni<Response> answerList(
            DataVersion version, Uni<?> page, BankParameters parameters, List<String> languages) {
        Uni<Response.ResponseBuilder> answer =
                isKnown(version, true)
                        ? Uni.createFrom().item(Response::notModified)
                        : page.map(body -> Response.ok(body, MediaType.APPLICATION_JSON_TYPE));
        return answer.map(response ->
                finish(
                        response.header(HttpHeaders.LAST_MODIFIED, version.httpDate()),
                        version.tag(),
                        parameters,
                        languages));
    }

    /**
     * Whether the client has this version already.
     *
     * @param hasDate whether the answer has a Last-Modified date
     */
    private boolean isKnown(DataVersion version, boolean hasDate) {
        return version.isKnown(
                request.getHeader(HttpHeaders.IF_NONE_MATCH),
                hasDate ? request.getHeader(HttpHeaders.IF_MODIFIED_SINCE) : null);
    }

    /** Answers with values in the requested format. */
    private Uni<Response> data(
            IndicatorRequest indicatorRequest,
            WorldBankFormat format,
            BankParameters parameters,
            List<String> languages,
            BiFunction<SliceResults, DataVersion, Uni<?>> body) {
        return data.find(indicatorRequest, current.caller())
                .chain(results -> {
                    DataVersion version =
                            results.version(
                                    String.join(
                                            "\n",
                                            indicatorRequest.toString(),
                                            languages.getFirst()));
                    Uni<Response.ResponseBuilder> answer =
                            isKnown(version, results.total() > 0)
                                    ? Uni.createFrom().item(Response::notModified)
                                    : body.apply(results, version)
                                            .map(bytes ->
                                                    withFileName(
                                                            Response.ok(bytes, format.mediaType()),
                                                            indicatorRequest,
                                                            format,
                                                            version));
                    return answer.map(response ->
                            finish(
                                    addChangeHeaders(response, results, version, indicatorRequest),
                                    version.tag(),
                                    parameters,
                                    languages));
                });
    }

    private static Response.ResponseBuilder withFileName(
            Response.ResponseBuilder answer,
            IndicatorRequest indicatorRequest,
            WorldBankFormat format,
            DataVersion version) {
        return answer.header(
                HttpHeaders.CONTENT_DISPOSITION,
                format.disposition(indicatorRequest.fileNameParts(version.lastModified())));
    }

    private Response.ResponseBuilder addChangeHeaders(
            Response.ResponseBuilder answer,
            SliceResults results,
            DataVersion version,
            IndicatorRequest indicatorRequest) {
        if (results.total() > 0) {
            answer.header(HttpHeaders.LAST_MODIFIED, version.httpDate());
        }
        boolean isPast = indicatorRequest.vintage() instanceof Vintage.At;
        String links =
                DataLinks.of(
                        results.flows(), isPast ? DataLinks.currentAddress(request.uri()) : null);
        if (!links.isEmpty()) {
            answer.header(HttpHeaders.LINK, links);
        }
        if (isPast && results.total() > 0) {
            answer.header(DataLinks.MEMENTO_DATETIME, version.httpDate());
        }
        return isPast && isAnonymous()
                ? answer.header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                : answer;
    }

    /** Adds the headers of every answer; an existing Cache-Control is kept. */
    private Response finish(
            Response.ResponseBuilder answer,
            String tag,
            BankParameters parameters,
            List<String> languages) {
        IgnoredParametersHeader.header(answer, parameters.ignored())
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CONTENT_LANGUAGE, languages.getFirst());
        Response response = answer.build();
        if (response.getHeaderString(HttpHeaders.CACHE_CONTROL) == null) {
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.CACHE_CONTROL,
                            isAnonymous() ? "public, max-age=60" : "private, no-cache");
        }
        return response;
    }

    private boolean isAnonymous() {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    private List<String> languages(WorldBankTarget target, BankParameters parameters) {
        String requested = target.language() == null ? parameters.text("lang") : target.language();
        return new Languages(requested, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)).preferred();
    }

    /** The gateway removes valid keys, so any key that arrives here is wrong. */
    private void refuseKeys(BankParameters parameters) {
        if (parameters.text("api_key") != null || request.getHeader("X-API-Key") != null) {
            throw new Problem(
                    ProblemType.UNKNOWN_KEY,
                    "Leave the key out: released data can be read without one.");
        }
    }

    private static Problem noSuchPath() {
        return Problem.notFound(
                "resource",
                "/v2/…",
                "Ask for /v2/country/all/indicator/{id}, /v2/sources/{id}/concepts, /v2/country,"
                        + " /v2/indicator, /v2/source, /v2/topic, /v2/region, /v2/incomelevel,"
                        + " /v2/lendingtype or /v2/language.");
    }
}
