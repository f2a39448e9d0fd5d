package org.sharedgrowth.observatory.gateway.portal.client;

import java.util.regex.Pattern;
import org.sharedgrowth.observatory.contract.ProblemType;

/**
 * A hidden field of a form that becomes a header of the request to a service. Its value may have
 * been tampered with.
 */
public final class HiddenField {
    private static final Pattern HEADER = Pattern.compile("[\\x21-\\x7E]{0,255}");

    private HiddenField() {}

    /**
     * Checks the value; throws {@link ServiceRefused} with status 400 if it is longer than 255
     * characters or contains anything but visible ASCII characters. An empty value is left to the
     * service.
     */
    public static String check(String text) {
        if (HEADER.matcher(text).matches()) {
            return text;
        }
        throw new ServiceRefused(
                ProblemType.INVALID_PARAMETER,
                "A hidden field ('key' or 'revision') must have at most 255 visible ASCII"
                        + " characters. Open the page again and send its form unchanged.");
    }
}
