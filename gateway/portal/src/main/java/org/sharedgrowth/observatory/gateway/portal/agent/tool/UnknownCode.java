package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import org.sharedgrowth.observatory.gateway.portal.search.engine.Entry.Kind;

/** A call names a code that does not exist. Its explanation is searched for on another thread. */
final class UnknownCode extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String argument;
    private final String sent;
    private final Kind kind;

    UnknownCode(String argument, String sent, Kind kind) {
        super(argument, null, false, false);
        this.argument = argument;
        this.sent = sent;
        this.kind = kind;
    }

    String argument() {
        return argument;
    }

    String sent() {
        return sent;
    }

    Kind kind() {
        return kind;
    }
}
