package org.sharedgrowth.observatory.bench;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Stores bytes in memory and returns them unchanged. */
@Path("/bench/{name}")
@ApplicationScoped
public class ConstantResource {
    private final Map<String, byte[]> constants = new ConcurrentHashMap<>();

    /** Stores bytes under a name. */
    @PUT
    @PermitAll
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(hidden = true)
    public Uni<Void> put(@RestPath String name, byte[] bytes) {
        constants.put(name, bytes);
        return Uni.createFrom().voidItem();
    }

    /** Returns the bytes stored under a name. */
    @GET
    @PermitAll
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> get(@RestPath String name) {
        byte[] bytes = constants.get(name);
        if (bytes == null) {
            throw new NotFoundException(name);
        }
        return Uni.createFrom()
                .item(
                        RestResponse.ResponseBuilder.ok(bytes)
                                .type("application/vnd.sdmx.data+json;version=2.0.0")
                                .build());
    }
}
