package org.sharedgrowth.observatory.gateway.portal.checkcode;

/**
 * The field for a code.
 *
 * @param typed the text in the field
 * @param fault what is wrong with it; empty if nothing is
 */
public record FormView(String typed, String fault) {}
