package org.sharedgrowth.observatory.gateway.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
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

/** The caller's own keys, for programs; people have a page for them. */
@Path(OwnKeys.API)
@Produces(MediaType.APPLICATION_JSON)
class KeysResource {
    /** All keys of the caller. */
    public record ListView(List<View> items, int most) {}

    /** One key; {@code key} is set only in the answer to the request that created it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            UUID id,
            String name,
            String start,
            Instant made,
            @Nullable LocalDate lastUsed,
            Instant expires,
            @Nullable String key) {
        static View of(ApiKey key, @Nullable String text) {
            return new View(
                    key.id(),
                    key.name(),
                    key.start(),
                    key.made(),
                    key.lastUsed().orElse(null),
                    key.expires(),
                    text);
        }
    }

    private final OwnKeys keys;
    private final ObjectMapper mapper;

    KeysResource(OwnKeys keys, ObjectMapper mapper) {
        this.keys = keys;
        this.mapper = mapper;
    }

    @GET
    public Uni<RestResponse<ListView>> list(RoutingContext context) {
        return UniHelper.toUni(
                keys.of(caller(context))
                        .map(all -> all.stream().map(key -> View.of(key, null)).toList())
                        .map(all ->
                                noStore(ResponseBuilder.ok(new ListView(all, keys.max())))
                                        .build()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<View>> make(
            RoutingContext context,
            @RestHeader("Idempotency-Key") @DefaultValue("") String idempotencyKey,
            @Nullable String body) {
        SentDocument document = SentDocument.of(mapper, body);
        return respondCreated(
                keys.make(caller(context), document.text("name"), days(document), idempotencyKey));
    }

    /** Replaces a key by a new one; the old one is revoked at once. */
    @POST
    @Path("{id}/renew")
    public Uni<RestResponse<View>> renew(
            RoutingContext context,
            @RestPath UUID id,
            @RestHeader("Idempotency-Key") @DefaultValue("") String idempotencyKey,
            @Nullable String body) {
        return respondCreated(
                keys.renew(
                        caller(context), id, days(SentDocument.of(mapper, body)), idempotencyKey));
    }

    @DELETE
    @Path("{id}")
    public Uni<RestResponse<Void>> revoke(RoutingContext context, @RestPath UUID id) {
        return UniHelper.toUni(
                keys.revoke(caller(context), id).map(done -> RestResponse.noContent()));
    }

    private static Caller caller(RoutingContext context) {
        return KnownCaller.of(context).orElseThrow(NotFoundException::new);
    }

    /**
     * The number as text; the maximum if it is missing. Any other value is returned as JSON, so
     * that a string is refused even if it has only digits.
     */
    private String days(SentDocument body) {
        JsonNode days = body.fields().path("days");
        if (days.isMissingNode()) {
            return String.valueOf(keys.maxDays());
        }
        return days.canConvertToInt() && days.canConvertToExactIntegral()
                ? String.valueOf(days.intValue())
                : days.toString();
    }

    private static Uni<RestResponse<View>> respondCreated(Future<OwnKeys.CreatedKey> future) {
        return UniHelper.toUni(
                future.map(made -> {
                    View view = View.of(made.key(), made.text().orElse(null));
                    ResponseBuilder<View> answer =
                            noStore(ResponseBuilder.create(RestResponse.Status.CREATED, view));
                    return made.replayed()
                            ? answer.header("Idempotency-Replayed", "true").build()
                            : answer.build();
                }));
    }

    private static <T> ResponseBuilder<T> noStore(ResponseBuilder<T> answer) {
        return answer.header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff");
    }
}
