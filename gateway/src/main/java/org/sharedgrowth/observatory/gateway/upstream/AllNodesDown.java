package org.sharedgrowth.observatory.gateway.upstream;

/** The request was not sent, because the breakers of all nodes of the server are open. */
public final class AllNodesDown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AllNodesDown(Upstream upstream) {
        super("no node of " + upstream.name() + " is healthy", null, false, false);
    }
}
