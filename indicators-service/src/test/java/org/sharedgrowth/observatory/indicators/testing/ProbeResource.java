package org.sharedgrowth.observatory.indicators.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.exchange.http.StreamedAnswer;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.Page;
import org.sharedgrowth.observatory.indicators.problem.Paging;
import org.sharedgrowth.observatory.service.caller.CurrentCaller;

/** Operations for tests of behaviour common to all operations. */
@Path("/api/indicators/v1/probe")
@Produces(MediaType.APPLICATION_JSON)
public class ProbeResource {
    private final CurrentCaller current;

    ProbeResource(CurrentCaller current) {
        this.current = current;
    }

    /** A list of 120 numbers. */
    @GET
    @Path("list")
    @PermitAll
    @Operation(hidden = true)
    public Page<Integer> list(@BeanParam Paging paging, @RestQuery @Nullable String topic) {
        return paging.cut(IntStream.range(0, 120).boxed().toList(), null);
    }

    /** The caller's preferred languages. */
    @GET
    @Path("language")
    @PermitAll
    @Operation(hidden = true)
    public List<String> language(@BeanParam Languages languages) {
        return languages.preferred();
    }

    /** The caller as the service sees it. */
    @GET
    @Path("caller")
    @PermitAll
    @Operation(hidden = true)
    public CallerView caller() {
        return CallerView.of(current.caller());
    }

    /** The caller as the service sees it; for contributors only. */
    @GET
    @Path("contributor")
    @RolesAllowed("contributor")
    @Operation(hidden = true)
    public CallerView contributor() {
        return CallerView.of(current.caller());
    }

    /** Returns the body that was sent. */
    @POST
    @Path("body")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(hidden = true)
    public Body body(Body body) {
        return body;
    }

    /** An answer that never ends. */
    @GET
    @Path("endless")
    @Produces("text/csv")
    @PermitAll
    @Operation(hidden = true)
    public Response endless() {
        return Response.ok(new StreamedAnswer(EndlessRows.begin())).build();
    }

    /** Fails unexpectedly. */
    @GET
    @Path("failure")
    @PermitAll
    @Operation(hidden = true)
    public String failure() {
        throw new IllegalStateException("select secret from table");
    }

    /** An operation that does not declare who may call it. */
    @GET
    @Path("unannotated")
    @Operation(hidden = true)
    public String unannotated() {
        return "open";
    }

    /** A body. */
    public record Body(int number) {}

    /** A caller. */
    public record CallerView(String name, List<String> roles, @Nullable String provider) {
        static CallerView of(Caller caller) {
            return new CallerView(
                    caller.name(),
                    caller.roles().stream().map(Enum::name).sorted().toList(),
                    caller.provider().map(provider -> provider.id()).orElse(null));
        }
    }
}
