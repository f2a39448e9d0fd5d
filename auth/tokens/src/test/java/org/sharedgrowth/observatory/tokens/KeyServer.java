package org.sharedgrowth.observatory.tokens;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Publishes a test issuer's keys as the sign-in server does; {@code /asked} returns the number of
 * requests for keys.
 */
public final class KeyServer implements AutoCloseable {
    /** The path of the keys below the realm's address. */
    public static final String KEYS = "/protocol/openid-connect/certs";

    private static final String REALM = "/auth/realms/observatory";

    private final HttpServer server;
    private final AtomicInteger requestCount = new AtomicInteger();
    private volatile String keys;

    private KeyServer(HttpServer server, String keys) {
        this.server = server;
        this.keys = keys;
    }

    /** Starts a server on a free port. */
    public static KeyServer of(TestIssuer issuer) {
        try {
            HttpServer http =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            KeyServer created = new KeyServer(http, issuer.jwks());
            http.createContext(REALM + KEYS, created::keys);
            http.createContext("/asked", created::count);
            http.start();
            return created;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of the server, without the realm. */
    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The realm's address. */
    public String realm() {
        return origin() + REALM;
    }

    private void keys(HttpExchange exchange) throws IOException {
        requestCount.incrementAndGet();
        send(exchange, keys);
    }

    private void count(HttpExchange exchange) throws IOException {
        send(exchange, Integer.toString(requestCount.get()));
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
