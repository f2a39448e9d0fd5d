package org.sharedgrowth.observatory.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A sign-in, step by step: started by the gateway, continued by a browser. */
final class CodeFlow implements AutoCloseable {
    private static final Pattern ACTION =
            Pattern.compile("id=\"kc-form-login\" action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final HttpClient browser;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
    private String page = "";
    private String returnAddress = "";
    private int status;

    /**
     * The result of sending a password.
     *
     * @param code empty if the password was refused
     * @param status status of the last answer
     */
    record PasswordResult(String code, int status) {}

    private CodeFlow(HttpClient browser) {
        this.browser = browser;
    }

    /** Signs in a demonstration user with a password and returns the access token. */
    static String token(String user) {
        try (CodeFlow flow = begin()) {
            return flow.exchange(flow.enter(user, "demo-" + user).code())
                    .json()
                    .path("access_token")
                    .asText();
        }
    }

    static CodeFlow begin() {
        return begin(HttpClient.newHttpClient());
    }

    /** Starts a sign-in from a local address, such as 127.0.0.3. */
    static CodeFlow beginFrom(String address) {
        return begin(
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .localAddress(InetAddress.ofLiteral(address))
                        .build());
    }

    /** Starts a sign-in at a gateway's own page, as a browser does. */
    static CodeFlow beginAt(Node gateway) {
        CodeFlow flow = new CodeFlow(HttpClient.newHttpClient());
        flow.send(gateway.request("/session/sign-in"));
        return flow;
    }

    /**
     * Enters the password of a demonstration user and returns to a gateway, which may differ from
     * the one where the sign-in started. Returns the value of the session cookie, or an empty text
     * if none was set.
     */
    String signInAndReturnTo(Node gateway, String user) {
        enter(user, "demo-" + user);
        send(gateway.request(returnAddress.substring(Suite.running().origin().length())));
        return cookies.getOrDefault("s", "");
    }

    private static CodeFlow begin(HttpClient browser) {
        CodeFlow flow = new CodeFlow(browser);
        Answer pushed =
                new OfficeProgram("gateway")
                        .call(
                                "ext/par/request",
                                Map.of(
                                        "response_type",
                                        "code",
                                        "scope",
                                        "openid",
                                        "redirect_uri",
                                        callback(),
                                        "code_challenge",
                                        challenge(flow.verifier),
                                        "code_challenge_method",
                                        "S256"));
        String request = pushed.json().path("request_uri").asText();
        flow.send(
                HttpRequest.newBuilder(
                        URI.create(
                                Suite.running().origin()
                                        + OfficeProgram.PROTOCOL
                                        + "auth?client_id=gateway&redirect_uri="
                                        + encode(callback())
                                        + "&request_uri="
                                        + encode(request))));
        return flow;
    }

    /** Sends a name and a password; the code is empty if they were refused. */
    PasswordResult enter(String user, String password) {
        Matcher action = ACTION.matcher(page);
        if (!action.find()) {
            throw new AssertionError("no form to sign in with: " + page);
        }
        returnAddress =
                send(
                        HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "username="
                                                        + encode(user)
                                                        + "&password="
                                                        + encode(password))));
        Matcher code = CODE.matcher(returnAddress);
        return new PasswordResult(code.find() ? code.group(1) : "", status);
    }

    Answer exchange(String code) {
        return new OfficeProgram("gateway")
                .call(
                        "token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                code,
                                "redirect_uri",
                                callback(),
                                "code_verifier",
                                verifier));
    }

    /**
     * Follows redirects within the sign-in server; returns the address of the first redirect that
     * leaves it, or an empty text if there is none.
     */
    private String send(HttpRequest.Builder request) {
        try {
            if (!cookies.isEmpty()) {
                // Including secure cookies: browsers treat localhost as secure, this client does
                // not.
                request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
            }
            var response = browser.send(request.build(), BodyHandlers.ofString());
            status = response.statusCode();
            if (status != 429) {
                page = response.body();
            }
            response.headers().allValues("Set-Cookie").forEach(this::storeCookie);
            String location = response.headers().firstValue("Location").orElse("");
            return location.startsWith(Suite.running().origin() + "/auth/")
                    ? send(HttpRequest.newBuilder(URI.create(location)))
                    : location;
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void storeCookie(String header) {
        String pair = header.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private static String callback() {
        return Suite.running().origin() + "/session/callback";
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        browser.close();
    }
}
