package org.sharedgrowth.observatory.gateway.portal.client;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.edge.Change;
import org.sharedgrowth.observatory.gateway.portal.edge.Service;
import org.sharedgrowth.observatory.gateway.portal.edge.ServiceAnswer;
import org.sharedgrowth.observatory.gateway.portal.edge.ServiceCalls;

/**
 * Requests the data of pages from the services. Fails with {@link ServiceRefused} if the service
 * answers with a problem, and in the same way as {@link ServiceCalls} if it does not answer.
 */
@Singleton
public class Services {
    private static final String API = "/api/indicators/v1/";

    /** The maximum page size of the services, which is far more than there are areas. */
    private static final int MAX_PAGE_SIZE = 1000;

    private final ServiceCalls calls;
    private final AnswerReader reader;

    Services(ServiceCalls calls, AnswerReader reader) {
        this.calls = calls;
        this.reader = reader;
    }

    /** Reads one object of the indicators-service. */
    public <T> Uni<T> indicator(RequestContext requestContext, String target, Class<T> type) {
        return UniHelper.toUni(
                getOrFail(Service.INDICATORS, requestContext, target)
                        .compose(answer -> reader.one(answer, type)));
    }

    /** Reads a list of the indicators-service. */
    public <T> Uni<Listing<T>> indicators(
            RequestContext requestContext, String target, Class<T> type) {
        return UniHelper.toUni(
                getOrFail(Service.INDICATORS, requestContext, target)
                        .compose(answer -> reader.list(answer, type)));
    }

    /** Reads a whole list of the indicators-service; if it is longer, its first 1000 items. */
    public <T> Uni<Listing<T>> all(RequestContext requestContext, String list, Class<T> type) {
        return indicators(requestContext, list + "?pageSize=" + MAX_PAGE_SIZE, type);
    }

    /** Reads all indicators, including those without figures. */
    public Uni<Listing<Indicator>> allIndicators(RequestContext requestContext) {
        return all(requestContext, API + "indicators", Indicator.class);
    }

    /** Reads all areas: countries and groups of countries. */
    public Uni<Listing<Area>> allAreas(RequestContext requestContext) {
        return all(requestContext, API + "areas", Area.class);
    }

    /** Reads one object of the reports-service. */
    public <T> Uni<T> report(RequestContext requestContext, String target, Class<T> type) {
        return UniHelper.toUni(
                getOrFail(Service.REPORTS, requestContext, target)
                        .compose(answer -> reader.one(answer, type)));
    }

    /** Reads a list of the reports-service. */
    public <T> Uni<Listing<T>> reports(
            RequestContext requestContext, String target, Class<T> type) {
        return UniHelper.toUni(
                getOrFail(Service.REPORTS, requestContext, target)
                        .compose(answer -> reader.list(answer, type)));
    }

    /** Reads a sealed article, unchanged. */
    public Uni<String> article(RequestContext requestContext, String target) {
        MultiMap headers = headers(requestContext).set("Accept", "text/html");
        return UniHelper.toUni(
                get(Service.REPORTS, requestContext, target, headers)
                        .map(Services::requireSuccess)
                        .map(answer -> answer.body().toString(StandardCharsets.UTF_8)));
    }

    /**
     * Changes something at the indicators-service; the answer is not read.
     *
     * @param target the change's path with its query
     * @param more headers from hidden fields: the condition of the request or its idempotency key
     */
    public Uni<Void> change(
            RequestContext requestContext, Change change, String target, Map<String, String> more) {
        more.values().forEach(HiddenField::check);
        MultiMap headers = headers(requestContext).set("Accept", "application/json").addAll(more);
        return UniHelper.toUni(
                calls.change(requestContext.visitor(), change, target, headers)
                        .map(Services::requireSuccess)
                        .mapEmpty());
    }

    private Future<ServiceAnswer> getOrFail(
            Service service, RequestContext requestContext, String target) {
        MultiMap headers = headers(requestContext).set("Accept", "application/json");
        return get(service, requestContext, target, headers).map(Services::requireSuccess);
    }

    private Future<ServiceAnswer> get(
            Service service, RequestContext requestContext, String target, MultiMap headers) {
        return calls.get(
                        service,
                        requestContext.visitor(),
                        target,
                        headers,
                        requestContext.life().isRenewed())
                .onSuccess(requestContext.life()::limit)
                .onFailure(failure -> requestContext.life().end());
    }

    private static MultiMap headers(RequestContext requestContext) {
        return MultiMap.caseInsensitiveMultiMap().add("Accept-Language", requestContext.language());
    }

    /** Returns a successful answer; throws the problem of any other. */
    public static ServiceAnswer requireSuccess(ServiceAnswer answer) {
        if (answer.status() < 400) {
            return answer;
        }
        JsonObject problem = problem(answer);
        ProblemType type = ProblemType.ofStatus(answer.status());
        throw new ServiceRefused(
                answer.status(),
                problem.getString("type", type.uri()).replaceFirst(".*/", ""),
                problem.getString("title", type.title()),
                problem.getString("detail", "The service answered " + answer.status() + "."),
                faults(problem)
                        .map(fault -> fault.getString("parameter"))
                        .filter(Objects::nonNull)
                        .toList(),
                nearest(problem));
    }

    private static Stream<JsonObject> faults(JsonObject problem) {
        return problem.getJsonArray("errors", new JsonArray()).stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast);
    }

    private static List<Catalogue.Code> nearest(JsonObject problem) {
        return faults(problem)
                .flatMap(fault -> fault.getJsonArray("nearest", new JsonArray()).stream())
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .map(code -> new Catalogue.Code(code.getString("code"), code.getString("name")))
                .toList();
    }

    private static JsonObject problem(ServiceAnswer answer) {
        try {
            return answer.body().toJsonObject();
        } catch (DecodeException | ClassCastException e) {
            return new JsonObject();
        }
    }
}
