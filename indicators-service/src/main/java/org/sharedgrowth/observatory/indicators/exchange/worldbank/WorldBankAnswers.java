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
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.access.CurrentCaller;
import org.sharedgrowth.observatory.indicators.exchange.DataFormat;
import org.sharedgrowth.observatory.indicators.exchange.DataLimits;
import org.sharedgrowth.observatory.indicators.exchange.DataVersion;
import org.sharedgrowth.observatory.indicators.exchange.Ignored;
import org.sharedgrowth.observatory.indicators.exchange.Offers;
import org.sharedgrowth.observatory.indicators.exchange.encoding.InRows;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Problem;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Structures;

/** Answers the request at hand. */
@RequestScoped
class WorldBankAnswers {
    private static final int PARTS_OF_ONE = 2;

    private final HttpServerRequest request;
    private final CurrentCaller current;
    private final Structures structures;
    private final DataAnswers data;
    private final ListAnswers lists;
    private final DataLimits limits;

    WorldBankAnswers(
            HttpServerRequest request,
            CurrentCaller current,
            Structures structures,
            DataAnswers data,
            ListAnswers lists,
            DataLimits limits) {
        this.request = request;
        this.current = current;
        this.structures = structures;
        this.data = data;
        this.lists = lists;
        this.limits = limits;
    }

    Uni<Response> answer() {
        WorldBankTarget target = WorldBankTarget.of(request.uri());
        Set<String> known = target.isData() ? DataRequestReader.PARAMETERS : Set.of("source");
        Parameters parameters = new Parameters(target.parameters(), known);
        refuseKeys(parameters);
        WorldBankFormat format =
                WorldBankFormat.choose(
                        target.isData(), parameters.text("format"), Offers.accepted(request));
        List<String> languages = languages(target, parameters);
        Window window = Window.of(parameters);
        if (target.isData()) {
            return data(target.path(), parameters, format, window, languages);
        }
        return list(target, parameters, window, languages);
    }

    private Uni<Response> list(
            WorldBankTarget target, Parameters parameters, Window window, List<String> languages) {
        List<String> path = target.path();
        if (path.size() > PARTS_OF_ONE) {
            throw nothing();
        }
        String codes = path.size() < PARTS_OF_ONE ? "all" : path.get(1);
        DataVersion version = lists.version(request.uri(), languages);
        // What is not there is said before anybody's copy is called good.
        @Nullable Uni<List<?>> all =
                lists.of(target.kind(), codes, parameters.text("source"), languages);
        if (all == null) {
            throw nothing();
        }
        Uni<Response.ResponseBuilder> answer =
                isKnown(version, true)
                        ? Uni.createFrom().item(Response::notModified)
                        : all.map(rows ->
                                Response.ok(
                                        Lists.page(rows, window), MediaType.APPLICATION_JSON_TYPE));
        return answer.map(begun ->
                finished(
                        begun.header(HttpHeaders.LAST_MODIFIED, version.httpDate()),
                        version.tag(),
                        parameters,
                        languages));
    }

    /**
     * Whether the client has this version already.
     *
     * @param dated whether the answer says when it last changed
     */
    private boolean isKnown(DataVersion version, boolean dated) {
        return version.isKnown(
                request.getHeader(HttpHeaders.IF_NONE_MATCH),
                dated ? request.getHeader(HttpHeaders.IF_MODIFIED_SINCE) : null);
    }

    private Uni<Response> data(
            List<String> path,
            Parameters parameters,
            WorldBankFormat format,
            Window window,
            List<String> languages) {
        Catalogue catalogue = structures.current();
        DataRequest asked =
                new DataRequestReader(catalogue)
                        .read(path.get(1), path.get(3), parameters, Instant.now());
        return data.find(asked, catalogue, current.caller())
                .chain(findings -> {
                    DataVersion version =
                            findings.version(
                                    String.join("\n", asked.toString(), languages.getFirst()));
                    Uni<Response.ResponseBuilder> answer =
                            isKnown(version, findings.total() > 0)
                                    ? Uni.createFrom().item(Response::notModified)
                                    : body(format, findings, asked, version, window, languages)
                                            .map(body -> Response.ok(body, format.mediaType()));
                    return answer.map(begun ->
                            finished(
                                    changed(begun, findings, version, asked),
                                    version.tag(),
                                    parameters,
                                    languages));
                });
    }

    private Uni<Object> body(
            WorldBankFormat format,
            Findings findings,
            DataRequest asked,
            DataVersion version,
            Window window,
            List<String> languages) {
        return switch (format) {
            case JSON ->
                    DataAnswers.page(findings, asked, window, languages)
                            .map(page -> (Object) page.take());
            case JSON_STAT -> whole(DataFormat.JSON_STAT, findings, asked, version, languages);
            case TEXT -> whole(DataFormat.TEXT, findings, asked, version, languages);
            case XLSX -> whole(DataFormat.XLSX, findings, asked, version, languages);
        };
    }

    private Uni<Object> whole(
            DataFormat format,
            Findings findings,
            DataRequest asked,
            DataVersion version,
            List<String> languages) {
        long limit = limits.observations(format, isAnonymous());
        if (findings.total() > limit) {
            throw new Problem(
                            413,
                            "too-many-observations",
                            "The answer would be too large",
                            findings.total()
                                    + " observations match; the limit of this format is "
                                    + limit
                                    + ". Ask for fewer countries, indicators or dates, or take"
                                    + " format=json page by page (see the Link header).",
                            List.of())
                    .header("Observations-Estimated", Long.toString(findings.total()))
                    .header("Observations-Limit", Long.toString(limit))
                    .header("Link", InRows.link(request.uri()));
        }
        return Whole.of(findings, asked, format, version, languages, request.uri());
    }

    private Response.ResponseBuilder changed(
            Response.ResponseBuilder answer,
            Findings findings,
            DataVersion version,
            DataRequest asked) {
        if (findings.total() > 0) {
            answer.header(HttpHeaders.LAST_MODIFIED, version.httpDate());
        }
        boolean past = asked.vintage() instanceof Vintage.At;
        return past && isAnonymous()
                ? answer.header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                : answer;
    }

    /** Adds what every answer has; a caching rule that was set already stays. */
    private Response finished(
            Response.ResponseBuilder answer,
            String tag,
            Parameters parameters,
            List<String> languages) {
        Ignored.header(answer, parameters.ignored())
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

    private List<String> languages(WorldBankTarget target, Parameters parameters) {
        String asked = target.language() == null ? parameters.text("lang") : target.language();
        return new Languages(asked, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)).preferred();
    }

    /** The gateway takes out the keys that were given out, so any that gets here is a wrong one. */
    private void refuseKeys(Parameters parameters) {
        if (parameters.text("api_key") != null || request.getHeader("X-API-Key") != null) {
            throw new Problem(
                    401,
                    "unknown-key",
                    "The API key is not known",
                    "Leave the key out: released data needs none.",
                    List.of());
        }
    }

    private static Problem nothing() {
        return Problem.notFound(
                "resource",
                "/v2/…",
                "Ask for /v2/country/all/indicator/{id}, /v2/country, /v2/indicator, /v2/source,"
                        + " /v2/topic, /v2/region or /v2/incomelevel.");
    }
}
