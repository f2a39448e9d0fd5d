package org.sharedgrowth.observatory.gateway.portal.client;

import java.util.regex.Pattern;

/**
 * A field that a form of ours carries unseen and that becomes a header of the request to a service.
 * Somebody else may have written it.
 */
public final class HiddenField {
    private static final Pattern HEADER = Pattern.compile("[\\x21-\\x7E]{0,255}");

    private HiddenField() {}

    /**
     * The same text. Fails with {@link ServiceRefused}, 400, where no header can carry it; an empty
     * one is the service's to judge.
     */
    public static String checked(String text) {
        if (HEADER.matcher(text).matches()) {
            return text;
        }
        throw new ServiceRefused(
                400,
                "invalid-parameter",
                "A parameter has a value that cannot be used",
                "A hidden field of it ('key' or 'revision') must have at most 255 visible ASCII"
                        + " characters. Open the page again and send its form as it is.");
    }
}
