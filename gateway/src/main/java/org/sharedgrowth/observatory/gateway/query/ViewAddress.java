package org.sharedgrowth.observatory.gateway.query;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Decides which addresses may be saved: public pages of this site that show a selection. Only a
 * path, which may have parameters, is allowed, and only characters that need no further escaping in
 * an address, so that a browser cannot read it as an address of another site or as a script.
 */
final class ViewAddress {
    static final int MAX_LENGTH = 2_000;

    private static final String CODE = "/[A-Za-z0-9][A-Za-z0-9_-]{0,99}";
    private static final Pattern PUBLIC_PAGE =
            Pattern.compile(
                    "/(compare|search|gaps|calendar"
                            + "|(indicators|countries|offices|reports)("
                            + CODE
                            + ")?|groups"
                            + CODE
                            + "|releases(/changes|/history|/[0-9]{1,18})?)");
    private static final String PUNCTUATION = "-._~!$'()*+,;=:@/?&";

    private ViewAddress() {}

    /** Whether it is the address of a public page of this site. */
    static boolean isPublicPage(String address) {
        int queryStart = address.indexOf('?');
        String path = queryStart < 0 ? address : address.substring(0, queryStart);
        String parameters = queryStart < 0 ? "" : address.substring(queryStart + 1);
        return PUBLIC_PAGE.matcher(path).matches() && areEscaped(parameters);
    }

    /** Whether each character either needs no escaping or is escaped. */
    private static boolean areEscaped(String parameters) {
        for (int i = 0; i < parameters.length(); i++) {
            char c = parameters.charAt(i);
            if (c == '%') {
                if (i + 2 >= parameters.length()
                        || !HexFormat.isHexDigit(parameters.charAt(i + 1))
                        || !HexFormat.isHexDigit(parameters.charAt(i + 2))) {
                    return false;
                }
                i += 2;
            } else if (!isPlain(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || PUNCTUATION.indexOf(c) >= 0;
    }
}
