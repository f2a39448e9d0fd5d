package org.sharedgrowth.observatory.gateway.upstream;

/**
 * The state of a node as seen by this gateway.
 *
 * @param server the server that the node belongs to
 * @param open whether its breaker is open
 * @param failures number of failures among the last 20 requests
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
