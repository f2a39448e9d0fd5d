package org.sharedgrowth.observatory.gateway.portal.part;

/** A link on an error page. */
public record PageLink(String address, String label) {}
