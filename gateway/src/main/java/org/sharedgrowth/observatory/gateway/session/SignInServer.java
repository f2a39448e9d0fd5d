package org.sharedgrowth.observatory.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.gateway.session.SignInFailed.Reason;
import org.sharedgrowth.observatory.gateway.upstream.Answer;
import org.sharedgrowth.observatory.gateway.upstream.Calls;
import org.sharedgrowth.observatory.gateway.upstream.UpstreamFailed;
import org.sharedgrowth.observatory.gateway.upstream.Upstreams;
import org.sharedgrowth.observatory.messages.Language;

/** The client for the sign-in server. Fails with {@link SignInFailed}. */
@Singleton
record SignInServer(
        Calls calls, Upstreams upstreams, ClientAssertion assertion, SessionConfig config) {
    private static final String PROTOCOL = "/protocol/openid-connect/";

    /**
     * The sign-in server's tag for Chinese in simplified characters, which are those of our pages.
     */
    private static final String CHINESE = "zh-CN";

    /**
     * The address to which to redirect the browser; the parameters are pushed first (PAR, RFC
     * 9126).
     *
     * @param language language of the pages, unless the person has chosen another one there
     */
    Future<String> authorization(SignInAttempt attempt, Language language) {
        Map<String, String> form = new TreeMap<>();
        form.put("response_type", "code");
        form.put("scope", "openid");
        form.put("redirect_uri", callback());
        form.put("state", attempt.state());
        form.put("nonce", attempt.nonce());
        form.put("code_challenge", attempt.challenge());
        form.put("code_challenge_method", "S256");
        form.put("ui_locales", language == Language.CHINESE ? CHINESE : language.tag());
        attempt.purpose().addTo(form);
        return post("ext/par/request", form)
                .map(pushed -> address(pushed.getString("request_uri")));
    }

    /**
     * The address for the browser, which refers to the pushed parameters. Only the redirect URI is
     * repeated, because Keycloak 26's executor {@code secure-redirect-uris-enforcer} looks for it
     * here and fails without it.
     */
    private String address(String pushed) {
        return config.issuer()
                + PROTOCOL
                + "auth?client_id="
                + encode(config.clientId())
                + "&redirect_uri="
                + encode(callback())
                + "&request_uri="
                + encode(pushed);
    }

    Future<JsonObject> exchange(String code, SignInAttempt attempt) {
        Map<String, String> form = new TreeMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", callback());
        form.put("code_verifier", attempt.verifier());
        return post("token", form);
    }

    Future<JsonObject> refresh(String refreshToken) {
        Map<String, String> form = new TreeMap<>();
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", refreshToken);
        return post("token", form);
    }

    /**
     * Ends the session at the sign-in server with a direct request, so that no token passes through
     * the browser.
     */
    Future<Void> logout(String refreshToken) {
        Map<String, String> form = new TreeMap<>();
        form.put("refresh_token", refreshToken);
        return post("logout", form).mapEmpty();
    }

    private String callback() {
        return config.publicOrigin() + "/session/callback";
    }

    private Future<JsonObject> post(String endpoint, Map<String, String> form) {
        if (!assertion.isConfigured()) {
            return Future.failedFuture(SignInFailed.notConfigured());
        }
        form.put("client_id", config.clientId());
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", assertion.sign());
        MultiMap headers =
                MultiMap.caseInsensitiveMultiMap()
                        .add("Content-Type", "application/x-www-form-urlencoded")
                        .add("Accept", "application/json");
        return calls.send(
                        upstreams.keycloak(),
                        endpoint,
                        HttpMethod.POST,
                        config.issuer().getRawPath() + PROTOCOL + endpoint,
                        headers,
                        Buffer.buffer(encode(form)))
                .map(SignInServer::read)
                .recover(SignInServer::fail);
    }

    private static JsonObject read(Answer answer) {
        if (answer.status() >= 500) {
            throw new SignInFailed(
                    Reason.DOWN, "The sign-in server answered with status " + answer.status());
        }
        if (answer.status() >= 400) {
            throw new SignInFailed(Reason.DENIED, answer.status() + " " + error(answer));
        }
        return answer.body().length() == 0 ? new JsonObject() : answer.body().toJsonObject();
    }

    private static String error(Answer answer) {
        try {
            JsonObject json = answer.body().toJsonObject();
            return json.getString("error") + ": " + json.getString("error_description");
        } catch (DecodeException e) {
            return "no reason given";
        }
    }

    private static Future<JsonObject> fail(Throwable failure) {
        return Future.failedFuture(
                failure instanceof UpstreamFailed || failure instanceof DecodeException
                        ? new SignInFailed(Reason.DOWN, "The sign-in server does not respond")
                        : failure);
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
