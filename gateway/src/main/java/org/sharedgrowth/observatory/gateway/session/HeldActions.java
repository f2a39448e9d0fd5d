package org.sharedgrowth.observatory.gateway.session;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Encrypts the action that a person requested, for the time until the second factor is given. Only
 * the gateway can create such a text, and only from a form of the person's own session. For that
 * person, and for the duration of a sign-in, it is therefore as trustworthy as the form.
 */
@Singleton
public class HeldActions {
    private static final String OWNER = "held action of ";

    private final Vault vault;
    private final SessionConfig config;
    private final Clock clock = Clock.systemUTC();

    HeldActions(Vault vault, SessionConfig config) {
        this.vault = vault;
        this.config = config;
    }

    /** Encrypts the action for use in an address, bound to the person of the session. */
    public String seal(HeldAction action, Session session) {
        byte[] plain =
                new JsonObject()
                        .put("button", action.button())
                        .put("object", action.object())
                        .put("fields", new JsonObject(new HashMap<>(action.fields())))
                        .put("until", clock.instant().plus(config.signIn()).getEpochSecond())
                        .encode()
                        .getBytes(StandardCharsets.UTF_8);
        return Secrets.base64(vault.encrypt(plain, owner(session)));
    }

    /**
     * Decrypts the action; empty if it belongs to another person, is too old, or was not made here.
     */
    public Optional<HeldAction> open(String sealed, Session session) {
        try {
            return vault.decrypt(Base64.getUrlDecoder().decode(sealed), owner(session))
                    .map(bytes -> Buffer.buffer(bytes).toJsonObject())
                    .filter(json ->
                            Instant.ofEpochSecond(json.getLong("until")).isAfter(clock.instant()))
                    .map(HeldActions::read);
        } catch (IllegalArgumentException | DecodeException e) {
            return Optional.empty();
        }
    }

    private static HeldAction read(JsonObject json) {
        Map<String, String> fields = new HashMap<>();
        json.getJsonObject("fields").forEach(e -> fields.put(e.getKey(), e.getValue().toString()));
        return new HeldAction(json.getString("button"), json.getString("object"), fields);
    }

    private static byte[] owner(Session session) {
        return (OWNER + session.caller().subject()).getBytes(StandardCharsets.UTF_8);
    }
}
