package org.sharedgrowth.observatory.gateway.portal.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.sharedgrowth.observatory.compression.StaticText;

/** The script that completes words in search fields; pages work without it. */
@Path("/search.js")
class ScriptResource {
    private final StaticText script = new StaticText(read());

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
    public RestResponse<byte[]> script(@Context HttpHeaders sent) {
        StaticText.Answer answer =
                script.answer(
                        sent.getHeaderString(HttpHeaders.ACCEPT_ENCODING),
                        sent.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        ResponseBuilder<byte[]> response = ResponseBuilder.create(answer.status());
        answer.headers().forEach(response::header);
        response.header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400");
        return (answer.status() == 304 ? response : response.entity(answer.body())).build();
    }
}
