package org.sharedgrowth.observatory.gateway.portal;

/** A link on an error page. */
public record PageLink(String address, String label) {}
