package org.sharedgrowth.observatory.gateway.upstream;

/** Nothing was sent: every node of the server failed so lately that it is left alone for now. */
public final class AllNodesDown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AllNodesDown(Upstream upstream) {
        super("no node of " + upstream.name() + " is well", null, false, false);
    }
}
