package org.sharedgrowth.observatory.gateway.upstream;

/**
 * What this gateway thinks of a node.
 *
 * @param server whose node it is
 * @param open whether requests are kept away from it
 * @param failures of the last 20 requests
 */
public record NodeState(String server, String host, int port, boolean open, int failures) {
    static NodeState of(Upstream upstream, Node node) {
        return new NodeState(
                upstream.name(),
                node.host(),
                node.port(),
                node.breaker().isOpen(),
                node.breaker().recentFailures());
    }

    /** Host and port as in a URL. */
    public String address() {
        return host + ":" + port;
    }
}
