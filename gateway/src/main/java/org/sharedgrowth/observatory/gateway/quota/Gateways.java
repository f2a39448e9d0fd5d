package org.sharedgrowth.observatory.gateway.quota;

/** The gateways that share the limits. */
interface Gateways {
    /** How many there are, as far as we know. */
    int count();

    /** Whether the number is set, or was counted lately. */
    boolean known();

    /** Whether they tell one another what callers ask. */
    boolean shared();
}
