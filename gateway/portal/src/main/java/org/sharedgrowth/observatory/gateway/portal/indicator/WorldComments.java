package org.sharedgrowth.observatory.gateway.portal.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.gateway.portal.part.SourceLetters.Source;

/** Numbers the comments of the figures in a table, so that each comment is written once. */
final class WorldComments {
    /** Maximum number of characters of all comments together, to limit the size of the page. */
    private static final int MAX_LENGTH = 4_000;

    /** The comment of the example data on figures that were not compared with their source. */
    private static final String NOT_COMPARED = "Not compared with its source";

    private final WorldText text;
    private final boolean showComments;
    private final Map<String, String> numbers = new HashMap<>();
    private final List<Source> shown = new ArrayList<>();
    private int length;

    /**
     * Creates the numbering of one table.
     *
     * @param showComments whether the table shows comments
     */
    WorldComments(WorldText text, boolean showComments) {
        this.text = text;
        this.showComments = showComments;
    }

    /** The number of a comment; empty if there is no comment, or no room for it. */
    String number(String comment) {
        return !showComments || comment.isBlank()
                ? ""
                : numbers.computeIfAbsent(comment, this::add);
    }

    private String add(String comment) {
        if (length + comment.length() > MAX_LENGTH) {
            return "";
        }
        length += comment.length();
        String number = Integer.toString(shown.size() + 1);
        shown.add(new Source(number, comment.equals(NOT_COMPARED) ? text.notCompared() : comment));
        return number;
    }

    /** The comments in order of their numbers. */
    List<Source> shown() {
        return List.copyOf(shown);
    }

    /** Text saying how many comments were left out for lack of space; empty if none were. */
    String more() {
        int omitted = numbers.size() - shown.size();
        return omitted == 0 ? "" : text.moreComments(omitted);
    }
}
