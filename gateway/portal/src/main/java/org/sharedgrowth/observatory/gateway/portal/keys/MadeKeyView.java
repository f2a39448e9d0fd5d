package org.sharedgrowth.observatory.gateway.portal.keys;

import org.sharedgrowth.observatory.messages.Markup;

/**
 * A key that was just created.
 *
 * @param text the key itself; empty if the form was sent again, because a key is shown only once
 * @param sending text that explains how to send it
 */
public record MadeKeyView(KeyRow key, String text, Markup sending) {}
