package org.sharedgrowth.observatory.gateway.portal.client;

/** Page numbers in addresses: the numbers from 1 to 999999. */
public final class PageNumber {
    private PageNumber() {}

    /**
     * The page number that a visitor sent.
     *
     * @param sent any text
     * @param fallback the result if {@code sent} is not a page number
     */
    public static String of(String sent, String fallback) {
        return sent.matches("[1-9][0-9]{0,5}") ? sent : fallback;
    }
}
