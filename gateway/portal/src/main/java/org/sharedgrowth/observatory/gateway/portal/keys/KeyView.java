package org.sharedgrowth.observatory.gateway.portal.keys;

/**
 * The page on which a person confirms renewing or revoking a key.
 *
 * @param renew whether the key is renewed; else it is revoked
 * @param once Idempotency-Key of the form
 */
public record KeyView(KeyRow key, boolean renew, int days, String once) {}
