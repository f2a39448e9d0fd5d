package org.sharedgrowth.observatory.gateway.portal.submission;

/**
 * The state of something in a few words.
 *
 * @param type the state, which determines the colour
 * @param sign symbol for readers who cannot distinguish the colours
 */
public record Tag(String type, String sign, String text) {}
