package org.sharedgrowth.observatory.gateway.portal;

/** A way out of a fault: a link. */
public record PageLink(String address, String label) {}
