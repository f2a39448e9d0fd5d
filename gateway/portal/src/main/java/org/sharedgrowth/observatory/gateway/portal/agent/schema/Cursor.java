package org.sharedgrowth.observatory.gateway.portal.agent.schema;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an answer continues: after a number of items of one release, so that the parts of the
 * answer are consistent even if newer releases appear meanwhile.
 *
 * @param release 0 for the release that the arguments of the call select
 * @param after number of items in the previous parts of the answer
 */
public record Cursor(long release, int after) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,9}):([0-9]{1,6})");

    /** Reads a cursor; the beginning if it is empty. */
    public static Cursor of(String text) {
        if (text.isEmpty()) {
            return new Cursor(0, 0);
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new ToolRefused(
                    "The cursor must be the value of 'next' in the previous answer; omit it"
                            + " to begin.");
        }
        return new Cursor(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    @Override
    public String toString() {
        return release + ":" + after;
    }
}
