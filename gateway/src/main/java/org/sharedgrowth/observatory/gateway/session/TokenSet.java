package org.sharedgrowth.observatory.gateway.session;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.sharedgrowth.observatory.identity.Caller;

/**
 * The tokens of a sign-in, encrypted at rest.
 *
 * @param csrf the CSRF token of this session's forms
 * @param strongAt when the second factor was used; {@link Instant#EPOCH} if it was not
 */
public record TokenSet(String access, String refresh, String id, String csrf, Instant strongAt) {
    byte[] bytes() {
        return new JsonObject()
                .put("access", access)
                .put("refresh", refresh)
                .put("id", id)
                .put("csrf", csrf)
                .put("strongAt", strongAt.getEpochSecond())
                .encode()
                .getBytes(StandardCharsets.UTF_8);
    }

    static TokenSet of(byte[] bytes) {
        JsonObject json = Buffer.buffer(bytes).toJsonObject();
        return new TokenSet(
                json.getString("access"),
                json.getString("refresh"),
                json.getString("id"),
                json.getString("csrf"),
                Instant.ofEpochSecond(json.getLong("strongAt", 0L)));
    }

    /** A copy with the new tokens from the sign-in server's answer. */
    TokenSet renewed(JsonObject answer) {
        return new TokenSet(
                answer.getString("access_token"),
                answer.getString("refresh_token", refresh),
                answer.getString("id_token", id),
                csrf,
                strongAt);
    }

    /** The caller in the access token, which was verified before it was stored. */
    Caller caller() {
        String payload = access.split("\\.", -1)[1];
        return Caller.of(
                Buffer.buffer(Base64.getUrlDecoder().decode(payload)).toJsonObject().getMap());
    }
}
