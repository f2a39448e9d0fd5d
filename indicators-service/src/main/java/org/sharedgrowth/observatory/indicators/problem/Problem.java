package org.sharedgrowth.observatory.indicators.problem;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A request that cannot be answered as asked. Thrown anywhere below a resource, it reaches the
 * client as {@code application/problem+json}, or as its dialect's own error.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What was sent is shown up to here: enough to know it again. */
    private static final int MOST_SHOWN = 200;

    /** Stands for a character that cannot be shown. */
    private static final String REPLACEMENT = "\uFFFD";

    /** The characters of {@code OneLineText.turnsDirection}. */
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern LONG_QUOTATION =
            Pattern.compile("'([^']{" + MOST_SHOWN + "})[^']+'");

    private final int status;
    private final String slug;
    private final String title;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers;

    /**
     * @param status HTTP status, 400 to 599
     * @param slug stable name of the kind of problem; its type is {@code /problems/<slug>}
     * @param title the kind in words, the same for every occurrence
     * @param detail this occurrence: the offending value and what to do about it
     * @param faults each single fault, may be empty
     */
    public Problem(int status, String slug, String title, String detail, List<Fault> faults) {
        this(status, slug, title, detail, faults, Map.of());
    }

    private Problem(
            int status,
            String slug,
            String title,
            String detail,
            List<Fault> faults,
            Map<String, String> headers) {
        super(detail, null, false, false);
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.faults = List.copyOf(faults);
        this.headers = Map.copyOf(headers);
    }

    /**
     * A query parameter or header that cannot be read: 400 naming it, its value and the way out.
     */
    public static Problem parameter(String parameter, String value, String wayOut) {
        String name = shown(parameter);
        String part = shown(value);
        String way = LONG_QUOTATION.matcher(wayOut).replaceAll("'$1…'");
        String detail = "'" + part + "' is no value of " + name + ": " + way;
        return new Problem(
                400,
                "invalid-parameter",
                "A parameter has a value that cannot be used",
                detail,
                List.of(Fault.ofParameter(name, part, way)));
    }

    /**
     * What of a text that was sent is shown to who sent it. Characters that would make it look like
     * another text are shown as U+FFFD.
     */
    public static String shown(String sent) {
        String text = TURNING.matcher(sent).replaceAll(REPLACEMENT);
        if (text.length() <= MOST_SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_SHOWN - 1)) ? 1 : 0;
        return text.substring(0, MOST_SHOWN - end) + "…";
    }

    /** A named thing that is not there, or that this caller may not know of: 404. */
    public static Problem notFound(String kind, String id, String wayOut) {
        return new Problem(
                404,
                "not-found",
                "There is no such thing",
                "There is no " + kind + " '" + shown(id) + "'. " + wayOut,
                List.of());
    }

    /** The caller is known and may not do this: 403. */
    public static Problem forbidden(String detail) {
        return new Problem(403, "forbidden", "You may not do this", detail, List.of());
    }

    /** The same problem with a header added to its answer, such as {@code Retry-After}. */
    public Problem header(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Problem(status, slug, title, detail(), faults, more);
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Headers the answer carries besides its content type. */
    public Map<String, String> headers() {
        return headers;
    }
}
