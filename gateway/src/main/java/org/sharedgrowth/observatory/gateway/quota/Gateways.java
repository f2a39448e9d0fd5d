package org.sharedgrowth.observatory.gateway.quota;

/** The gateways that share the limits. */
interface Gateways {
    /** The number of gateways, as far as known. */
    int count();

    /** Whether the number is configured or was counted recently. */
    boolean isCountKnown();

    /** Whether the gateways tell each other how much of its quota each caller has used. */
    boolean exchangesUse();
}
