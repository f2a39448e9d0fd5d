package org.sharedgrowth.observatory.gateway.upstream;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.resilience.Breaker;
import org.sharedgrowth.observatory.gateway.resilience.NodeBreaker;

/** One process of a server. Its breaker is kept when the list of nodes changes. */
public final class Node {
    private static final int MAX_PORT = 65_535;

    private final String host;
    private final int port;
    private final NodeBreaker breaker = new NodeBreaker();
    private volatile int weight;

    Node(String host, int port, int weight) {
        this.host = host;
        this.port = port;
        this.weight = weight;
    }

    /**
     * Reads {@code http://host:port?weight=3}.
     *
     * @throws IllegalArgumentException naming the server and the text
     */
    static Node of(String server, String text) {
        URI uri = parse(text.strip());
        String query = uri == null ? null : uri.getQuery();
        boolean hasWeight = query != null && query.matches("weight=[0-9]{1,4}");
        if (uri == null || !isServer(uri) || (query != null && !hasWeight)) {
            throw new IllegalArgumentException(
                    "The address of "
                            + server
                            + " must be http://host:port or http://host:port?weight=N, not '"
                            + text
                            + "'");
        }
        int weight = hasWeight ? Integer.parseInt(weightOf(query)) : 1;
        return new Node(uri.getHost(), uri.getPort() == -1 ? 80 : uri.getPort(), weight);
    }

    private static @Nullable URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** Whether the address has a host and perhaps a port, but no path, user or fragment. */
    private static boolean isServer(URI uri) {
        return "http".equals(uri.getScheme())
                && uri.getHost() != null
                && uri.getPort() != 0
                && uri.getPort() <= MAX_PORT
                && (uri.getPath().isEmpty() || uri.getPath().equals("/"))
                && uri.getUserInfo() == null
                && uri.getFragment() == null;
    }

    private static String weightOf(@Nullable String query) {
        return query == null ? "1" : query.substring("weight=".length());
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    int weight() {
        return weight;
    }

    void setWeight(int newWeight) {
        weight = newWeight;
    }

    boolean sameAs(Node other) {
        return host.equals(other.host) && port == other.port;
    }

    NodeBreaker breaker() {
        return breaker;
    }

    /** Records the outcome of a request for an operation. */
    void record(String operation, Breaker.Outcome outcome) {
        breaker.record(
                operation, outcome, System.nanoTime(), ThreadLocalRandom.current().nextDouble());
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
