package org.sharedgrowth.observatory.gateway.stub;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.sharedgrowth.observatory.tokens.TestIssuer;
import org.sharedgrowth.observatory.tokens.TestKeys;

/** A sign-in server that signs everybody in as the person chosen by the test. */
public final class StubSignIn {
    public static final String REALM = "/auth/realms/observatory";
    private static final String PROTOCOL = REALM + "/protocol/openid-connect/";

    private final Vertx vertx;
    private final String issuer;
    private final StubService service;
    private final KeyPair keys = TestKeys.named("issuer");
    private final KeyPair clientKeys = clientKeys();
    private final Path clientKeyFile;
    private final Map<String, MultiMap> pushed = new ConcurrentHashMap<>();
    private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();
    private final AtomicInteger refreshes = new AtomicInteger();
    private volatile Person next = new Person("reader", List.of("reader"), "");
    private volatile long lifetime = 300;
    private final AtomicInteger keyRequests = new AtomicInteger();
    private volatile String level = "1";
    private volatile long delay = 1;
    private volatile Duration authenticationAge = Duration.ZERO;
    private final String published;

    /** A person who can sign in. */
    public record Person(String name, List<String> roles, String provider) {
        public static Person contributor(String country) {
            return new Person(
                    "contributor-" + country.toLowerCase(Locale.ROOT),
                    List.of("reader", "contributor"),
                    "NSO_" + country);
        }

        public static Person reviewer(String country) {
            return new Person(
                    "reviewer-" + country.toLowerCase(Locale.ROOT),
                    List.of("reader", "reviewer"),
                    "NSO_" + country);
        }
    }

    StubSignIn(Vertx vertx, String origin) {
        this.vertx = vertx;
        issuer = origin + REALM;
        service = new StubService(vertx);
        published = testIssuer().jwks();
        clientKeyFile = writeKeyFile(clientKeys);
        reset();
    }

    /** Restores the defaults and forgets the requests. */
    public void reset() {
        service.forget();
        lifetime = 300;
        level = "1";
        delay = 1;
        authenticationAge = Duration.ZERO;
        next = new Person("reader", List.of("reader"), "");
        refreshes.set(0);
        service.on(PROTOCOL + "certs", this::keys);
        service.on(PROTOCOL + "ext/par/request", request -> readForm(request, this::push));
        service.on(PROTOCOL + "token", request -> readForm(request, this::tokenAfterDelay));
        service.on(PROTOCOL + "logout", request -> readForm(request, this::logout));
    }

    public void setNextPerson(Person person) {
        next = person;
    }

    public void setTokenLifetime(long seconds) {
        lifetime = seconds;
    }

    /** Sets how long ago everybody authenticated. */
    public void setAuthenticationAge(Duration age) {
        authenticationAge = age;
    }

    /** Sets how long the sign-in server waits before it issues tokens. */
    public void setTokenDelay(long millis) {
        delay = millis;
    }

    /** From now on the sign-in server ignores requests for a second factor. */
    public void ignoreSecondFactor() {
        level = "1";
    }

    /** Ends everybody's session at the sign-in server. */
    public void endAll() {
        refreshTokens.clear();
    }

    public int refreshes() {
        return refreshes.get();
    }

    public int keyRequests() {
        return keyRequests.get();
    }

    public StubService service() {
        return service;
    }

    Path clientKeyFile() {
        return clientKeyFile;
    }

    /**
     * An issuer of valid and invalid test tokens that signs with the key of this sign-in server.
     */
    public TestIssuer testIssuer() {
        return new TestIssuer(issuer, keys, "k1");
    }

    /** A realistic access token that a test can change before it is signed. */
    public JwtClaimsBuilder access(Person person) {
        JwtClaimsBuilder claims =
                Jwt.issuer(issuer)
                        .subject("id-of-" + person.name())
                        .audience(Set.of("indicators-service", "reports-service"))
                        .claim("typ", "Bearer")
                        .claim("azp", "gateway")
                        .claim("acr", level)
                        .claim("preferred_username", person.name())
                        .claim("roles", person.roles())
                        .expiresIn(lifetime);
        return person.provider().isEmpty()
                ? claims
                : claims.claim("provider", person.provider())
                        .claim("areas", List.of(person.provider().substring(4)));
    }

    public String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId("k1").algorithm(SignatureAlgorithm.RS256).sign(keys.getPrivate());
    }

    public String token(Person person) {
        return sign(access(person));
    }

    public RSAPublicKey publicKey() {
        return (RSAPublicKey) keys.getPublic();
    }

    public String issuer() {
        return issuer;
    }

    /**
     * The address, with code and state, to which a browser returns after the password was entered.
     */
    public String callbackFor(String authorizationUrl) {
        return "/session/callback?code="
                + id(authorizationUrl)
                + "&state="
                + pushedParameters(authorizationUrl).get("state");
    }

    /** The parameters that the gateway pushed before it sent a browser to this address. */
    public MultiMap pushedParameters(String authorizationUrl) {
        String id = id(authorizationUrl);
        return Objects.requireNonNull(pushed.get(id), "nothing was pushed as " + id);
    }

    private static String id(String authorizationUrl) {
        return authorizationUrl.substring(authorizationUrl.lastIndexOf("x") + 1);
    }

    private void keys(HttpServerRequest request) {
        keyRequests.incrementAndGet();
        json(request, 200, new JsonObject(published));
    }

    private void push(HttpServerRequest request, MultiMap form) {
        String id = Long.toString(System.nanoTime());
        pushed.put(id, form);
        level = form.contains("acr_values") ? form.get("acr_values") : "1";
        json(request, 201, new JsonObject().put("request_uri", "urn:x" + id).put("expires_in", 60));
    }

    private void tokenAfterDelay(HttpServerRequest request, MultiMap form) {
        vertx.setTimer(delay, id -> token(request, form));
    }

    private void token(HttpServerRequest request, MultiMap form) {
        if ("refresh_token".equals(form.get("grant_type"))) {
            refreshes.incrementAndGet();
            if (refreshTokens.remove(form.get("refresh_token")) == null) {
                json(request, 400, new JsonObject().put("error", "invalid_grant"));
                return;
            }
            answer(request, "");
            return;
        }
        MultiMap parameters = pushed.remove(form.get("code"));
        if (parameters == null
                || !parameters.get("code_challenge").equals(challenge(form.get("code_verifier")))) {
            json(request, 400, new JsonObject().put("error", "invalid_grant"));
            return;
        }
        answer(request, parameters.get("nonce"));
    }

    private void answer(HttpServerRequest request, String nonce) {
        String refresh = "refresh-" + System.nanoTime();
        refreshTokens.put(refresh, next.name());
        JsonObject answer =
                new JsonObject()
                        .put("access_token", token(next))
                        .put("refresh_token", refresh)
                        .put("expires_in", lifetime);
        if (!nonce.isEmpty()) {
            answer.put("id_token", sign(idToken(nonce)));
        }
        json(request, 200, answer);
    }

    private JwtClaimsBuilder idToken(String nonce) {
        return Jwt.issuer(issuer)
                .subject("id-of-" + next.name())
                .audience("gateway")
                .claim("typ", "ID")
                .claim("nonce", nonce)
                .claim("acr", level)
                .claim("auth_time", Instant.now().minus(authenticationAge).getEpochSecond())
                .claim("sid", "sid-of-" + next.name())
                .expiresIn(300);
    }

    private void logout(HttpServerRequest request, MultiMap form) {
        refreshTokens.remove(form.get("refresh_token"));
        request.response().setStatusCode(204).end();
    }

    private void readForm(
            HttpServerRequest request, BiConsumer<HttpServerRequest, MultiMap> callback) {
        request.setExpectMultipart(true);
        request.endHandler(end -> {
            if (isGateway(request.formAttributes().get("client_assertion"))) {
                callback.accept(request, request.formAttributes());
            } else {
                json(request, 401, new JsonObject().put("error", "invalid_client"));
            }
        });
    }

    private boolean isGateway(String assertion) {
        try {
            new JwtConsumerBuilder()
                    .setVerificationKey(clientKeys.getPublic())
                    .setExpectedIssuer("gateway")
                    .setExpectedSubject("gateway")
                    .setExpectedAudience(issuer)
                    .setRequireExpirationTime()
                    .setRequireJwtId()
                    .build()
                    .process(assertion);
            return true;
        } catch (InvalidJwtException e) {
            return false;
        }
    }

    private static void json(HttpServerRequest request, int status, JsonObject body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.encode());
    }

    private static String challenge(String verifier) {
        try {
            return base64(
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair clientKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path writeKeyFile(KeyPair keys) {
        try {
            Path file = Files.createTempFile("gateway", ".pem");
            file.toFile().deleteOnExit();
            String body = Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded());
            return Files.writeString(
                    file, "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
