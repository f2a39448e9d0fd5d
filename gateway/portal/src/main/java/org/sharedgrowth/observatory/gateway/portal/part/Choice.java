package org.sharedgrowth.observatory.gateway.portal.part;

/** One entry of a list to choose from. */
public record Choice(String value, String label, boolean chosen) {}
