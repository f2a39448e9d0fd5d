package org.sharedgrowth.observatory.gateway.portal.keys;

import org.sharedgrowth.observatory.messages.Markup;

/**
 * A key that was just made.
 *
 * @param text the key itself; empty when it was shown before
 * @param sending how to send it
 */
public record MadeKeyView(KeyRow key, String text, Markup sending) {}
