package org.sharedgrowth.observatory.gateway.portal.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The script that completes words in search fields; pages work without it. */
@Path("/search.js")
class ScriptResource {
    private final String script = read();

    private static String read() {
        try (InputStream in = ScriptResource.class.getResourceAsStream("/web/search.js")) {
            byte[] bytes = Objects.requireNonNull(in, "search.js").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PermitAll
    @GET
    @Produces("text/javascript;charset=utf-8")
    public RestResponse<String> script() {
        return ResponseBuilder.ok(script).header("Cache-Control", "public, max-age=86400").build();
    }
}
