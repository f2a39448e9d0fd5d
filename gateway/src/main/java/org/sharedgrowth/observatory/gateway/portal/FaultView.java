package org.sharedgrowth.observatory.gateway.portal;

/**
 * Why a page cannot be shown.
 *
 * @param heading what is the matter
 * @param detail what exactly
 * @param wayOut what to do
 * @param offersSignIn whether signing in would help
 */
public record FaultView(String heading, String detail, String wayOut, boolean offersSignIn) {}
