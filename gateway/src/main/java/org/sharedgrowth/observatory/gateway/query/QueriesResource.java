package org.sharedgrowth.observatory.gateway.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.access.KnownCaller;
import org.sharedgrowth.observatory.gateway.problem.SentDocument;
import org.sharedgrowth.observatory.identity.Caller;

/** The caller's own saved queries, for programs; people have a page for them. */
@Path(OwnQueries.API)
@Produces(MediaType.APPLICATION_JSON)
class QueriesResource {
    /** All saved queries of the caller. */
    public record ListView(List<SavedQuery> items, int most) {}

    private final OwnQueries queries;
    private final ObjectMapper mapper;

    QueriesResource(OwnQueries queries, ObjectMapper mapper) {
        this.queries = queries;
        this.mapper = mapper;
    }

    @GET
    public Uni<RestResponse<ListView>> list(RoutingContext context) {
        return UniHelper.toUni(
                queries.of(caller(context))
                        .map(all ->
                                noStore(ResponseBuilder.ok(new ListView(all, queries.max())))
                                        .build()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<SavedQuery>> save(
            RoutingContext context,
            @RestHeader("Idempotency-Key") @DefaultValue("") String idempotencyKey,
            @Nullable String body) {
        SentDocument document = SentDocument.of(mapper, body);
        return UniHelper.toUni(
                queries.save(
                                caller(context),
                                document.text("name"),
                                document.text("view"),
                                idempotencyKey)
                        .map(saved -> {
                            ResponseBuilder<SavedQuery> answer =
                                    withVersion(RestResponse.Status.CREATED, saved.query());
                            return saved.replayed()
                                    ? answer.header("Idempotency-Replayed", "true").build()
                                    : answer.build();
                        }));
    }

    /** Renames a saved query or changes its view. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<SavedQuery>> change(
            RoutingContext context,
            @RestPath UUID id,
            @RestHeader("If-Match") @DefaultValue("") String match,
            @Nullable String body) {
        SentDocument document = SentDocument.of(mapper, body);
        return UniHelper.toUni(
                queries.change(
                                caller(context),
                                id,
                                match,
                                document.text("name"),
                                document.text("view"))
                        .map(query -> withVersion(RestResponse.Status.OK, query).build()));
    }

    @DELETE
    @Path("{id}")
    public Uni<RestResponse<Void>> delete(RoutingContext context, @RestPath UUID id) {
        return UniHelper.toUni(
                queries.delete(caller(context), id).map(done -> RestResponse.noContent()));
    }

    private static Caller caller(RoutingContext context) {
        return KnownCaller.of(context).orElseThrow(NotFoundException::new);
    }

    private static ResponseBuilder<SavedQuery> withVersion(
            RestResponse.Status status, SavedQuery query) {
        return noStore(ResponseBuilder.create(status, query))
                .header("ETag", "\"" + query.version() + "\"");
    }

    private static <T> ResponseBuilder<T> noStore(ResponseBuilder<T> answer) {
        return answer.header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff");
    }
}
