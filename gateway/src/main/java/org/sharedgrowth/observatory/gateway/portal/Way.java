package org.sharedgrowth.observatory.gateway.portal;

/** A way out of a fault: a link. */
public record Way(String address, String label) {}
