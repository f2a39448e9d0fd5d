package org.sharedgrowth.observatory.gateway.portal.frame;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.sharedgrowth.observatory.tokens.Sha256;

/** Files whose names change with their content, so that browsers need never ask again. */
@Singleton
@Path("/assets")
public class Assets {
    private static final int HASH_CHARACTERS = 12;
    private final byte[] style = read("/web/style.css");
    private final String styleName = "style-" + hash(style) + ".css";

    /** Address of the style sheet. */
    String style() {
        return "/assets/" + styleName;
    }

    /** The style sheet, under its present name only. */
    @PermitAll
    @GET
    @Path("{name}")
    @Produces("text/css;charset=utf-8")
    public RestResponse<byte[]> get(
            @RestPath String name,
            @RestHeader("Accept-Encoding") @DefaultValue("") String accepted) {
        if (!name.equals(styleName)) {
            throw new NotFoundException();
        }
        ResponseBuilder<byte[]> answer =
                Gzip.isAccepted(accepted)
                        ? ResponseBuilder.ok(Gzip.of(style)).header("Content-Encoding", "gzip")
                        : ResponseBuilder.ok(style);
        return answer.header("Vary", "Accept-Encoding")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Not in the jar: " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceAll("\\n\\s+", "\n").getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes)).substring(0, HASH_CHARACTERS);
    }
}
