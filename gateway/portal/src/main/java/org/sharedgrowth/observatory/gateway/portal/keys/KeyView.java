package org.sharedgrowth.observatory.gateway.portal.keys;

import org.sharedgrowth.observatory.messages.Markup;

/**
 * The page on which a person confirms renewing or revoking a key.
 *
 * @param renew whether the key is renewed; else it is revoked
 * @param about how the key begins, and when it was made and last used, in words
 * @param days maximum lifetime
 */
public record KeyView(KeyRow key, boolean renew, Markup about, int days, KeyForm form) {}
