package org.sharedgrowth.observatory.gateway.portal.keys;

/**
 * A key that was just made.
 *
 * @param text the key itself; empty when it was shown before
 */
public record MadeKeyView(KeyRow key, String text) {}
