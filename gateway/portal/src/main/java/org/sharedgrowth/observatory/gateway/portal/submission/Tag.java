package org.sharedgrowth.observatory.gateway.portal.submission;

/**
 * The state of something in a few words.
 *
 * @param type the state, for its colour
 * @param sign says the same as the colour
 */
public record Tag(String type, String sign, String text) {}
