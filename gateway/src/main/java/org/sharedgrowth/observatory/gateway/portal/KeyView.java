package org.sharedgrowth.observatory.gateway.portal;

/**
 * What is about to become of a key.
 *
 * @param renew whether it gets a successor; else it is revoked for good
 * @param once what makes sending the form twice harmless
 */
public record KeyView(KeyRow key, boolean renew, int days, String once) {}
