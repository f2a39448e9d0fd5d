package org.sharedgrowth.observatory.gateway.session;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * A sign-in in progress. It is stored, encrypted, in a cookie of the browser, so that an answer for
 * one browser is useless in another.
 *
 * @param to the local address to go to afterwards
 * @param purpose the requested action at the sign-in server
 */
record SignInAttempt(
        String state, String nonce, String verifier, String to, Purpose purpose, Instant begun) {
    /** The action at the sign-in server. */
    enum Purpose {
        /** Sign in. */
        SIGN_IN("sign-in", "scope", "openid"),
        /** Use a second factor, which is level 2 in the realm. */
        SECOND_FACTOR("step-up", "acr_values", "2"),
        /** Register a passkey. */
        PASSKEY("passkey", "kc_action", "webauthn-register"),
        /** Change the password. */
        PASSWORD("password", "kc_action", "UPDATE_PASSWORD");

        private final String address;
        private final String parameter;
        private final String value;

        Purpose(String address, String parameter, String value) {
            this.address = address;
            this.parameter = parameter;
            this.value = value;
        }

        /** The address that starts the action and then returns to a local address. */
        String begin(String to) {
            return "/session/" + address + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        }

        /** Adds the parameters of the action to the request. */
        void addTo(Map<String, String> form) {
            form.put(parameter, value);
        }
    }

    private static final byte[] OWNER = "sign-in".getBytes(StandardCharsets.US_ASCII);

    static SignInAttempt begin(String to, Purpose purpose, Instant now) {
        return new SignInAttempt(
                Secrets.random(), Secrets.random(), Secrets.random(), to, purpose, now);
    }

    /** PKCE, S256. */
    String challenge() {
        return Secrets.base64(Secrets.sha256(verifier));
    }

    String encrypt(Vault vault) {
        byte[] plain =
                new JsonObject()
                        .put("state", state)
                        .put("nonce", nonce)
                        .put("verifier", verifier)
                        .put("to", to)
                        .put("wish", purpose.name())
                        .put("begun", begun.getEpochSecond())
                        .encode()
                        .getBytes(StandardCharsets.UTF_8);
        return Secrets.base64(vault.encrypt(plain, OWNER));
    }

    static Optional<SignInAttempt> decrypt(String cookie, Vault vault) {
        try {
            return vault.decrypt(Base64.getUrlDecoder().decode(cookie), OWNER)
                    .map(bytes -> of(Buffer.buffer(bytes).toJsonObject()));
        } catch (IllegalArgumentException | DecodeException e) {
            return Optional.empty();
        }
    }

    private static SignInAttempt of(JsonObject json) {
        return new SignInAttempt(
                json.getString("state"),
                json.getString("nonce"),
                json.getString("verifier"),
                json.getString("to"),
                Purpose.valueOf(json.getString("wish")),
                Instant.ofEpochSecond(json.getLong("begun")));
    }

    /**
     * The local path of the next page; anything that could lead to another site becomes the home
     * page.
     */
    static String local(String to) {
        boolean isLocal =
                to.startsWith("/")
                        && !to.startsWith("//")
                        && to.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\')
                        && isAddress(to);
        return isLocal ? to : "/";
    }

    private static boolean isAddress(String to) {
        try {
            return new URI(to).getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
